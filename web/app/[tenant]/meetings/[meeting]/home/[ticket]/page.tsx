import { isLanguage } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { markHomeByLink } from '../../../../../../features/meetings/around-actions.ts'
import { HomePaper } from '../../../../../../features/meetings/home.tsx'
import { apiAs, readerByTicket, shown } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'
import { LapsedLink } from '../../lapsed-link.tsx'

/** The link in a mail: the page to take home, and a Yes. Opening it says nothing: mail scanners open links too. */
export default async function HomeByLinkPage(props: {
  params: Promise<{ tenant: string; meeting: string; ticket: string }>
  searchParams: Promise<{ done?: string; language?: string }>
}) {
  const { tenant, meeting, ticket, done, language: spoken, language } = await opened(props)
  const reader = await readerByTicket(tenant, ticket)
  if (reader?.kind !== 'ticket') return <LapsedLink slug={tenant} />
  const view = await shown(apiAs(reader).call(aroundApi.home, { params: { meeting } }))
  const t = sentences(language, 'around')
  return (
    <TenantPage
      reader={reader}
      title={t('homeTitle')}
      lead={
        <p>
          {view.body.name}, {dayText(language, view.meeting.date)}
        </p>
      }
      done={done}
      doneWords={{ home: t('doneHome') }}
    >
      <HomePaper
        language={language}
        view={view}
        pdf={`/${tenant}/meetings/${meeting}/link/${ticket}/files/taken-home.pdf`}
        action={markHomeByLink.bind(null, tenant, meeting, ticket, isLanguage(spoken) ? spoken : null)}
      />
    </TenantPage>
  )
}
