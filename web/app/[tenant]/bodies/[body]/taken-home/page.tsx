import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { HomeTable } from '../../../../../features/meetings/home.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** For the officer and the chair of one body. */
export default async function TakenHomePage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, body, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.homeTable, { query: { body } }))
  const t = sentences(language, 'around')
  const of = view.body ?? (await notHere())
  return (
    <TenantPage
      reader={reader}
      title={t('homeTableTitle')}
      lead={<p>{t('homeTableLead')}</p>}
      crumbs={[{ href: `/${tenant}/bodies/${of.id}`, label: of.name }]}
      done={done}
      doneWords={{ home: t('doneHome') }}
      width="wide"
    >
      <HomeTable slug={tenant} language={language} view={view} />
    </TenantPage>
  )
}
