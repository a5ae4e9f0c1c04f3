import { sentences } from '#shared/locales/translate'
import { leavingApi } from '#shared/tenancy/leaving-api'
import { Leaving } from '../../../../features/tenancy/leaving.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function LeavingPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  const life = may ? await shown(apiAs(reader).call(leavingApi.life, {})) : null
  const t = sentences(language, 'leaving')
  return (
    <SettingsPage
      reader={reader}
      tab="leaving"
      title={t('title')}
      lead={<p>{t('lead')}</p>}
      done={done}
      doneWords={{ asked: t('exportAsked'), leaving: t('leaveDone'), stays: t('stayDone') }}
    >
      {life && <Leaving language={language} slug={slug} life={life} />}
    </SettingsPage>
  )
}
