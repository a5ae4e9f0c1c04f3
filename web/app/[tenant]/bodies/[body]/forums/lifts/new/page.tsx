import { LiftWhat } from '#shared/forums/schema'
import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { contributionsApi } from '#shared/meetings/api'
import { LiftForm } from '../../../../../../../features/forums/forms.tsx'
import { readForums } from '../../../../../../../features/forums/load.ts'
import { apiAs, shown } from '../../../../../../../lib/api.ts'
import { ForumsPage } from '../../forums-room.tsx'

/** A matter is raised to another forum, or comes from one; perhaps from a proposal of ours. */
export default async function RaisePage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ contribution?: string; what?: string }>
}) {
  const [{ tenant, body }, { contribution, what }] = await Promise.all([props.params, props.searchParams])
  const { reader, language, view } = await readForums(tenant, body, true)
  const { contributions } = await shown(
    apiAs(reader).call(contributionsApi.list, { query: { body, most: 50 } }),
  )
  const proposals = contributions.filter(({ state }) => state !== 'done' && state !== 'sleeping')
  const t = sentences(language, 'forums')
  return (
    <ForumsPage reader={reader} view={view} language={language} title={t('raiseTitle')} below>
      <LiftForm
        slug={tenant}
        language={language}
        view={view}
        proposals={proposals}
        what={LiftWhat.options.find((each) => each === what) ?? 'matter'}
        from={proposals.find(({ id }) => id === contribution) ?? null}
        today={localDateOf(new Date().toISOString())}
      />
    </ForumsPage>
  )
}
