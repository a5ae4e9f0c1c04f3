import { sentences } from '#shared/locales/translate'
import { Privacy } from '../../features/landing/promises.tsx'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Page } from '../../ui/index.ts'

export default async function PrivacyPage() {
  const [language, path] = await Promise.all([pageLanguage(), pathOfPage()])
  const t = sentences(language, 'landing')
  return (
    <Page language={language} title={t('privacyTitle')} path={path} lead={<p>{t('privacyLead')}</p>}>
      <Privacy language={language} />
    </Page>
  )
}
