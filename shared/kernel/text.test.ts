import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isWebAddress, Line, LinkOrLine, OptionalLine, OptionalLink, Prose, SecureLink } from './text.ts'

test('a line that only seems to say something says nothing', () => {
  for (const text of ['', '   ', '\u200b', '\u2060\ufeff', '\u00ad', '\u202e', '\u0007'])
    expect(v.safeParse(Line(), text).success, JSON.stringify(text)).toBe(false)
})

test('what is kept is what is seen: no sign turns the direction, hides or takes no room', () => {
  expect(v.parse(Line(), 'Anna\u202e gpj.exe')).toBe('Anna gpj.exe')
  expect(v.parse(OptionalLine(), 'ra\u00adpport\u200b')).toBe('rapport')
  expect(v.parse(Prose(), 'En\u2060to\r\ntre\u0000')).toBe('Ento\ntre')
})

test('every script keeps what it is written with', () => {
  // A joiner in Persian, a family in one sign, an accent of its own.
  for (const text of ['می\u200cخواهم', '👩\u200d👩\u200d👧', 'Åse', 'مرحبا'])
    expect(v.parse(Line(), text)).toBe(text.normalize('NFC'))
})

test('a link typed without https:// gets it, and what leads nowhere is refused by its name', () => {
  for (const [typed, kept] of [
    ['fyrbodal.se/hitta-hit', 'https://fyrbodal.se/hitta-hit'],
    [' www.egedal.dk ', 'https://www.egedal.dk'],
    ['råd.example:8443?x=1', 'https://råd.example:8443?x=1'],
    ['http://egedal.dk/a.b', 'http://egedal.dk/a.b'],
    ['', ''],
  ] as const) {
    expect(v.parse(OptionalLink, typed)).toBe(kept)
    expect(kept === '' || isWebAddress(kept), kept).toBe(true)
  }
  expect(v.parse(SecureLink, 'grupper.example/netvaerket')).toBe('https://grupper.example/netvaerket')
  for (const typed of ['se bilag', 'anna@egedal.dk', 'javascript:alert(1)', 'https://', '//a.dk', '12.30'])
    expect(v.safeParse(OptionalLink, typed).issues?.[0].message, typed).toBe('not-a-link')
  expect(v.safeParse(OptionalLink, `${'a.'.repeat(100_000)}@`).success).toBe(false)
})

test('how one takes part from afar may be said in words', () => {
  expect(v.parse(LinkOrLine, 'meet.example.dk/abc')).toBe('https://meet.example.dk/abc')
  expect(v.parse(LinkOrLine, 'Mötes-id 123 456')).toBe('Mötes-id 123 456')
})

test('a secure link is one, says its host first and is read in a moment however long', () => {
  const is = (link: string) => v.safeParse(SecureLink, link).success
  for (const link of [
    'https://grupper.example/netvaerket',
    'https://a.example:8443?x=1',
    'https://a.b.example',
  ])
    expect(is(link), link).toBe(true)
  for (const link of [
    '',
    'http://a.example',
    'https://a',
    'https://a.example@b.example',
    'javascript:alert(1)',
  ])
    expect(is(link), link).toBe(false)
  expect(is(`https://${'a.'.repeat(100_000)}@`)).toBe(false)
})
