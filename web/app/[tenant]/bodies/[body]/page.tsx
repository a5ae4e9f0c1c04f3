import { bodiesApi } from '#shared/bodies/api'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../lib/api.ts'
import { pageLanguage } from '../../../../lib/language.ts'
import { BodyRoom } from './body-room.tsx'

export default async function BodyPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, body }, { done }] = await Promise.all([props.params, props.searchParams])
  const reader = await signedIn(tenant)
  const [language, page] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(bodiesApi.read, { params: { body } })),
  ])
  const t = sentences(language, 'bodies')
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
      <BodyRoom slug={tenant} language={language} page={page} withStanding />
    </TenantPage>
  )
}
