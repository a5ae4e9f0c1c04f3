import type { ICUArgs } from 'use-intl/core'

/** The same keys as the Danish pack, each with a sentence. Swedish packs end with `satisfies Shape<typeof da>`. */
export type Shape<Pack> = { readonly [Key in keyof Pack]: string }

type Arguments<Sentence> = Sentence extends string
  ? ICUArgs<Sentence, { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: never }>
  : never
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Names (`slice.key`) of the sentences whose arguments differ between two packs; `never` where all agree. */
export type DifferingArguments<Da, Sv> = {
  [Slice in keyof Da & keyof Sv]: {
    [Key in keyof Da[Slice] & keyof Sv[Slice]]: Same<
      Arguments<Da[Slice][Key]>,
      Arguments<Sv[Slice][Key]>
    > extends true
      ? never
      : `${Slice & string}.${Key & string}`
  }[keyof Da[Slice] & keyof Sv[Slice]]
}[keyof Da & keyof Sv]

/**
 * Refusals that arise in the web itself, before or instead of an answer from the API.
 * The others come from the union of problems.
 */
export type WebProblemType = 'unreachable' | 'unexpected' | 'not-signed-in'

/** One sentence for each type of refusal: `satisfies ProblemSentences<ProblemType>`. */
export type ProblemSentences<Type extends string> = Readonly<Record<Type | WebProblemType, string>>
