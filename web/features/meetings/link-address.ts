import type { Language } from '#shared/locales/languages'

/** The address of a link from a mail, without sign-in. */
export const linkPath = (slug: string, meeting: string, ticket: string): string =>
  `/${slug}/meetings/${meeting}/link/${ticket}`

/**
 * The same page a step on: "no" asks for a substitute first. `spoken` is the reader's own language where it is not
 * the tenant's: without a sign-in only the address can carry it, from page to page.
 */
export function stepOn(path: string, step: 'no' | 'start', spoken: Language | null = null): string {
  const asked = [...(step === 'no' ? ['answer=no'] : []), ...(spoken ? [`language=${spoken}`] : [])].join('&')
  return asked ? `${path}?${asked}` : path
}
