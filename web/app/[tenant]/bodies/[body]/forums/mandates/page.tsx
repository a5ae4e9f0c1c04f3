import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { MandateForm } from '../../../../../../features/forums/forms.tsx'
import { readForums } from '../../../../../../features/forums/load.ts'
import { ForumsPage } from '../forums-room.tsx'

/** A representative more. */
export default async function MandatesPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body } = await props.params
  const { reader, language, view } = await readForums(tenant, body, 'naming')
  const t = sentences(language, 'forums')
  return (
    <ForumsPage reader={reader} view={view} language={language} title={t('addMandate')} below>
      <MandateForm
        slug={tenant}
        language={language}
        view={view}
        today={localDateOf(new Date().toISOString())}
      />
    </ForumsPage>
  )
}
