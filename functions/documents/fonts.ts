import { readFileSync } from 'node:fs'

/**
 * The letters of our PDFs: Inter for all of Latin, Greek and Cyrillic, DejaVu Sans for what Inter has not
 * (Arabic, Hebrew, Armenian, Georgian…). Both are free to embed; their licences lie beside them. The folder
 * `fonts` goes along where this file is bundled.
 */
export const fonts = {
  regular: 'Inter-Regular.ttf',
  bold: 'Inter-SemiBold.ttf',
  wide: 'DejaVuSans.ttf',
} as const
export type Font = keyof typeof fonts

const read = new Map<Font, Buffer>()
/** Read once per process. */
export function fontFile(font: Font): Buffer {
  const known = read.get(font)
  if (known) return known
  const file = readFileSync(new URL(`./fonts/${fonts[font]}`, import.meta.url))
  read.set(font, file)
  return file
}
