import type { MemberRow, PersonDetails } from '#shared/members/api'
import type { Membership, Person } from '#shared/members/schema'
import type { Kept } from '../platform/table/record.ts'

/** A seat in a list. How to reach the person, and what they consented to, is for the secretary. */
export const rowOf = (seat: Kept<Membership>, forSecretary: boolean): MemberRow => ({
  membership: seat.id,
  version: seat.version,
  person: seat.person,
  name: seat.card.name,
  title: seat.card.title,
  group: seat.group,
  role: seat.role,
  municipality: seat.municipality,
  nominatedBy: seat.nominatedBy,
  substituteFor: seat.substituteFor,
  from: seat.from,
  to: seat.to ?? null,
  reach: forSecretary
    ? {
        email: seat.card.email,
        phone: seat.card.phone,
        channel: seat.card.channel,
        named: seat.card.named,
        invited: seat.card.invited ?? false,
        endReason: seat.endReason,
      }
    : null,
})

export const detailsOf = (person: Kept<Person>): PersonDetails => ({
  id: person.id,
  name: person.name,
  email: person.email,
  phone: person.phone,
  address: person.address,
  channel: person.channel,
  language: person.language,
  title: person.title,
  organisation: person.organisation,
  needs: person.needs,
  named: person.named,
  confidentiality: person.confidentiality,
  invited: person.invited,
  version: person.version,
})
