import { sentences } from '#shared/locales/translate'
import { Leave } from '../../../../features/access/me.tsx'
import { signedInSomewhere } from '../../../../features/access/who.ts'
import { pageLanguage } from '../../../../lib/language.ts'
import { notHere } from '../../../../lib/not-here.ts'
import { pathOfPage } from '../../../../lib/path-of-page.ts'
import { Page } from '../../../../ui/index.ts'

export default async function LeavePage(props: { params: Promise<{ tenant: string }> }) {
  const [{ tenant: slug }, language, path, me] = await Promise.all([
    props.params,
    pageLanguage(),
    pathOfPage(),
    signedInSomewhere(),
  ])
  const tenant = me.tenants.find((each) => each.slug === slug) ?? (await notHere())
  const t = sentences(language, 'access')
  return (
    <Page
      language={language}
      title={t('leaveTitle', { name: tenant.name })}
      path={path}
      crumbs={[{ href: '/me', label: t('meTitle') }]}
      lead={<p>{t('leaveLead', { name: tenant.name })}</p>}
    >
      <Leave language={language} tenant={tenant} />
    </Page>
  )
}
