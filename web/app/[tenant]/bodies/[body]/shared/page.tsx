import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { publicationsApi } from '#shared/publications/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { leadOf, Publications } from '../../../../../features/publications/list.tsx'
import { publicationsDone } from '../../../../../features/publications/words.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** What has left the room. */
export default async function SharedPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ after?: string; done?: string }>
}) {
  const { tenant, body, after, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(
    apiAs(reader).call(publicationsApi.list, { params: { body }, query: after ? { after } : {} }),
  )
  return (
    <TenantPage
      reader={reader}
      title={sentences(language, 'publications')('title')}
      lead={<p>{leadOf(language, view)}</p>}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: view.body.name }]}
      done={done}
      doneWords={publicationsDone(language)}
    >
      <Publications
        slug={tenant}
        language={language}
        view={view}
        today={localDateOf(new Date().toISOString())}
      />
    </TenantPage>
  )
}
