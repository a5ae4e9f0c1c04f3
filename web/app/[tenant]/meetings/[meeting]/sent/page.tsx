import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { wayBack } from '../../../../../features/meetings/crumbs.ts'
import { doneWords } from '../../../../../features/meetings/done-words.ts'
import { Proofs } from '../../../../../features/meetings/sent.tsx'
import { today } from '../../../../../features/meetings/today.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function SentPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const proofs = await shown(apiAs(reader).call(meetingsApi.proofs, { params: { meeting } }))
  const view = proofs.meeting
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('proofTitle')}
      lead={
        <>
          {view.state === 'elsewhere' && (
            <p>
              {view.title}, {dayText(language, view.date)}
            </p>
          )}
          <p>{t('proofLead')}</p>
        </>
      }
      crumbs={wayBack(tenant, language, { meeting: view, body: view.body })}
      done={done}
      doneWords={doneWords(language, view, today())}
      width="wide"
    >
      <Proofs slug={tenant} meeting={meeting} body={view.body.id} language={language} view={proofs} />
    </TenantPage>
  )
}
