import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { ChangedSince } from '../../../../features/hearings/answer.tsx'
import { crumbsOf, loadHearing } from '../../../../features/hearings/load.ts'
import { HearingRoom } from '../../../../features/hearings/room.tsx'
import { doneWords } from '../../../../features/hearings/words.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function HearingPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ done?: string; changed?: string }>
}) {
  const { tenant, hearing, done, changed, language } = await opened(props)
  const { reader, view } = await loadHearing(tenant, hearing)
  return (
    <TenantPage
      reader={reader}
      title={view.title}
      lead={<p>{`${view.bodyCard.name}. ${view.sender.name}.`}</p>}
      crumbs={crumbsOf(tenant, language, view, false)}
      done={done}
      doneWords={doneWords(language)}
    >
      <ChangedSince language={language} hearing={view} changed={changed} />
      <HearingRoom slug={tenant} language={language} hearing={view} />
    </TenantPage>
  )
}
