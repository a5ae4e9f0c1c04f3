import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Tabs } from '../../ui/index.ts'

/** The rooms of a body, in the order they are needed; the same on each of them. Hearings are a council's matter. */
export function BodyTabs(props: {
  language: Language
  slug: string
  body: string
  here: 'overview' | 'people' | 'year' | 'proposals' | 'charter'
}) {
  const { language, slug, body, here } = props
  const t = sentences(language, 'bodies')
  const at = `/${slug}/bodies/${body}`
  const council = kindOfBody(body) === 'councils'
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        { href: at, label: t('tabOverview'), current: here === 'overview' },
        {
          href: `${at}/year`,
          label: t('tabYear', { of: council ? 'council' : 'network' }),
          current: here === 'year',
        },
        { href: `${at}/proposals`, label: t('tabBids'), current: here === 'proposals' },
        { href: `${at}/people`, label: t('tabPeople'), current: here === 'people' },
        ...(council ? [{ href: `/${slug}/hearings?body=${body}`, label: t('tabHearings') }] : []),
        { href: `${at}/charter`, label: t('tabCharter'), current: here === 'charter' },
      ]}
    />
  )
}
