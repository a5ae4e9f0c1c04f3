import { bodiesApi } from '#shared/bodies/api'
import { localDateOf } from '#shared/kernel/dates'
import { kindOfBody } from '#shared/kernel/ids'
import { sentences } from '#shared/locales/translate'
import { contributionsApi } from '#shared/meetings/api'
import { tenancyApi } from '#shared/tenancy/api'
import { Contributions } from '../../../../../features/contributions/contributions.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function ProposalsPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string; after?: string }>
}) {
  const [{ tenant, body }, { done, after }, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const [page, list, own] = await Promise.all([
    shown(api.call(bodiesApi.read, { params: { body } })),
    shown(api.call(contributionsApi.list, { query: { body, after } })),
    shown(api.call(tenancyApi.tenant, {})),
  ])
  const t = sentences(language, 'contributions')
  const today = localDateOf(new Date().toISOString())
  const next = page.gatherings.find(
    ({ date, state }) => date >= today && (state === 'planned' || state === 'called'),
  )
  const cases = page.charter.clauses.some(({ kind }) => kind === 'no-individual-cases')
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      lead={<p>{t('lead', { of: kindOfBody(body) === 'networks' ? 'network' : 'council' })}</p>}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: page.body.name }]}
      done={done}
      doneWords={{ addedNow: t('doneAdded'), addedLate: t('doneAddedLate'), pulled: t('donePulled') }}
    >
      <Contributions
        slug={tenant}
        language={language}
        body={{
          id: body,
          contact: page.body.contact,
          caseHelp: cases ? own.caseHelp : null,
          members: page.members.map(({ name }) => name),
          next: next ? { meeting: next.meeting, date: next.date } : null,
        }}
        contributions={list.contributions}
        older={list.next}
        may={list.may}
      />
    </TenantPage>
  )
}
