import { notFound } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AnswersTable, askedOf, countSentence, NeedsCard } from '../../../../../features/meetings/answers.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { doneWords } from '../../../../../features/meetings/done-words.ts'
import { today } from '../../../../../features/meetings/today.ts'
import { bodyWord } from '../../../../../features/meetings/words.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function AnswersPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, meeting }, { done }, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const params = { meeting }
  const [view, recipients, needs, own] = await Promise.all([
    shown(api.call(meetingsApi.read, { params })),
    shown(api.call(meetingsApi.recipients, { params })),
    shown(api.call(meetingsApi.needs, { params })),
    shown(api.call(tenancyApi.tenant, {})),
  ])
  if (!view.secretary) notFound()
  const t = sentences(language, 'meetings')
  const asked = askedOf(view, recipients)
  return (
    <TenantPage
      reader={reader}
      title={t('beforeMeeting', { of: bodyWord(view.body.id) })}
      lead={<p>{countSentence(language, asked)}</p>}
      crumbs={crumbsOf(tenant, language, view)}
      done={done}
      doneWords={doneWords(language, view, today())}
      width="wide"
    >
      <AnswersTable
        slug={tenant}
        language={language}
        view={view}
        asked={asked}
        municipalities={new Map(own.municipalities.map(({ code, name }) => [code, name]))}
      />
      <NeedsCard language={language} needs={needs} />
    </TenantPage>
  )
}
