import type { CharterView } from '#shared/charters/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { LinkButton } from '../../ui/index.ts'
import { charterLabel, labelInSentence } from './words.ts'

/** The heading of a charter's page, and the way to change it for those who may. */
export function charterHead(language: Language, slug: string, view: CharterView) {
  const t = sentences(language, 'charters')
  const { body, charter } = view
  return {
    title: t('of', { label: charterLabel(language, body.charterLabel), name: body.name }),
    crumbs: [{ href: `/${slug}/bodies/${body.id}`, label: body.name }],
    actions:
      view.may.includes('edit-charter') && body.state !== 'closed' && charter.number === view.version ? (
        <LinkButton href={`/${slug}/bodies/${body.id}/charter/edit`} variant="secondary">
          {t('edit', { label: labelInSentence(language, body.charterLabel) })}
        </LinkButton>
      ) : undefined,
  }
}
