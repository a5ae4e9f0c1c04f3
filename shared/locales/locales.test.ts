import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import * as da from './da.ts'
import * as sv from './sv.ts'
import { sentenceOf, sentences } from './translate.ts'
import { dayAndTimeText, listText, moneyText } from './wording.ts'

/** Name and kind of every argument of a message, tags included. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if ('value' in element && element.type !== 0) found.add(`${element.type} ${element.value}`)
    if ('options' in element)
      for (const option of Object.values(element.options)) argumentsOf(option.value, found)
    if ('children' in element) argumentsOf(element.children, found)
  }
  return found
}

const danish: Record<string, Record<string, string>> = { ...da }
const swedish: Record<string, Record<string, string>> = { ...sv }

describe('both languages say everything', () => {
  it('Swedish has exactly the slices of Danish', () => {
    expect(Object.keys(swedish).sort()).toEqual(Object.keys(danish).sort())
  })

  it.each(Object.keys(danish))('%s has the same sentences with the same arguments', (slice) => {
    const mine = danish[slice] ?? {}
    const theirs = swedish[slice] ?? {}
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(mine).sort())
    for (const [key, message] of Object.entries(mine)) {
      const inDanish = [...argumentsOf(parse(message))].sort()
      const inSwedish = [...argumentsOf(parse(theirs[key] ?? ''))].sort()
      expect(inSwedish, `${slice}.${key}`).toEqual(inDanish)
    }
  })

  it('no sentence blames the reader', () => {
    const blame =
      /overtrædelse|\bbrud\b|\bfejl\b|mangelfuld|bristande|avvikelse|regelbrott|\bogiltig|\bugyldig/i
    for (const pack of [...Object.values(danish), ...Object.values(swedish)]) {
      for (const message of Object.values(pack)) expect(message).not.toMatch(blame)
    }
  })
})

describe('sentences', () => {
  it('are formatted in their language', () => {
    expect(sentences('da', 'ui')('seatVacant', { count: 2 })).toBe('2 ledige')
    expect(sentences('sv', 'ui')('seatVacant', { count: 1 })).toBe('1 ledig')
  })

  it('word the facts of a refusal', () => {
    expect(sentenceOf('da', 'fields', 'too-long', { max: 1200 })).toBe(
      'Teksten er for lang. Der er plads til 1.200 tegn.',
    )
  })

  it('ask for what is missing in the words that were chosen', () => {
    expect(sentenceOf('da', 'problems', 'nothing-said', { stance: 'differs' })).toBe(
      'Skriv, hvad du ser anderledes.',
    )
    expect(sentenceOf('sv', 'problems', 'nothing-said', { stance: 'adds' })).toBe('Skriv vad du vill ha med.')
  })

  it('are silent rather than half said, where a fact is missing or the key unknown', () => {
    expect(sentenceOf('da', 'fields', 'too-long')).toBeNull()
    expect(sentenceOf('da', 'problems', 'no-such-type')).toBeNull()
    expect(sentenceOf('da', 'problems', 'toString')).toBeNull()
  })
})

describe('dates and money as they are written', () => {
  it('a meeting', () => {
    const danishMeeting = { date: '2027-03-18', start: '16:00', end: '18:00' }
    expect(dayAndTimeText('da', danishMeeting)).toBe('torsdag den 18.\u00a0marts kl.\u00a016–18')
    const swedishMeeting = { date: '2027-03-12', start: '09:00', end: '12:30' }
    expect(dayAndTimeText('sv', swedishMeeting)).toBe('fredag 12\u00a0mars kl.\u00a09–12.30')
  })

  it('an amount', () => {
    expect(moneyText('da', { minor: 1_250_000, currency: 'DKK' })).toBe('12.500\u00a0kr.')
    expect(moneyText('sv', { minor: 10_000_001, currency: 'SEK' })).toBe('100\u00a0000,01\u00a0kr')
    expect(moneyText('da', { minor: 500, currency: 'SEK' })).toBe('5\u00a0SEK')
    expect(moneyText('sv', { minor: -99_900, currency: 'SEK' })).toBe('−999\u00a0kr')
  })

  it('a list', () => {
    expect(listText('da', ['a', 'b', 'c'])).toBe('a, b og c')
    expect(listText('sv', ['a', 'b'])).toBe('a och b')
  })
})
