import { readFileSync } from 'node:fs'
import { getContrastFromHex } from '@digdir/designsystemet/color'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultColour, isColour, themeCss } from './theme.ts'

const colourOf = (css: string, name: string): `#${string}` => {
  const value = new RegExp(`--ds-color-accent-${name}:(#[0-9a-f]{6})`).exec(css)?.[1]
  if (!value || !isColour(value)) throw new Error(`no ${name}`)
  return value
}

it('the printed default theme is that of the default colour', () => {
  expect(readFileSync(new URL('./theme.css', import.meta.url), 'utf8')).toContain(themeCss(defaultColour))
})

it('whatever colour a municipality chooses, its texts and buttons can be read', () => {
  const channel = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const css = themeCss(`#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`)
      for (const ground of ['background-default', 'background-tinted', 'surface-tinted']) {
        expect(
          getContrastFromHex(colourOf(css, 'text-subtle'), colourOf(css, ground)),
        ).toBeGreaterThanOrEqual(4.5)
      }
      expect(
        getContrastFromHex(colourOf(css, 'base-contrast-default'), colourOf(css, 'base-default')),
      ).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 60 },
  )
})

it('nothing but a colour comes into the style sheet', () => {
  expect(() => themeCss('#fff;}body{display:none')).toThrow(TypeError)
  expect(() => themeCss('red')).toThrow(TypeError)
})
