import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { publicationsApi } from '#shared/publications/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { PublicationRoom } from '../../../../../../features/publications/publication.tsx'
import { publicationsDone } from '../../../../../../features/publications/words.ts'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

/** One piece that leaves the room. */
export default async function SharedPiecePage(props: {
  params: Promise<{ tenant: string; body: string; publication: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, body, publication, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(publicationsApi.read, { params: { body, publication } }))
  const at = `/${tenant}/bodies/${body}`
  return (
    <TenantPage
      reader={reader}
      title={view.publication.title}
      crumbs={[
        { href: at, label: view.body.name },
        { href: `${at}/shared`, label: sentences(language, 'publications')('title') },
      ]}
      done={done}
      doneWords={publicationsDone(language)}
    >
      <PublicationRoom
        slug={tenant}
        language={language}
        view={view}
        today={localDateOf(new Date().toISOString())}
      />
    </TenantPage>
  )
}
