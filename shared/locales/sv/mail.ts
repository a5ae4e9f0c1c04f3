import type { mail as da } from '../da/mail.ts'
import type { Shape } from '../shape.ts'

export const mail = {} as const satisfies Shape<typeof da>
