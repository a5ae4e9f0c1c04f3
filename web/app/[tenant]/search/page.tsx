import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../features/frame/tenant-page.tsx'
import { lookedFor } from '../../../features/search/load.ts'
import { SearchRoom } from '../../../features/search/room.tsx'
import { signedIn } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

/** One box, and what was found in everything that the reader may open. */
export default async function SearchPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ q?: string | string[]; year?: string | string[]; stopped?: string | string[] }>
}) {
  const { tenant, language, ...asked } = await opened(props)
  const reader = await signedIn(tenant)
  return (
    <TenantPage reader={reader} title={sentences(language, 'search')('title')}>
      <SearchRoom slug={tenant} language={language} asked={await lookedFor(reader, asked)} />
    </TenantPage>
  )
}
