import './charters.css'
import type { CharterView } from '#shared/charters/api'
import { type Around, sentenceOfClause } from '#shared/charters/sentences'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { Alert, Card, DescriptionList, Link, Prose } from '../../ui/index.ts'
import { charterWords } from './words.ts'

/** A charter as it is read: purpose, values, what we promise each other, in sentences. */
export function CharterText(props: { language: Language; slug: string; view: CharterView; around: Around }) {
  const { language, slug, view, around } = props
  const { body, charter, versions } = view
  const t = sentences(language, 'charters')
  const words = charterWords(language)
  const at = `/${slug}/bodies/${body.id}/charter`
  const facts = [
    ...(body.legalBasis ? [{ term: t('restsOn'), value: body.legalBasis }] : []),
    ...(body.reportsTo ? [{ term: t('reportsTo'), value: body.reportsTo }] : []),
  ]
  const older = versions.filter((version) => version.number !== charter.number)
  return (
    <>
      {charter.number !== view.version && (
        <Alert kind="info" language={language} title={t('newerExists')}>
          <p>
            <Link href={at}>{t('seeNewest')}</Link>
          </p>
        </Alert>
      )}
      <div className="r-charter">
        <div className="r-charter__about">
          <Card title={t('purpose')}>
            <Prose>{charter.purpose || t('purposeNone')}</Prose>
            {facts.length > 0 && <DescriptionList items={facts} />}
          </Card>
          {charter.values.length > 0 && (
            <Card title={t('values')}>
              <ul>
                {charter.values.map((value) => (
                  <li key={value}>{value}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        {charter.clauses.length > 0 && (
          <Card title={t('promises')}>
            <dl className="r-sentences">
              {charter.clauses.map((clause) => (
                <div key={clause.kind}>
                  <dt>{words.say(`title-${clause.kind}`, {})}</dt>
                  <dd>{sentenceOfClause(clause, around, words)}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
        {older.length > 0 && (
          <Card title={t('versions')}>
            <ul>
              {older.map((version) => (
                <li key={version.number}>
                  <Link href={`${at}/${version.number}`}>
                    {t('versionLine', {
                      number: version.number,
                      date: dateText(language, version.validFrom, { year: true }),
                    })}
                  </Link>
                  {version.reason && <> {version.reason}</>}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}

/** "Version 2. Gælder fra den 1. februar 2027. Godkendt af udvalget." */
export function versionText(language: Language, { charter }: Pick<CharterView, 'charter'>): string {
  const t = sentences(language, 'charters')
  const from = t('versionFrom', {
    number: charter.number,
    date: dateText(language, charter.validFrom, { year: true }),
  })
  if (!charter.approvedBy) return from
  const approved = charter.approvedOn
    ? t('approvedOnDate', {
        who: charter.approvedBy,
        date: dateText(language, charter.approvedOn, { year: true }),
      })
    : t('approved', { who: charter.approvedBy })
  return `${from} ${approved}`
}
