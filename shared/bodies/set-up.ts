import { type Charter, type Clause, clauseKinds } from '../charters/schema.ts'
import { type LocalDate, yearOf } from '../kernel/dates.ts'
import { type DigestFacts, emptyDigest, withHeldBefore } from './digest.ts'
import type { Body, Place, SetUpBody, Template } from './schema.ts'

/** A new body with its first charter and the digest of the year it begins in. */
export type NewBody = { readonly body: Body; readonly charter: Charter; readonly digest: DigestFacts }

/**
 * A body from a template and what the secretary typed. It begins as being set up, on `today`: nothing before that
 * day is counted. `clauses` are the template's with the numbers of the boxes; those in `input.without` are left out.
 */
export function setUp(
  template: Template,
  clauses: readonly Clause[],
  input: SetUpBody,
  given: {
    readonly id: string
    readonly department: string
    readonly today: LocalDate
    readonly municipalities: readonly { readonly code: string }[]
  },
): NewBody {
  const kept = clauses
    .filter((clause) => !input.without.includes(clause.kind))
    .sort((a, b) => clauseKinds.indexOf(a.kind) - clauseKinds.indexOf(b.kind))
  const body: Body = {
    id: given.id,
    template: template.key,
    name: input.name,
    tagline: input.tagline,
    profile: template.profile,
    competence: template.competence,
    charterLabel: template.charterLabel,
    charterVersion: 1,
    state: 'being-set-up',
    department: given.department,
    contact: input.contact,
    legalBasis: template.legalBasis,
    reportsTo: template.reportsTo,
    places: input.places ?? placesOf(template, kept, given.municipalities),
    usual: { ...input.usual, agenda: input.agenda ?? [...template.agenda] },
    published: input.published,
    usingSince: given.today,
    version: 1,
  }
  const charter: Charter = {
    body: given.id,
    number: 1,
    purpose: input.purpose || template.purpose,
    values: [...template.values],
    clauses: withPlaces(kept, body.places),
    validFrom: given.today,
    approvedBy: '',
    reason: '',
    version: 1,
  }
  return {
    body,
    charter,
    digest: withHeldBefore(emptyDigest(given.id, yearOf(given.today)), input.heldBefore),
  }
}

/** One place in each municipality for each group that has one, with the template's role title. */
export const placesOf = (
  template: Template,
  clauses: readonly Clause[],
  municipalities: readonly { readonly code: string }[],
): Place[] =>
  clauses
    .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
    .filter((group) => group.perMunicipality)
    .flatMap((group) =>
      municipalities.map(({ code }) => ({
        group: group.key,
        municipality: code,
        roleTitle: template.roleTitles?.[group.key] ?? group.one ?? group.title,
      })),
    )

/** A group with one seat per municipality has as many seats as it has places. */
export const withPlaces = (clauses: readonly Clause[], places: readonly Place[]): Clause[] =>
  clauses.map((clause) =>
    clause.kind === 'seats'
      ? {
          ...clause,
          groups: clause.groups.map((group) => {
            if (!group.perMunicipality) return group
            const count = places.filter((place) => place.group === group.key).length
            return { ...group, least: count, most: count }
          }),
        }
      : clause,
  )
