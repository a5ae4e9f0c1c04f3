import type { landing as da } from '../da/landing.ts'
import type { Shape } from '../shape.ts'

export const landing = {} as const satisfies Shape<typeof da>
