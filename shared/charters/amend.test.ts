import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amendment, amend } from './amend.ts'
import { boxesOf, withNumbers } from './boxes.ts'
import type { Charter, Clause } from './schema.ts'

const group = (key: string, least: number, most: number) => ({
  key,
  title: key,
  least,
  most,
  basis: 'voluntary' as const,
  nominatedBy: '',
  perMunicipality: false,
})
const clauses: Clause[] = [
  { kind: 'seats', groups: [group('citizens', 4, 7), group('relatives', 2, 2)] },
  { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' },
  { kind: 'notice', days: 14, about: true },
]
const charter: Charter = {
  body: 'n_00000000000000000001',
  number: 1,
  purpose: 'Et rum for ligeværdig dialog.',
  values: ['åbenhed'],
  clauses,
  validFrom: '2026-01-01',
  approvedBy: '',
  reason: '',
  version: 1,
}
const change = (more: Partial<Amendment>): Amendment => ({
  purpose: charter.purpose,
  values: charter.values,
  clauses,
  approvedBy: '',
  reason: 'Vi blev flere.',
  ...more,
})
const facts = { today: '2027-02-01', groupsInUse: ['citizens'] }

describe('a new version of the charter', () => {
  it('takes the next number and begins today, unless another day is said', () => {
    const made = amend(charter, change({}), facts)
    expect(made).toMatchObject({
      ok: true,
      value: { number: 2, validFrom: '2027-02-01', reason: 'Vi blev flere.' },
    })
    const later = amend(charter, change({ validFrom: '2027-04-01' }), facts)
    expect(later).toMatchObject({ ok: true, value: { validFrom: '2027-04-01' } })
  })

  it('a clause that was not touched goes on from its own first day; a new number begins anew', () => {
    const made = amend(
      charter,
      change({ clauses: [clauses[0]!, { kind: 'cadence', qualifier: 'at-least', count: 5, per: 'year' }] }),
      facts,
    )
    expect(made.ok && made.value.heldFrom).toEqual({ seats: '2026-01-01' })
    if (!made.ok) return
    const again = amend(made.value, change({ clauses: made.value.clauses }), {
      ...facts,
      today: '2027-06-01',
    })
    expect(again.ok && again.value.heldFrom).toEqual({ seats: '2026-01-01', cadence: '2027-02-01' })
  })

  it('keeps a group that people sit in', () => {
    const without: Clause[] = [{ kind: 'seats', groups: [group('relatives', 2, 2)] }]
    expect(amend(charter, change({ clauses: without }), facts)).toEqual({
      ok: false,
      problem: { type: 'seat-group-in-use', group: 'citizens' },
    })
    expect(amend(charter, change({ clauses: without }), { ...facts, groupsInUse: [] }).ok).toBe(true)
  })

  it('asks for a least that is not more than the most', () => {
    const turned: Clause[] = [{ kind: 'seats', groups: [group('citizens', 7, 4)] }]
    expect(amend(charter, change({ clauses: turned }), facts)).toMatchObject({
      ok: false,
      problem: { type: 'least-over-most' },
    })
  })
})

describe('numbers in the boxes of a template', () => {
  it('are put where they stand', () => {
    const filled = withNumbers(clauses, {
      'seats.least.citizens': 5,
      'seats.count.relatives': 3,
      'cadence.count': 6,
    })
    expect(filled).toMatchObject({
      ok: true,
      value: [
        {
          groups: [
            { least: 5, most: 7 },
            { least: 3, most: 3 },
          ],
        },
        { count: 6 },
        { days: 14 },
      ],
    })
  })

  it('say what is wrong at the box that it is wrong in', () => {
    expect(withNumbers(clauses, { 'cadence.count': 0 })).toEqual({
      ok: false,
      problem: {
        type: 'invalid',
        errors: [{ pointer: '/numbers/cadence.count', detail: 'too-low', min: 1 }],
      },
    })
    expect(withNumbers(clauses, { 'seats.least.citizens': 8 })).toMatchObject({
      ok: false,
      problem: { type: 'least-over-most', group: 'citizens' },
    })
    expect(withNumbers(clauses, { 'notice.days': 2.5 })).toMatchObject({
      ok: false,
      problem: { errors: [{ detail: 'not-a-number' }] },
    })
  })

  it('left alone, the clauses stay as they were', () => {
    expect(withNumbers(clauses, {})).toEqual({ ok: true, value: clauses })
  })

  it('whatever is typed, the boxes afterwards hold exactly that or it is refused', () => {
    const names = clauses.flatMap(boxesOf).map((box) => box.name)
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...names, 'nothing.such'),
          fc.oneof(fc.integer({ min: -3, max: 120 }), fc.double()),
        ),
        (numbers) => {
          const filled = withNumbers(clauses, numbers)
          if (!filled.ok) return
          const after = new Map(filled.value.flatMap(boxesOf).map((box) => [box.name, box.value]))
          for (const [name, value] of Object.entries(numbers)) {
            if (name === 'nothing.such') continue
            // Where least and most became equal, the group has one box for both.
            const both = name.replace(/^seats\.(least|most)\./, 'seats.count.')
            expect(after.get(name) ?? after.get(both) ?? [value]).toSatisfy(
              (found: unknown) => found === value || Array.isArray(found),
            )
          }
        },
      ),
    )
  })
})
