import type { Language } from '../../countries/pack.ts'

/** What the item of an agenda is called that holds the lines of a round, in the language of the tenant. */
export const roundTitle = { da: 'Runden', sv: 'Laget runt' } as const satisfies Record<Language, string>
