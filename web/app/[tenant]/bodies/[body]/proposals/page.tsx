import { kindOfBody } from '#shared/kernel/ids'
import { sentences } from '#shared/locales/translate'
import { contributionsApi } from '#shared/meetings/api'
import { BodyTabs } from '../../../../../features/bodies/body-tabs.tsx'
import { Contributions } from '../../../../../features/contributions/contributions.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function ProposalsPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string; after?: string }>
}) {
  const { tenant, body, done, after, language } = await opened(props)
  const reader = await signedIn(tenant)
  const list = await shown(apiAs(reader).call(contributionsApi.list, { query: { body, after } }))
  const t = sentences(language, 'contributions')
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      lead={<p>{t('lead', { of: kindOfBody(body) === 'networks' ? 'network' : 'council' })}</p>}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: list.body.name }]}
      width="wide"
      done={done}
      doneWords={{
        addedNow: t('doneAdded'),
        addedLate: t('doneAddedLate'),
        joined: t('doneJoined'),
        left: t('doneLeft'),
        pulled: t('donePulled'),
      }}
    >
      <BodyTabs language={language} slug={tenant} body={body} here="proposals" />
      <Contributions
        slug={tenant}
        language={language}
        body={list.body}
        contributions={list.contributions}
        older={list.next}
        may={list.may}
        reader={reader.person}
      />
    </TenantPage>
  )
}
