import type { gallery as da } from '../da/gallery.ts'
import type { Shape } from '../shape.ts'

export const gallery = {} as const satisfies Shape<typeof da>
