import { hearingsApi } from '#shared/hearings/api'
import { isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AnswerToRead, ChangedSince } from '../../../../../features/hearings/answer.tsx'
import { SendForm } from '../../../../../features/hearings/answer-form.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { doneWords } from '../../../../../features/hearings/words.ts'
import { backTo, shown } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'
import { Card } from '../../../../../ui/index.ts'

export default async function SendAnswerPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ done?: string; changed?: string }>
}) {
  const { tenant, hearing, done, changed, language } = await opened(props)
  const { reader, api, view } = await loadHearing(tenant, hearing)
  const ready = isOpen(view.state) && (!view.needsApproval || view.state === 'approved')
  if (!view.may.includes('carry-hearing') || !ready || !view.answer)
    return backTo(tenant, `/${tenant}/hearings/${hearing}${changed ? `?changed=${changed}` : ''}`)
  const members =
    view.way === 'by-chair' ? await shown(api.call(hearingsApi.recipients, { params: { hearing } })) : null
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t('sendTitle', { sender: view.sender.name })}
      crumbs={crumbsOf(tenant, language, view)}
      done={done}
      doneWords={doneWords(language)}
    >
      <ChangedSince language={language} hearing={view} changed={changed} />
      <Card title={t('preview')}>
        <AnswerToRead language={language} answer={view.answer} />
        <p className="r-files">
          <a href={`/${tenant}/hearings/${hearing}/files/answer.pdf`}>{t('asPdf')}</a>
          <a href={`/${tenant}/hearings/${hearing}/files/answer.docx`}>{t('asWord')}</a>
        </p>
      </Card>
      <SendForm
        slug={tenant}
        language={language}
        hearing={view}
        told={members && { fingerprint: members.fingerprint, count: members.recipients.length }}
      />
    </TenantPage>
  )
}
