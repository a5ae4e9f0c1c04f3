import type { charters as da } from '../da/charters.ts'
import type { Shape } from '../shape.ts'

export const charters = {} as const satisfies Shape<typeof da>
