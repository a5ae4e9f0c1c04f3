import { sentences } from '#shared/locales/translate'
import { OutsideForm } from '../../../../../../features/forums/forms.tsx'
import { readForums } from '../../../../../../features/forums/load.ts'
import { ForumsPage } from '../forums-room.tsx'

/** A meeting of another group. */
export default async function OutsidePage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body } = await props.params
  const { reader, language, view } = await readForums(tenant, body, true)
  const t = sentences(language, 'forums')
  return (
    <ForumsPage reader={reader} view={view} language={language} title={t('addOutside')} below>
      <OutsideForm slug={tenant} language={language} view={view} />
    </ForumsPage>
  )
}
