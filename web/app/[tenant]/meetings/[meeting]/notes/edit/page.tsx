import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { notesApi } from '#shared/notes/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { readableHint } from '../../../../../../features/meetings/readable.tsx'
import { NotesEditor, TakeBackForm } from '../../../../../../features/notes/notes-editor.tsx'
import { apiAs, backTo, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function EditNotesPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const notes = await shown(apiAs(reader).call(notesApi.read, { params: { meeting } }))
  if (!notes.may.includes('write-notes')) return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'notes')
  const { competence } = notes.body
  return (
    <TenantPage
      reader={reader}
      title={t(notes.sentAt ? 'correctTitle' : 'writeTitle', { competence })}
      lead={<p>{t('editLead', { day: dayText(language, notes.date) })}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${notes.body.id}`, label: notes.body.name },
        { href: `/${tenant}/meetings/${meeting}`, label: t('toMeeting') },
      ]}
      done={done}
    >
      <NotesEditor
        slug={tenant}
        language={language}
        notes={notes}
        readable={
          new Map(
            notes.items.map((item) => [item.item, readableHint(language, item.text, reader.tenant.language)]),
          )
        }
      />
      <TakeBackForm slug={tenant} language={language} notes={notes} />
    </TenantPage>
  )
}
