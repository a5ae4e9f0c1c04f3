import { hearingsApi } from '#shared/hearings/api'
import { isLanguage } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { ChangedSince } from '../../../../../../features/hearings/answer.tsx'
import { HearingByLink, OutcomeByLink } from '../../../../../../features/hearings/by-link.tsx'
import { doneWords } from '../../../../../../features/hearings/words.ts'
import { LinkGone } from '../../../../../../features/meetings/link-gone.tsx'
import { apiAs, readerByTicket, readerOf, shown } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'
import { opened } from '../../../../../../lib/opened.ts'
import { pathOfPage } from '../../../../../../lib/path-of-page.ts'

export default async function HearingByLinkPage(props: {
  params: Promise<{ tenant: string; hearing: string; ticket: string }>
  searchParams: Promise<{ done?: string; changed?: string; language?: string }>
}) {
  const { tenant, hearing, ticket, done, changed, language: asked, language } = await opened(props)
  const reader = await readerByTicket(tenant, ticket)
  if (reader?.kind !== 'ticket') return <Gone slug={tenant} />
  const api = apiAs(reader)
  const uses = reader.scope?.uses ?? []
  const link = { slug: tenant, language, ticket, spoken: isLanguage(asked) ? asked : null }
  const frame = { reader, done, doneWords: doneWords(language) }
  if (uses.includes('tell-what-changed')) {
    const view = await shown(api.call(hearingsApi.readForSender, { params: { hearing } }))
    return (
      <TenantPage {...frame} title={sentences(language, 'hearings')('linkOutcomeTitle')}>
        <OutcomeByLink {...link} view={view} />
      </TenantPage>
    )
  }
  const view = await shown(api.call(hearingsApi.read, { params: { hearing } }))
  return (
    <TenantPage {...frame} title={view.title}>
      <ChangedSince language={language} hearing={view} changed={changed} />
      <HearingByLink {...link} hearing={view} approves={uses.includes('approve-hearing')} />
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
