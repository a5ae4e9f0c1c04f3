import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, CouncilFacts, LinkTaken, TypedCard } from '../links/schema.ts'
import { councilsOf, inQuarter, overviewOf } from './overview.ts'

const today = '2027-02-01'
const members = [
  { code: '1438', name: 'Dals-Ed' },
  { code: '1484', name: 'Lysekil' },
  { code: '1430', name: 'Munkedal' },
]
const at = '2027-01-10T09:00:00.000Z'
const contact = { name: '', title: '', phone: '', mail: '', attention: '' }
const link = (municipality: string, open = true): LinkTaken => ({
  link: `t.${municipality}`,
  municipality,
  epoch: 1,
  open,
  at,
})
const card = (municipality: string, facts: Partial<CouncilFacts> = {}): Card => ({
  link: `t.${municipality}`,
  subject: facts.name ?? 'a',
  sequence: 1,
  holds: { kind: 'council', facts: { name: 'KPR', kind: 'elderly', openHearings: 0, ...facts } },
  at,
})
const typed = (municipality: string, given: Partial<TypedCard> = {}): TypedCard => ({
  id: `v_${municipality}`,
  municipality,
  name: 'Skrivet',
  kind: 'elderly',
  contact,
  next: null,
  seats: null,
  at,
  version: 1,
  ...given,
})

describe('What the coordinator sees', () => {
  it('is what a linked municipality sends; what was typed before does not count', () => {
    const [dalsEd] = councilsOf(members, [link('1438')], [card('1438')], [typed('1438')], today)
    expect(dalsEd?.cards.map(({ source }) => source)).toEqual(['linked', 'typed-before'])
    const all = councilsOf(members, [link('1438')], [card('1438')], [typed('1438')], today)
    expect(overviewOf(all, {}, today).sums.councils).toBe(1)
  })

  it('is what was typed, where the link has ended or never was', () => {
    const all = councilsOf(members, [link('1438', false)], [], [typed('1438'), typed('1484')], today)
    expect(overviewOf(all, {}, today).rows.map(({ source }) => source)).toEqual(['typed', 'typed'])
    expect(overviewOf(all, {}, today).without).toEqual(['Munkedal'])
  })

  it('goes on by itself as days pass: the next meeting, and who sits from which day', () => {
    const facts = {
      meetings: ['2027-01-14', '2027-02-18', '2027-05-20'].map((date) => ({
        date,
        start: '13:00',
        end: '15:00',
      })),
      seats: {
        of: 7,
        filled: [
          { from: '2027-01-01', filled: 7 },
          { from: '2027-04-01', filled: 5 },
        ],
      },
    }
    const on = (day: string) =>
      councilsOf(members, [link('1438')], [card('1438', facts)], [], day)[0]?.cards[0]
    expect(on('2027-02-18')).toMatchObject({
      next: { date: '2027-02-18' },
      thisQuarter: 2,
      seats: { vacant: 0 },
    })
    expect(on('2027-04-02')).toMatchObject({
      next: { date: '2027-05-20' },
      thisQuarter: 1,
      seats: { vacant: 2 },
    })
  })

  it('knows the next meeting of a typed council, and not how many there are', () => {
    const next = { date: '2027-02-18', start: '', end: '' }
    const all = councilsOf(members, [], [], [typed('1484', { next })], today)
    const { rows, sums } = overviewOf(all, {}, today)
    expect(rows).toMatchObject([{ next, thisQuarter: null }])
    expect(sums.thisQuarter).toBeNull()
  })

  it('can be asked for open hearings again, though what is chosen now tells of none', () => {
    const all = councilsOf(members, [link('1438')], [card('1438')], [typed('1484')], today)
    const chosen = overviewOf(all, { municipality: '1484' }, today)
    expect(chosen).toMatchObject({ tellHearings: true, sums: { openHearings: null } })
    expect(overviewOf([], {}, today).tellHearings).toBe(false)
  })

  it('tells what is not known from none', () => {
    const [row] = councilsOf(members, [link('1438')], [card('1438')], [], today)[0]?.cards ?? []
    expect(row).toMatchObject({ contact: null, seats: null, thisQuarter: null, next: null })
  })

  it('keeps a municipality that is not in the list of members, by its code', () => {
    const all = councilsOf(members, [], [], [typed('9999')], today)
    expect(all.at(-1)).toMatchObject({ municipality: '9999', name: '9999' })
  })
})

it('a quarter is three months of one year', () => {
  expect(inQuarter('2027-03-31', today)).toBe(true)
  expect(inQuarter('2027-04-01', today)).toBe(false)
  expect(inQuarter('2026-02-01', today)).toBe(false)
})

it('filters only ever take away, and the sums are of what is left', () => {
  const cards = fc.array(
    fc.record({
      municipality: fc.constantFrom(...members.map(({ code }) => code)),
      kind: fc.constantFrom('elderly' as const, 'youth' as const),
      seats: fc.option(fc.record({ of: fc.nat(12), filled: fc.nat(12) })),
    }),
    { maxLength: 12 },
  )
  const filter = fc.record({
    kind: fc.constantFrom('elderly' as const, 'youth' as const),
    only: fc.constantFrom('vacant' as const, 'no-meeting' as const, 'hearings' as const),
  })
  fc.assert(
    fc.property(cards, filter, (given, asked) => {
      const all = councilsOf(
        members,
        [],
        [],
        given.map((each, nth) => typed(each.municipality, { ...each, id: `v_${nth}` })),
        today,
      )
      const whole = overviewOf(all, {}, today)
      const part = overviewOf(all, asked, today)
      expect(whole.rows).toHaveLength(given.length)
      expect(whole.rows).toEqual(expect.arrayContaining(part.rows))
      expect(part.sums.vacant).toBe(part.rows.reduce((sum, { seats }) => sum + (seats?.vacant ?? 0), 0))
      for (const { seats } of whole.rows)
        if (seats) expect(seats.vacant).toBe(Math.max(0, seats.of - seats.filled))
    }),
  )
})
