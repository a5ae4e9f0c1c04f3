import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { PublishedPiece } from '../../../../features/publications/public.tsx'
import { apiAs, readerOf, shown } from '../../../../lib/api.ts'
import { notHere } from '../../../../lib/not-here.ts'
import { opened } from '../../../../lib/opened.ts'

/** What a body tells everyone; its address stays when it is taken down. */
export default async function PublishedPage(props: {
  params: Promise<{ tenant: string; publication: string }>
}) {
  const { tenant, publication, language } = await opened(props)
  const reader = (await readerOf(tenant)) ?? (await notHere())
  const piece = await shown(apiAs(reader).call(tenancyApi.publication, { params: { publication } }))
  const title = piece.title || sentences(language, 'publications')('publicGone')
  return (
    <TenantPage reader={reader} title={title}>
      <PublishedPiece language={language} piece={piece} />
    </TenantPage>
  )
}
