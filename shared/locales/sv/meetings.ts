import type { meetings as da } from '../da/meetings.ts'
import type { Shape } from '../shape.ts'

export const meetings = {} as const satisfies Shape<typeof da>
