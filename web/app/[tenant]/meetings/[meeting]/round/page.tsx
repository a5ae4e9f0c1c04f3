import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { writeLines } from '../../../../../features/meetings/around-actions.ts'
import { wayBack } from '../../../../../features/meetings/crumbs.ts'
import { OwnLines, Round, roundHead } from '../../../../../features/meetings/round.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** "Laget runt": one's own lines, and everybody's for those who prepare the meeting. */
export default async function RoundPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.round, { params: { meeting } }))
  const t = sentences(language, 'around')
  const { title, lead } = roundHead(language, view)
  return (
    <TenantPage
      reader={reader}
      title={title}
      lead={<p>{lead}</p>}
      crumbs={wayBack(tenant, language, view)}
      done={done}
      doneWords={{ lines: t('linesSaved'), nothing: t('nothingSaved'), collected: t('doneCollected') }}
      {...(view.prepares ? { width: 'wide' as const } : {})}
    >
      <OwnLines language={language} view={view} action={writeLines.bind(null, tenant, meeting)} />
      {view.prepares && <Round slug={tenant} language={language} view={view} prepares={view.prepares} />}
    </TenantPage>
  )
}
