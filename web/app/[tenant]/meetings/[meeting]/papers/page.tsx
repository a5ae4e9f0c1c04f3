import { PapersOf } from '../../../../../features/files/pages.tsx'
import { opened } from '../../../../../lib/opened.ts'

export default async function MeetingPapersPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string; came?: string }>
}) {
  const { tenant, meeting, done, came, language } = await opened(props)
  return <PapersOf slug={tenant} holder={meeting} language={language} done={done} came={came} />
}
