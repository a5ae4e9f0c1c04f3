import type { members as da } from '../da/members.ts'
import type { Shape } from '../shape.ts'

export const members = {} as const satisfies Shape<typeof da>
