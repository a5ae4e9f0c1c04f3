import { bodiesApi } from '#shared/bodies/api'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { NewMeeting } from '../../../../../../features/meetings/meeting-form.tsx'
import { today } from '../../../../../../features/meetings/today.ts'
import { bodyWord } from '../../../../../../features/meetings/words.ts'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function NewMeetingPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const page = await shown(apiAs(reader).call(bodiesApi.read, { params: { body } }))
  if (!page.may.includes('plan-meetings')) return notHere()
  const of = bodyWord(body)
  return (
    <TenantPage
      reader={reader}
      title={sentences(language, 'meetings')('addMeeting', { of })}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: page.body.name },
        {
          href: `/${tenant}/bodies/${body}/year`,
          label: sentences(language, 'meetings')('yearTitle', { of }),
        },
      ]}
    >
      <NewMeeting slug={tenant} language={language} body={page.body} today={today()} />
    </TenantPage>
  )
}
