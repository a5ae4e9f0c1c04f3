import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyDigest,
  gatheringsOf,
  nextGathering,
  seatedOn,
  seatsOf,
  withGathering,
  withHeldBefore,
  withoutSeat,
  withSeat,
} from './digest.ts'
import type { DigestGathering, DigestSeat } from './schema.ts'

const body = 'n_00000000000000000001'
const seat = (membership: string, from: string, to?: string): DigestSeat => ({
  membership,
  group: 'citizens',
  role: 'member',
  from,
  ...(to ? { to } : {}),
})
const gathering = (meeting: string, date: string, more: Partial<DigestGathering> = {}): DigestGathering => ({
  meeting,
  kind: 'ordinary',
  title: '',
  joint: false,
  date,
  start: '16:00',
  end: '18:00',
  state: 'planned',
  remote: false,
  ...more,
})

describe('the digest of a year', () => {
  it('keeps the seats held on any day of the year, and no other', () => {
    const digest = [
      seat('s1', '2026-01-01'),
      seat('s2', '2026-01-01', '2026-12-31'),
      seat('s3', '2027-12-31'),
      seat('s4', '2028-01-01'),
      seat('s5', '2025-01-01', '2027-01-01'),
    ].reduce(withSeat, emptyDigest(body, 2027))
    expect(digest.seats.map((each) => each.membership)).toEqual(['s5', 's1', 's3'])
  })

  it('replaces what was known of a seat when it ends', () => {
    const before = withSeat(emptyDigest(body, 2027), seat('s1', '2026-01-01'))
    const after = withSeat(before, seat('s1', '2026-01-01', '2027-03-12'))
    expect(after.seats).toEqual([seat('s1', '2026-01-01', '2027-03-12')])
    expect(withoutSeat(after, 's1').seats).toEqual([])
  })

  it('knows a seat on its first and on its last day', () => {
    const held = seat('s1', '2027-01-10', '2027-03-12')
    expect(
      ['2027-01-09', '2027-01-10', '2027-03-12', '2027-03-13'].map((day) => seatedOn(held, day)),
    ).toEqual([false, true, true, false])
  })

  it('lets a meeting go that was moved to another year', () => {
    const before = withGathering(emptyDigest(body, 2027), gathering('m1', '2027-12-10'))
    expect(withGathering(before, gathering('m1', '2028-01-14')).gatherings).toEqual([])
    expect(withGathering(emptyDigest(body, 2028), gathering('m1', '2028-01-14')).gatherings).toHaveLength(1)
  })

  it('tells how many meetings were held before Rådslag', () => {
    expect(withHeldBefore(emptyDigest(body, 2027), 2).heldBefore).toBe(2)
  })

  it('finds the next meeting that is not cancelled', () => {
    const all = gatheringsOf(
      [
        gathering('m1', '2027-01-20', { state: 'held' }),
        gathering('m2', '2027-03-18', { state: 'cancelled' }),
        gathering('m3', '2027-06-10'),
      ].reduce(withGathering, emptyDigest(body, 2027)),
      withGathering(emptyDigest(body, 2028), gathering('m4', '2028-01-20')),
      null,
    )
    expect(nextGathering(all, '2027-02-01')?.meeting).toBe('m3')
    expect(nextGathering(all, '2027-12-01')?.meeting).toBe('m4')
    expect(nextGathering(all, '2028-02-01')).toBeNull()
  })

  it('takes the later year’s word for a seat that two digests know', () => {
    const thisYear = withSeat(emptyDigest(body, 2027), seat('s1', '2026-01-01'))
    const nextYear = withSeat(emptyDigest(body, 2028), seat('s1', '2026-01-01', '2028-02-01'))
    expect(seatsOf(nextYear, thisYear)).toEqual([seat('s1', '2026-01-01', '2028-02-01')])
  })

  it('is the same in whatever order meetings are entered, and entering one twice changes nothing', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2027-03-${String(each).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
        fc.array(day, { minLength: 8, maxLength: 8 }),
        (ids, days) => {
          const all = ids.map((id, at) => gathering(`m${id}`, days[at] as string))
          const once = all.reduce(withGathering, emptyDigest(body, 2027))
          const turned = [...all].reverse().reduce(withGathering, emptyDigest(body, 2027))
          expect(turned).toEqual(once)
          expect(all.reduce(withGathering, once)).toEqual(once)
        },
      ),
    )
  })
})
