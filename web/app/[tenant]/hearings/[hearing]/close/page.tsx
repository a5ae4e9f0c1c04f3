import { isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { CloseForm } from '../../../../../features/hearings/ways.tsx'
import { backTo } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function CloseHearingPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ how?: string }>
}) {
  const { tenant, hearing, how, language } = await opened(props)
  const { reader, view } = await loadHearing(tenant, hearing)
  const move = how === 'withdraw' ? 'withdraw' : 'closeWithout'
  const mayMove = isOpen(view.state) && (move === 'withdraw' || view.mode === 'heard')
  if (!view.may.includes('carry-hearing') || !mayMove) return backTo(tenant, `/${tenant}/hearings/${hearing}`)
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t(move === 'withdraw' ? 'withdrawTitle' : 'closeTitle')}
      lead={<p>{t(move === 'withdraw' ? 'withdrawLead' : 'closeLead')}</p>}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <CloseForm slug={tenant} language={language} hearing={view} move={move} />
    </TenantPage>
  )
}
