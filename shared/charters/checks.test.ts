import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DigestGathering, DigestSeat } from '../bodies/schema.ts'
import { addDays, addMonths, fromDayNumber, yearOf } from '../kernel/dates.ts'
import { sentenceOf } from '../locales/translate.ts'
import { lightsOf, type StandingFacts, standingOf, worstOf } from './checks.ts'
import type { Clause, Light, SeatGroup } from './schema.ts'

/** A network that has used Rådslag since 2026, with these seats and meetings. */
function facts(
  given: {
    seats?: DigestSeat[]
    meetings?: DigestGathering[]
    heldBefore?: number
    body?: Partial<StandingFacts['body']>
    charter?: Partial<StandingFacts['charter']>
    years?: number[]
    municipalities?: StandingFacts['municipalities']
  } = {},
): StandingFacts {
  const { seats = [], meetings = [], heldBefore = 0, years = [2026, 2027, 2028] } = given
  return {
    body: {
      id: 'n_00000000000000000001',
      competence: 'dialogue',
      state: 'active',
      usingSince: '2026-01-01',
      places: [],
      ...given.body,
    },
    charter: { number: 1, validFrom: '2026-01-01', ...given.charter },
    digests: years.map((year) => ({
      body: 'n_00000000000000000001',
      year,
      heldBefore: year === 2027 ? heldBefore : 0,
      seats: seats.filter((seat) => yearOf(seat.from) <= year && (!seat.to || yearOf(seat.to) >= year)),
      gatherings: meetings.filter((meeting) => yearOf(meeting.date) === year),
    })),
    municipalities: given.municipalities ?? [],
  }
}

let count = 0
const seat = (group: string, from: string, to?: string, more: Partial<DigestSeat> = {}): DigestSeat => ({
  membership: `s${count++}`,
  group,
  role: 'member',
  from,
  ...(to ? { to } : {}),
  ...more,
})
const seatsOf = (group: string, many: number, from = '2026-01-01'): DigestSeat[] =>
  Array.from({ length: many }, () => seat(group, from))
const meeting = (date: string, more: Partial<DigestGathering> = {}): DigestGathering => ({
  meeting: `m${count++}`,
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
const group = (key: string, least: number, most: number, more: Partial<SeatGroup> = {}): SeatGroup => ({
  key,
  title: key,
  least,
  most,
  basis: 'appointed',
  nominatedBy: '',
  perMunicipality: false,
  ...more,
})
const said = (lights: readonly Light[]) =>
  lights.map(({ standing, since, says }) => ({ standing, since, says }))

describe('who is in the network', () => {
  const egedal: Clause = {
    kind: 'seats',
    groups: [
      group('citizens', 4, 7),
      group('relatives', 2, 2),
      group('politicians', 2, 2),
      group('officers', 2, 2),
    ],
  }
  const full = [...seatsOf('relatives', 2), ...seatsOf('politicians', 2), ...seatsOf('officers', 2)]
  const citizens = (many: number) =>
    lightsOf(egedal, facts({ seats: [...full, ...seatsOf('citizens', many)] }), '2027-03-18')

  it('4–7 citizens, 2 relatives, 2 politicians and 2 officers is in place', () => {
    for (const many of [4, 5, 6, 7])
      expect(citizens(many).map((light) => light.standing)).toEqual(['fine', 'fine', 'fine', 'fine'])
  })

  it('3 citizens are too few, and the light says how many there are and how many there should be', () => {
    const [light] = citizens(3)
    expect(light).toMatchObject({ standing: 'missing', says: 'seats-few', facts: { count: 3, least: 4 } })
  })

  it('8 citizens are worth a look, not missing', () => {
    expect(citizens(8)[0]).toMatchObject({
      standing: 'watch',
      says: 'seats-many',
      facts: { count: 8, most: 7 },
    })
  })

  it('is missing since the day after the last one left', () => {
    const seats = [...seatsOf('citizens', 3), seat('citizens', '2026-01-01', '2027-03-11')]
    expect(lightsOf(egedal, facts({ seats }), '2027-03-18')[0]).toMatchObject({ since: '2027-03-12' })
  })

  it('is fine on the last day of the one who leaves', () => {
    const seats = [...seatsOf('citizens', 3), seat('citizens', '2026-01-01', '2027-03-11')]
    expect(lightsOf(egedal, facts({ seats }), '2027-03-11')[0]).toMatchObject({ standing: 'fine' })
  })

  it('counts from the second vacancy when the first one was filled in between', () => {
    const seats = [
      ...seatsOf('citizens', 3),
      seat('citizens', '2026-01-01', '2026-05-31'),
      seat('citizens', '2026-09-01', '2027-02-28'),
    ]
    expect(lightsOf(egedal, facts({ seats }), '2027-03-18')[0]).toMatchObject({ since: '2027-03-01' })
  })

  it('says no since for what is older than the digests tell', () => {
    const asOf = '2027-03-18'
    const old = facts({ seats: seatsOf('citizens', 3, '2020-01-01'), body: { usingSince: '2020-01-01' } })
    expect(lightsOf(egedal, old, asOf)[0]).toMatchObject({ standing: 'missing', since: undefined })
  })

  it('a clause that was changed is held from the day it was changed', () => {
    const seats = seatsOf('citizens', 3)
    const charter = { number: 2, validFrom: '2027-02-01' }
    expect(lightsOf(egedal, facts({ seats, charter }), '2027-03-18')[0]).toMatchObject({
      since: '2027-02-01',
    })
    const untouched = { ...charter, heldFrom: { seats: '2026-01-01' } }
    expect(lightsOf(egedal, facts({ seats, charter: untouched }), '2027-03-18')[0]).toMatchObject({
      since: '2026-01-01',
    })
  })

  it('a substitute or an observer fills no seat, a chair does', () => {
    const others = [
      seat('citizens', '2026-01-01', undefined, { role: 'substitute' }),
      seat('citizens', '2026-01-01', undefined, { role: 'observer' }),
    ]
    const chair = seat('citizens', '2026-01-01', undefined, { role: 'chair' })
    expect(
      lightsOf(egedal, facts({ seats: [...seatsOf('citizens', 3), ...others] }), '2027-03-18')[0]?.standing,
    ).toBe('missing')
    expect(
      lightsOf(egedal, facts({ seats: [...seatsOf('citizens', 3), chair] }), '2027-03-18')[0]?.standing,
    ).toBe('fine')
  })

  it('while the network is being set up, those not found yet are worth a look and nothing more', () => {
    const [light] = lightsOf(egedal, facts({ body: { state: 'being-set-up' } }), '2027-03-18')
    expect(light).toMatchObject({ standing: 'watch', says: 'seats-to-find' })
    expect(light?.since).toBeUndefined()
  })

  it('a handicapråd of 3 + 1 + 4 is in place; with 1 + 3 + 4 the local seats are too many and DH’s too few', () => {
    const clause: Clause = {
      kind: 'seats',
      groups: [group('organisations', 3, 3), group('local', 1, 1), group('council', 4, 4)],
    }
    const standings = (a: number, b: number, c: number) =>
      lightsOf(
        clause,
        facts({ seats: [...seatsOf('organisations', a), ...seatsOf('local', b), ...seatsOf('council', c)] }),
        '2027-03-18',
      ).map((light) => light.standing)
    expect(standings(3, 1, 4)).toEqual(['fine', 'fine', 'fine'])
    expect(standings(1, 3, 4)).toEqual(['missing', 'watch', 'fine'])
    expect(standings(2, 1, 4)).toEqual(['missing', 'fine', 'fine'])
  })

  it('adding someone while there is room never makes a group stand worse', () => {
    const rank = { fine: 0, watch: 1, missing: 2 }
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(12), (least, more, have) => {
        const most = least + more
        fc.pre(have < most)
        const clause: Clause = { kind: 'seats', groups: [group('g', least, most)] }
        const standing = (many: number) =>
          lightsOf(clause, facts({ seats: seatsOf('g', many) }), '2027-03-18')[0]?.standing ?? 'fine'
        expect(rank[standing(have + 1)]).toBeLessThanOrEqual(rank[standing(have)])
      }),
    )
  })
})

describe('one from each municipality', () => {
  const clause: Clause = { kind: 'seats', groups: [group('boards', 14, 14, { perMunicipality: true })] }
  const municipalities = [
    { code: '1430', name: 'Munkedal' },
    { code: '1492', name: 'Åmål' },
    { code: '1485', name: 'Uddevalla' },
  ]
  const places = municipalities.map(({ code }) => ({
    group: 'boards',
    municipality: code,
    roleTitle: 'Ordförande',
  }))
  const from = (code: string, to?: string) => seat('boards', '2026-01-01', to, { municipality: code })

  it('all of them have one', () => {
    const seats = municipalities.map(({ code }) => from(code))
    expect(lightsOf(clause, facts({ seats, municipalities, body: { places } }), '2027-03-18')).toMatchObject([
      { standing: 'fine', says: 'places-all', facts: { all: 3 } },
    ])
  })

  it('names the one that has nobody, and since when', () => {
    const seats = [from('1430', '2027-03-11'), from('1492'), from('1485')]
    const [light] = lightsOf(clause, facts({ seats, municipalities, body: { places } }), '2027-03-18')
    expect(light).toMatchObject({
      standing: 'missing',
      since: '2027-03-12',
      facts: { municipalities: ['Munkedal'], lacking: 1 },
    })
    expect(light?.evidence).toContainEqual({ kind: 'municipality', id: '1430' })
  })

  it('two from one municipality do not make up for none from another', () => {
    const seats = [from('1430'), from('1430'), from('1492')]
    const [light] = lightsOf(clause, facts({ seats, municipalities, body: { places } }), '2027-03-18')
    expect(light).toMatchObject({ standing: 'missing', facts: { municipalities: ['Uddevalla'] } })
  })

  it('a municipality with two boards has two places', () => {
    const two = [
      ...places,
      { group: 'boards', municipality: '1485', roleTitle: 'Ordförande i omsorgsnämnden' },
    ]
    const seats = municipalities.map(({ code }) => from(code))
    const before = lightsOf(clause, facts({ seats, municipalities, body: { places: two } }), '2027-03-18')
    expect(before[0]).toMatchObject({ standing: 'missing', facts: { municipalities: ['Uddevalla'] } })
    const after = facts({ seats: [...seats, from('1485')], municipalities, body: { places: two } })
    expect(lightsOf(clause, after, '2027-03-18')[0]?.standing).toBe('fine')
  })
})

describe('how often', () => {
  const four: Clause = { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' }
  const five: Clause = { kind: 'cadence', qualifier: 'exactly', count: 5, per: 'year' }
  const on = (...dates: string[]) => dates.map((date) => meeting(date))

  it('four planned meetings suffice, held or not', () => {
    const meetings = on('2027-01-21', '2027-03-18', '2027-09-16', '2027-11-18')
    expect(said(lightsOf(four, facts({ meetings }), '2027-02-01'))).toEqual([
      { standing: 'fine', since: undefined, says: 'cadence-fine' },
    ])
  })

  it('with three of four there is one to find a date for, while the year has room', () => {
    const meetings = on('2027-01-21', '2027-03-18', '2027-09-16')
    expect(lightsOf(four, facts({ meetings }), '2027-02-01')[0]).toMatchObject({
      standing: 'watch',
      says: 'cadence-planned',
      facts: { have: 3, count: 4, lacking: 1, held: 1, planned: 2 },
    })
  })

  it('is missing when the year can hold no more', () => {
    const meetings = on('2027-01-21', '2027-03-18', '2027-09-16')
    expect(lightsOf(four, facts({ meetings }), '2027-12-24')[0]?.standing).toBe('watch')
    expect(lightsOf(four, facts({ meetings }), '2027-12-30')[0]).toMatchObject({
      standing: 'missing',
      since: '2027-12-25',
    })
  })

  it('a cancelled meeting and a conference count for nothing', () => {
    const meetings = [
      ...on('2027-01-21', '2027-03-18', '2027-09-16'),
      meeting('2027-10-01', { state: 'cancelled' }),
      meeting('2027-10-02', { kind: 'conference' }),
    ]
    expect(lightsOf(four, facts({ meetings }), '2027-02-01')[0]?.facts).toMatchObject({ have: 3 })
  })

  it('meetings held this year before Rådslag count, and then the whole year is asked for', () => {
    const meetings = on('2027-09-16')
    const body = { usingSince: '2027-05-01' }
    expect(lightsOf(four, facts({ meetings, body, heldBefore: 2 }), '2027-06-01')[0]).toMatchObject({
      standing: 'watch',
      facts: { have: 3, held: 2, lacking: 1 },
    })
    expect(lightsOf(four, facts({ meetings, body, heldBefore: 3 }), '2027-06-01')[0]?.standing).toBe('fine')
  })

  it('a body that began in November is asked for no four meetings before the new year', () => {
    const body = { usingSince: '2027-11-21' }
    expect(lightsOf(four, facts({ body }), '2027-11-21')[0]).toMatchObject({
      standing: 'fine',
      says: 'cadence-begun',
    })
  })

  it('of a body that began in May only its part of the year is asked, and the light says that number', () => {
    const f = facts({ meetings: on('2027-09-16'), body: { usingSince: '2027-05-01' } })
    expect(lightsOf(four, f, '2027-06-01')[0]).toMatchObject({
      standing: 'watch',
      facts: { have: 1, count: 2, lacking: 1 },
    })
  })

  it('five meetings mean five: four are one too few and six are one to look at', () => {
    const dates = ['2027-01-21', '2027-03-18', '2027-05-13', '2027-09-16', '2027-11-18', '2027-12-09']
    const standing = (many: number) =>
      lightsOf(five, facts({ meetings: on(...dates.slice(0, many)) }), '2027-02-01')[0]?.says
    expect([4, 5, 6].map(standing)).toEqual(['cadence-planned', 'cadence-fine', 'cadence-more'])
  })

  it('about every second month is kept by six a year and by five', () => {
    const clause: Clause = { kind: 'cadence', qualifier: 'about', count: 6, per: 'year' }
    const dates = ['2027-01-21', '2027-03-18', '2027-05-13', '2027-09-16', '2027-11-18', '2027-12-09']
    const standing = (many: number) =>
      lightsOf(clause, facts({ meetings: on(...dates.slice(0, many)) }), '2027-02-01')[0]?.standing
    expect([4, 5, 6].map(standing)).toEqual(['watch', 'fine', 'fine'])
  })

  it('at least one each quarter is looked at by the quarter', () => {
    const clause: Clause = { kind: 'cadence', qualifier: 'at-least', count: 1, per: 'quarter' }
    const f = facts({ meetings: on('2027-02-11', '2027-08-12') })
    expect(lightsOf(clause, f, '2027-01-10')[0]?.standing).toBe('fine')
    expect(lightsOf(clause, f, '2027-04-10')[0]?.standing).toBe('watch')
    expect(lightsOf(clause, f, '2027-06-28')[0]).toMatchObject({ standing: 'missing', since: '2027-06-24' })
  })

  it('as needed gives no light', () => {
    const clause: Clause = { kind: 'cadence', qualifier: 'as-needed', count: 0, per: 'year' }
    expect(lightsOf(clause, facts(), '2027-02-01')).toEqual([])
  })

  it('one more planned meeting never makes "at least" stand worse', () => {
    const rank = { fine: 0, watch: 1, missing: 2 }
    const day = fc.integer({ min: 20_820, max: 21_184 }).map(fromDayNumber)
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), day, day, (dates, extra, asOf) => {
        const standing = (all: string[]) =>
          lightsOf(four, facts({ meetings: on(...all) }), asOf)[0]?.standing ?? 'fine'
        expect(rank[standing([...dates, extra])]).toBeLessThanOrEqual(rank[standing(dates)])
      }),
    )
  })
})

describe('when the agenda comes', () => {
  const about: Clause = { kind: 'notice', days: 14, about: true }
  const atLeast: Clause = { kind: 'notice', days: 14, about: false }
  const coming = (more: Partial<DigestGathering> = {}) => facts({ meetings: [meeting('2027-03-18', more)] })
  const at = (clause: Clause, day: string, more: Partial<DigestGathering> = {}) =>
    lightsOf(clause, coming(more), day)[0]

  it('there is time until the day', () => {
    expect(at(about, '2027-03-03')).toMatchObject({
      standing: 'fine',
      says: 'notice-ahead',
      facts: { due: '2027-03-04' },
    })
  })

  it('about two weeks: worth a look from the day, missing three days later', () => {
    expect(at(about, '2027-03-04')?.standing).toBe('watch')
    expect(at(about, '2027-03-07')?.standing).toBe('watch')
    expect(at(about, '2027-03-08')).toMatchObject({ standing: 'missing', since: '2027-03-08' })
    expect(at(about, '2027-03-10')).toMatchObject({ standing: 'missing', since: '2027-03-08' })
  })

  it('at least two weeks: the day itself is the last one', () => {
    expect(at(atLeast, '2027-03-04')?.standing).toBe('watch')
    expect(at(atLeast, '2027-03-05')).toMatchObject({ standing: 'missing', since: '2027-03-05' })
  })

  it('sent in time is in place, with the day as evidence', () => {
    const light = at(about, '2027-03-10', { sentOn: '2027-03-05', state: 'called' })
    expect(light).toMatchObject({
      standing: 'fine',
      says: 'notice-sent',
      facts: { sent: '2027-03-05', before: 13 },
    })
    expect(light?.evidence[0]?.kind).toBe('meeting')
  })

  it('sent late is said once more until the meeting, and nothing is missing', () => {
    expect(at(about, '2027-03-12', { sentOn: '2027-03-11', state: 'called' })).toMatchObject({
      standing: 'watch',
      says: 'notice-sent-late',
    })
  })

  it('after the meeting the last agenda that went out is the evidence', () => {
    const f = facts({
      meetings: [
        meeting('2027-01-21', { state: 'held', sentOn: '2027-01-07' }),
        meeting('2027-03-18', { state: 'held', sentOn: '2027-03-04' }),
      ],
    })
    expect(lightsOf(about, f, '2027-04-01')[0]).toMatchObject({
      says: 'notice-sent',
      facts: { date: '2027-03-18' },
    })
  })

  it('a day that had passed before the body began is not held against it', () => {
    const f = facts({ meetings: [meeting('2027-03-18')], body: { usingSince: '2027-03-12' } })
    const [light] = lightsOf(about, f, '2027-03-13')
    expect(light).toMatchObject({ standing: 'watch', says: 'notice-soon' })
    expect(light?.since).toBeUndefined()
  })

  it('the meeting that is late is said before the one that is far away', () => {
    const f = facts({ meetings: [meeting('2027-05-20'), meeting('2027-03-18')] })
    expect(lightsOf(about, f, '2027-03-12')[0]).toMatchObject({
      standing: 'missing',
      facts: { date: '2027-03-18' },
    })
  })
})

describe('joint meetings', () => {
  const clause: Clause = { kind: 'joint', with: 'socialchefsnätverket', seasons: ['spring', 'autumn'] }
  const spring = meeting('2027-03-12', { joint: true })

  it('one in spring and one in autumn', () => {
    const f = facts({ meetings: [spring, meeting('2027-10-08', { joint: true })] })
    expect(said(lightsOf(clause, f, '2027-02-01')).map((light) => light.says)).toEqual([
      'joint-fine',
      'joint-fine',
    ])
  })

  it('autumn lacks a date', () => {
    expect(lightsOf(clause, facts({ meetings: [spring] }), '2027-04-01')).toMatchObject([
      { standing: 'fine', says: 'joint-held' },
      { standing: 'watch', says: 'joint-lacking', facts: { season: 'autumn', with: 'socialchefsnätverket' } },
    ])
  })

  it('a spring that went by without one is missing since July', () => {
    const f = facts({ meetings: [meeting('2027-10-08', { joint: true })] })
    expect(lightsOf(clause, f, '2027-09-01')[0]).toMatchObject({ standing: 'missing', since: '2027-07-01' })
  })

  it('the spring before the body began is not spoken of', () => {
    const f = facts({
      meetings: [meeting('2027-10-08', { joint: true })],
      body: { usingSince: '2027-04-01' },
    })
    expect(lightsOf(clause, f, '2027-09-01').map((light) => light.facts.season)).toEqual(['autumn'])
  })
})

describe('taking part digitally', () => {
  const clause: Clause = { kind: 'remote' }

  it('a coming meeting without a link is worth a look, never more', () => {
    const f = facts({ meetings: [meeting('2027-03-12', { remote: true }), meeting('2027-05-07')] })
    expect(lightsOf(clause, f, '2027-02-01')[0]).toMatchObject({
      standing: 'watch',
      facts: { count: 1, date: '2027-05-07' },
    })
  })

  it('with no coming meeting there is nothing to say', () => {
    expect(lightsOf(clause, facts({ meetings: [meeting('2027-01-12')] }), '2027-02-01')).toEqual([])
  })
})

describe('the chair’s year', () => {
  const clause: Clause = { kind: 'chair-term', months: 12 }
  const chairSince = (from: string, to?: string) =>
    facts({ seats: [seat('boards', from, to, { role: 'chair' })] })

  it('is a matter when 60 days are left', () => {
    expect(lightsOf(clause, chairSince('2026-06-01'), '2027-03-01')[0]?.standing).toBe('fine')
    expect(lightsOf(clause, chairSince('2026-06-01'), '2027-04-15')[0]).toMatchObject({
      standing: 'watch',
      says: 'chair-ending',
      facts: { ends: '2027-05-31' },
    })
  })

  it('is missing from the day after', () => {
    expect(lightsOf(clause, chairSince('2026-06-01'), '2027-07-01')[0]).toMatchObject({
      standing: 'missing',
      since: '2027-06-01',
    })
  })

  it('a chair extended to a named day stands until then', () => {
    expect(lightsOf(clause, chairSince('2026-06-01', '2028-05-31'), '2027-07-01')[0]?.standing).toBe('fine')
  })

  it('is the chair’s own: a deputy elected later does not begin it anew', () => {
    const both = facts({
      seats: [
        seat('boards', '2026-06-01', undefined, { role: 'chair' }),
        seat('boards', '2027-03-01', undefined, { role: 'vice-chair', membership: 's_deputy' }),
      ],
    })
    expect(lightsOf(clause, both, '2027-07-01')[0]).toMatchObject({
      standing: 'missing',
      since: '2027-06-01',
    })
    const alone = facts({ seats: [seat('boards', '2027-03-01', undefined, { role: 'vice-chair' })] })
    expect(lightsOf(clause, alone, '2027-07-01')[0]?.says).toBe('chair-none')
  })

  it('nobody elected is worth a look', () => {
    expect(lightsOf(clause, facts(), '2027-07-01')[0]).toMatchObject({
      standing: 'watch',
      says: 'chair-none',
    })
  })
})

describe('the charter as a whole', () => {
  const clauses: Clause[] = [
    { kind: 'competence' },
    { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' },
    { kind: 'notice', days: 14, about: true },
    { kind: 'joint', with: 'socialchefsnätverket', seasons: ['spring', 'autumn'] },
    { kind: 'remote' },
    { kind: 'chair-term', months: 12 },
    { kind: 'seats', groups: [group('citizens', 4, 7), group('relatives', 2, 2)] },
  ]

  it('what a dialogue network may not do does not exist, and the light says what it may', () => {
    expect(lightsOf({ kind: 'competence' }, facts(), '2027-02-01')).toMatchObject([
      { standing: 'fine', says: 'competence-kept-dialogue' },
    ])
  })

  it('a meeting with a committee is asked for so many times a year, each committee by itself', () => {
    const clause: Clause = {
      kind: 'meets',
      committees: [
        { name: 'Socialudvalget', times: 2 },
        { name: 'Teknikudvalget', times: 1 },
      ],
    }
    const meetings = [
      { ...meeting('2027-03-18'), joint: true, with: 'socialudvalget' },
      { ...meeting('2027-05-20'), joint: true, with: 'Teknikudvalget' },
    ]
    expect(lightsOf(clause, facts({ meetings }), '2027-06-01')).toMatchObject([
      { standing: 'watch', says: 'meets-lacking', facts: { with: 'Socialudvalget', have: 1, lacking: 1 } },
      { standing: 'fine', says: 'meets-fine', facts: { with: 'Teknikudvalget' } },
    ])
    expect(lightsOf(clause, facts({ meetings }), '2027-12-27')).toMatchObject([
      { standing: 'missing', since: '2027-12-25', says: 'meets-short' },
      { standing: 'fine' },
    ])
  })

  it('the frames are looked at again after the time that they say, from the version that stands', () => {
    const clause: Clause = { kind: 'review', months: 12 }
    const since = facts().charter.validFrom
    expect(lightsOf(clause, facts(), addDays(addMonths(since, 12), -1))).toMatchObject([
      { standing: 'fine', says: 'review-fine' },
    ])
    expect(lightsOf(clause, facts(), addMonths(since, 12))).toMatchObject([
      { standing: 'watch', says: 'review-due', since: addMonths(since, 12) },
    ])
  })

  it('a promise between people gives no light, and neither does a clause that is not there', () => {
    for (const clause of [
      { kind: 'confidentiality' },
      { kind: 'clearance' },
      { kind: 'guests' },
      { kind: 'review' },
      // An organisation that sends whoever can come.
      { kind: 'seats', groups: [group('associations', 2, 2, { varies: true })] },
    ] satisfies Clause[])
      expect(lightsOf(clause, facts(), '2027-02-01')).toEqual([])
    expect(standingOf([], facts(), '2027-02-01')).toEqual([])
  })

  it('says first what needs somebody first', () => {
    const lights = standingOf(clauses, facts({ meetings: [meeting('2027-03-18')] }), '2027-03-12')
    const standings = lights.map((light) => light.standing)
    expect(standings).toEqual([...standings].sort((a, b) => rank[a] - rank[b]))
    expect(worstOf(lights)).toBe('missing')
    expect(worstOf([])).toBeNull()
  })

  it('a body that rests has no lights', () => {
    expect(standingOf(clauses, facts({ body: { state: 'dormant' } }), '2027-03-12')).toEqual([])
    expect(standingOf(clauses, facts({ body: { state: 'closed' } }), '2027-03-12')).toEqual([])
  })

  const rank = { missing: 0, watch: 1, fine: 2 }
  const day = fc.integer({ min: 20_454, max: 21_549 }).map(fromDayNumber)
  const anySeat = fc.record({
    group: fc.constantFrom('citizens', 'relatives'),
    from: day,
    length: fc.option(fc.nat(500), { nil: undefined }),
    role: fc.constantFrom('member' as const, 'chair' as const, 'observer' as const),
  })
  const anyMeeting = fc.record({
    date: day,
    joint: fc.boolean(),
    remote: fc.boolean(),
    state: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
    sent: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  })

  it('since never lies after the day it is said, nor before the body began; every light is about one matter and has its sentence', () => {
    fc.assert(
      fc.property(
        fc.array(anySeat, { maxLength: 10 }),
        fc.array(anyMeeting, { maxLength: 8 }),
        day,
        day,
        (people, meetings, usingSince, asOf) => {
          const f = facts({
            seats: people.map(({ group, from, length, role }) =>
              seat(group, from, length === undefined ? undefined : addDays(from, length), { role }),
            ),
            meetings: meetings.map(({ sent, ...each }) =>
              meeting(each.date, {
                ...each,
                ...(sent === undefined ? {} : { sentOn: addDays(each.date, -sent) }),
              }),
            ),
            body: { usingSince },
          })
          const lights = standingOf(clauses, f, asOf)
          if (asOf < usingSince) expect(lights).toEqual([])
          expect(new Set(lights.map((light) => light.about)).size).toBe(lights.length)
          for (const light of lights) {
            for (const language of ['da', 'sv'] as const) {
              expect(sentenceOf(language, 'charters', light.says, light.facts)).toMatch(/\.$/)
              if (light.todo)
                expect(sentenceOf(language, 'charters', `todo-${light.todo}`, light.facts)).toMatch(/[.?]$/)
            }
            if (!light.since) continue
            expect(light.since <= asOf).toBe(true)
            expect(light.since >= usingSince).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
