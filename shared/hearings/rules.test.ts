import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Clause } from '../charters/schema.ts'
import { councilTemplates } from '../councils/templates.ts'
import { aHearing } from '../testing/hearings.ts'
import { linesOfAgenda, mostLines, proposedFor, topicsIn } from './agenda-lines.ts'
import { moved, needsApproval, openTo, readyToSend } from './answering.ts'
import {
  areaOf,
  cardOf,
  countsOf,
  countsOfYear,
  emptyYear,
  openIn,
  totalOf,
  withHearing,
} from './counting.ts'
import { timingOf } from './deadline.ts'
import { type HearingMove, hearingMoves, movesOfMode } from './lifecycle.ts'
import { namesNobody, publicHearing, publicUntil } from './public-card.ts'
import { HearingPaper, type HearingState } from './schema.ts'
import { answersHearings, chairMayAnswer, proposedMode, topicsOf, waysOpen } from './ways.ts'

const clauses: Clause[] = [
  { kind: 'heard-on', heard: ['årets budget', 'Byggeri'], informed: ['årsrapporter'], chairMayAnswer: true },
]
const chair = { membership: 's', group: 'g', role: 'chair' as const, from: '2027-01-01' }

describe('what is proposed for a line of a committee’s agenda', () => {
  const council = {
    answers: true,
    heard: ['Byggeri', 'trafik og veje', 'årets budget'],
    informed: ['årsrapporter'],
  }
  const line = (title: string, routine = false) => ({ title, routine })

  it('heard where the line names a topic, word for word, in another ending or inside a longer word', () => {
    expect(topicsIn('Boligbyggeriet på Havnen', council.heard)).toEqual(['Byggeri'])
    expect(topicsIn('Nye veje i Ølstykke', council.heard)).toEqual(['trafik og veje'])
    expect(topicsIn('Tillgängligheten i skolan', ['tillgänglighet'])).toEqual(['tillgänglighet'])
    expect(proposedFor(line('Ny trafikplan'), council)).toEqual({ mode: 'heard', topics: ['trafik og veje'] })
  })

  it('a topic of two words asks for both', () => {
    expect(topicsIn('Budget 2028 for teknik', council.heard)).toEqual([])
    expect(topicsIn('Budgettet for året 2028', ['årets budget'])).toEqual(['årets budget'])
    expect(topicsIn('Årets budget, anden behandling', council.heard)).toEqual(['årets budget'])
  })

  it('for information where it is on that list alone; for nobody where it is on none, or routine', () => {
    expect(proposedFor(line('Årsrapport fra tilsynet'), council).mode).toBe('informed')
    expect(proposedFor(line('Ansættelse af direktør'), council).mode).toBeNull()
    expect(proposedFor(line('Byggeri', true), council)).toEqual({ mode: null, topics: [] })
  })

  it('a body that answers nothing is told; one whose charter lists no topics is asked about the whole agenda', () => {
    expect(proposedFor(line('Byggeri'), { ...council, answers: false }).mode).toBe('informed')
    expect(proposedFor(line('Hvad som helst'), { answers: true, heard: [], informed: [] }).mode).toBe('heard')
  })

  it('no line and no list of topics makes it stumble', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (title, topics) => {
        expect(topics).toEqual(expect.arrayContaining(topicsIn(title, topics)))
      }),
    )
  })
})

describe('the body is proposed by its list of topics', () => {
  it('heard on one of several topics is heard; on the other list, informed; on neither, not at all', () => {
    expect(proposedMode(['årets budget'], clauses, 'advisory')).toBe('heard')
    expect(proposedMode(['årsrapporter', 'byggeri'], clauses, 'advisory')).toBe('heard')
    expect(proposedMode(['årsrapporter'], clauses, 'advisory')).toBe('informed')
    expect(proposedMode(['trafik'], clauses, 'advisory')).toBe(null)
    expect(proposedMode(['trafik'], [], 'advisory')).toBe(null)
  })

  it('a body that may recommend nothing answers no hearing: it is told', () => {
    expect(proposedMode(['byggeri'], clauses, 'dialogue')).toBe('informed')
    expect(answersHearings('dialogue')).toBe(false)
    expect(answersHearings('preparing')).toBe(false)
    expect(answersHearings('advisory')).toBe(true)
  })

  it('the statutory councils of both countries begin with topics of their own', () => {
    const keys = ['disability-council', 'senior-council', 'exposed-council', 'pensioners-council']
    for (const template of councilTemplates.filter(({ key }) => keys.includes(key)))
      expect(topicsOf(template.clauses).heard.length, template.key).toBeGreaterThan(2)
  })
})

describe('the lawful ways out', () => {
  const at = { today: '2027-03-20', country: 'dk' as const }
  const meeting = (date: string) => ({
    meeting: 'm_00000000000000000001',
    kind: 'ordinary',
    title: '',
    joint: false,
    date,
    start: '15:00',
    end: '17:00',
    state: 'planned' as const,
    remote: false,
  })
  const clash = timingOf('2027-04-08', [meeting('2027-04-15')], at)
  const inTime = timingOf('2027-04-20', [meeting('2027-04-15')], at)
  const passed = timingOf('2027-03-10', [meeting('2027-04-15')], at)

  it('are three when the deadline falls before the meeting, and none is needed when it does not', () => {
    expect(waysOpen(aHearing(), clash, { chairMayAnswer: true })).toEqual([
      'more-time',
      'in-writing',
      'by-chair',
    ])
    expect(waysOpen(aHearing(), timingOf('2027-04-08', [], at), { chairMayAnswer: false })).toEqual([
      'more-time',
      'in-writing',
    ])
    expect(waysOpen(aHearing(), inTime, { chairMayAnswer: true })).toEqual(['meeting'])
    // Begun in writing, and the deadline moved past a meeting: the members can still be given more time.
    expect(waysOpen(aHearing({ way: 'in-writing' }), inTime, { chairMayAnswer: true })).toEqual([
      'meeting',
      'in-writing',
    ])
    expect(waysOpen(aHearing(), passed, { chairMayAnswer: true })).toContain('more-time')
  })

  it('a no to more time is a no, and the two others are left', () => {
    const said = aHearing({ time: { askedOn: '2027-03-20', until: '2027-04-20', by: 'radslag', said: 'no' } })
    expect(waysOpen(said, clash, { chairMayAnswer: true })).toEqual(['in-writing', 'by-chair'])
  })

  it('there are none for what is closed, nor for what was for information', () => {
    for (const state of ['answered', 'unanswered', 'withdrawn'] as const)
      expect(waysOpen(aHearing({ state }), clash, { chairMayAnswer: true })).toEqual([])
    expect(waysOpen(aHearing({ mode: 'informed' }), clash, { chairMayAnswer: true })).toEqual([])
  })

  it('the chair answers only where the charter says so and somebody chairs', () => {
    expect(chairMayAnswer(clauses, [chair], '2027-03-20')).toBe(true)
    expect(chairMayAnswer(clauses, [{ ...chair, to: '2027-03-01' }], '2027-03-20')).toBe(false)
    expect(chairMayAnswer(clauses, [{ ...chair, role: 'member' }], '2027-03-20')).toBe(false)
    expect(chairMayAnswer([{ kind: 'heard-on', heard: [], informed: [] }], [chair], '2027-03-20')).toBe(false)
    expect(chairMayAnswer([], [chair], '2027-03-20')).toBe(false)
  })
})

describe('the answer', () => {
  it('of a formal body leaves when it is approved; of a light one when it is written', () => {
    const answer = { text: 'Rampen skal være der, før døren åbner.' }
    expect(readyToSend(aHearing(), answer, 'formal')).toMatchObject({ problem: { type: 'approval-first' } })
    expect(readyToSend(aHearing({ state: 'approved' }), answer, 'formal')).toMatchObject({
      value: 'answered',
    })
    expect(readyToSend(aHearing(), answer, 'light')).toMatchObject({ value: 'answered' })
  })

  it('by the chair needs the chair’s word, in a light body too', () => {
    expect(needsApproval({ way: 'by-chair' }, 'light')).toBe(true)
    expect(needsApproval({ way: null }, 'light')).toBe(false)
  })

  it('with nothing in it is no answer, and closing without one is a move of its own', () => {
    expect(readyToSend(aHearing({ state: 'approved' }), { text: '  ' }, 'formal')).toMatchObject({
      problem: { type: 'answer-empty' },
    })
    expect(moved(aHearing(), 'closeWithout')).toEqual({ ok: true, value: 'unanswered' })
  })

  it('once sent stays sent: no move leads away from it', () => {
    for (const name of Object.keys(hearingMoves) as HearingMove[])
      expect(moved(aHearing({ state: 'answered' }), name).ok).toBe(false)
    expect(openTo(aHearing({ state: 'answered' }), 'ask-outcome').ok).toBe(true)
    expect(openTo(aHearing({ state: 'answered' }), 'voice').ok).toBe(false)
  })

  it('written on after the OK needs a new OK', () => {
    expect(moved(aHearing({ state: 'approved' }), 'write')).toEqual({ ok: true, value: 'received' })
  })

  it('is not given to what was for information', () => {
    const told = aHearing({ mode: 'informed' })
    expect(moved(told, 'note')).toEqual({ ok: true, value: 'noted' })
    expect(moved(told, 'send').ok).toBe(false)
    expect(moved(aHearing(), 'note').ok).toBe(false)
  })
})

describe('hearings are counted by body, area and year', () => {
  const one = cardOf(aHearing())

  it('zero included: closed without an answer counts as heard, with no answer', () => {
    const year = withHearing(withHearing(emptyYear('c', 2027), null, one), one, {
      ...one,
      state: 'unanswered',
    })
    expect(totalOf(year.counts)).toEqual({ heard: 1, answered: 0, unanswered: 1, informed: 0 })
    expect(openIn({ ...year })).toBe(0)
    expect(totalOf(countsOfYear([], 2027))).toEqual({ heard: 0, answered: 0, unanswered: 0, informed: 0 })
  })

  it('what was only told waits to be read, and for no answer', () => {
    const told = withHearing(emptyYear('c', 2027), null, { ...one, hearing: 'h_told', mode: 'informed' })
    // What was only told asks for nothing by a day.
    expect(told.waiting).toMatchObject([{ deadline: null }])
    expect(told.waiting).toHaveLength(1)
    expect(openIn(told, withHearing(emptyYear('c', 2026), null, one), null)).toBe(1)
  })

  it('withdrawn counts nowhere, and an area left empty is the sender’s', () => {
    const year = withHearing(emptyYear('c', 2027), null, { ...one, state: 'withdrawn' })
    expect(year.counts).toEqual([])
    expect(areaOf(aHearing())).toBe('Teknik og Miljø')
    expect(areaOf(aHearing({ area: 'Ældre' }))).toBe('Ældre')
  })

  it('after any order of moves the numbers are those of a count from the beginning', () => {
    const area = fc.constantFrom('Ældre', 'Byggeri', 'Trafik')
    const step = fc.record({
      which: fc.integer({ min: 0, max: 4 }),
      move: fc.constantFrom(...(Object.keys(hearingMoves) as HearingMove[])),
    })
    fc.assert(
      fc.property(
        fc.array(fc.record({ area, mode: fc.constantFrom('heard' as const, 'informed' as const) }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(step, { maxLength: 40 }),
        (given, steps) => {
          const cards = given.map((each, at) =>
            cardOf(aHearing({ ...each, id: `h_0000000000000000000${at}` })),
          )
          let year = cards.reduce((made, card) => withHearing(made, null, card), emptyYear('c', 2027))
          for (const { which, move } of steps) {
            const card = cards[which]
            const state = card && moved(card, move)
            if (!card || !state?.ok) continue
            const after = { ...card, state: state.value }
            year = withHearing(year, card, after)
            cards[which] = after
          }
          const anew = cards.reduce((made, card) => withHearing(made, null, card), emptyYear('c', 2027))
          expect(year).toEqual(anew)
          expect(countsOf(cards)).toEqual(year.counts)
          const total = totalOf(year.counts)
          expect(total.heard).toBe(
            cards.filter(({ mode, state }) => mode === 'heard' && state !== 'withdrawn').length,
          )
          expect(total.answered + total.unanswered).toBeLessThanOrEqual(total.heard)
        },
      ),
    )
  })
})

describe('a committee’s agenda', () => {
  it('gives a hearing a line, without numbers, with routine lines apart', () => {
    const lines = linesOfAgenda(
      'Dagsorden\n1. Godkendelse af dagsorden\n2. Budget 2028, første behandling\n§ 3 Ny rampe\nPunkt 4: Kvalitetsstandarder\n- Busser i weekenden\n\n5. Eventuelt\n2. Budget 2028, første behandling',
    )
    expect(lines.filter(({ routine }) => !routine).map(({ title }) => title)).toEqual([
      'Dagsorden',
      'Budget 2028, første behandling',
      'Ny rampe',
      'Kvalitetsstandarder',
      'Busser i weekenden',
    ])
    expect(lines.filter(({ routine }) => routine).map(({ title }) => title)).toEqual([
      'Godkendelse af dagsorden',
      'Eventuelt',
    ])
  })

  it('in Swedish too', () => {
    const lines = linesOfAgenda('§ 1 Val av justerare\n§ 2 Ny biståndshandbok\n§ 3 Övriga frågor')
    expect(lines).toEqual([
      { title: 'Val av justerare', routine: true },
      { title: 'Ny biståndshandbok', routine: false },
      { title: 'Övriga frågor', routine: true },
    ])
  })

  it('a year that a line begins with is part of the line', () => {
    expect(linesOfAgenda('2028: budget')[0]?.title).toBe('2028: budget')
  })

  it('never gives a line twice, an empty one, or one too long for a title', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 20 }), (texts) => {
        const titles = linesOfAgenda(texts.join('\n')).map(({ title }) => title)
        expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length)
        expect(titles.every((title) => title !== '' && title.length <= 200)).toBe(true)
      }),
    )
    expect(mostLines).toBe(40)
  })
})

describe('what the public reads of a hearing', () => {
  const seat = (name: string, named: boolean) => ({
    card: { name, named, email: '', phone: '', channel: 'mail' as const, language: 'da' as const, title: '' },
  })

  it('is the matter and who is heard: no sender’s name, no mail, no pasted text', () => {
    const card = publicHearing(
      aHearing({
        papers: [
          { title: 'Tegning', link: 'https://kommune.example/tegning', text: '' },
          { title: 'Notat', link: '', text: 'Kun til os' },
        ],
      }),
      'Handicaprådet',
    )
    expect(card.papers).toEqual([{ title: 'Tegning', link: 'https://kommune.example/tegning' }])
    expect(JSON.stringify(card)).not.toMatch(/teknik@|Teknik og|14\/8857|Kun til os/)
  })

  it('names no member who has not said yes', () => {
    const hearing = aHearing({ text: 'Bent Fynbo har foreslået en rampe.' })
    expect(namesNobody(hearing, [seat('Bent Fynbo', false)])).toMatchObject({
      problem: { type: 'person-named', name: 'Bent Fynbo' },
    })
    expect(namesNobody(hearing, [seat('Bent Fynbo', true)]).ok).toBe(true)
  })

  it('is gone a year after its day', () => {
    expect(publicUntil(aHearing())).toBe('2028-04-07')
  })

  it('a paper’s link leads to the web and nowhere else', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc', 'https://a b'])
      expect(v.safeParse(HearingPaper, { title: 'Notat', link }).success).toBe(false)
    for (const link of ['https://kommune.example/a', 'kommune.example/a'])
      expect(v.parse(HearingPaper, { title: 'Notat', link }).link).toBe('https://kommune.example/a')
  })
})

it('every state is reached by a move of each mode that has it, and none is a dead end but what was sent', () => {
  for (const mode of ['heard', 'informed'] as const) {
    const reached = new Set<HearingState>(['received'])
    for (let round = 0; round < 5; round++)
      for (const name of movesOfMode[mode])
        if ((hearingMoves[name].from as readonly HearingState[]).some((state) => reached.has(state)))
          reached.add(hearingMoves[name].to)
    const ends = [...reached].filter(
      (state) =>
        !movesOfMode[mode].some((name) =>
          (hearingMoves[name].from as readonly HearingState[]).includes(state),
        ),
    )
    expect(ends).toEqual(mode === 'heard' ? ['answered'] : [])
  }
})
