import { sentences } from '#shared/locales/translate'
import { OutsideForm } from '../../../../../../../features/forums/forms.tsx'
import { readForums } from '../../../../../../../features/forums/load.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'
import { ForumsPage } from '../../forums-room.tsx'

/** Another group's meeting was moved. */
export default async function OutsideOutsidePage(props: {
  params: Promise<{ tenant: string; body: string; outside: string }>
}) {
  const { tenant, body, outside } = await props.params
  const { reader, language, view } = await readForums(tenant, body, true)
  const found = view.outsides.find(({ meeting }) => meeting === outside) ?? (await notHere())
  const t = sentences(language, 'forums')
  return (
    <ForumsPage reader={reader} view={view} language={language} title={t('editOutside')} below>
      <OutsideForm slug={tenant} language={language} view={view} outside={found} />
    </ForumsPage>
  )
}
