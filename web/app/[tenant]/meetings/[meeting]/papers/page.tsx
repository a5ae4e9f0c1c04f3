import { filesApi } from '#shared/files/api'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { Papers } from '../../../../../features/files/papers.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function PapersPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string; came?: string }>
}) {
  const [{ tenant, meeting }, asked, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(filesApi.list, { params: { meeting } }))
  const t = sentences(language, 'files')
  const day = dayText(language, view.meeting.date)
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      lead={<p>{t('lead', { day })}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${view.body.id}`, label: view.body.name },
        { href: `/${tenant}/meetings/${meeting}`, label: view.meeting.title || day },
      ]}
      done={asked.done}
      doneWords={{ setAside: t('doneSetAside'), fetchBack: t('doneFetchedBack') }}
    >
      <Papers slug={tenant} language={language} view={view} came={asked.came} />
    </TenantPage>
  )
}
