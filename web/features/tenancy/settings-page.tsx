import type { ReactNode } from 'react'
import { sentences } from '#shared/locales/translate'
import { type Reader, signedIn } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { Alert, Tabs } from '../../ui/index.ts'
import { TenantPage } from '../frame/tenant-page.tsx'
import './tenancy.css'

export type SettingsTab =
  | 'profile'
  | 'colour'
  | 'contact'
  | 'people'
  | 'departments'
  | 'agreement'
  | 'signIn'
  | 'links'
  | 'leaving'

const paths: Record<SettingsTab, string> = {
  profile: '',
  contact: '/contact',
  people: '/people',
  departments: '/departments',
  colour: '/colour',
  agreement: '/agreement',
  signIn: '/sign-in',
  links: '/links',
  leaving: '/leaving',
}

/** An association is a member of nothing here: what others may see of it is no question. */
const shownTabs = ({ tenant }: Reader): SettingsTab[] =>
  (Object.keys(paths) as SettingsTab[]).filter((tab) => tab !== 'links' || tenant.kind === 'municipality')

/** Everyone who works here may read the agreement; the rest is the administrators'. */
export async function settingsReader(slug: string): Promise<{ reader: Reader; may: boolean }> {
  const reader = await signedIn(slug)
  return { reader, may: reader.roles.includes('administrator') }
}

/** A page of the settings, among its tabs. What one may not change is said, not hidden behind a missing page. */
export async function SettingsPage(props: {
  reader: Reader
  tab: SettingsTab
  title: string
  lead?: ReactNode
  /** A page below a tab's own: the way back to it. */
  below?: { href: string; label: string }
  done?: string | undefined
  doneWords?: Readonly<Record<string, string>>
  actions?: ReactNode
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { reader, tab, title, lead, below, done, doneWords, actions, width = 'reading', children } = props
  const language = await pageLanguage()
  const t = sentences(language, 'tenancy')
  const home = `/${reader.tenant.slug}/settings`
  const may = reader.roles.includes('administrator')
  const labels: Record<SettingsTab, string> = {
    profile: t('tabProfile'),
    contact: t('tabContact'),
    people: t('tabPeople'),
    departments: t('tabDepartments'),
    colour: t('tabColour'),
    agreement: t('tabAgreement'),
    signIn: t('tabSignIn'),
    links: sentences(language, 'links')('tab'),
    leaving: sentences(language, 'leaving')('tab'),
  }
  return (
    <TenantPage
      reader={reader}
      title={title}
      lead={lead}
      crumbs={[{ href: home, label: t('settingsTitle') }, ...(below ? [below] : [])]}
      done={done}
      {...(doneWords ? { doneWords } : {})}
      {...(actions && may ? { actions } : {})}
      width={width}
    >
      <Tabs
        label={t('settingsTabs')}
        tabs={shownTabs(reader).map((each) => ({
          href: home + paths[each],
          label: labels[each],
          current: each === tab,
        }))}
      />
      {may || tab === 'agreement' ? (
        children
      ) : (
        <Alert kind="info" language={language}>
          <p>{t('onlyAdministrators')}</p>
        </Alert>
      )}
    </TenantPage>
  )
}
