import { redirect } from 'next/navigation'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { answerAsked } from '../../../../features/meetings/answer-form.tsx'
import { doneWords } from '../../../../features/meetings/done-words.ts'
import { loadMeeting } from '../../../../features/meetings/load.ts'
import { MeetingRoom } from '../../../../features/meetings/meeting-room.tsx'
import { today } from '../../../../features/meetings/today.ts'
import { meetingName } from '../../../../features/meetings/words.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function MeetingPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string; answer?: string }>
}) {
  const { tenant, meeting, done, answer, language } = await opened(props)
  const { reader, view } = await loadMeeting(tenant, meeting)
  // Another group's meeting stands among the body's other groups; here is nothing to answer or to prepare.
  if (view.state === 'elsewhere') redirect(`/${tenant}/bodies/${view.body.id}/forums`)
  return (
    <TenantPage
      reader={reader}
      title={meetingName(language, view, view.body.id)}
      lead={view.title ? <p>{view.title}</p> : undefined}
      crumbs={[{ href: `/${tenant}/bodies/${view.body.id}`, label: view.body.name }]}
      done={done}
      doneWords={doneWords(language, view, today())}
      width="wide"
    >
      <MeetingRoom
        slug={tenant}
        language={language}
        view={view}
        today={today()}
        chosen={answerAsked(answer)}
      />
    </TenantPage>
  )
}
