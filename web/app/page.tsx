import { accessApi } from '#shared/access/api'
import { sentences } from '#shared/locales/translate'
import { Landing } from '../features/landing/landing.tsx'
import { openApi } from '../lib/api.ts'
import { pageLanguage } from '../lib/language.ts'
import { pathOfPage } from '../lib/path-of-page.ts'
import { sessionHandle } from '../lib/session.ts'
import { LinkButton, Page } from '../ui/index.ts'

export default async function FrontPage() {
  const [language, path, session, { worlds }] = await Promise.all([
    pageLanguage(),
    pathOfPage(),
    sessionHandle(),
    openApi.call(accessApi.demoWorlds, {}),
  ])
  const t = sentences(language, 'landing')
  return (
    <Page
      language={language}
      title={t('title')}
      path={path}
      width="wide"
      lead={
        <>
          <p className="landing-for">{t('forWhom')}</p>
          <p>{t('lead')}</p>
        </>
      }
      actions={
        <>
          <LinkButton href="#try">{t('tryIt')}</LinkButton>
          <LinkButton href="/sign-up" variant="secondary">
            {t('signUp')}
          </LinkButton>
        </>
      }
      person={session ? { href: '/me', label: t('me') } : { href: '/sign-in', label: t('signIn') }}
    >
      <Landing language={language} worlds={worlds} />
    </Page>
  )
}
