import type { Language } from '#shared/locales/languages'
import { worldsOn } from '../../shared/testing/worlds.ts'

/** The invented people who can sign in to the demo worlds, by first name. */
export type Known = { readonly email: string; readonly slug: string; readonly language: Language }

const known = new Map<string, Known>(
  worldsOn('2027-01-01').flatMap(({ tenant, accounts }) =>
    accounts.map(({ email, who }): [string, Known] => [
      who.split(',')[0] ?? who,
      { email, slug: tenant.slug, language: tenant.language },
    ]),
  ),
)

export function personNamed(name: string): Known {
  const person = known.get(name)
  if (!person) throw new Error(`nobody called ${name} can sign in: ${[...known.keys()].join(', ')}`)
  return person
}
