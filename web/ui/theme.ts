import { type CssColor, generateColorSchemes } from '@digdir/designsystemet/color'

/** The colour of Rådslag itself, until a municipality chooses its own. */
export const defaultColour = '#005f73'

/** `#005f73`: the only writing of a colour that is taken. */
export const isColour = (text: string): text is CssColor => /^#[0-9a-f]{6}$/i.test(text)

/**
 * One municipality colour as a full scale, checked for contrast: custom properties for the pages of that tenant, put
 * into a style sheet by ThemeStyle. Made when the colour is saved (it costs a few milliseconds and a large library)
 * and kept with the tenant, never at reading. Throws on anything but `#rrggbb`.
 */
export function themeCss(colour: string): string {
  if (!isColour(colour)) throw new TypeError('a colour is written as #rrggbb')
  const steps = generateColorSchemes(colour).light
  return steps.map(({ name, hex }) => `--ds-color-accent-${name}:${hex};`).join('')
}
