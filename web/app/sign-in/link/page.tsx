import { redirect } from 'next/navigation'
import { accessApi } from '#shared/access/api'
import { sentences } from '#shared/locales/translate'
import { ProviderButton } from '../../../features/access/provider-button.tsx'
import { signedInSomewhere } from '../../../features/access/who.ts'
import { openApi, shown } from '../../../lib/api.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { pathOfPage } from '../../../lib/path-of-page.ts'
import { Card, LinkButton, Page } from '../../../ui/index.ts'

/** Links a tenant's provider to one's account: says what happens, with a button. */
export default async function LinkPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ tenant }, language, path] = await Promise.all([props.searchParams, pageLanguage(), pathOfPage()])
  const me = await signedInSomewhere()
  const slug = me.tenants.find((each) => each.slug === tenant)?.slug ?? redirect('/me')
  const { provider } = await shown(openApi.call(accessApi.providerOf, { params: { slug } }))
  if (!provider) redirect('/me')
  const t = sentences(language, 'access')
  return (
    <Page
      language={language}
      title={t('linkTitle', { name: provider.name })}
      path={path}
      crumbs={[{ href: '/me', label: t('meTitle') }]}
      lead={<p>{t('linkLead', { name: provider.name })}</p>}
    >
      <Card>
        <div className="r-buttons">
          <ProviderButton slug={slug} to="/me?done=linked" link words={t('goOn')} />
          <LinkButton href="/me" variant="tertiary">
            {t('stay')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  )
}
