import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { EndMandateForm } from '../../../../../../../features/forums/forms.tsx'
import { readForums } from '../../../../../../../features/forums/load.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'
import { ForumsPage } from '../../forums-room.tsx'

/** A mandate ends on a day. */
export default async function MandatesMandatePage(props: {
  params: Promise<{ tenant: string; body: string; mandate: string }>
}) {
  const { tenant, body, mandate } = await props.params
  const { reader, language, view } = await readForums(tenant, body, true)
  const found = view.mandates.find(({ id }) => id === mandate) ?? (await notHere())
  const t = sentences(language, 'forums')
  return (
    <ForumsPage
      reader={reader}
      view={view}
      language={language}
      title={t('endMandateTitle', { name: found.name, forum: found.forum })}
      below
    >
      <EndMandateForm
        slug={tenant}
        language={language}
        view={view}
        mandate={found}
        today={localDateOf(new Date().toISOString())}
      />
    </ForumsPage>
  )
}
