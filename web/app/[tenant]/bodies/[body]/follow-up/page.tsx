import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { followUpsApi } from '#shared/notes/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { FollowUpList } from '../../../../../features/notes/follow-ups.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** What is to be done between the meetings. */
export default async function FollowUpPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, body, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(followUpsApi.list, { query: { body } }))
  const t = sentences(language, 'notes')
  return (
    <TenantPage
      reader={reader}
      title={t('followTitle')}
      lead={<p>{t('followLead')}</p>}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: view.body.name }]}
      done={done}
      doneWords={{ finished: t('followDoneFinished'), reopened: t('followDoneReopened') }}
    >
      <FollowUpList
        slug={tenant}
        language={language}
        view={view}
        today={localDateOf(new Date().toISOString())}
      />
    </TenantPage>
  )
}
