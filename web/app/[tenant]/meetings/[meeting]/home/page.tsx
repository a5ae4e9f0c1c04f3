import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { markHome } from '../../../../../features/meetings/around-actions.ts'
import { wayBack } from '../../../../../features/meetings/crumbs.ts'
import { HomePaper } from '../../../../../features/meetings/home.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** The page to take home, for one who is signed in. */
export default async function HomePaperPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.home, { params: { meeting } }))
  const t = sentences(language, 'around')
  return (
    <TenantPage
      reader={reader}
      title={t('homeTitle')}
      lead={<p>{t('homeLead')}</p>}
      crumbs={wayBack(tenant, language, view)}
      done={done}
      doneWords={{ home: t('doneHome') }}
    >
      <HomePaper
        language={language}
        view={view}
        action={markHome.bind(null, tenant, meeting)}
        pdf={`/${tenant}/meetings/${meeting}/files/taken-home.pdf`}
      />
    </TenantPage>
  )
}
