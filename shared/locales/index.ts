import * as da from './da.ts'
import type { Language } from './languages.ts'
import type { DifferingArguments, Shape } from './shape.ts'
import * as sv from './sv.ts'

type Packs<Pack> = { readonly [Slice in keyof Pack]: Shape<Pack[Slice]> }

/** All sentences, by language and slice. Danish leads: its keys and arguments are those of the product. */
export const packs = { da, sv } as const satisfies Record<Language, Packs<typeof da>>

export type Slice = keyof typeof da
export type SlicePack<Name extends Slice> = (typeof da)[Name]

// Does not compile where a sentence takes other arguments in Swedish than in Danish; the error names it.
type Differing = DifferingArguments<typeof da, typeof sv>
true satisfies [Differing] extends [never] ? true : Differing
