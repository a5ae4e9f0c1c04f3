import { sentences } from '#shared/locales/translate'
import { notesApi } from '#shared/notes/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { NotesToRead } from '../../../../../features/notes/notes.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'
import { LinkButton } from '../../../../../ui/index.ts'

export default async function NotesPage(props: { params: Promise<{ tenant: string; meeting: string }> }) {
  const { tenant, meeting, language } = await opened(props)
  const reader = await signedIn(tenant)
  const notes = await shown(apiAs(reader).call(notesApi.read, { params: { meeting } }))
  const t = sentences(language, 'notes')
  const { competence } = notes.body
  return (
    <TenantPage
      reader={reader}
      title={t('title', { competence })}
      lead={<p>{[notes.body.name, notes.title].filter(Boolean).join(': ')}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${notes.body.id}`, label: notes.body.name },
        { href: `/${tenant}/meetings/${meeting}`, label: t('toMeeting') },
      ]}
      actions={
        notes.may.includes('write-notes') ? (
          <LinkButton href={`/${tenant}/meetings/${meeting}/notes/edit`} variant="secondary">
            {t(notes.sentAt ? 'correct' : 'write', { competence })}
          </LinkButton>
        ) : undefined
      }
    >
      <NotesToRead slug={tenant} language={language} notes={notes} />
    </TenantPage>
  )
}
