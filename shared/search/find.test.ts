import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, met, ranked, speaksOf, wordsOf } from './find.ts'

describe('words are compared as people type them', () => {
  test.each([
    ['Åse', 'Aase'],
    ['Åse', 'ase'],
    ['Søren Møller', 'soeren moeller'],
    ['Søren Møller', 'SOREN MOLLER'],
    ['Møller', 'Möller'],
    ['Læsø', 'Laesoe'],
    ['Gävle', 'gavle'],
    ['Gävle', 'Gævle'],
    ['André', 'andre'],
    ['Åmål', 'aamaal'],
  ])('%s is found as %s', (written, typed) => {
    expect(folded(typed)).toBe(folded(written))
  })

  test('letters that differ stay different', () => {
    expect(folded('Møller')).not.toBe(folded('Miller'))
    expect(folded('bus')).not.toBe(folded('bøs'))
  })

  test('whatever stands between words only parts them', () => {
    expect(wordsOf('Rampe ved rådhuset, 2. sal (sag 14/8857)')).toEqual([
      ...['rampe', 'ved', 'radhuset', '2', 'sal', 'sag', '14', '8857'],
    ])
  })

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aåäæeoøöAEO é-b') }),
  )
  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(folded(folded(each))).toBe(folded(each))
      }),
    )
  })
  test('what begins a word begins it folded, so nothing is lost while somebody types', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aåäæeoøöbkst'), minLength: 1 })
    fc.assert(
      fc.property(word, fc.nat(), (each, at) => {
        const begun = each.slice(0, at % (each.length + 1))
        expect(folded(each).startsWith(folded(begun))).toBe(true)
      }),
    )
  })
  test('a thing is found by its own words, in any order and by the beginning of each', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aåæeoøbkst0'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (words, at) => {
        const typed = words.toReversed().map((each) => each.slice(0, 1 + (at % each.length)))
        expect(met(wordsOf(typed.join(' ')), { own: [words.join(' ')] })).not.toBeNull()
      }),
    )
  })
})

describe('a thing is met', () => {
  const looking = (words: string, own: string[], around: string[] = []) =>
    met(wordsOf(words), { own, around })

  test('by the beginnings of words, and by all of the words', () => {
    expect(looking('ramp', ['Ny rampe ved biblioteket'])).not.toBeNull()
    expect(looking('ramp bib', ['Ny rampe ved biblioteket'])).not.toBeNull()
    expect(looking('ramp svøm', ['Ny rampe ved biblioteket'])).toBeNull()
    expect(looking('teket', ['Ny rampe ved biblioteket'])).toBeNull()
  })
  test('not at all where nothing is looked for', () => {
    expect(looking('?!', ['Ny rampe'])).toBeNull()
  })
  test('by what it belongs to only where a word of its own is met as well', () => {
    expect(looking('handicapråd rampe', ['Ny rampe'], ['Handicaprådet'])).not.toBeNull()
    expect(looking('handicapråd', ['Ny rampe'], ['Handicaprådet'])).toBeNull()
  })
  test('better by a whole word than by a beginning, and better by its own than by what is around', () => {
    const whole = looking('rampe', ['Ny rampe']) ?? 0
    const begun = looking('ramp', ['Ny rampe']) ?? 0
    const own = looking('rampe rådet', ['Rampe i rådet']) ?? 0
    const around = looking('rampe rådet', ['Rampe'], ['Rådet']) ?? 0
    expect([whole > begun, own > around]).toEqual([true, true])
  })
  test('and is shown with the texts that speak of one of the words', () => {
    expect(['Rampen', 'Bussen', 'Velkommen'].filter((each) => speaksOf(wordsOf('bus ramp'), each))).toEqual([
      'Rampen',
      'Bussen',
    ])
  })
})

describe('the order', () => {
  const hit = fc.record({
    mark: fc.nat({ max: 4 }),
    day: fc.constantFrom('2026-03-01', '2027-01-05', ''),
    id: fc.string(),
    row: fc.nat(),
  })
  test('is best first, then newest, the same however the things lay, and says what is left out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hit, { selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 5 }),
        (hits, most) => {
          const named = hits.map((each) => ({ ...each, row: each }))
          const { rows, more } = ranked(named, most)
          expect(ranked(named.toReversed(), most)).toEqual({ rows, more })
          expect(rows.length + more).toBe(hits.length)
          expect(rows.length).toBeLessThanOrEqual(most)
          for (const [at, row] of rows.slice(1).entries()) {
            const before = rows[at] as (typeof rows)[number]
            expect(before.mark > row.mark || (before.mark === row.mark && before.day >= row.day)).toBe(true)
          }
        },
      ),
    )
  })
})
