import { nameOfMunicipality } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AnswersTable, countSentence, NeedsCard } from '../../../../../features/meetings/answers.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { doneWords } from '../../../../../features/meetings/done-words.ts'
import { today } from '../../../../../features/meetings/today.ts'
import { bodyWord } from '../../../../../features/meetings/words.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function AnswersPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const before = await shown(apiAs(reader).call(meetingsApi.before, { params: { meeting } }))
  const view = before.meeting
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('beforeMeeting', { of: bodyWord(view.body.id) })}
      lead={view.counts && <p>{countSentence(language, view.counts)}</p>}
      crumbs={crumbsOf(tenant, language, view)}
      done={done}
      doneWords={doneWords(language, view, today())}
      width="wide"
    >
      <AnswersTable slug={tenant} language={language} before={before} nameOf={nameOfMunicipality} />
      <NeedsCard language={language} rows={before.rows} />
    </TenantPage>
  )
}
