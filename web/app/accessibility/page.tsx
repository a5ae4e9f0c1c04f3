import { sentences } from '#shared/locales/translate'
import { Accessibility } from '../../features/landing/promises.tsx'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Page } from '../../ui/index.ts'

export default async function AccessibilityPage() {
  const [language, path] = await Promise.all([pageLanguage(), pathOfPage()])
  const t = sentences(language, 'landing')
  return (
    <Page language={language} title={t('accessTitle')} path={path} lead={<p>{t('accessLead')}</p>}>
      <Accessibility language={language} />
    </Page>
  )
}
