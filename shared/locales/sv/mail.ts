import type { mail as da } from '../da/mail.ts'
import type { Shape } from '../shape.ts'

export const mail = {
  buttonFallback: 'Fungerar inte knappen? Kopiera då adressen här till din webbläsare:',
} as const satisfies Shape<typeof da>
