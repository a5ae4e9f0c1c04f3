import { isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AnswerForm } from '../../../../../features/hearings/answer-form.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { backTo } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function AnswerPage(props: { params: Promise<{ tenant: string; hearing: string }> }) {
  const { tenant, hearing, language } = await opened(props)
  const { reader, view } = await loadHearing(tenant, hearing)
  if (!view.may.includes('write-hearing') || !isOpen(view.state) || view.mode !== 'heard')
    return backTo(tenant, `/${tenant}/hearings/${hearing}`)
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t(view.answer ? 'editAnswer' : 'writeAnswer')}
      lead={<p>{t('answerLead')}</p>}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <AnswerForm slug={tenant} language={language} hearing={view} />
    </TenantPage>
  )
}
