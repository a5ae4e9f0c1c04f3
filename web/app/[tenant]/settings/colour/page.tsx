import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Colour } from '../../../../features/tenancy/settings.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'
import { ThemeStyle } from '../../../../ui/index.ts'
import { isColour, themeCss } from '../../../../ui/theme.ts'

export default async function ColourPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string; colour?: string }>
}) {
  const { tenant: slug, done, colour, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const tenant = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const asked = colour?.toLowerCase() ?? ''
  const tried = isColour(asked) && asked !== tenant.colour ? asked : null
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="colour"
      title={t('colourTitle')}
      lead={<p>{t('colourLead')}</p>}
      done={done}
    >
      {tried && <ThemeStyle css={themeCss(tried)} />}
      <Colour language={language} tenant={tenant} tried={tried} />
    </SettingsPage>
  )
}
