import { PapersOf } from '../../../../../features/files/pages.tsx'
import { opened } from '../../../../../lib/opened.ts'

export default async function HearingPapersPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ done?: string; came?: string }>
}) {
  const { tenant, hearing, done, came, language } = await opened(props)
  return <PapersOf slug={tenant} holder={hearing} language={language} done={done} came={came} />
}
