import { isLanguage } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { writeLinesByLink } from '../../../../../../features/meetings/around-actions.ts'
import { isElsewhere, OwnLines, roundHead } from '../../../../../../features/meetings/round.tsx'
import { apiAs, readerByTicket, shown } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'
import { LapsedLink } from '../../lapsed-link.tsx'

/** The link in a mail: one box for three lines, no sign-in. */
export default async function RoundByLinkPage(props: {
  params: Promise<{ tenant: string; meeting: string; ticket: string }>
  searchParams: Promise<{ done?: string; language?: string }>
}) {
  const { tenant, meeting, ticket, done, language: spoken, language } = await opened(props)
  const reader = await readerByTicket(tenant, ticket)
  if (reader?.kind !== 'ticket') return <LapsedLink slug={tenant} />
  const view = await shown(apiAs(reader).call(aroundApi.round, { params: { meeting } }))
  const t = sentences(language, 'around')
  const { title, lead } = roundHead(language, view)
  const action = writeLinesByLink.bind(null, tenant, meeting, ticket, isLanguage(spoken) ? spoken : null)
  return (
    <TenantPage
      reader={reader}
      title={title}
      lead={
        <>
          {!isElsewhere(view) && (
            <p>
              {view.body.name}, {dayText(language, view.meeting.date)}
            </p>
          )}
          <p>{lead}</p>
        </>
      }
      done={done}
      doneWords={{ lines: t('linesSaved'), nothing: t('nothingSaved') }}
    >
      <OwnLines language={language} view={view} action={action} />
    </TenantPage>
  )
}
