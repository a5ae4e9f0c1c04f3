import { AddPaperTo } from '../../../../../../features/files/pages.tsx'
import { opened } from '../../../../../../lib/opened.ts'

export default async function AddMeetingPaperPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ place?: string }>
}) {
  const { tenant, meeting, place = '', language } = await opened(props)
  return <AddPaperTo slug={tenant} holder={meeting} language={language} place={place} />
}
