import type { tenancy as da } from '../da/tenancy.ts'
import type { Shape } from '../shape.ts'

export const tenancy = {} as const satisfies Shape<typeof da>
