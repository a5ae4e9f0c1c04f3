import { bodiesApi } from '#shared/bodies/api'
import { chartersApi } from '#shared/charters/api'
import { municipalities } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import { BodyView } from '../../../../features/bodies/body-view.tsx'
import { today } from '../../../../features/bodies/today.ts'
import { Standing } from '../../../../features/charters/lights.tsx'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../lib/api.ts'
import { ApiProblem } from '../../../../lib/api-problem.ts'
import { pageLanguage } from '../../../../lib/language.ts'

export default async function BodyPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, body }, { done }] = await Promise.all([props.params, props.searchParams])
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const [language, page, standing] = await Promise.all([
    pageLanguage(),
    shown(api.call(bodiesApi.read, { params: { body } })),
    // Members see the charter, not its lights: for them this is refused, and nothing is shown.
    api.call(chartersApi.standing, { params: { body } }).catch((thrown) => {
      if (thrown instanceof ApiProblem && (thrown.status === 403 || thrown.status === 404)) return null
      throw thrown
    }),
  ])
  const t = sentences(language, 'bodies')
  const known = municipalities(reader.tenant.country)
  return (
    <TenantPage
      reader={reader}
      title={page.body.name}
      lead={page.body.tagline && <p>{page.body.tagline}</p>}
      crumbs={[]}
      width="wide"
      done={done}
      doneWords={{ setUp: t('doneSetUp'), begun: t('doneBegun'), moved: t('doneMoved') }}
    >
      <BodyView
        language={language}
        slug={tenant}
        page={page}
        today={today()}
        nameOf={(code) => known.find((each) => each.code === code)?.name ?? code}
        standing={
          standing &&
          page.body.state !== 'closed' && (
            <Standing language={language} label={page.body.charterLabel} lights={standing.lights} />
          )
        }
      />
    </TenantPage>
  )
}
