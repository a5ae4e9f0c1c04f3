import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { Reader } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { mayCoordinate } from '../../lib/may-coordinate.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Alert, Done, doneSentence, LinkButton, type NavLink, Page, ThemeStyle } from '../../ui/index.ts'

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
  /** What comes after what was done, by the same word. */
  doneNext?: Readonly<Record<string, { href: string; label: string } | undefined>>
  children: ReactNode
}) {
  const { reader, title, crumbs, lead, actions, width, done, doneWords, doneNext, children } = props
  const { tenant } = reader
  const [language, path] = await Promise.all([pageLanguage(), pathOfPage()])
  const t = sentences(language, 'frame')
  const home = `/${tenant.slug}`
  const nav: NavLink[] =
    reader.kind === 'person'
      ? [
          { href: home, label: t('home') },
          { href: `${home}/my-page`, label: t('myPage') },
          // Members find the hearings of their own council on its page.
          ...(reader.roles.some((role) => role === 'officer' || role === 'administrator')
            ? [{ href: `${home}/hearings`, label: t('hearings') }]
            : []),
          ...(mayCoordinate(reader) ? [{ href: `${home}/region`, label: t('region') }] : []),
          { href: `${home}/search`, label: t('search') },
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
      said={doneSentence({ done, language, words: doneWords })}
      path={path}
      home={{ href: home, name: tenant.name }}
      nav={nav.map((link) => ({ ...link, current: isHere(link.href, home, here ?? '') }))}
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
      <Done
        done={done}
        language={language}
        {...(doneWords ? { words: doneWords } : {})}
        {...(doneNext ? { next: doneNext } : {})}
      />
      <LeavingNotice reader={reader} language={language} here={here ?? ''} />
      {children}
    </Page>
  )
}

/** The front door is itself alone; every other way on is where one is also on the pages below it. */
const isHere = (href: string, home: string, here: string): boolean =>
  href === here || (href !== home && here.startsWith(`${href}/`))

/** Everyone who reads is told, on every page, that it ends and when; the administrator gets the way back. */
function LeavingNotice(props: { reader: Reader; language: Language; here: string }) {
  const { reader, language, here } = props
  const { leaving, name, slug } = reader.tenant
  const settings = `/${slug}/settings/leaving`
  // There it is said with the button beside it.
  if (!leaving || here === settings) return null
  const t = sentences(language, 'leaving')
  return (
    <Alert
      kind="info"
      language={language}
      title={t('noticeTitle', { name, day: dayText(language, leaving, { year: true }) })}
    >
      <p>{t('notice')}</p>
      {reader.roles.includes('administrator') && (
        <div className="r-buttons">
          <LinkButton href={settings} variant="secondary">
            {t('noticeAdministrator')}
          </LinkButton>
        </div>
      )}
    </Alert>
  )
}
