import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Body } from '../bodies/schema.ts'
import { Charter } from '../charters/schema.ts'
import { identityNumbersIn } from '../guards/identity-numbers.ts'
import { addDays } from '../kernel/dates.ts'
import { Meeting } from '../meetings/schema.ts'
import { Membership, Person } from '../members/schema.ts'
import { Report } from '../reports/schema.ts'
import { Tenant } from '../tenancy/schema.ts'
import { worldsOn } from './worlds.ts'

describe('The demo worlds', () => {
  // Any day of the year: the worlds are built relative to it.
  for (const day of ['2026-01-01', '2026-07-15', '2026-12-31', '2028-02-29'])
    it(`are such as the product itself could have made, seen on ${day}`, () => {
      for (const world of worldsOn(day)) {
        v.parse(Tenant, world.tenant)
        for (const person of world.people) v.parse(Person, person)
        for (const { body, charters, memberships, meetings, digests, reports = [] } of world.bodies) {
          for (const report of reports) v.parse(Report, report)
          v.parse(Body, body)
          for (const charter of charters) v.parse(Charter, charter)
          for (const membership of memberships) v.parse(Membership, membership)
          for (const { meeting } of meetings) v.parse(Meeting, meeting)
          for (const digest of digests) expect(JSON.stringify(digest).length).toBeLessThan(8192)
          for (const { meeting } of meetings) expect(meeting.date < day).toBe(meeting.state === 'held')
        }
        expect(identityNumbersIn(world, { today: day })).toEqual([])
      }
    })

  it('are the same on the same day, and have no id in common', () => {
    expect(worldsOn('2027-02-01')).toEqual(worldsOn('2027-02-01'))
    const ids = worldsOn('2027-02-01').flatMap((world) => world.people.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold a vacant seat, a late agenda, a mail that came back and an empty place of a municipality', () => {
    const today = '2027-02-01'
    const [dk, se] = worldsOn(today)
    const network = dk!.bodies[0]!
    expect(network.memberships.some((seat) => seat.to && seat.to < today)).toBe(true)
    expect(
      network.meetings.some(
        ({ meeting }) => meeting.state === 'planned' && meeting.date <= addDays(today, 15),
      ),
    ).toBe(true)
    expect(network.meetings.flatMap(({ proofs }) => proofs).some((proof) => proof.state === 'bounced')).toBe(
      true,
    )
    const chairs = se!.bodies[0]!
    expect(chairs.memberships.some((seat) => seat.municipality === '1430')).toBe(false)
    expect(chairs.body.places).toHaveLength(14)
  })
})
