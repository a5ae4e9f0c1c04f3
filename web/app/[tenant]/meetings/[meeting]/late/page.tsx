import { notFound } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { contributionsApi, meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { LateItemForm } from '../../../../../features/meetings/late.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function LateItemPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ changed?: string }>
}) {
  const [{ tenant, meeting }, { changed }, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const [view, recipients] = await Promise.all([
    shown(api.call(meetingsApi.read, { params: { meeting } })),
    shown(api.call(meetingsApi.recipients, { params: { meeting } })),
  ])
  if (view.state !== 'called') notFound()
  const { contributions } = await shown(
    api.call(contributionsApi.list, { query: { body: view.body.id, most: 50 } }),
  )
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('addLate')}
      lead={<p>{t('lateLead')}</p>}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <LateItemForm
        slug={tenant}
        language={language}
        view={view}
        recipients={recipients}
        proposals={contributions.filter(({ state }) => state === 'noted' || state === 'carried-on')}
        changed={changed}
      />
    </TenantPage>
  )
}
