import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { chooseLanguage } from '../lib/language-choice.ts'
import { HtmlLanguage } from './html-language.tsx'
import { Link } from './link.tsx'

export type NavLink = { href: string; label: string; current?: boolean }

/**
 * The frame of every page: skip link, header with the tenant's name and ways on, one heading, footer. Sets the
 * title of the document and its language. `path` is where the language switch returns to.
 */
export function Page(props: {
  language: Language
  title: string
  /** What was just done. The title of the document begins with it: it is what is read aloud when a page comes. */
  said?: string | undefined
  path: string
  /** Above the heading, small: where this page belongs. */
  crumbs?: readonly { href: string; label: string }[]
  /** Below the heading: one or two plain sentences. */
  lead?: ReactNode
  /** Beside the heading on a wide screen: the one or two things to do here. */
  actions?: ReactNode
  home?: { href: string; name: string }
  nav?: readonly NavLink[]
  /** Who is signed in, or the way to sign in. */
  person?: { href: string; label: string }
  /** Said on every page of a demo world. */
  invented?: boolean
  footer?: ReactNode
  /** `reading`: a column to read and write in. `wide`: tables and cards side by side. */
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { language, title, said, path, crumbs, lead, actions, home, nav = [], person } = props
  const { invented, footer, width = 'reading', children } = props
  const t = sentences(language, 'ui')
  const at = home ?? { href: '/', name: t('service') }
  return (
    <div className="r-page" lang={language}>
      <title>{[said, title, home?.name ?? t('service')].filter(Boolean).join(' · ')}</title>
      <HtmlLanguage language={language} />
      <a className="r-skip" href="#content">
        {t('skip')}
      </a>
      <header className="r-header">
        {invented && (
          <div className="r-invented">
            <p>{t('inventedPeople')}</p>
          </div>
        )}
        <div className="r-header__in">
          <Link className="r-header__home" href={at.href}>
            <Mark />
            <span>
              {home && <span className="r-header__service">{t('service')}</span>}
              <span className="r-header__name">{at.name}</span>
            </span>
          </Link>
          <div className="r-header__own">
            <LanguageSwitch language={language} path={path} />
            {person && (
              <Link className="r-header__person" href={person.href}>
                {person.label}
              </Link>
            )}
          </div>
          {nav.length > 0 && (
            <nav className="r-nav" aria-label={t('mainMenu')}>
              <ul>
                {nav.map((link) => (
                  <li key={link.href}>
                    <Link href={link.href} aria-current={link.current ? 'page' : undefined}>
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      <main id="content" className={`r-main r-main--${width}`} tabIndex={-1}>
        <div className="r-top">
          {crumbs && crumbs.length > 0 && (
            <nav className="r-crumbs" aria-label={t('breadcrumbs')}>
              <ol>
                {crumbs.map((crumb) => (
                  <li key={crumb.href}>
                    <Link href={crumb.href}>{crumb.label}</Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <h1 className="ds-heading r-h1">{title}</h1>
          {lead && <div className="r-lead">{lead}</div>}
          {actions && <div className="r-buttons">{actions}</div>}
        </div>
        {children}
      </main>
      <footer className="r-footer">
        <div className="r-footer__in">
          {footer && <div>{footer}</div>}
          <ul>
            <li>
              <Link href="/accessibility">{t('accessibility')}</Link>
            </li>
            <li>
              <Link href="/privacy">{t('privacy')}</Link>
            </li>
            {home && (
              <li>
                <Link href="/">{t('service')}</Link>
              </li>
            )}
          </ul>
        </div>
      </footer>
    </div>
  )
}

/** A ring of seats: the mark of Rådslag. */
function Mark() {
  return (
    <svg className="r-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      {[200, 236, 270, 304, 340].map((angle) => (
        <circle
          key={angle}
          cx={(20 + 15 * Math.cos((angle * Math.PI) / 180)).toFixed(2)}
          cy={(25 + 15 * Math.sin((angle * Math.PI) / 180)).toFixed(2)}
          r="4.2"
        />
      ))}
      <rect x="9" y="26" width="22" height="5" rx="2.5" />
    </svg>
  )
}

function LanguageSwitch(props: { language: Language; path: string }) {
  const t = sentences(props.language, 'ui')
  const other: Language = props.language === 'da' ? 'sv' : 'da'
  return (
    <form action={chooseLanguage} className="r-language">
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="path" value={props.path} />
      <button type="submit" className="r-textbutton" lang={other}>
        {t('otherLanguage')}
      </button>
    </form>
  )
}
