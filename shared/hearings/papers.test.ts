import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostAttached } from '../files/rules.ts'
import { aHearing } from '../testing/hearings.ts'
import { papersChosen } from './answering.ts'
import { namesNobody, publicFiles, publicHearing, withdrawnFromPublic } from './public-card.ts'
import type { HearingFile } from './schema.ts'

const file = (at: number, given: Partial<HearingFile> = {}): HearingFile => ({
  id: `f_${String(at).padStart(20, '0')}`,
  name: `bilag-${at}.pdf`,
  kind: 'pdf',
  size: 1000,
  checksum: '',
  ...given,
})
const some = fc.array(fc.record({ public: fc.boolean(), size: fc.integer({ min: 1, max: 9_000_000 }) }), {
  maxLength: 10,
})

describe('papers of a hearing', () => {
  it('stand on the public page where it was said of exactly that one, by name and size alone', () => {
    fc.assert(
      fc.property(some, (given) => {
        const hearing = aHearing({ public: true, files: given.map((each, at) => file(at, each)) })
        const shown = publicHearing(hearing, 'Handicaprådet').files ?? []
        expect(shown).toEqual(publicFiles(hearing).map(({ id, name, size }) => ({ id, name, size })))
        expect(shown).toHaveLength(given.filter((each) => each.public).length)
      }),
    )
  })

  it('come off the page with their hearing, every one, and stay with the hearing itself', () => {
    fc.assert(
      fc.property(some, (given) => {
        const hearing = aHearing({ public: true, files: given.map((each, at) => file(at, each)) })
        const after = withdrawnFromPublic(hearing)
        expect(publicFiles(after)).toEqual([])
        expect(after.files?.map(({ id }) => id)).toEqual(hearing.files?.map(({ id }) => id))
      }),
    )
  })

  it('name no member in public who has not said yes, however the name is written into a file’s name', () => {
    const card = { email: '', phone: '', channel: 'phone', language: 'da', title: '' } as const
    const seats = [{ card: { ...card, name: 'Bent Fynbo', named: false } }]
    const named = (isPublic: boolean) =>
      namesNobody(
        aHearing({ files: [file(1, { name: 'Forslag_fra_Bent-Fynbo.pdf', public: isPublic })] }),
        seats,
      )
    expect(named(true)).toMatchObject({ problem: { type: 'person-named' } })
    expect(named(false).ok).toBe(true)
  })

  it('go to the sender where all that were chosen fit into one mail, and otherwise none does', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.boolean()), (given, choices) => {
        const files = given.map((each, at) => file(at, each))
        const chosen = files.filter(() => choices.next().value).map(({ id }) => id)
        const made = papersChosen({ files }, chosen)
        const size = files.filter(({ id }) => chosen.includes(id)).reduce((sum, each) => sum + each.size, 0)
        if (made.ok) {
          expect(made.value.map(({ id }) => id)).toEqual(chosen)
          expect(size).toBeLessThanOrEqual(mostAttached)
        } else expect(size).toBeGreaterThan(mostAttached - 600_000)
      }),
    )
    expect(papersChosen({}, ['f_00000000000000000001'])).toEqual({ ok: true, value: [] })
  })
})
