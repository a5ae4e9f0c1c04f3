import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Publication } from '#shared/publications/schema'

/** What is said after a press. */
export function publicationsDone(language: Language): Readonly<Record<string, string>> {
  const t = sentences(language, 'publications')
  return {
    added: t('doneAdded'),
    saved: t('doneSaved'),
    agreed: t('doneAgreed'),
    published: t('donePublished'),
    withdrawn: t('doneWithdrawn'),
    told: t('doneTold'),
    removed: t('doneRemoved'),
  }
}

/** How far it came; where nothing must be agreed on, a draft is merely not public. */
export const stateWord = (language: Language, state: Publication['state'], asksAgreement: boolean): string =>
  sentences(
    language,
    'publications',
  )(state === 'draft' && !asksAgreement ? 'state-draft-free' : `state-${state}`)
