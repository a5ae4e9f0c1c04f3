import { hearingsApi } from '#shared/hearings/api'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { InWriting } from '../../../../../features/hearings/ways.tsx'
import { backTo, shown } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function InWritingPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ changed?: string }>
}) {
  const { tenant, hearing, changed, language } = await opened(props)
  const { reader, api, view } = await loadHearing(tenant, hearing)
  if (!view.may.includes('carry-hearing') || !view.ways.includes('in-writing'))
    return backTo(tenant, `/${tenant}/hearings/${hearing}`)
  const recipients = await shown(
    api.call(hearingsApi.recipients, { params: { hearing }, query: { of: 'silent' } }),
  )
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t(view.round ? 'roundAgainQuestion' : 'roundQuestion', { count: recipients.recipients.length })}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <InWriting
        slug={tenant}
        language={language}
        hearing={view}
        recipients={recipients}
        changed={changed === 'people'}
      />
    </TenantPage>
  )
}
