import { hearingsApi } from '#shared/hearings/api'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { AgendaForm } from '../../../../features/hearings/agenda-form.tsx'
import { apiAs, shown, signedIn } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function CommitteeAgendaPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ body?: string }>
}) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const parties = await shown(apiAs(reader).call(hearingsApi.parties, {}))
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t('startAgenda')}
      lead={<p>{t('agendaLead')}</p>}
      crumbs={[{ href: `/${tenant}/hearings`, label: t('toHearings') }]}
    >
      <AgendaForm
        slug={tenant}
        language={language}
        country={reader.tenant.country}
        parties={parties}
        from={parties.bodies.find(({ id }) => id === body)?.id ?? null}
      />
    </TenantPage>
  )
}
