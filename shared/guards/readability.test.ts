import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryPack, Language } from '../countries/country.ts'
import fixtures from '../testing/fixtures/lix-fixtures.json' with { type: 'json' }
import { readability } from './readability.ts'

const language = (text: string) => (text === 'da' ? 'da' : 'sv')

describe('the readability of a text', () => {
  test.each(fixtures.cases)('$band: $text', (expected) => {
    const found = readability(expected.text, language(expected.lang))
    expect(found).toMatchObject({
      words: expected.words,
      sentences: expected.sentences,
      longWords: expected.longWords,
      lix: expected.rounded,
    })
    const pack = countryPack(expected.lang === 'da' ? 'dk' : 'se')
    expect(pack.lixBands.find((band) => band.band === found.band)?.name).toBe(expected.band)
    expect(found.words / found.sentences + (100 * found.longWords) / found.words).toBeCloseTo(expected.lix, 1)
  })

  test('no abbreviation of the list ends a sentence', () => {
    for (const each of Language.options) {
      for (const abbreviation of fixtures.abbreviations[each]) {
        expect(readability(`Det er ${abbreviation} to dage.`, each), abbreviation).toMatchObject({
          sentences: 1,
          words: 5,
        })
      }
    }
  })

  test('the point of a date and of an hour ends nothing', () => {
    expect(readability('Vi ses torsdag den 18. marts kl. 16.30. Kommer du?', 'da').sentences).toBe(2)
  })

  test('the number in front of a list item ends nothing', () => {
    expect(readability('1. Vi taler om busser.\n2. Vi drikker kaffe.', 'da').sentences).toBe(2)
  })

  test('a heading ends at the blank line, a list at its colon', () => {
    expect(readability('Dagsorden\n\nVi taler om busser', 'da').sentences).toBe(2)
    expect(readability('Vi taler om to ting: Busser og caféer', 'da').sentences).toBe(2)
    expect(readability('Vi taler om to ting: busser og caféer', 'da').sentences).toBe(1)
  })

  test('a sentence of more than 25 words is shown to its author', () => {
    const long = `${Array(26).fill('ord').join(' ')}.`
    expect(readability(`Kort. ${long} Kort igen.`, 'da').longSentences).toEqual([long])
  })

  test('a text without words is as easy as can be', () => {
    expect(readability(' — \n', 'sv')).toMatchObject({ lix: 0, band: 'very-easy', words: 0, sentences: 0 })
  })

  test('each word is in one sentence, and a text never has more sentences than words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = readability(text, 'da')
        expect(found.sentences).toBeLessThanOrEqual(found.words)
        expect(found.longWords).toBeLessThanOrEqual(found.words)
        expect(found.sentences > 0).toBe(found.words > 0)
      }),
    )
  })
})
