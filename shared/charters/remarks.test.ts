import { describe, expect, it } from 'vitest'
import { lightToRemark, remarksOver, withRemarks } from './remarks.ts'
import type { Light, Remark } from './schema.ts'

const light = (given: Partial<Light>): Light => ({
  clause: 'seats',
  about: 'seats:citizens',
  standing: 'missing',
  since: '2027-03-12',
  says: 'seats-few',
  facts: {},
  evidence: [],
  ...given,
})
const remark = (given: Partial<Remark> = {}): Remark => ({
  body: 'n_00000000000000000001',
  about: 'seats:citizens',
  text: 'Vi spørger på sommermødet.',
  on: '2027-03-18',
  by: { person: 'p_00000000000000000001', name: 'Nora Prøve' },
  version: 1,
  ...given,
})
const textsOf = (lights: readonly Light[], remarks: readonly Remark[]) =>
  withRemarks(lights, remarks).map((each) => each.remark?.text)

describe('what is known about a light that is not in place', () => {
  it('stands under its light, with the day and by whom, and the light keeps its colour', () => {
    expect(withRemarks([light({})], [remark()])).toEqual([
      light({
        remark: {
          text: 'Vi spørger på sommermødet.',
          on: '2027-03-18',
          by: { person: 'p_00000000000000000001', name: 'Nora Prøve' },
          version: 1,
        },
      }),
    ])
  })

  it('stands under its own group of seats and no other', () => {
    expect(textsOf([light({ about: 'seats:relatives' }), light({})], [remark()])).toEqual([
      undefined,
      'Vi spørger på sommermødet.',
    ])
  })

  it('is gone when the seat is filled, and is not there again when the seat is empty once more', () => {
    expect(textsOf([light({ standing: 'fine', since: undefined })], [remark()])).toEqual([undefined])
    expect(textsOf([light({ since: '2027-09-01' })], [remark()])).toEqual([undefined])
    expect(remarksOver([light({ since: '2027-09-01' })], [remark()])).toEqual([remark()])
  })

  it('is kept while a date that lacks becomes a meeting that was not held', () => {
    const about = 'cadence:2027-01-01'
    const line = remark({ about })
    const short = light({ clause: 'cadence', about, since: '2027-12-25', says: 'cadence-short' })
    expect(textsOf([short], [line])).toEqual([line.text])
    expect(remarksOver([short], [line])).toEqual([])
  })

  it('says nothing of the next year', () => {
    const next = light({ clause: 'cadence', about: 'cadence:2028-01-01', standing: 'watch' })
    expect(textsOf([next], [remark({ about: 'cadence:2027-01-01' })])).toEqual([undefined])
  })

  it('can be written about what is worth a look or missing, not about what is in place', () => {
    const lights = [light({ standing: 'watch' }), light({ about: 'seats:relatives', standing: 'fine' })]
    expect(lightToRemark(lights, 'seats:citizens')).toMatchObject({ ok: true })
    for (const about of ['seats:relatives', 'seats:nobody'])
      expect(lightToRemark(lights, about)).toEqual({ ok: false, problem: { type: 'nothing-to-remark' } })
  })
})
