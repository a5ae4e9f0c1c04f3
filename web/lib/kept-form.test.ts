import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { seal, unseal } from './kept-form.ts'

beforeAll(() => {
  process.env.SESSION_SECRET = 'a secret of this test'
})

it('gives back every text as it was typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => unseal(seal(text)) === text))
})

it('opens nothing that somebody else has written or changed', () => {
  const sealed = seal('Det, jeg skrev')
  expect(() => unseal(`${sealed.slice(0, -2)}AA`)).toThrow()
  expect(() => unseal('x')).toThrow()
  expect(sealed).not.toContain('jeg')
})

it('keeps four pages of text', () => {
  const words =
    'Vi talte om ventetid, tilgængelighed og hvordan det er at skulle fortælle sin historie igen. '
  const pages = Array.from({ length: 100 }, (_, line) => `${line} ${words}`).join('')
  expect(seal(pages).length).toBeLessThan(3 * 3600)
})
