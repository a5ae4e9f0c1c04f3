import { filesApi } from '#shared/files/api'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { Upload } from '../../../../../../features/files/upload.tsx'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function AddPaperPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ item?: string }>
}) {
  const { tenant, meeting, item = '', language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(filesApi.form, { params: { meeting, item } }))
  const t = sentences(language, 'files')
  return (
    <TenantPage
      reader={reader}
      title={t('addTitle')}
      lead={<p>{t('addLead', { title: view.item.title || t('closedItem') })}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${view.body.id}`, label: view.body.name },
        {
          href: `/${tenant}/meetings/${meeting}`,
          label: view.meeting.title || dayText(language, view.meeting.date),
        },
        { href: `/${tenant}/meetings/${meeting}/papers`, label: t('title') },
      ]}
    >
      <Upload language={language} view={view} />
    </TenantPage>
  )
}
