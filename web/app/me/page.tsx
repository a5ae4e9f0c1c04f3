import { accessApi } from '#shared/access/api'
import { sentences } from '#shared/locales/translate'
import { MyPage } from '../../features/access/me.tsx'
import { signedInSomewhere } from '../../features/access/who.ts'
import { openApi } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Done, Page } from '../../ui/index.ts'

export default async function MePage(props: { searchParams: Promise<{ done?: string }> }) {
  const [{ done }, language, path, me] = await Promise.all([
    props.searchParams,
    pageLanguage(),
    pathOfPage(),
    signedInSomewhere(),
  ])
  const t = sentences(language, 'access')
  const ways = await Promise.all(
    me.by === 'mail'
      ? me.tenants.map(
          async ({ slug }) => [slug, await openApi.call(accessApi.providerOf, { params: { slug } })] as const,
        )
      : [],
  )
  return (
    <Page language={language} title={t('meTitle')} path={path}>
      <Done done={done} language={language} words={{ linked: t('linkDone'), left: t('left') }} />
      <MyPage language={language} me={me} ways={new Map(ways)} />
    </Page>
  )
}
