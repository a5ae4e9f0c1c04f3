import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { meetingsApi } from '#shared/meetings/api'
import { isComing } from '#shared/meetings/lifecycle'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { cancelMeeting } from '../../../../../features/meetings/actions.ts'
import { CancelQuietly } from '../../../../../features/meetings/cancel-quietly.tsx'
import { ConfirmSending, howMany, waysSentence } from '../../../../../features/meetings/confirm-sending.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { bodyWord } from '../../../../../features/meetings/words.ts'
import { apiAs, backTo, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function CancelPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ changed?: string }>
}) {
  const { tenant, meeting, changed, language } = await opened(props)
  const reader = await signedIn(tenant)
  const recipients = await shown(
    apiAs(reader).call(meetingsApi.recipients, { params: { meeting }, query: { kind: 'cancellation' } }),
  )
  const view = recipients.meeting
  if (!view.may.includes('plan-meetings') || !isComing(view.state))
    return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'meetings')
  const called = view.state === 'called'
  const of = bodyWord(view.body.id)
  return (
    <TenantPage
      reader={reader}
      title={t('cancelQuestion', { day: dayText(language, view.date), of })}
      lead={
        <p>
          {called
            ? `${t('cancelTold', { count: howMany(recipients) })} ${waysSentence(language, recipients)}`
            : t('cancelUntold')}
        </p>
      }
      crumbs={crumbsOf(tenant, language, view)}
    >
      {called ? (
        <ConfirmSending
          language={language}
          recipients={recipients}
          action={cancelMeeting.bind(null, tenant, meeting)}
          version={view.version}
          back={`/${tenant}/meetings/${meeting}`}
          button={t('cancelAndTell', { of })}
          changed={changed}
          danger
          askReason
        />
      ) : (
        <CancelQuietly slug={tenant} language={language} view={view} />
      )}
    </TenantPage>
  )
}
