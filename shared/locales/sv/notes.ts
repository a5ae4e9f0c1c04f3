import type { notes as da } from '../da/notes.ts'
import type { Shape } from '../shape.ts'

export const notes = {} as const satisfies Shape<typeof da>
