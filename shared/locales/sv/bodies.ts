import type { bodies as da } from '../da/bodies.ts'
import type { Shape } from '../shape.ts'

export const bodies = {} as const satisfies Shape<typeof da>
