import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DigestGathering } from '../bodies/schema.ts'
import { holidayOn, workingDayBy } from '../countries/holidays.ts'
import { addDays, daysBetween, weekdayOf } from '../kernel/dates.ts'
import { aHearing } from '../testing/hearings.ts'
import {
  asksNow,
  countedOn,
  deadlineTyped,
  meetingsAhead,
  roundDays,
  timingOf,
  withDeadline,
} from './deadline.ts'
import type { WaitingHearing } from './schema.ts'

const gathering = (date: string, more: Partial<DigestGathering> = {}): DigestGathering => ({
  meeting: `m_${date.replaceAll('-', '')}0000000000aa`.slice(0, 22),
  kind: 'ordinary',
  title: '',
  joint: false,
  date,
  start: '15:00',
  end: '17:00',
  state: 'planned',
  remote: false,
  ...more,
})
const inDenmark = (today: string) => ({ today, country: 'dk' as const })
const inSweden = (today: string) => ({ today, country: 'se' as const })

describe('a deadline against the next meeting', () => {
  it('is in time where the body meets before it', () => {
    const timing = timingOf('2027-04-20', [gathering('2027-04-15')], inDenmark('2027-04-01'))
    expect(timing).toMatchObject({ is: 'in-time', next: { date: '2027-04-15', agendaOut: false } })
  })

  it('falls before, by a week, where the body meets a week after it', () => {
    const timing = timingOf('2027-04-08', [gathering('2027-04-15')], inDenmark('2027-04-01'))
    expect(timing).toMatchObject({ is: 'before', days: 7, counted: { on: '2027-04-08' } })
  })

  it('is in time on the very day of the meeting', () => {
    expect(timingOf('2027-04-15', [gathering('2027-04-15')], inDenmark('2027-04-15')).is).toBe('in-time')
  })

  it('looks at meetings where matters are treated: not trips, not what is cancelled, not what has been', () => {
    const others = [
      gathering('2027-04-05', { kind: 'trip' }),
      gathering('2027-04-06', { state: 'cancelled' }),
      gathering('2027-03-20', { state: 'held' }),
    ]
    expect(timingOf('2027-04-08', others, inDenmark('2027-04-01')).is).toBe('no-meeting')
    expect(timingOf('2027-04-08', [], inDenmark('2027-04-01')).is).toBe('no-meeting')
  })

  it('says that the agenda is out already', () => {
    const timing = timingOf(
      '2027-04-20',
      [gathering('2027-04-15', { state: 'called' })],
      inDenmark('2027-04-01'),
    )
    expect(timing).toMatchObject({ is: 'in-time', next: { agendaOut: true } })
  })

  it('has passed, and says how long ago', () => {
    const timing = timingOf('2027-03-30', [gathering('2027-04-15')], inDenmark('2027-04-01'))
    expect(timing).toMatchObject({ is: 'passed', days: 2, next: { date: '2027-04-15' } })
  })

  it('is none where nothing is asked for by a day', () => {
    expect(timingOf(null, [gathering('2027-04-15')], inDenmark('2027-04-01'))).toEqual({ is: 'none' })
  })

  it('on a holiday counts on the last working day before, in each country by its own days', () => {
    // Easter Monday 2027 is 29 March; Maundy Thursday is a holiday in Denmark only.
    expect(countedOn('dk', '2027-03-29', '2027-03-01')).toEqual({
      on: '2027-03-24',
      because: 'holiday',
      holiday: '2. påskedag',
    })
    expect(countedOn('se', '2027-03-29', '2027-03-01')).toMatchObject({
      on: '2027-03-25',
      because: 'holiday',
    })
    expect(countedOn('dk', '2027-04-10', '2027-03-01')).toMatchObject({
      on: '2027-04-09',
      because: 'weekend',
    })
  })

  it('a meeting on the Thursday before Easter comes too late for a deadline on Maundy Thursday in Denmark', () => {
    const meetings = [gathering('2027-03-25')]
    expect(timingOf('2027-03-25', meetings, inDenmark('2027-03-01')).is).toBe('before')
    expect(timingOf('2027-03-25', meetings, inSweden('2027-03-01')).is).toBe('in-time')
  })

  it('the night in which clocks change moves nothing', () => {
    // 28 March and 31 October 2027.
    for (const [change, day] of [
      ['2027-03-28', '2027-03-30'],
      ['2027-10-31', '2027-11-02'],
    ] as const) {
      const before = timingOf(day, [gathering(addDays(day, 7))], inDenmark(addDays(change, -1)))
      const after = timingOf(day, [gathering(addDays(day, 7))], inDenmark(addDays(change, 1)))
      expect(before).toEqual(after)
    }
  })

  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
  const country = fc.constantFrom('dk' as const, 'se' as const)

  it('over all days, holidays and meetings: exactly one answer, and the one that the dates say', () => {
    fc.assert(
      fc.property(day, day, fc.array(day, { maxLength: 6 }), country, (today, deadline, dates, country) => {
        const meetings = dates.map((date) => gathering(date))
        const timing = timingOf(deadline, meetings, { today, country })
        const next = [...dates].filter((date) => date >= today).sort()[0]
        if (deadline < today)
          expect(timing).toMatchObject({ is: 'passed', days: daysBetween(deadline, today) })
        else if (timing.is === 'no-meeting') expect(next).toBeUndefined()
        else if (timing.is === 'in-time') expect(next && next <= timing.counted.on).toBe(true)
        else if (timing.is === 'before') {
          expect(timing.next.date).toBe(next)
          expect(timing.days).toBe(daysBetween(timing.counted.on, timing.next.date))
          expect(timing.days).toBeGreaterThan(0)
        } else expect(timing.is).toBe('unreachable')
      }),
    )
  })

  it('counts on a working day between today and the deadline, whatever the day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), country, (today, ahead, country) => {
        const deadline = addDays(today, ahead)
        const { on, because } = countedOn(country, deadline, today)
        expect(on <= deadline && on >= today).toBe(true)
        // Only on such a day itself, or with nothing but such days until then, is today the best there is.
        if (on !== today) expect(weekdayOf(on) <= 5 && !holidayOn(country, on)).toBe(true)
        expect(because === null).toBe(weekdayOf(deadline) <= 5 && !holidayOn(country, deadline))
      }),
    )
  })

  it('a meeting more never makes it later to answer: an earlier meeting is in time where a later one was', () => {
    fc.assert(
      fc.property(day, day, fc.array(day, { maxLength: 5 }), day, (today, deadline, dates, another) => {
        const at = inDenmark(today)
        const was = timingOf(
          deadline,
          dates.map((date) => gathering(date)),
          at,
        )
        const is = timingOf(
          deadline,
          [...dates, another].map((date) => gathering(date)),
          at,
        )
        if (was.is === 'in-time') expect(is.is).toBe('in-time')
        expect(meetingsAhead([gathering(another)], today).length).toBe(another >= today ? 1 : 0)
      }),
    )
  })
})

describe('what a waiting hearing asks', () => {
  const waiting = (more: Partial<WaitingHearing> = {}): WaitingHearing => ({
    hearing: 'h_00000000000000000001',
    title: 'Ny rampe',
    deadline: '2027-04-08',
    way: null,
    meetingOn: null,
    roundBy: null,
    ...more,
  })
  const today = '2027-03-20'
  const clash = timingOf('2027-04-08', [gathering('2027-04-15')], inDenmark(today))

  it('a way out, as long as none is chosen', () => {
    expect(asksNow(waiting(), clash, today)).toBe('choose-way')
    expect(asksNow(waiting({ way: 'in-writing', roundBy: '2027-04-06' }), clash, today)).toBe(null)
    expect(asksNow(waiting({ way: 'meeting', meetingOn: '2027-04-15' }), clash, today)).toBe('choose-way')
  })

  it('another day for the members, where the deadline came to lie before the one they were told', () => {
    const wrote = waiting({ way: 'in-writing', roundBy: '2027-04-06' })
    const sooner = timingOf('2027-04-02', [gathering('2027-04-15')], inDenmark(today))
    expect(asksNow(wrote, sooner, today)).toBe('round-past-deadline')
    expect(
      asksNow({ ...wrote, roundBy: sooner.is === 'before' ? sooner.counted.on : '' }, sooner, today),
    ).toBe(null)
  })

  it('says that a deadline has passed, not that it comes', () => {
    const passed = timingOf('2027-03-18', [gathering('2027-04-15')], inDenmark(today))
    expect(asksNow(waiting({ deadline: '2027-03-18' }), passed, today)).toBe('deadline-passed')
    expect(asksNow(waiting({ deadline: '2027-03-18', way: 'by-chair' }), passed, today)).toBe(
      'deadline-passed',
    )
  })

  it('an answer, when the members have had their time or the deadline is near', () => {
    const wrote = waiting({ way: 'in-writing', roundBy: '2027-03-19' })
    expect(asksNow(wrote, clash, today)).toBe('round-over')
    expect(asksNow(waiting({ way: 'by-chair' }), clash, '2027-04-05')).toBe('deadline-near')
    expect(
      asksNow(
        waiting({ way: 'meeting', meetingOn: '2027-03-25' }),
        timingOf('2027-04-08', [gathering('2027-03-25')], inDenmark(today)),
        today,
      ),
    ).toBe(null)
  })
})

describe('a deadline that is typed or changed', () => {
  it('may be yesterday, for a letter can come too late, but not another year', () => {
    expect(deadlineTyped('heard', '2027-03-31', '2027-04-01').ok).toBe(true)
    expect(deadlineTyped('heard', '2026-04-08', '2027-04-01')).toMatchObject({
      problem: { type: 'deadline-long-past' },
    })
    expect(deadlineTyped('heard', null, '2027-04-01')).toMatchObject({ problem: { type: 'deadline-needed' } })
    expect(deadlineTyped('informed', null, '2027-04-01').ok).toBe(true)
  })

  it('changed after members answered keeps what they said, and the date that they were told', () => {
    const asked = aHearing({
      way: 'in-writing',
      round: { by: '2027-04-06', askedOn: '2027-03-20', asked: 8, message: '' },
    })
    const sooner = withDeadline(asked, '2027-04-02', { ...inDenmark('2027-03-22'), granted: false })
    expect(sooner).toMatchObject({
      value: { deadline: '2027-04-02', way: 'in-writing', round: { by: '2027-04-06', asked: 8 } },
    })
    const later = withDeadline(asked, '2027-05-03', { ...inDenmark('2027-03-22'), granted: false })
    expect(later).toMatchObject({ value: { round: { by: '2027-04-06' } } })
  })

  it('more time ends the asking, and keeps the deadline that was', () => {
    const asked = aHearing({
      way: 'more-time',
      time: { askedOn: '2027-03-20', until: '2027-04-22', by: 'radslag', said: null },
    })
    expect(withDeadline(asked, '2027-04-22', { ...inDenmark('2027-03-22'), granted: true })).toMatchObject({
      value: {
        way: null,
        time: { said: 'yes' },
        earlier: [{ deadline: '2027-04-08', changedOn: '2027-03-22', granted: true }],
      },
    })
  })

  it('takes the meeting away as a way where it now comes too late', () => {
    const onAgenda = aHearing({
      way: 'meeting',
      meeting: { meeting: 'm_00000000000000000001', item: 'i_00000000000000000001', date: '2027-04-07' },
    })
    expect(
      withDeadline(onAgenda, '2027-04-05', { ...inDenmark('2027-03-22'), granted: false }),
    ).toMatchObject({
      value: { way: null },
    })
  })

  it('stands as it was once the answer has gone', () => {
    for (const state of ['answered', 'unanswered', 'withdrawn'] as const)
      expect(
        withDeadline(aHearing({ state }), '2027-05-03', { ...inDenmark('2027-03-22'), granted: false }),
      ).toMatchObject({ problem: { type: 'hearing-not-in-state', state } })
  })

  it('the members’ own date lies between today and the deadline, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -40, max: 60 }),
        fc.constantFrom('dk', 'se'),
        (today, ahead, country) => {
          const { from, to, proposed } = roundDays(addDays(today, ahead), {
            today,
            country: country as 'dk' | 'se',
          })
          expect(from).toBe(today)
          expect(from <= proposed && proposed <= to).toBe(true)
          const deadline = addDays(today, ahead)
          const last = ahead >= 0 ? countedOn(country as 'dk' | 'se', deadline, today).on : null
          // A working day is left for the answer, wherever one lies between today and the deadline.
          if (last && workingDayBy(country as 'dk' | 'se', addDays(last, -1)) >= today)
            expect(to < last).toBe(true)
        },
      ),
    )
  })
})
