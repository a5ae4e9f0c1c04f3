import { localDateOf } from '#shared/kernel/dates'
import { LiftRoom } from '../../../../../../../features/forums/forms.tsx'
import { forumsDone } from '../../../../../../../features/forums/forums.tsx'
import { readForums } from '../../../../../../../features/forums/load.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'
import { ForumsPage } from '../../forums-room.tsx'

/** One matter, its answer and the way back. */
export default async function LiftsLiftPage(props: {
  params: Promise<{ tenant: string; body: string; lift: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, body, lift }, { done }] = await Promise.all([props.params, props.searchParams])
  const { reader, language, view } = await readForums(tenant, body)
  const found = view.lifts.find(({ id }) => id === lift) ?? (await notHere())
  return (
    <ForumsPage
      reader={reader}
      view={view}
      language={language}
      title={found.title}
      below
      done={done}
      doneWords={forumsDone(language)}
    >
      <LiftRoom
        slug={tenant}
        language={language}
        view={view}
        lift={found}
        today={localDateOf(new Date().toISOString())}
      />
    </ForumsPage>
  )
}
