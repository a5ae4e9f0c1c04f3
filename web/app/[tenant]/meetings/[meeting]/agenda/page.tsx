import { notFound } from 'next/navigation'
import { bodiesApi } from '#shared/bodies/api'
import { sentences } from '#shared/locales/translate'
import { contributionsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AgendaEditor, usualItems } from '../../../../../features/meetings/agenda-editor.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { doneWords } from '../../../../../features/meetings/done-words.ts'
import { loadWork } from '../../../../../features/meetings/load.ts'
import { readableHint } from '../../../../../features/meetings/readable.tsx'
import { isComing } from '../../../../../features/meetings/stage.ts'
import { today } from '../../../../../features/meetings/today.ts'
import { shown } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function AgendaPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, meeting }, { done }, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const { reader, api, view } = await loadWork(tenant, meeting)
  if (!view.may.includes('edit-agenda') || !isComing(view)) notFound()
  const empty = view.items?.length === 0
  const [{ contributions }, page] = await Promise.all([
    shown(api.call(contributionsApi.list, { query: { body: view.body.id, most: 50 } })),
    empty ? shown(api.call(bodiesApi.read, { params: { body: view.body.id } })) : null,
  ])
  const usual = usualItems(page?.body.usual.agenda ?? [])
  const items = empty ? usual : (view.items ?? [])
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('agenda')}
      lead={
        <p>
          {t(
            empty && usual.length > 0
              ? 'agendaLeadUsual'
              : view.state === 'called'
                ? 'agendaLeadSent'
                : 'agendaLead',
          )}
        </p>
      }
      crumbs={crumbsOf(tenant, language, view)}
      done={done}
      doneWords={doneWords(language, view, today())}
    >
      <AgendaEditor
        slug={tenant}
        language={language}
        view={view}
        items={items}
        proposals={contributions.filter(({ state }) => state === 'noted' || state === 'carried-on')}
        readable={
          new Map(items.map((item) => [item.id, readableHint(language, item.text, reader.tenant.language)]))
        }
      />
    </TenantPage>
  )
}
