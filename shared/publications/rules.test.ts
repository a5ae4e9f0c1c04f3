import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksAgreement, mostTold, published, rewritten, toldAt, withdrawn } from './rules.ts'
import type { Publication, Told } from './schema.ts'

const publication = (given: Partial<Publication> = {}): Publication => ({
  id: 'j_00000000000000000000',
  body: 'n_00000000000000000000',
  title: 'En bænk ved stationen',
  text: 'Netværket har talt om bænke. Kommunen sætter den første op i maj.',
  link: '',
  state: 'draft',
  agreed: null,
  told: [],
  publishedOn: null,
  withdrawnOn: null,
  names: [],
  version: 1,
  ...given,
})
const agreed = publication({ state: 'agreed', agreed: { how: 'meeting', on: '2027-03-18' } })
const seat = (person: string, name: string, named: boolean) => ({
  person,
  card: {
    name,
    named,
    email: '',
    phone: '',
    channel: 'letter' as const,
    language: 'da' as const,
    title: '',
  },
})
const today = '2027-03-20'
const facebook: Told = { channel: 'facebook', on: '2027-03-19', link: '', place: '' }

describe('What leaves the room', () => {
  it('is agreed on first where the charter says so, and asks nothing where it does not', () => {
    expect(asksAgreement([{ kind: 'clearance' }])).toBe(true)
    expect(asksAgreement([{ kind: 'remote' }])).toBe(false)
    expect(published(publication(), { seats: [], asked: true, today })).toEqual({
      ok: false,
      problem: { type: 'agree-first' },
    })
    expect(published(publication(), { seats: [], asked: false, today })).toMatchObject({ ok: true })
    expect(published(agreed, { seats: [], asked: true, today })).toMatchObject({
      ok: true,
      value: { state: 'published', publishedOn: today },
    })
  })

  it('names nobody who has not said yes, and remembers those who did', () => {
    const words = publication({ ...agreed, text: 'Bent Fynbo og Karin Møllegaard fortæller om bænken.' })
    const bent = seat('p_bent', 'Bent Fynbo', true)
    expect(
      published(words, { seats: [bent, seat('p_karin', 'Karin Møllegaard', false)], asked: true, today }),
    ).toEqual({ ok: false, problem: { type: 'person-named', name: 'Karin Møllegaard' } })
    expect(published(words, { seats: [bent], asked: true, today })).toMatchObject({
      ok: true,
      value: { names: ['p_bent'] },
    })
  })

  it('is agreed on anew when its words change, and not when nothing was changed', () => {
    const { title, text, link } = agreed
    expect(rewritten(agreed, { title, text, link })).toMatchObject({ ok: true, value: { state: 'agreed' } })
    expect(rewritten(agreed, { title: 'To bænke', text, link })).toMatchObject({
      ok: true,
      value: { state: 'draft', agreed: null },
    })
  })

  it('cannot be rewritten while everybody can read it', () => {
    const open = publication({ ...agreed, state: 'published', publishedOn: today })
    expect(rewritten(open, open)).toEqual({
      ok: false,
      problem: { type: 'publication-not-in-state', move: 'write', state: 'published' },
    })
  })

  it('names nobody any more when it is taken down', () => {
    const open = publication({ ...agreed, state: 'published', publishedOn: today, names: ['p_bent'] })
    expect(withdrawn(open, '2027-04-01')).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', withdrawnOn: '2027-04-01', names: [] },
    })
    expect(withdrawn(agreed, today)).toMatchObject({ ok: false })
  })

  it('is not told anywhere before it is agreed on, where the charter asks for that', () => {
    expect(toldAt(publication(), facebook, true)).toEqual({ ok: false, problem: { type: 'agree-first' } })
    expect(toldAt(agreed, facebook, true)).toMatchObject({ ok: true, value: { told: [facebook] } })
  })

  it('lists where it was told from the newest day on, whatever the order of the lines, and never too many', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2027-03-${String(each).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { maxLength: mostTold + 5 }), (days) => {
        const outcome = days.reduce((sum, on) => {
          const after = toldAt(sum, { ...facebook, on }, true)
          return after.ok ? after.value : sum
        }, agreed)
        const told = outcome.told.map(({ on }) => on)
        expect(told).toEqual([...told].sort().reverse())
        expect(told).toHaveLength(Math.min(days.length, mostTold))
      }),
    )
  })
})
