import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

describe('where a sign-in may lead', () => {
  it('leads back to the page that asked for it', () => {
    expect(ownPath('/egedal/meetings/m_1?done=saved#agenda')).toBe('/egedal/meetings/m_1?done=saved#agenda')
  })

  it('never leads to another site', () => {
    for (const away of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/\t/elsewhere.example',
      '/\n/elsewhere.example',
      '/..//elsewhere.example',
      '/.//elsewhere.example',
      'javascript:alert(1)',
      'egedal',
      '',
      undefined,
    ])
      expect(ownPath(away)).toBeNull()
  })

  it('whatever it takes, a browser stays on the same site', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => `/${text}`),
        (text) => {
          const path = ownPath(text)
          return path === null || new URL(path, 'https://raadslag.example').host === 'raadslag.example'
        },
      ),
    )
  })
})
