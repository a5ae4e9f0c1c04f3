import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { HomeTable } from '../../../../features/meetings/home.tsx'
import { RegionPage, regionReader } from '../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'
import { Tabs } from '../../../../ui/index.ts'

/** Municipalities by meetings: what was taken up at home. */
export default async function TakenHomePage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ body?: string }>
}) {
  const { tenant, body, language } = await opened(props)
  const reader = await regionReader(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.homeTable, { query: { body } }))
  const t = sentences(language, 'around')
  return (
    <RegionPage
      reader={reader}
      room="takenHome"
      title={t('homeTableTitle')}
      lead={<p>{t('homeTableLead')}</p>}
    >
      {view.networks.length > 1 && (
        <Tabs
          label={t('networks')}
          tabs={view.networks.map(({ id, name }) => ({
            href: `/${tenant}/region/taken-home?body=${id}`,
            label: name,
            current: id === view.body?.id,
          }))}
        />
      )}
      <HomeTable slug={tenant} language={language} view={view} />
    </RegionPage>
  )
}
