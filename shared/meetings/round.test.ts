import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayOn } from '../countries/holidays.ts'
import { addDays, fromDayNumber, weekdayOf } from '../kernel/dates.ts'
import { ladder } from './ladder.ts'
import { askedInRound, roundBy, roundText, silentIn, withRound } from './round.ts'
import type { AgendaItem, Recipient, RoundLine } from './schema.ts'

const anyDay = fc.integer({ min: 20_500, max: 22_500 }).map(fromDayNumber)
const country = fc.constantFrom('dk' as const, 'se' as const)
const person = (letter: string) => `p_${letter.repeat(20)}`
const line = (municipality: string, text: string, name = 'Bo'): RoundLine => ({
  person: person('a'),
  name,
  municipality,
  text,
  how: 'mail',
  at: '2027-03-01T10:00:00.000Z',
  version: 1,
})
const item = (id: string, title: string, text = ''): AgendaItem => ({
  id,
  title,
  text,
  access: 'members',
  minutes: 10,
  presenter: 'Annika',
  contribution: '',
  guests: [],
  late: false,
})
const recipient = (letter: string, role: string): Recipient => ({
  person: person(letter),
  name: letter,
  channel: 'mail',
  email: `${letter}@example.se`,
  address: '',
  language: 'sv',
  role,
  mayAnswer: true,
})

describe('until when the lines are asked for', () => {
  test('long before the meeting it is the day by which topics are asked for', () => {
    const steps = ladder('2027-03-12', [], 'se')
    expect(roundBy('2027-03-12', steps, '2027-01-15', 'se')).toBe(steps.topicsBy)
  })

  test('when the agenda is out it is the day by which people answer', () => {
    const steps = ladder('2027-03-12', [], 'se')
    expect(roundBy('2027-03-12', steps, '2027-03-08', 'se')).toBe(steps.answersBy)
  })

  test('another group’s meeting has no ladder: it is the last working day before it', () => {
    expect(roundBy('2027-03-15', undefined, '2027-03-01', 'se')).toBe('2027-03-12')
  })

  test('never before today, never after the meeting, and a working day unless it is one of those two', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), country, (date, days, land) => {
        const today = addDays(date, -days)
        const by = roundBy(date, ladder(date, [], land), today, land)
        expect(by >= today && by <= date).toBe(true)
        if (by !== today && by !== date) expect(weekdayOf(by) <= 5 && !holidayOn(land, by)).toBe(true)
      }),
    )
  })

  test('as days go by it only moves forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), country, (date, days, land) => {
        const steps = ladder(date, [], land)
        const today = addDays(date, -days)
        expect(roundBy(date, steps, today, land) <= roundBy(date, steps, addDays(today, 1), land)).toBe(true)
      }),
    )
  })
})

describe('who is asked', () => {
  test('chair and members are asked; observers, guests and substitutes for a day are not', () => {
    const asked = askedInRound([
      recipient('a', 'chair'),
      recipient('b', 'member'),
      recipient('c', 'observer'),
      { ...recipient('d', 'substitute'), person: `sub-${person('a')}` },
      { ...recipient('e', 'guest'), person: 'guest-1-0' },
    ])
    expect(asked.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('who has written is not asked again', () => {
    const asked = [recipient('a', 'member'), recipient('b', 'member')]
    expect(silentIn(asked, [line('1', 'Ja')]).map(({ name }) => name)).toEqual(['b'])
  })
})

describe('the round in the agenda', () => {
  const names: Record<string, string> = { '1438': 'Dals-Ed', '1492': 'Åmål', '1486': 'Strömstad' }
  const nameOf = (code: string) => names[code] ?? ''
  const compare = new Intl.Collator('sv').compare

  test('municipality by municipality in order of name, Å after S; who has none stands under their own name', () => {
    const text = roundText(
      [
        line('1492', 'Ny chef.\n'),
        line('', 'Inget nytt.', 'Ingrid'),
        line('1438', 'Tre rader'),
        line('1486', 'Bra'),
      ],
      nameOf,
      compare,
    )
    expect(text).toBe('Dals-Ed: Tre rader\n\nIngrid: Inget nytt.\n\nStrömstad: Bra\n\nÅmål: Ny chef.')
  })

  test('the usual item is filled; its title, time and presenter stay', () => {
    const { items, item: id } = withRound(
      [item('i1', 'Inledning'), item('i2', 'laget runt ')],
      { item: '', title: 'Laget runt', text: 'Åmål: Bra' },
      'i9',
    )
    expect(id).toBe('i2')
    expect(items).toEqual([item('i1', 'Inledning'), item('i2', 'laget runt ', 'Åmål: Bra')])
  })

  test('without the usual item a new one stands last, and a second press changes that one', () => {
    const first = withRound([item('i1', 'Inledning')], { item: '', title: 'Laget runt', text: 'A' }, 'i9')
    expect(first.items.map(({ title, text }) => [title, text])).toEqual([
      ['Inledning', ''],
      ['Laget runt', 'A'],
    ])
    const renamed = first.items.map((each) =>
      each.id === 'i9' ? { ...each, title: 'Kommunerna berättar' } : each,
    )
    const second = withRound(renamed, { item: first.item, title: 'Laget runt', text: 'B' }, 'i10')
    expect(second.items.map(({ title, text }) => [title, text])).toEqual([
      ['Inledning', ''],
      ['Kommunerna berättar', 'B'],
    ])
  })

  test('collecting never loses or doubles an item', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Inledning', 'Laget runt', 'Nästa träff')), (titles) => {
        const before = titles.map((title, at) => item(`i${at}`, title))
        const once = withRound(before, { item: '', title: 'Laget runt', text: 'x' }, 'new')
        const twice = withRound(once.items, { item: once.item, title: 'Laget runt', text: 'x' }, 'newer')
        expect(twice.items).toEqual(once.items)
        expect(once.items.length).toBe(titles.includes('Laget runt') ? titles.length : titles.length + 1)
      }),
    )
  })
})
