import { findIdentityNumbers } from '#shared/guards/identity-numbers'
import { localDateOf } from '#shared/kernel/dates'

/**
 * Anything that looks like an identity number, also where it could be another one: in an address it would be logged,
 * and nothing here is found by such a number anyway.
 */
export const isNumberOfSomebody = (words: string): boolean =>
  findIdentityNumbers(words, { today: localDateOf(new Date().toISOString()) }).length > 0
