import { isLanguage } from '#shared/locales/languages'
import { meetingsApi } from '#shared/meetings/api'
import { OutsideByLink } from '../../../../../../features/files/pages.tsx'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { answerAsked } from '../../../../../../features/meetings/answer-form.tsx'
import { MeetingByLink } from '../../../../../../features/meetings/by-link.tsx'
import { doneWords } from '../../../../../../features/meetings/done-words.ts'
import { today } from '../../../../../../features/meetings/today.ts'
import { meetingName } from '../../../../../../features/meetings/words.ts'
import { apiAs, readerByTicket, shown } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'
import { LapsedLink } from '../../lapsed-link.tsx'

export default async function MeetingByLinkPage(props: {
  params: Promise<{ tenant: string; meeting: string; ticket: string }>
  searchParams: Promise<{ done?: string; answer?: string; language?: string }>
}) {
  const { tenant, meeting, ticket, done, answer, language: spoken, language } = await opened(props)
  const reader = await readerByTicket(tenant, ticket)
  if (reader?.kind !== 'ticket') return <LapsedLink slug={tenant} />
  const view = await shown(apiAs(reader).call(meetingsApi.read, { params: { meeting } }))
  if (view.state === 'elsewhere')
    return (
      <OutsideByLink reader={reader} slug={tenant} meeting={meeting} ticket={ticket} language={language} />
    )
  return (
    <TenantPage
      reader={reader}
      title={meetingName(language, view, view.body.id)}
      lead={<p>{view.body.name}</p>}
      done={done}
      doneWords={doneWords(language, view, today())}
    >
      <MeetingByLink
        slug={tenant}
        language={language}
        view={view}
        ticket={ticket}
        today={today()}
        approves={reader.scope?.uses.includes('approve-agenda') ?? false}
        chosen={answerAsked(answer)}
        spoken={isLanguage(spoken) ? spoken : null}
      />
    </TenantPage>
  )
}
