import type { Language } from './languages.ts'

/**
 * What the item of an agenda is called that holds the lines of a round, in the language of the tenant, as the
 * templates of networks call it: the lines come under the item that is there already. By itself, for the function
 * that writes it needs no other sentence.
 */
export const roundTitle = { da: 'Bordet rundt', sv: 'Laget runt' } as const satisfies Record<Language, string>
