import type { costs as da } from '../da/costs.ts'
import type { Shape } from '../shape.ts'

export const costs = {} as const satisfies Shape<typeof da>
