import { yearOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { BodyTabs } from '../../../../../features/bodies/body-tabs.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { today } from '../../../../../features/meetings/today.ts'
import { bodyWord } from '../../../../../features/meetings/words.ts'
import { PlanYear, YearOfMeetings } from '../../../../../features/meetings/year.tsx'
import { addressOfReport } from '../../../../../features/reports/address.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'
import { LinkButton } from '../../../../../ui/index.ts'

type Asked = { done?: string; year?: string; heldBefore?: string; weekday?: string; count?: string }
const numbers = (asked: Asked) =>
  Object.fromEntries(
    (['heldBefore', 'weekday', 'count'] as const).flatMap((name) => {
      const text = asked[name]?.trim() ?? ''
      return /^\d{1,2}$/.test(text) ? [[name, text]] : []
    }),
  )

export default async function YearPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<Asked>
}) {
  const [{ tenant, body }, asked, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(meetingsApi.year, { query: { body, ...numbers(asked) } }))
  const t = sentences(language, 'meetings')
  // Before there is a single date, the dates that are proposed are what one comes for.
  const first = view.gatherings.length === 0
  const next = view.gatherings.find(({ date, state }) => date >= today() && state === 'planned')
  const year = (
    <YearOfMeetings
      key="year"
      slug={tenant}
      language={language}
      view={view}
      year={
        /^\d{4}$/.test(asked.year ?? '')
          ? Number(asked.year)
          : ((first ? view.plan?.year : null) ?? yearOf(today()))
      }
      today={today()}
    />
  )
  const plan = view.plan && (
    <PlanYear
      key="plan"
      slug={tenant}
      language={language}
      view={view}
      plan={view.plan}
      asked={Object.keys(numbers(asked)).length > 0}
      {...numbers(asked)}
    />
  )
  return (
    <TenantPage
      reader={reader}
      title={t('yearTitle', { of: bodyWord(body) })}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: view.body.name }]}
      done={asked.done}
      doneWords={{ planned: t('doneYear') }}
      doneNext={{
        planned: next && { href: `/${tenant}/meetings/${next.meeting}/agenda`, label: t('writeAgenda') },
      }}
      width="wide"
      actions={
        <LinkButton href={addressOfReport(tenant, body)} variant="secondary">
          {sentences(language, 'reports')('name')}
        </LinkButton>
      }
    >
      <BodyTabs language={language} slug={tenant} body={body} here="year" />
      {first ? [plan, year] : [year, plan]}
    </TenantPage>
  )
}
