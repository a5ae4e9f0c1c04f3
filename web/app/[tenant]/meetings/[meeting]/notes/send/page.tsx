import { sentences } from '#shared/locales/translate'
import { notesApi } from '#shared/notes/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import {
  ConfirmSending,
  howMany,
  waysSentence,
} from '../../../../../../features/meetings/confirm-sending.tsx'
import { sendNotes } from '../../../../../../features/notes/actions.ts'
import { SampleOfNotes } from '../../../../../../features/notes/notes-editor.tsx'
import { notesRemarks } from '../../../../../../features/notes/remarks.ts'
import { apiAs, backTo, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function SendNotesPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string; changed?: string }>
}) {
  const { tenant, meeting, done, changed, language } = await opened(props)
  const reader = await signedIn(tenant)
  const notes = await shown(apiAs(reader).call(notesApi.sending, { params: { meeting } }))
  const { recipients } = notes
  if (!notes.may.includes('send-notes')) return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'notes')
  const { competence } = notes.body
  return (
    <TenantPage
      reader={reader}
      title={t(notes.sentAt ? 'sendCorrection' : 'sendQuestion', { count: howMany(recipients), competence })}
      lead={<p>{waysSentence(language, recipients)}</p>}
      crumbs={[
        { href: `/${tenant}/meetings/${meeting}`, label: t('toMeeting') },
        { href: `/${tenant}/meetings/${meeting}/notes/edit`, label: t('title', { competence }) },
      ]}
      done={done}
    >
      <ConfirmSending
        language={language}
        recipients={recipients}
        action={sendNotes.bind(null, tenant, meeting)}
        version={notes.version}
        back={`/${tenant}/meetings/${meeting}/notes/edit`}
        button={t('send')}
        changed={changed}
        remarks={notesRemarks(language, notes)}
      >
        <SampleOfNotes slug={tenant} language={language} meeting={meeting} />
      </ConfirmSending>
    </TenantPage>
  )
}
