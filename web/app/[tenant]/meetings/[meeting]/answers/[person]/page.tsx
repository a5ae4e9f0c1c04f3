import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { AnswerForOther } from '../../../../../../features/meetings/answers.tsx'
import { crumbsOf } from '../../../../../../features/meetings/crumbs.ts'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function AnswerForPage(props: {
  params: Promise<{ tenant: string; meeting: string; person: string }>
}) {
  const { tenant, meeting, person, language } = await opened(props)
  const reader = await signedIn(tenant)
  const { meeting: view, rows } = await shown(apiAs(reader).call(meetingsApi.before, { params: { meeting } }))
  const row = rows.find((each) => each.person === person)
  if (!row || !view.may.includes('answer-for-others')) return notHere()
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('answerOf', { name: row.name })}
      {...(row.phone ? { lead: <p>{t('callFirst', { phone: row.phone })}</p> } : {})}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <AnswerForOther slug={tenant} language={language} view={view} row={row} />
    </TenantPage>
  )
}
