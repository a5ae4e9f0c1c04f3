import { hearingsApi } from '#shared/hearings/api'
import { isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../features/frame/tenant-page.tsx'
import { HearingList } from '../../../features/hearings/list.tsx'
import { doneWords } from '../../../features/hearings/words.ts'
import { apiAs, shown, signedIn } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'
import { LinkButton } from '../../../ui/index.ts'

export default async function HearingsPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ body?: string; year?: string; done?: string }>
}) {
  const { tenant, body, year, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const asked = /^2\d{3}$/.test(year ?? '') ? { year } : {}
  const all = await shown(apiAs(reader).call(hearingsApi.list, { query: asked }))
  // A filter that names no body of the reader's shows all of them.
  const chosen = all.bodies.find(({ id }) => id === body)?.id ?? null
  const view = chosen
    ? {
        ...all,
        bodies: all.bodies.filter(({ id }) => id === chosen),
        hearings: all.hearings.filter((row) => row.body === chosen),
      }
    : all
  const t = sentences(language, 'hearings')
  const query = chosen ? `?body=${chosen}` : ''
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      crumbs={chosen ? [{ href: `/${tenant}/bodies/${chosen}`, label: view.bodies[0]?.name ?? '' }] : []}
      lead={
        <p>
          {t('waitingCount', {
            count: view.hearings.filter(({ state, mode }) => isOpen(state) && mode === 'heard').length,
          })}
        </p>
      }
      width="wide"
      done={done}
      doneWords={doneWords(language)}
      actions={
        view.mayStart ? (
          <>
            <LinkButton href={`/${tenant}/hearings/new${query}`}>{t('start')}</LinkButton>
            <LinkButton href={`/${tenant}/hearings/agenda${query}`} variant="secondary">
              {t('startAgenda')}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <HearingList slug={tenant} language={language} view={view} body={chosen} bodies={all.bodies} />
    </TenantPage>
  )
}
