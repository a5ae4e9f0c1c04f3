import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { wayBack } from '../../../../../../features/meetings/crumbs.ts'
import { ConfirmLetter, letterHead, letterKinds } from '../../../../../../features/meetings/letter.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

/** To whom, before it is sent: a reminder, the question of the round, the page to take home, what is shared. */
export default async function WritePage(props: {
  params: Promise<{ tenant: string; meeting: string; letter: string }>
  searchParams: Promise<{ changed?: string }>
}) {
  const { tenant, meeting, letter, changed, language } = await opened(props)
  const kind = letterKinds.find((each) => each === letter) ?? (await notHere())
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.letter, { params: { meeting, letter } }))
  const { title, lead } = letterHead(language, kind, view)
  const crumbs = wayBack(tenant, language, view)
  return (
    <TenantPage reader={reader} title={title} lead={lead ? <p>{lead}</p> : undefined} crumbs={crumbs}>
      <ConfirmLetter
        slug={tenant}
        language={language}
        kind={kind}
        view={view}
        back={crumbs.at(-1)?.href ?? `/${tenant}`}
        changed={changed}
      />
    </TenantPage>
  )
}
