import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { PublicPublication, PublicPublicationLine } from '#shared/publications/schema'
import { Written } from '../../lib/prose.tsx'
import { Alert, Card, Link } from '../../ui/index.ts'

/** What the bodies of a tenant tell everyone, the newest first. */
export function PublicPublications(props: {
  slug: string
  language: Language
  publications: readonly PublicPublicationLine[]
}) {
  const { slug, language, publications } = props
  const t = sentences(language, 'publications')
  if (publications.length === 0) return null
  return (
    <Card title={t('publicTitle')} id="published">
      <ul className="r-list">
        {publications.map((each) => (
          <li key={each.publication}>
            <Link href={`/${slug}/published/${each.publication}`}>{each.title}</Link>{' '}
            <span className="r-quiet">{fromWhom(language, each)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const fromWhom = (
  language: Language,
  { bodyName, publishedOn }: Pick<PublicPublicationLine, 'bodyName' | 'publishedOn'>,
): string =>
  sentences(language, 'publications')('publicFrom', {
    name: bodyName,
    day: dateText(language, publishedOn, { year: true }),
  })

/** One piece as everyone reads it; of what was taken down, that it was. */
export function PublishedPiece(props: { language: Language; piece: PublicPublication }) {
  const { language, piece } = props
  const t = sentences(language, 'publications')
  if (piece.withdrawnOn)
    return (
      <Alert kind="info" language={language}>
        <p>{t('publicGoneText', { day: dateText(language, piece.withdrawnOn, { year: true }) })}</p>
      </Alert>
    )
  return (
    <>
      <Written text={piece.text} />
      {piece.link && (
        <p>
          <a href={piece.link}>{t('readMore')}</a>
        </p>
      )}
      <p className="r-quiet">{fromWhom(language, piece)}</p>
    </>
  )
}
