import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { Forums, forumsDone } from '../../../../../features/forums/forums.tsx'
import { readForums } from '../../../../../features/forums/load.ts'
import { ForumsPage } from './forums-room.tsx'

/** Other groups, as this body sees them. */
export default async function ForumsHome(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, body }, { done }] = await Promise.all([props.params, props.searchParams])
  const { reader, language, view } = await readForums(tenant, body)
  const t = sentences(language, 'forums')
  return (
    <ForumsPage
      reader={reader}
      view={view}
      language={language}
      title={t('title')}
      lead={t('lead')}
      done={done}
      doneWords={forumsDone(language)}
    >
      <Forums slug={tenant} language={language} view={view} today={localDateOf(new Date().toISOString())} />
    </ForumsPage>
  )
}
