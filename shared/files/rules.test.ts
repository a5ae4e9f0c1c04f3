import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachable, judged, kindOf, mostAttached, mostBytes, mostFiles, nameOf } from './rules.ts'
import type { FileLine } from './schema.ts'

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
const pdf = { name: 'budget.pdf', size: 1000, head: bytes('%PDF-1.7'), intact: true }
const beside = { already: [], today: '2027-02-01' }
const line = (size: number): FileLine => ({
  id: 'f_00000000000000000001',
  name: 'a.pdf',
  kind: 'pdf',
  size,
  checksum: '',
})

describe('a file', () => {
  it('is handed around where name and content agree on what it is', () => {
    expect(judged(pdf, beside)).toMatchObject({ ok: true, value: { kind: 'pdf' } })
    expect(kindOf('Referat.DOCX', bytes('PK\u0003\u0004'))?.kind).toBe('word')
    expect(kindOf('liste.csv', bytes('navn;kommune'))?.kind).toBe('text')
  })

  it('is refused by what it is, however it is called', () => {
    for (const [name, head] of [
      ['budget.pdf', 'MZ\u0090'],
      ['budget.docm', 'PK\u0003\u0004'],
      ['gammel.doc', '\u00d0\u00cf'],
      ['noter.txt', 'MZ\u0000'],
      ['program.exe', 'MZ'],
      ['uden', '%PDF-'],
    ] as const)
      expect(judged({ ...pdf, name, head: bytes(head) }, beside)).toEqual({
        ok: false,
        problem: { type: 'file-kind' },
      })
  })

  it('is refused when it is too large, empty, came broken, or is one too many', () => {
    const why = (given: Partial<typeof pdf>, already = 0) => {
      const judgement = judged({ ...pdf, ...given }, { ...beside, already: Array(already).fill(line(1)) })
      return judgement.ok ? '' : judgement.problem.type
    }
    expect(why({ size: mostBytes })).toBe('')
    expect(why({ size: mostBytes + 1 })).toBe('file-too-large')
    expect(why({ size: 0 })).toBe('file-empty')
    expect(why({ intact: false })).toBe('file-broken')
    expect(why({}, mostFiles - 1)).toBe('')
    expect(why({}, mostFiles)).toBe('too-many-files')
  })

  it('with an identity number in its name goes no further', () => {
    const judgement = judged({ ...pdf, name: 'sag 070761-4285.pdf' }, beside)
    expect(judgement).toEqual({ ok: false, problem: { type: 'file-name-number' } })
  })

  it('has a name of one line without a path, however it was sent', () => {
    expect(nameOf('C:\\Brugere\\mette\\Årsplan  2027.pdf')).toBe('Årsplan 2027.pdf')
    expect(nameOf('../../etc/passwd')).toBe('passwd')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sent) => {
        const name = nameOf(sent)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(160)
        expect(name).not.toMatch(/[/\\\n"<>]/)
      }),
    )
  })

  it('is attached while the mail has room, and linked to when it has not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: mostBytes }), { maxLength: 12 }),
        fc.integer({ min: 0, max: mostAttached }),
        (sizes, held) => {
          const attached = attachable(sizes.map(line), held)
          expect(attached.reduce((sum, { size }) => sum + size, held)).toBeLessThanOrEqual(mostAttached)
        },
      ),
    )
    expect(attachable([line(6_000_000), line(2_000_000), line(500_000)], 0)).toHaveLength(2)
  })
})
