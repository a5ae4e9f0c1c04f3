import { pageLanguage, sentences } from '../lib/language.ts'
import { ownPath } from '../lib/own-path.ts'
import { pathOfPage } from '../lib/path-of-page.ts'
import { Buttons, LinkButton, Page } from '../ui/index.ts'

export default async function NotFound() {
  const language = await pageLanguage()
  const t = sentences(language, 'trouble')
  const path = await pathOfPage()
  const asked = ownPath(new URLSearchParams(path.split('?')[1] ?? '').get('to')) ?? path
  return (
    <Page language={language} title={t('missingTitle')} path={path} lead={<p>{t('missingBody')}</p>}>
      <Buttons>
        <LinkButton href="/">{t('home')}</LinkButton>
        <LinkButton href={`/sign-in?to=${encodeURIComponent(asked)}`} variant="secondary">
          {t('signIn')}
        </LinkButton>
      </Buttons>
    </Page>
  )
}
