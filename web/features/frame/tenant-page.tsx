import type { ReactNode } from 'react'
import { sentences } from '#shared/locales/translate'
import type { Reader } from '../../lib/api.ts'
import { pageLanguage, pathOfPage } from '../../lib/language.ts'
import { mayCoordinate } from '../../lib/may-coordinate.ts'
import { Done, type NavLink, Page, ThemeStyle } from '../../ui/index.ts'

/**
 * The frame of a tenant's page: its name, colour and ways on for this reader. Every page under `/{tenant}` is
 * wrapped in it. `done` is the word of confirmation in the address.
 */
export async function TenantPage(props: {
  reader: Reader
  title: string
  crumbs?: readonly { href: string; label: string }[]
  lead?: ReactNode
  actions?: ReactNode
  width?: 'reading' | 'wide'
  done?: string | readonly string[] | undefined
  doneWords?: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const { reader, title, crumbs, lead, actions, width, done, doneWords, children } = props
  const { tenant } = reader
  const [language, path] = await Promise.all([pageLanguage(), pathOfPage()])
  const t = sentences(language, 'frame')
  const home = `/${tenant.slug}`
  const nav: NavLink[] =
    reader.kind === 'person'
      ? [
          { href: home, label: t('home') },
          { href: `${home}/my-page`, label: t('myPage') },
          ...(mayCoordinate(reader) ? [{ href: `${home}/region`, label: t('region') }] : []),
          ...(reader.roles.includes('administrator')
            ? [{ href: `${home}/settings`, label: t('settings') }]
            : []),
        ]
      : []
  const here = path.split('?')[0]
  return (
    <Page
      language={language}
      title={title}
      path={path}
      home={{ href: home, name: tenant.name }}
      nav={nav.map((link) => ({ ...link, current: link.href === here }))}
      person={
        reader.kind === 'person'
          ? { href: '/me', label: t('me') }
          : { href: `/sign-in?to=${encodeURIComponent(home)}`, label: t('signIn') }
      }
      invented={tenant.invented}
      {...(crumbs ? { crumbs: [{ href: home, label: t('home') }, ...crumbs] } : {})}
      {...(lead ? { lead } : {})}
      {...(actions ? { actions } : {})}
      {...(width ? { width } : {})}
    >
      {tenant.theme && <ThemeStyle css={tenant.theme} />}
      <Done done={done} language={language} {...(doneWords ? { words: doneWords } : {})} />
      {children}
    </Page>
  )
}
