import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { isComing } from '#shared/meetings/lifecycle'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { sendAgenda } from '../../../../../features/meetings/actions.ts'
import { ConfirmSending, howMany, waysSentence } from '../../../../../features/meetings/confirm-sending.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { sendingRemarks, ToSubstitutes } from '../../../../../features/meetings/sending-remarks.tsx'
import { apiAs, backTo, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function SendPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ changed?: string; toSubstitutes?: string }>
}) {
  const { tenant, meeting, changed, toSubstitutes, language } = await opened(props)
  const reader = await signedIn(tenant)
  const all = toSubstitutes === 'yes'
  const recipients = await shown(
    apiAs(reader).call(meetingsApi.recipients, {
      params: { meeting },
      query: { toSubstitutes: all ? 'yes' : 'no' },
    }),
  )
  const view = recipients.meeting
  if (!view.may.includes('send-agenda') || !isComing(view.state))
    return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'meetings')
  const again = view.agendaSentAt !== null
  return (
    <TenantPage
      reader={reader}
      title={t(again ? 'sendAgainQuestion' : 'sendQuestion', { count: howMany(recipients) })}
      lead={<p>{waysSentence(language, recipients)}</p>}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <ConfirmSending
        language={language}
        recipients={recipients}
        action={sendAgenda.bind(null, tenant, meeting)}
        version={view.version}
        back={`/${tenant}/meetings/${meeting}`}
        button={t('send')}
        changed={changed === 'meeting' && again ? 'sent' : changed}
        remarks={sendingRemarks(language, view, recipients)}
        toSubstitutes={all}
      >
        <ToSubstitutes language={language} path={`/${tenant}/meetings/${meeting}/send`} all={all} />
      </ConfirmSending>
    </TenantPage>
  )
}
