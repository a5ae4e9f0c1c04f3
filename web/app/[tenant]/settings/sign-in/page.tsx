import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { whoIsHere } from '../../../../features/access/who.ts'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { SignInRuleForm } from '../../../../features/tenancy/sign-in-rule.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { environment } from '../../../../lib/environment.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function SignInRulePage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  const [provider, me] = await Promise.all([
    may ? shown(apiAs(reader).call(tenancyApi.provider, {})) : null,
    whoIsHere(),
  ])
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="signIn"
      title={t('signInTitle')}
      lead={<p>{t('signInLead')}</p>}
      done={done}
    >
      {provider && (
        <SignInRuleForm
          language={language}
          slug={slug}
          provider={provider}
          linked={me?.by !== 'mail' || me.providers.includes(slug)}
          callback={new URL(`/api/auth/callback/${slug}`, environment.web()).toString()}
        />
      )}
    </SettingsPage>
  )
}
