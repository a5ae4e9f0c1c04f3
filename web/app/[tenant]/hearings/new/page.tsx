import { hearingsApi } from '#shared/hearings/api'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { StartForm } from '../../../../features/hearings/matter-form.tsx'
import { apiAs, shown, signedIn } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'
import { Alert } from '../../../../ui/index.ts'

export default async function NewHearingPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ topic?: string | string[]; body?: string; handed?: string }>
}) {
  const { tenant, topic, body, handed, language } = await opened(props)
  const reader = await signedIn(tenant)
  const parties = await shown(apiAs(reader).call(hearingsApi.parties, {}))
  const t = sentences(language, 'hearings')
  const listed = new Set(parties.bodies.flatMap(({ heard, informed }) => [...heard, ...informed]))
  const topics = [topic ?? []].flat().filter((each) => listed.has(each))
  const taken = parties.bodies.find(({ id }) => id === handed)
  return (
    <TenantPage
      reader={reader}
      title={t('newTitle')}
      lead={<p>{t('newLead')}</p>}
      crumbs={[{ href: `/${tenant}/hearings`, label: t('toHearings') }]}
    >
      {taken && <Alert kind="ok" language={language} title={t('handedOver', { name: taken.name })} />}
      <StartForm
        slug={tenant}
        language={language}
        parties={parties}
        topics={topics}
        from={parties.bodies.find(({ id }) => id === body)?.id ?? null}
      />
    </TenantPage>
  )
}
