import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayOn } from '../countries/holidays.ts'
import { addDays, fromDayNumber, instantOf, localDateOf, weekdayOf } from '../kernel/dates.ts'
import { ladder } from './ladder.ts'
import {
  askedInRound,
  roundBy,
  roundCounts,
  roundOverAt,
  roundRemindAt,
  roundText,
  roundWaits,
  silentIn,
  toRemind,
  withQuestion,
  withRound,
} from './round.ts'
import type { AgendaItem, Meeting, Recipient, RoundLine } from './schema.ts'

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

describe('asked again', () => {
  const asked = (by: string) => ({
    date: '2026-12-03',
    round: { by, askedAt: instantOf('2026-11-17', '09:00'), item: '' },
  })

  test('nobody has less time than they were told, and the first asking stays', () => {
    const steps = { ...ladder('2026-12-03', [], 'se'), answersBy: '2026-11-24' }
    const again = (now: string) =>
      withQuestion({ ...asked('2026-11-27'), ladder: steps }, instantOf(now, '09:00'), 'se').round
    expect(again('2026-11-22')).toEqual(asked('2026-11-27').round)
    // The day that was told is over: there is a new one.
    expect(again('2026-11-28')).toEqual({ ...asked('2026-12-02').round })
  })

  test('a day that lies after a meeting that was moved counts no more', () => {
    const moved = withQuestion(asked('2026-12-07'), instantOf('2026-11-22', '09:00'), 'se')
    expect(moved.round.by).toBe('2026-12-02')
  })

  test('asked the first time it is now, until the day that the steps give', () => {
    const first = withQuestion({ date: '2026-12-03' } as Meeting, instantOf('2026-11-17', '09:00'), 'se')
    expect(first.round).toEqual({ item: '', by: '2026-12-02', askedAt: instantOf('2026-11-17', '09:00') })
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

describe('the reminder that goes by itself', () => {
  const asked = (by: string, on: string, more: Partial<Meeting> = {}) =>
    ({
      date: '2027-03-18',
      state: 'planned',
      round: { by, askedAt: instantOf(on, '10:00'), item: '' },
      sent: [{ dispatch: 'd', kind: 'round', at: instantOf(on, '10:00'), mails: 3, letters: 0, calls: 0 }],
      ...more,
    }) as const satisfies Pick<Meeting, 'date' | 'state' | 'round' | 'sent'>
  const line = (kind: 'round' | 'round-reminder' | 'agenda') =>
    ({ dispatch: kind, kind, at: '2027-02-10T09:00:00.000Z', mails: 3, letters: 0, calls: 0 }) as const

  test('those who are silent are reminded in the morning of the working day before', () => {
    expect(roundRemindAt(asked('2027-02-25', '2027-02-01'), 'se')).toBe('2027-02-24T06:00:00.000Z')
    // Asked for by a Monday: the Friday before.
    expect(roundRemindAt(asked('2027-03-01', '2027-02-01'), 'se')).toBe('2027-02-26T06:00:00.000Z')
  })

  test('whoever was asked on that day or later is not reminded of it', () => {
    expect(roundRemindAt(asked('2027-02-25', '2027-02-24'), 'se')).toBeNull()
    expect(roundRemindAt(asked('2027-02-25', '2027-02-25'), 'se')).toBeNull()
  })

  test('nobody is reminded twice: not after a reminder, and not after the officer asked again', () => {
    for (const again of ['round', 'round-reminder'] as const)
      expect(
        roundRemindAt(asked('2027-02-25', '2027-02-01', { sent: [line('round'), line(again)] }), 'se'),
      ).toBeNull()
    expect(
      roundRemindAt(asked('2027-02-25', '2027-02-01', { sent: [line('round'), line('agenda')] }), 'se'),
    ).not.toBeNull()
  })

  test('a meeting that is held or cancelled reminds nobody; another group’s meeting does', () => {
    const of = (state: Meeting['state']) => roundRemindAt(asked('2027-02-25', '2027-02-01', { state }), 'dk')
    expect([of('held'), of('cancelled')]).toEqual([null, null])
    expect(of('elsewhere')).not.toBeNull()
  })

  test('it always comes on a working day, after the question and before the day itself', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 60 }),
        country,
        (date, days, ahead, land) => {
          const on = addDays(date, -days - ahead)
          const by = roundBy(date, ladder(date, [], land), on, land)
          const meeting = { ...asked(by, on), date }
          const [remind, over] = [roundRemindAt(meeting, land), roundOverAt(meeting, land)]
          if (remind) {
            const day = localDateOf(remind)
            expect(day > on && day < by).toBe(true)
            expect(weekdayOf(day) <= 5 && !holidayOn(land, day)).toBe(true)
          }
          if (over) expect(localDateOf(over) > by && localDateOf(over) <= date).toBe(true)
        },
      ),
    )
  })

  test('it goes by mail to those who were asked, still sit there and have said nothing', () => {
    const seated = [
      recipient('a', 'member'),
      recipient('b', 'member'),
      { ...recipient('c', 'member'), channel: 'letter' as const },
      recipient('d', 'member'),
      recipient('e', 'observer'),
    ]
    const were = ['a', 'b', 'c', 'e', 'f'].map((letter) => ({ person: person(letter) }))
    const lines = [{ person: person('a') }]
    expect(toRemind(were, seated, lines).map(({ name }) => name)).toEqual(['b'])
  })
})

describe('when the day has passed', () => {
  const at = (letter: string, hour: string, nothing?: boolean) => ({
    person: person(letter),
    at: `2027-02-20T${hour}:00:00.000Z`,
    ...(nothing ? { nothing } : {}),
  })
  const asked = ['a', 'b', 'c'].map((letter) => ({ person: person(letter) }))

  test('who has nothing this time has answered, and brings nothing into the agenda', () => {
    const counts = roundCounts(asked, [at('a', '10'), at('b', '11', true)], undefined)
    expect(counts).toEqual({ answered: 2, of: 3, fresh: 1 })
    expect(roundWaits(counts, undefined)).toBe(true)
  })

  test('nothing waits when all lines are in the agenda, or when all have answered and none has anything', () => {
    const collectedAt = '2027-02-20T12:00:00.000Z'
    expect(roundWaits(roundCounts(asked, [at('a', '10')], collectedAt), collectedAt)).toBe(false)
    expect(roundWaits(roundCounts(asked, [at('a', '13')], collectedAt), collectedAt)).toBe(true)
    const none = ['a', 'b', 'c'].map((letter) => at(letter, '10', true))
    expect(roundWaits(roundCounts(asked, none, undefined), undefined)).toBe(false)
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
        { ...line('', '', 'Olle'), nothing: true },
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

  test('without the usual item there is a new one, and a second press changes that one', () => {
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
