import { AddPaperTo } from '../../../../../../features/files/pages.tsx'
import { opened } from '../../../../../../lib/opened.ts'

export default async function AddHearingPaperPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
  searchParams: Promise<{ place?: string }>
}) {
  const { tenant, hearing, place = '', language } = await opened(props)
  return <AddPaperTo slug={tenant} holder={hearing} language={language} place={place} />
}
