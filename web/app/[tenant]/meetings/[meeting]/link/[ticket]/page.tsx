import { isLanguage } from '#shared/locales/languages'
import { meetingsApi } from '#shared/meetings/api'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { answerAsked } from '../../../../../../features/meetings/answer-form.tsx'
import { MeetingByLink } from '../../../../../../features/meetings/by-link.tsx'
import { doneWords } from '../../../../../../features/meetings/done-words.ts'
import { LinkGone } from '../../../../../../features/meetings/link-gone.tsx'
import { today } from '../../../../../../features/meetings/today.ts'
import { meetingName } from '../../../../../../features/meetings/words.ts'
import { apiAs, readerByTicket, readerOf, shown } from '../../../../../../lib/api.ts'
import { pageLanguage, pathOfPage } from '../../../../../../lib/language.ts'

export default async function MeetingByLinkPage(props: {
  params: Promise<{ tenant: string; meeting: string; ticket: string }>
  searchParams: Promise<{ done?: string; answer?: string; language?: string }>
}) {
  const [{ tenant, meeting, ticket }, { done, answer, language: spoken }, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await readerByTicket(tenant, ticket)
  if (reader?.kind !== 'ticket') return <Gone slug={tenant} />
  const view = await shown(apiAs(reader).call(meetingsApi.read, { params: { meeting } }))
  return (
    <TenantPage
      reader={reader}
      title={meetingName(language, view, view.body.id)}
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

/** The tenant's public contact is the one to call; where the tenant itself is unknown, the page only says so. */
async function Gone({ slug }: { slug: string }) {
  const [reader, language, path] = await Promise.all([readerOf(slug), pageLanguage(), pathOfPage()])
  const open = reader && (await apiAs(reader).call(tenancyApi.publicPage, {}))
  return (
    <LinkGone
      slug={slug}
      language={language}
      path={path.split('?')[0] ?? '/'}
      tenant={reader?.tenant.name ?? null}
      contact={open?.contact ?? null}
    />
  )
}
