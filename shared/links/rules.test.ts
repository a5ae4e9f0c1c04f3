import { describe, expect, it } from 'vitest'
import type { DigestSeat } from '../bodies/schema.ts'
import { linkMoves, stateOn } from './lifecycle.ts'
import { cardTurnsAt, councilFacts, endsOf, linkAfter, linkIdOf, quarterStart } from './rules.ts'
import { type Fact, facts, seatsOn } from './schema.ts'

const contact = { name: 'Sofia Grane', title: '', phone: '', mail: 'raden@dalsed.example', attention: '' }
const body = {
  name: 'Kommunala pensionärsrådet',
  template: 'pensioners-council',
  tagline: '',
  contact,
  published: true,
  places: [],
}
const charter = {
  purpose: 'Rådet är till för samråd.',
  clauses: [
    {
      kind: 'seats' as const,
      groups: [
        {
          key: 'members',
          title: 'Ledamöter',
          least: 4,
          most: 6,
          basis: 'appointed' as const,
          nominatedBy: '',
          perMunicipality: false,
        },
      ],
    },
  ],
}
const seat = (membership: string, from: string, to?: string): DigestSeat => ({
  membership,
  group: 'members',
  role: 'member',
  from,
  ...(to ? { to } : {}),
})
const gathering = (date: string, state: 'planned' | 'held' | 'cancelled') => ({
  meeting: `m_${date}`,
  kind: 'ordinary',
  title: 'Rubriken delas aldrig',
  joint: false,
  date,
  start: '13:30',
  end: '15:30',
  state,
  remote: false,
})
const digest = {
  body: 'c_1',
  year: 2027,
  heldBefore: 0,
  seats: [seat('s_1', '2026-01-01'), seat('s_2', '2026-01-01', '2027-06-30'), seat('s_3', '2027-08-01')],
  gatherings: [
    gathering('2026-12-10', 'held'),
    gathering('2027-01-14', 'held'),
    gathering('2027-02-18', 'planned'),
    gathering('2027-03-11', 'cancelled'),
    gathering('2027-05-20', 'planned'),
  ],
}
const known = { digests: [digest], openHearings: 0 }
const card = (consented: readonly Fact[]) => councilFacts(body, charter, known, consented, '2027-02-01')

describe('What may be known of a council', () => {
  it('is its name and what it is for, and nothing else that is not chosen', () => {
    expect(card([])).toEqual({ name: body.name, kind: 'elderly' })
  })

  it('is when it meets from this quarter on, without what it talks about, and never what is called off', () => {
    const { meetings } = card(['meetings'])
    expect(meetings?.map(({ date }) => date)).toEqual(['2027-01-14', '2027-02-18', '2027-05-20'])
    expect(JSON.stringify(card(facts))).not.toContain('Rubriken')
  })

  it('is how many sit in it today and from which day on that changes, never who', () => {
    expect(card(['seats']).seats).toEqual({
      of: 4,
      filled: [
        { from: '2027-02-01', filled: 2, vacant: 2 },
        { from: '2027-07-01', filled: 1, vacant: 3 },
        { from: '2027-08-01', filled: 2, vacant: 2 },
      ],
    })
    expect(JSON.stringify(card(facts))).not.toContain('s_1')
  })

  it('has as many vacant seats as its own page says: who is over in one group fills no seat of another', () => {
    const [of] = charter.clauses[0]?.groups ?? []
    if (!of) throw new Error('no group')
    const groups = [
      { ...of, least: 1, most: 3 },
      { ...of, key: 'others', title: 'Andra' },
    ]
    const { seats } = councilFacts(
      body,
      { ...charter, clauses: [{ kind: 'seats', groups }] },
      known,
      ['seats'],
      '2027-02-01',
    )
    expect(seats && seatsOn(seats, '2027-02-01')).toEqual({ of: 6, filled: 2, vacant: 4 })
  })

  it('is how many hearings are open, none included, and nothing where that is not chosen', () => {
    expect(card(['openHearings'])).toEqual({ name: body.name, kind: 'elderly', openHearings: 0 })
    expect(card(['contact', 'meetings', 'seats', 'published'])).not.toHaveProperty('openHearings')
  })

  it('is what stands on the public page only while it stands there', () => {
    expect(card(['published']).published?.purpose).toBe('Rådet är till för samråd.')
    expect(
      councilFacts({ ...body, published: false }, charter, known, facts, '2027-02-01').published,
    ).toBeUndefined()
  })
})

describe('A link', () => {
  const invited = { state: 'invited' as const, lapses: '2027-05-02' }

  it('is accepted up to and with its last day, and has lapsed on the next', () => {
    expect(linkAfter(invited, 'accept', '2027-05-02')).toMatchObject({ ok: true, value: 'accepted' })
    expect(linkAfter(invited, 'accept', '2027-05-03')).toMatchObject({
      problem: { type: 'link-not-in-state', state: 'lapsed' },
    })
    expect(stateOn(invited, '2027-05-03')).toBe('lapsed')
  })

  it('is accepted once, and withdrawn once', () => {
    const accepted = { ...invited, state: 'accepted' as const }
    expect(linkAfter(accepted, 'accept', '2027-03-01').ok).toBe(false)
    expect(linkAfter(accepted, 'withdraw', '2028-03-01')).toMatchObject({ value: 'withdrawn' })
    expect(linkAfter({ ...invited, state: 'withdrawn' }, 'withdraw', '2027-03-01').ok).toBe(false)
  })

  it('that was never answered is taken back, and one that was accepted is ended', () => {
    expect(linkAfter(invited, 'recall', '2027-03-01')).toMatchObject({ value: 'recalled' })
    expect(linkAfter(invited, 'end', '2027-03-01').ok).toBe(false)
    const accepted = { ...invited, state: 'accepted' as const }
    expect(linkAfter(accepted, 'end', '2027-03-01')).toMatchObject({ value: 'ended' })
    expect(linkAfter(accepted, 'recall', '2027-03-01').ok).toBe(false)
  })

  it('can begin again from every end, by an invitation and by nothing else', () => {
    for (const state of ['declined', 'withdrawn', 'ended', 'recalled'] as const)
      for (const name of Object.keys(linkMoves) as (keyof typeof linkMoves)[])
        expect(linkAfter({ ...invited, state }, name, '2027-03-01').ok).toBe(name === 'invite')
  })

  it('says by its name whose it is', () => {
    const ends = { association: 'tfyrb00000002', organisation: 'se-municipality-1438' }
    expect(endsOf(linkIdOf(ends))).toEqual(ends)
    for (const name of ['', 'tfyrb00000002', 'x.se-municipality-1438', 'tfyrb00000002.se-municipality-1438#'])
      expect(endsOf(name)).toBeNull()
  })
})

it('a quarter begins in January, April, July and October', () => {
  expect(['2027-01-01', '2027-03-31', '2027-04-01', '2027-12-31'].map(quarterStart)).toEqual([
    '2027-01-01',
    '2027-01-01',
    '2027-04-01',
    '2027-10-01',
  ])
})

describe('a card on which nothing changes', () => {
  it('is made anew in the night on which the next quarter begins, over the turn of the year too', () => {
    expect(cardTurnsAt('2027-02-01T09:00:00.000Z')).toBe('2027-04-01T02:00:00.000Z')
    expect(cardTurnsAt('2027-11-30T09:00:00.000Z')).toBe('2028-01-01T03:00:00.000Z')
    // Made at the turn itself, the next one is a quarter on.
    expect(cardTurnsAt('2027-04-01T02:00:00.000Z')).toBe('2027-07-01T02:00:00.000Z')
  })
})
