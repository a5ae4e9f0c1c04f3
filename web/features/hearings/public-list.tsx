import type { PublicHearing } from '#shared/hearings/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Written } from '../../lib/prose.tsx'
import { Card, FileLinks } from '../../ui/index.ts'
import { today } from './today.ts'
import { dayWords } from './words.ts'
import './hearings.css'

/** What the public may read of the hearings: the matter, who is heard, until when, and that it was answered. */
export function PublicHearings(props: {
  slug: string
  language: Language
  hearings: readonly PublicHearing[]
}) {
  const { slug, language, hearings } = props
  const t = sentences(language, 'hearings')
  if (hearings.length === 0) return null
  return (
    <Card title={t('publicTitle')} id="hearings">
      <ul className="r-hearings__papers">
        {hearings.map((hearing) => (
          <li key={hearing.hearing} className="r-hearings__row">
            <h3 className="ds-heading r-h3">{hearing.title}</h3>
            <Written text={hearing.text} />
            <p className="r-quiet">
              {hearing.mode === 'heard'
                ? t('publicHeard', { name: hearing.bodyName })
                : `${hearing.bodyName}: ${t('publicInformed')}`}
              . {whenOf(language, hearing)}
            </p>
            {hearing.papers.map(({ title, link }) => (
              <a key={link} href={link}>
                {title}
              </a>
            ))}
            <FileLinks
              language={language}
              files={hearing.files ?? []}
              at={`/${slug}/hearings/${hearing.hearing}/public`}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function whenOf(language: Language, { state, closedOn, deadline }: PublicHearing): string {
  const t = sentences(language, 'hearings')
  if (closedOn)
    return t(state === 'answered' ? 'publicAnswered' : 'publicClosed', { day: dayWords(language, closedOn) })
  return deadline
    ? t('publicDeadline', {
        past: deadline < today() ? 'yes' : 'no',
        deadline: dayWords(language, deadline),
      })
    : ''
}
