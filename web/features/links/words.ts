import { localDateOf } from '#shared/kernel/dates'
import type { LinkState } from '#shared/links/schema'
import type { Language } from '#shared/locales/languages'
import { dateText } from '#shared/locales/wording'

/** The day that a sentence about a link is about: the last one to answer, or the one on which it moved. */
export const dayOf = (
  language: Language,
  link: { state: LinkState; lapses: string; movedAt: string },
): string =>
  dateText(
    language,
    link.state === 'invited' || link.state === 'lapsed' ? link.lapses : localDateOf(link.movedAt),
    { year: true },
  )
