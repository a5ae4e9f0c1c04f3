import { sentences } from '#shared/locales/translate'
import { signOut } from '../../features/access/actions.ts'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { sessionHandle } from '../../lib/session.ts'
import { Buttons, ForgetDrafts, LinkButton, Page } from '../../ui/index.ts'

export default async function SignOutPage() {
  const [language, path, session] = await Promise.all([pageLanguage(), pathOfPage(), sessionHandle()])
  const t = sentences(language, 'access')
  if (session) {
    return (
      <Page language={language} title={t('signOutTitle')} path={path} lead={<p>{t('signOutLead')}</p>}>
        <form action={signOut}>
          <Buttons>
            <button type="submit" className="ds-button" data-variant="primary">
              {t('signOut')}
            </button>
            <LinkButton href="/me" variant="tertiary">
              {t('stay')}
            </LinkButton>
          </Buttons>
        </form>
      </Page>
    )
  }
  return (
    <Page language={language} title={t('signedOutTitle')} path={path} lead={<p>{t('signedOutLead')}</p>}>
      <ForgetDrafts />
      <Buttons>
        <LinkButton href="/" plain>
          {t('home')}
        </LinkButton>
        <LinkButton href="/sign-in" variant="secondary">
          {t('again')}
        </LinkButton>
      </Buttons>
    </Page>
  )
}
