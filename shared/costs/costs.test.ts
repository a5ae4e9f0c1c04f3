import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseOf } from '../charters/schema.ts'
import { money } from '../kernel/money.ts'
import { bearerOf } from './bearers.ts'
import { overviewOf } from './overview.ts'
import type { Cost, CostKey } from './schema.ts'

// "The association bears venue, coffee and officer of ordinary meetings, the municipalities fee and travel of
// their own. At other gatherings each municipality bears its own." (the charter of the chairs' network)
const chairsNetwork: ClauseOf<'bearers'> = {
  kind: 'bearers',
  ordinary: { host: ['venue', 'catering', 'officer'], home: ['fee', 'travel'] },
  otherGatherings: 'each-its-own',
}
const nobody = { person: '', municipality: '' }
const cost = (given: Partial<Cost>): Cost => ({
  id: 'k_00000000000000000000',
  meeting: 'm_00000000000000000000',
  body: 'n_00000000000000000000',
  kind: 'venue',
  text: '',
  amount: money(100_00, 'SEK'),
  person: '',
  municipality: '',
  bearer: 'host',
  because: 'charter',
  at: '2027-03-12T10:00:00.000Z',
  version: 1,
  ...given,
})
const fourteen = Array.from({ length: 14 }, (_, at) => ({
  code: String(1421 + at * 5),
  name: `Municipality ${at}`,
  population: 4_000 + at * 3_217,
}))

describe('Who pays, by the charter', () => {
  it('the association bears the room, the coffee and the officer of an ordinary meeting', () => {
    for (const kind of ['venue', 'catering', 'officer'] as const)
      expect(bearerOf(kind, 'ordinary', chairsNetwork, nobody)).toEqual({
        bearer: 'host',
        because: 'charter',
      })
  })
  it('fee and travel are the home municipality’s', () => {
    for (const kind of ['fee', 'travel'] as const)
      expect(bearerOf(kind, 'ordinary', chairsNetwork, { person: 'p', municipality: '1430' }).bearer).toBe(
        'home',
      )
  })
  it('at a conference each bears its own, and a bill for all is shared by those who took part', () => {
    expect(
      bearerOf('conference', 'conference', chairsNetwork, { person: 'p', municipality: '' }).bearer,
    ).toBe('home')
    expect(bearerOf('venue', 'conference', chairsNetwork, nobody)).toMatchObject({
      bearer: 'shared',
      key: 'per-participant',
    })
  })
  it('a charter that says nothing of money lets the host pay and the secretary choose', () => {
    expect(bearerOf('venue', 'ordinary', null, nobody)).toEqual({ bearer: 'host', because: 'chosen' })
  })
})

describe('The table of a meeting’s costs', () => {
  it('gives a municipality its own people’s travel and nobody else’s', () => {
    const outcome = overviewOf(
      [
        cost({ kind: 'travel', bearer: 'home', municipality: '1426', amount: money(312_50, 'SEK') }),
        cost({}),
      ],
      fourteen,
      [],
      'SEK',
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        host: { minor: 100_00 },
        parts: [{ code: '1426', own: { minor: 312_50 }, shared: { minor: 0 } }],
      },
    })
  })
  it('says how many pay one minor unit more where a shared sum does not go up', () => {
    const outcome = overviewOf(
      [cost({ bearer: 'shared', key: 'equal', amount: money(100_000_00, 'SEK') })],
      fourteen,
      [],
      'SEK',
    )
    expect(outcome).toMatchObject({ ok: true, value: { uneven: [{ among: 14, oneMore: 10 }] } })
  })
  it('is refused where a shared cost has nobody to share it', () => {
    expect(overviewOf([cost({ bearer: 'shared', key: 'per-participant' })], fourteen, [], 'SEK')).toEqual({
      ok: false,
      problem: { type: 'nobody-to-charge' },
    })
  })
  it('adds up to the minor unit, whatever is booked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            minor: fc.integer({ min: -5_000_000, max: 5_000_000 }),
            bearer: fc.constantFrom('host', 'home', 'shared' as const),
            key: fc.constantFrom<CostKey>('equal', 'per-inhabitant', 'per-participant'),
            at: fc.nat(13),
          }),
          { maxLength: 20 },
        ),
        fc.array(fc.nat(13), { minLength: 1, maxLength: 30 }),
        (booked, came) => {
          const outcome = overviewOf(
            booked.map(({ minor, bearer, key, at }) =>
              cost({
                amount: money(minor, 'SEK'),
                bearer: bearer as Cost['bearer'],
                key,
                municipality: bearer === 'home' ? fourteen[at]!.code : '',
              }),
            ),
            fourteen,
            came.map((at) => ({ person: 'p', municipality: fourteen[at]!.code })),
            'SEK',
          )
          if (!outcome.ok) throw new Error(outcome.problem.type)
          const borne = outcome.value.parts.reduce(
            (all, part) => all + part.total.minor,
            outcome.value.host.minor,
          )
          expect(borne).toBe(outcome.value.total.minor)
        },
      ),
    )
  })
})
