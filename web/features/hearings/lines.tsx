import type { BodyRow } from '#shared/bodies/api'
import { type Asks, asksNow, timingOf } from '#shared/hearings/deadline'
import type { WaitingHearing } from '#shared/hearings/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Country } from '#shared/tenancy/schema'
import { Badge, Card, Link } from '../../ui/index.ts'
import { today } from './today.ts'
import { dayWords } from './words.ts'

type Asking = {
  readonly row: BodyRow
  readonly hearing: WaitingHearing
  readonly asks: NonNullable<Asks> | 'your-ok'
}
/** What is asked of the reader is to be done by the deadline; the others say how the deadline lies. */
const toBeDone = ['to-send', 'your-ok']

/** The hearings that need somebody today, each deadline held against its own body's next meeting. */
export const hearingsAsking = (rows: readonly BodyRow[], country: Country): readonly Asking[] =>
  rows.flatMap((row) => {
    const gatherings = row.ahead.map((each) => ({ ...each, state: each.state as 'planned' }))
    return row.hearings.flatMap((hearing) => {
      const asks = row.roles.includes('secretary')
        ? asksNow(hearing, timingOf(hearing.deadline, gatherings, { today: today(), country }), today())
        : 'your-ok'
      return asks ? [{ row, hearing, asks }] : []
    })
  })

/** What needs me now: a line for each, leading to the hearing. */
export const hearingLines = (slug: string, language: Language, asking: readonly Asking[]) => {
  const t = sentences(language, 'hearings')
  return asking.map(({ row, hearing, asks }) => (
    <li key={hearing.hearing} className="r-lightline">
      <Badge color="info">{t('homeTitle')}</Badge>
      <p>
        <strong>
          {t(`asks-${asks}`)}
          {hearing.deadline && !toBeDone.includes(asks) ? `: ${dayWords(language, hearing.deadline)}` : ''}.
        </strong>{' '}
        {hearing.deadline &&
          toBeDone.includes(asks) &&
          `${t('publicDeadline', { past: hearing.deadline < today() ? 'yes' : 'no', deadline: dayWords(language, hearing.deadline) })}. `}
        {row.name}. <Link href={`/${slug}/hearings/${hearing.hearing}`}>{hearing.title}</Link>
      </p>
    </li>
  ))
}

/** The one quiet line on a body's page. */
export function HearingsLine(props: { slug: string; language: Language; body: string; count: number }) {
  const { slug, language, body, count } = props
  const t = sentences(language, 'hearings')
  return (
    <Card title={t('title')}>
      <p>
        <Link href={`/${slug}/hearings?body=${body}`}>
          {count > 0 ? t('quietLine', { count }) : t('quietLineNone')}
        </Link>
      </p>
    </Card>
  )
}
