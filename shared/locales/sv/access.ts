import type { access as da } from '../da/access.ts'
import type { Shape } from '../shape.ts'

export const access = {} as const satisfies Shape<typeof da>
