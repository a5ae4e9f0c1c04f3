import { hearingsApi } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { apiAs, shown, signedIn } from '../../lib/api.ts'

/** The hearing for whoever is signed in; nothing there for anyone else. */
export async function loadHearing(slug: string, hearing: string) {
  const reader = await signedIn(slug)
  const api = apiAs(reader)
  return { reader, api, view: await shown(api.call(hearingsApi.read, { params: { hearing } })) }
}

/** The way back: the body, the list, the hearing itself on the pages under it. */
export function crumbsOf(
  slug: string,
  language: Language,
  view: { id: string; title: string; bodyCard: { id: string; name: string } },
  under = true,
) {
  const t = sentences(language, 'hearings')
  return [
    { href: `/${slug}/bodies/${view.bodyCard.id}`, label: view.bodyCard.name },
    { href: `/${slug}/hearings?body=${view.bodyCard.id}`, label: t('toHearings') },
    ...(under ? [{ href: `/${slug}/hearings/${view.id}`, label: view.title }] : []),
  ]
}
