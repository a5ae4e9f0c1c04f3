import { pageLanguage, pathOfPage, sentences } from '../lib/language.ts'
import { Buttons, LinkButton, Page } from '../ui/index.ts'

export default async function NotFound() {
  const language = await pageLanguage()
  const t = sentences(language, 'trouble')
  return (
    <Page
      language={language}
      title={t('missingTitle')}
      path={await pathOfPage()}
      lead={<p>{t('missingBody')}</p>}
    >
      <Buttons>
        <LinkButton href="/">{t('home')}</LinkButton>
        <LinkButton href="/sign-in" variant="secondary">
          {t('signIn')}
        </LinkButton>
      </Buttons>
    </Page>
  )
}
