import fc from 'fast-check'
import personnummer from 'personnummer'
import { describe, expect, test } from 'vitest'
import { fromDayNumber } from '../kernel/dates.ts'
import vectors from '../testing/fixtures/identifier-test-vectors.json' with { type: 'json' }
import { findIdentityNumbers, identityNumbersIn, maskIdentityNumbers } from './identity-numbers.ts'

const today = '2026-11-21'
const find = (text: string) => findIdentityNumbers(text, { today })
const grades = (text: string) => find(text).map((hit) => hit.grade)

describe('a known example is graded as agreed', () => {
  test.each(vectors.cpr)('Danish: $text is $expect', ({ text, expect: grade }) => {
    expect(grades(text)).toEqual(grade ? [grade] : [])
  })
  test.each(vectors.personnummer)('Swedish: $text is $expect', ({ text, expect: grade }) => {
    expect(grades(text)).toEqual(grade ? [grade] : [])
  })
})

describe('a Danish number', () => {
  test('is found with a hyphen, a hyphen that does not break, a dash and a space', () => {
    expect(grades('070761-4285')).toEqual(['high'])
    expect(grades('070761\u20114285')).toEqual(['high'])
    expect(grades('070761–4285')).toEqual(['high'])
    expect(grades('070761 4285')).toEqual(['medium'])
  })

  test('is found with words around it, hyphens and all, as in the name of a file', () => {
    for (const text of [
      'referat-070761-4285.pdf',
      '070761-4285-udkast.docx',
      'Ansøgning_070761-4285_endelig.pdf',
      '070761-4285- se bilag',
      'Anna-070761-4285-Bo',
    ])
      expect(grades(text), text).toEqual(['high'])
    expect(grades('12-070761-4285')).toEqual([])
    expect(grades('070761-4285-12')).toEqual([])
  })

  test('is certain when a word in front says so, also without modulus 11', () => {
    for (const word of ['CPR', 'cpr-nr.:', 'personnr.', 'Personnummer', 'født', 'Fødselsdag'])
      expect(grades(`${word} 0101654002`), word).toEqual(['high'])
  })

  test('is not looked for behind the name of another number', () => {
    for (const word of [
      'reg.nr.',
      'konto',
      'kontonr. ',
      'EAN ',
      'GLN: ',
      'CVR-nr. ',
      'faktura ',
      'ordre ',
      'tlf. ',
      'j.nr. ',
      'sagsnr. ',
    ])
      expect(grades(`${word.trim()} 0707614285`), word).toEqual([])
    expect(grades('tlf. 12345678, 0707614285')).toEqual(['medium'])
  })

  test('lies in the century that the seventh digit tells', () => {
    // 29 February: 1900 was no leap year, 2000 was.
    expect(grades('cpr 290200-1000')).toEqual([])
    expect(grades('cpr 290200-4000')).toEqual(['high'])
    expect(grades('cpr 290200-5000')).toEqual(['high'])
  })

  test('does not begin or end within a longer figure', () => {
    for (const text of [
      '1070761-4285',
      '070761-42851',
      '070761-4285,50',
      '070761-4285-1',
      '1.070761-4285',
      '12/070761-4285',
    ])
      expect(grades(text), text).toEqual([])
    expect(grades('(070761-4285).')).toEqual(['high'])
  })
})

describe('a Swedish number', () => {
  test('must have been born', () => {
    const born = validPersonnummer('2026', '11', '21', '238')
    expect(grades(born)).toEqual(['high'])
    expect(findIdentityNumbers(born, { today: '2026-11-20' })).toEqual([])
  })

  test('of ten bare digits warns, and stops behind its name', () => {
    expect(grades('8507099805')).toEqual(['medium'])
    expect(grades('personnummer 8507099805')).toEqual(['high'])
    expect(grades('p-nr: 8507099805')).toEqual(['high'])
    expect(grades('samordningsnr 7010632391')).toEqual(['high'])
    expect(grades('född 850709 9805')).toEqual(['high'])
  })

  test('is not looked for behind the name of another number', () => {
    for (const word of [
      'orgnr',
      'org.nr',
      'organisationsnummer',
      'bankgiro',
      'Plusgiro:',
      'OCR',
      'faktura',
      'dnr',
      'ärende',
      'tel.',
    ])
      expect(grades(`${word} 8507099805`), word).toEqual([])
    expect(grades('På hotell 8507099805')).toEqual(['medium'])
  })

  test('made by the personnummer package is always found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 20_000 }),
        fc.integer({ min: 1, max: 999 }),
        (days, serial) => {
          const [year, month, day] = fromDayNumber(days).split('-') as [string, string, string]
          const twelve = validPersonnummer(year, month, day, String(serial).padStart(3, '0'))
          expect(personnummer.valid(twelve)).toBe(true)
          expect(grades(`Hon heter Eva (${twelve}).`)).toEqual(['high'])
          expect(grades(personnummer.parse(twelve).format())).toEqual(['high'])
        },
      ),
    )
  })

  test('that the personnummer package refuses is not found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9999 }),
        (date, serial) => {
          const text = `${String(date).padStart(8, '0')}-${String(serial).padStart(4, '0')}`
          const swedish = find(text).filter((hit) => hit.kind === 'personnummer')
          if (swedish.length > 0) expect(personnummer.valid(text)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test('of both countries at once is a samordningsnummer only where the text says so', () => {
  expect(find('010165-4002')).toMatchObject([{ kind: 'cpr', grade: 'medium' }])
  expect(find('samordningsnummer 010165-4002')).toMatchObject([{ kind: 'personnummer', grade: 'high' }])
  expect(find('20010165-4002')).toMatchObject([{ kind: 'personnummer', grade: 'high' }])
})

describe('what people write without meaning anybody', () => {
  test('gives no alarm', () => {
    for (const text of [
      'Tlf. 12345678, mail social@example.org. Att. Netværket',
      'Ring på +45 72 59 60 00 eller 0522-44 08 20.',
      'Sag nr. 14/8857, KLE 27.69.40-P16-1-25, dokument 2019-012345',
      'Fyrbodals kommunalförbund, org.nr 222000-1776, bankgiro 5050-1055',
      'Den 26. februar 2019 kl. 16.30-18.00 i lokale 2.14',
      'Beløbet er 1.250.000,50 kr. og 010.165,4002',
      'EAN 5798009811578, konto 4520 0010165400',
      '2027-03-18 – 2027-06-10',
      'Lov nr. 214 af 06-03-2023, SFS 2017:725, bek. 891',
      'https://example.org/2020/0707614285/side',
    ])
      expect(
        find(text).filter((hit) => hit.grade === 'high'),
        text,
      ).toEqual([])
  })

  const group = (digits: number) =>
    fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'))
  const innocent = fc.oneof(
    fc.tuple(group(2), group(2), group(2), group(2)).map((parts) => `tlf. ${parts.join(' ')}`),
    group(8).map((digits) => `+45 ${digits}`),
    fc.tuple(group(3), group(3), group(2), group(2)).map(([a, b, c, d]) => `0${a}-${b} ${c} ${d}`),
    fc
      .integer({ min: 1000, max: 99_999_999 })
      .map((n) => `${String(n).replace(/\B(?=(\d{3})+$)/g, '.')},50 kr.`),
    fc.tuple(group(2), group(5)).map(([year, serial]) => `sag ${year}/${serial}`),
    group(10).map((digits) => `faktura ${digits}`),
    group(13).map((digits) => `EAN ${digits}`),
  )
  test('as a telephone number, an amount or a case number gives none', () => {
    fc.assert(
      fc.property(fc.array(innocent, { maxLength: 5 }), (parts) => {
        expect(find(parts.join('; '))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the number itself', () => {
  test('is not in what the search gives', () => {
    expect(find('Hej 070761-4285!')).toEqual([
      { at: 4, length: 11, kind: 'cpr', grade: 'high', lastTwo: '85' },
    ])
  })

  test('is hidden in the text but for its last two digits', () => {
    const text = 'Eva, 850709-9805 og Bo, 0707614285.'
    expect(maskIdentityNumbers(text, { today })).toBe('Eva, ••••••-••05 og Bo, ••••••••85.')
    expect(find(maskIdentityNumbers(text, { today }))).toEqual([])
  })

  test('is pointed to wherever it stands in a request', () => {
    const body = {
      title: 'Møde',
      items: [{ text: 'cpr 010165-4002' }, { 'a/b~c': '850709-9805, 070761-4285' }],
      count: 3,
      none: null,
    }
    expect(identityNumbersIn(body, { today }).map((hit) => hit.pointer)).toEqual([
      '/items/0/text',
      '/items/1/a~1b~0c',
      '/items/1/a~1b~0c',
    ])
    expect(identityNumbersIn('070761 4285', { today })).toEqual([])
  })
})

/** With its check digit (Luhn over the ten last digits). */
function validPersonnummer(year: string, month: string, day: string, serial: string): string {
  const nine = `${year.slice(2)}${month}${day}${serial}`
  const sum = [...nine].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 ? 1 : 2)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return `${year}${month}${day}${serial}${(10 - (sum % 10)) % 10}`
}

describe('a number that is hidden is found as a person sees it', () => {
  const hidden: Readonly<Record<string, string>> = {
    'a change of direction, which is taken out before it is kept': '0707\u202e61-4285',
    'a sign that takes no room': '070761\u200b-\u200b4285',
    'a soft hyphen': '0707\u00ad61-4285',
    'a joiner of words': '070761-42\u206085',
    'a control sign': '070761\u0007-4285',
    'a sign of order at the end': '\ufeff070761-4285\ufeff',
    'wide digits': '０７０７６１－４２８５',
    'mathematical digits': '𝟎𝟕𝟎𝟕𝟔𝟏-𝟒𝟐𝟖𝟓',
    'Arabic digits': '٠٧٠٧٦١-٤٢٨٥',
    'digits in circles': '⓪⑦⓪⑦⑥①-④②⑧⑤',
    'a minus': '070761\u22124285',
    'a long dash': '070761—4285',
    'spaces around the hyphen': '070761 - 4285',
    'thin spaces around a dash': '070761\u2009–\u20094285',
  }
  test.each(Object.entries(hidden))('with %s', (_, text) => {
    expect(grades(text)).toEqual(['high'])
    expect(grades(`Hun hedder Eva \u{1f600} (${text}), sagde hun`)).toEqual(['high'])
  })

  test('of ten digits in another width warns like any other', () => {
    expect(grades('０７０７６１４２８５')).toEqual(['medium'])
  })

  test('is masked where it stands, and nothing else is', () => {
    expect(maskIdentityNumbers('Eva 😀 ０７０７６１－４２８５ ٣ gange', { today })).toBe(
      'Eva 😀 ••••••－••８５ ٣ gange',
    )
  })

  test('whatever unseen signs stand within it', () => {
    const unseen = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\u202e',
      '\u0001',
      '\ufe0f',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10), unseen), { minLength: 1, maxLength: 12 }), (signs) => {
        const text = signs.reduce((made, [at, sign]) => {
          const places = [...made.matchAll(/[\d-]/g)].map((match) => match.index)
          const place = places[at] ?? 0
          return made.slice(0, place + 1) + sign + made.slice(place + 1)
        }, '070761-4285')
        const [hit] = find(`Se ${text}.`)
        expect(hit?.grade).toBe('high')
        expect(text).toContain(`Se ${text}.`.slice(hit?.at, (hit?.at ?? 0) + (hit?.length ?? 0)))
      }),
    )
  })
})

test('a value of any depth is walked to its end', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}"070761-4285"${']'.repeat(100_000)}`)
  expect(identityNumbersIn(deep, { today })).toHaveLength(1)
})
