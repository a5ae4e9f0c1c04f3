import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardOf, countsOf } from '../hearings/counting.ts'
import type { Hearing } from '../hearings/schema.ts'
import { addDays, type LocalDate, yearOf } from '../kernel/dates.ts'
import type { Meeting } from '../meetings/schema.ts'
import type { BodyWorld, TenantWorld } from '../testing/build.ts'
import { aHearing } from '../testing/hearings.ts'
import { worldsOn } from '../testing/worlds.ts'
import { heardIn, reportYears, returningIn, tookPlace, type YearAsked, yearFacts } from './gather.ts'

const today = '2026-11-21'
const [egedal, fyrbodal] = worldsOn(today) as [TenantWorld, TenantWorld]

const askedOf = ({ bodies, tenant }: TenantWorld, which: number, year = 2026): YearAsked => {
  const world = bodies[which] as BodyWorld
  return {
    year,
    today,
    body: world.body,
    charter: world.charters[0] ?? { clauses: [] },
    digest: world.digests.find((digest) => digest.year === year) ?? null,
    gathered: world.meetings.map(({ meeting, attendance, notes, costs }) => ({
      meeting,
      attendance: attendance ?? null,
      notes: notes ?? null,
      costs,
    })),
    memberships: world.memberships,
    contributions: world.contributions,
    municipalities: tenant.municipalities,
    currency: tenant.currency,
    lifts: world.lifts ?? [],
  }
}

describe('A year of a body', () => {
  it('counts what was held, and what was told of the time before Rådslag beside it', () => {
    const asked = askedOf(egedal, 0)
    const facts = yearFacts({
      ...asked,
      digest: { heldBefore: 2, gatherings: asked.digest?.gatherings ?? [] },
    })
    const held = asked.gathered.filter(
      ({ meeting }) => meeting.state === 'held' && yearOf(meeting.date) === 2026,
    )
    expect(facts.held).toHaveLength(held.length)
    expect(facts.heldBefore).toBe(2)
    expect(facts.held.map(({ date }) => date)).toEqual(facts.held.map(({ date }) => date).toSorted())
  })

  it('counts a meeting whose day has passed though nobody said who came, and none that was called off', () => {
    const passed = { state: 'called', date: '2026-03-01' }
    expect(tookPlace(passed, today)).toBe(true)
    expect(tookPlace({ ...passed, state: 'cancelled' }, today)).toBe(false)
    expect(tookPlace({ ...passed, date: today }, today)).toBe(false)
    expect(tookPlace({ state: 'held', date: today }, today)).toBe(true)
  })

  it('knows people by number: not one name of a person stands in it', () => {
    for (const world of [egedal, fyrbodal])
      for (const at of world.bodies.keys()) {
        const asked = askedOf(world, at)
        const { takenBack: _their, cameOfIt: _own, ...figures } = yearFacts(asked)
        const text = JSON.stringify(figures)
        for (const { name } of world.people) expect(text).not.toContain(name)
      }
  })

  it('says the fewest and the most of each seat group, in the order of the charter', () => {
    const { groups, people } = yearFacts(askedOf(egedal, 0))
    expect(groups.map(({ title }) => title)).toEqual([
      'Borgere',
      'Pårørende',
      'Politikere',
      'Fra forvaltningen',
    ])
    for (const { least, most } of groups) expect(least).toBeLessThanOrEqual(most)
    expect(people).toBeGreaterThan(5)
  })

  it('counts a substitute in the group of the one they stood in for, and a guest in none', () => {
    const asked = askedOf(egedal, 0)
    const [first] = asked.gathered.filter(({ meeting }) => meeting.state === 'held')
    const seat = asked.memberships.find(({ from }) => from <= (first?.meeting.date ?? ''))
    const row = { name: 'En anden', municipality: '240', came: 'on-site' as const }
    const rows = [
      { ...row, person: 'sub-1', inPlaceOf: seat?.person ?? '' },
      { ...row, person: 'guest', inPlaceOf: '' },
    ]
    const facts = yearFacts({
      ...asked,
      gathered: [{ ...(first as YearAsked['gathered'][number]), attendance: { rows } }],
    })
    expect(facts.people).toBe(1)
    expect(facts.held[0]?.came).toEqual({ onSite: 2, digital: 0 })
    expect(facts.groups.map(({ most }) => most).reduce((sum, each) => sum + each, 0)).toBe(1)
  })

  it('says of each meeting after the first how many had come the time before, as counts, from the third meeting on', () => {
    const asked = askedOf(egedal, 0)
    const [first] = asked.gathered
    const day =
      asked.memberships
        .map(({ from }) => from)
        .sort()
        .at(-1) ?? today
    const [anna, bo, carl] = [
      ...new Set(asked.memberships.filter(({ to }) => !to).map(({ person }) => person)),
    ]
    const meeting = (
      days: number,
      came: (string | undefined)[],
      kind: 'ordinary' | 'event' = 'ordinary',
    ) => ({
      meeting: {
        ...(first as YearAsked['gathered'][number]).meeting,
        id: `m_${days}`,
        date: addDays(day, days),
        state: 'held' as const,
        kind,
      },
      attendance: {
        rows: came.map((person = '') => ({
          person,
          name: 'En',
          municipality: '',
          came: 'on-site' as const,
          inPlaceOf: person === 'sub' ? (carl ?? '') : '',
        })),
      },
      notes: null,
      costs: [],
    })
    const year = yearOf(addDays(day, 4))
    const four = [
      meeting(4, [anna, bo, 'sub']),
      meeting(3, [anna, bo, 'guest']),
      meeting(2, [anna, bo, carl], 'event'),
      meeting(1, [anna, carl]),
    ]
    expect(returningIn({ ...asked, year, gathered: four })).toEqual([
      { meeting: 'm_3', date: addDays(day, 3), came: 2, again: 1 },
      { meeting: 'm_4', date: addDays(day, 4), came: 3, again: 2 },
    ])
    expect(returningIn({ ...asked, year, gathered: four.slice(1) })).toEqual([])
    expect(
      returningIn({ ...asked, year, gathered: four.map((each) => ({ ...each, attendance: null })) }),
    ).toEqual([])
  })

  it('says of each municipality with a seat in how many gatherings it took part, none left out', () => {
    const { municipalities, held } = yearFacts(askedOf(fyrbodal, 0))
    expect(municipalities).toHaveLength(14)
    for (const each of municipalities) expect(each.gatherings).toBeLessThanOrEqual(held.length)
    expect(municipalities.some(({ gatherings }) => gatherings === 0)).toBe(true)
  })

  it('leaves the usual items out of its themes, and whatever was closed in the agenda or in the notes', () => {
    const asked = askedOf(egedal, 0)
    const all = yearFacts(asked).themes
    expect(all.map(({ title }) => title)).not.toContain('Eventuelt')
    expect(all.length).toBeGreaterThan(0)
    const secret = all[0]?.title
    const closed = (how: 'agenda' | 'notes') =>
      asked.gathered.map((each) => ({
        ...each,
        meeting: {
          ...each.meeting,
          items: each.meeting.items.map((item) =>
            how === 'agenda' && item.title === secret ? { ...item, access: 'closed' as const } : item,
          ),
        },
        notes: each.notes && {
          ...each.notes,
          items: each.notes.items.map((item) =>
            how === 'notes' && item.title === secret ? { ...item, closed: true } : item,
          ),
        },
      }))
    for (const how of ['agenda', 'notes'] as const)
      expect(JSON.stringify(yearFacts({ ...asked, gathered: closed(how) }))).not.toContain(secret)
  })

  it('tells what came of a contribution and not what its author wrote', () => {
    const asked = askedOf(egedal, 0)
    const { contributions, cameOfIt } = yearFacts(asked)
    expect(contributions).toEqual({ raised: 5, takenUp: 2, carriedThrough: 1 })
    expect(cameOfIt.map(({ done }) => done).toSorted()).toEqual([false, true])
    for (const { text } of asked.contributions) expect(JSON.stringify(yearFacts(asked))).not.toContain(text)
  })

  it('takes home nothing from notes that have not gone out', () => {
    const asked = askedOf(egedal, 0)
    const drafts = asked.gathered.map((each) => {
      const { sentAt: _sent, ...notes } = each.notes ?? { items: [], takenBack: null }
      return { ...each, notes }
    })
    const facts = yearFacts({ ...asked, gathered: drafts })
    expect(facts.takenBack).toEqual([])
    expect(facts.outcomes).toEqual({ agreement: 0, election: 0, recommendation: 0, decision: 0 })
    expect(yearFacts(asked).takenBack.length).toBeGreaterThan(0)
  })

  it('speaks of money only where the charter says who pays, and every amount is borne once', () => {
    expect(yearFacts(askedOf(egedal, 0)).costs).toBeNull()
    const asked = askedOf(fyrbodal, 0)
    const meeting = asked.gathered[0] as YearAsked['gathered'][number]
    const cost = asked.gathered.flatMap(({ costs }) => costs)[0]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9_000_000 }), fc.constantFrom('host', 'home', 'shared'))),
        (amounts) => {
          const costs = amounts.map(([minor, bearer]) => ({
            ...(cost as NonNullable<typeof cost>),
            bearer,
            amount: { minor, currency: 'SEK' as const },
          }))
          const told = yearFacts({ ...asked, gathered: [{ ...meeting, costs }] }).costs
          expect(told?.total.minor).toBe(
            (told?.host.minor ?? 0) + (told?.home.minor ?? 0) + (told?.shared.minor ?? 0),
          )
        },
      ),
    )
  })

  it('counts what the body was heard on and answered, by area, and says nothing of it where it is never heard', () => {
    const clauses = [{ kind: 'heard-on' as const, heard: ['byggeri'], informed: [] }]
    expect(heardIn({ clauses: [] }, [], [])).toBeNull()
    const none = { asked: 0, answered: 0, areas: [], matters: [] }
    expect(heardIn({ clauses: clauses as never }, [], [])).toEqual(none)
    const counts = [
      { area: 'Social', heard: 2, answered: 1 },
      { area: 'Teknik', heard: 1, answered: 0 },
      { area: 'Til orientering', heard: 0, answered: 0 },
    ]
    expect(heardIn({ clauses: [] }, counts, [])).toEqual({
      asked: 3,
      answered: 1,
      areas: [
        { area: 'Social', answered: 1, open: 0 },
        { area: 'Teknik', answered: 0, open: 0 },
      ],
      matters: [],
    })
  })

  it('tells each hearing with what became of it, and says of one that is still open that it is', () => {
    const heard = (given: Partial<Hearing>) => {
      const hearing = aHearing({ area: 'Teknik', ...given })
      return { ...cardOf(hearing), outcome: hearing.outcome }
    }
    const outcome = {
      kind: 'in-part' as const,
      text: 'Belysning byggs 2027',
      on: today,
      by: 'sender' as const,
    }
    const all = [
      heard({ title: 'Stigen', receivedOn: '2026-05-02', deadline: '2026-12-09' }),
      heard({ title: 'Belysning', receivedOn: '2026-02-01', state: 'answered', outcome }),
      heard({ title: 'Taget tilbage', state: 'withdrawn' }),
      heard({ title: 'Til orientering', mode: 'informed' }),
    ]
    const told = heardIn({ clauses: [] }, countsOf(all), all)
    expect(told?.areas).toEqual([{ area: 'Teknik', answered: 1, open: 1 }])
    expect(told?.matters).toMatchObject([
      {
        title: 'Belysning',
        sender: 'Teknik og Miljø',
        state: 'answered',
        outcome: { kind: 'in-part', text: 'Belysning byggs 2027' },
      },
      { title: 'Stigen', state: 'open', deadline: '2026-12-09', outcome: null },
    ])
  })

  it('leaves out what stands on every agenda, whether the body begins its own with it or not', () => {
    const asked = askedOf(egedal, 0)
    const [first] = asked.gathered.filter(({ meeting }) => meeting.state === 'held')
    const { meeting } = first as YearAsked['gathered'][number]
    const items = [
      'Inledning',
      'Föregående protokoll',
      'Information från kommunen',
      'Övriga frågor',
      'Nyt fra formanden og fra forvaltningen',
      'Busserne om aftenen',
    ].map((title) => ({ ...(meeting.items[0] as Meeting['items'][number]), title }))
    const facts = yearFacts({
      ...asked,
      gathered: [{ meeting: { ...meeting, items }, attendance: null, notes: null, costs: [] }],
    })
    expect(facts.themes).toEqual([{ date: meeting.date, title: 'Busserne om aftenen' }])
  })

  it('names what was raised to others, with their answer, once', () => {
    const { cameOfIt, lifts } = yearFacts(askedOf(fyrbodal, 0))
    expect(lifts).toMatchObject({
      raised: 1,
      answered: 1,
      matters: [{ title: 'Gemensam utbildning för nya förtroendevalda', forum: 'Direktionen' }],
    })
    expect(lifts?.matters?.[0]?.answer).toContain('Direktionen säger ja')
    expect(JSON.stringify(cameOfIt)).not.toContain('Direktionen')
  })

  it('of a body that is young is empty, and refuses nothing', () => {
    const asked = askedOf(egedal, 0)
    const facts = yearFacts({ ...asked, digest: null, gathered: [], memberships: [], contributions: [] })
    expect(facts).toMatchObject({ held: [], people: 0, groups: [], themes: [], takenBack: [], coming: 0 })
  })

  it('can be told of any year since the body began to use Rådslag, up to this one', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days): LocalDate => addDays('2020-01-01', days))
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].toSorted() as [LocalDate, LocalDate]
        const years = reportYears(from, to)
        expect(years[0]).toBe(yearOf(to))
        expect(years.at(-1)).toBe(yearOf(from))
        expect(years).toEqual(years.toSorted((a, b) => b - a))
      }),
    )
  })
})
