import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { isComing } from '#shared/meetings/lifecycle'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AgendaEditor, usualItems } from '../../../../../features/meetings/agenda-editor.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { doneWords } from '../../../../../features/meetings/done-words.ts'
import { readableHint } from '../../../../../features/meetings/readable.tsx'
import { today } from '../../../../../features/meetings/today.ts'
import { apiAs, backTo, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function AgendaPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const {
    meeting: view,
    proposals,
    usual: titles,
  } = await shown(apiAs(reader).call(meetingsApi.agenda, { params: { meeting } }))
  if (!view.may.includes('edit-agenda') || !isComing(view.state))
    return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const empty = view.items?.length === 0
  const usual = usualItems(titles)
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
        proposals={proposals}
        usual={titles}
        readable={
          new Map(items.map((item) => [item.id, readableHint(language, item.text, reader.tenant.language)]))
        }
      />
    </TenantPage>
  )
}
