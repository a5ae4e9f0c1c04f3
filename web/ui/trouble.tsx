'use client'

import { useSyncExternalStore } from 'react'
import { trouble as da } from '#shared/locales/da/trouble'
import type { Language } from '#shared/locales/languages'
import { trouble as sv } from '#shared/locales/sv/trouble'

export const pageLanguageInBrowser = (): Language =>
  typeof document !== 'undefined' && document.documentElement.lang === 'sv' ? 'sv' : 'da'

const never = () => () => {}

/** Shown where a page could not be made. Says what is safe, and what to do. */
export function Trouble(props: { retry: () => void }) {
  const language = useSyncExternalStore<Language>(never, pageLanguageInBrowser, () => 'da')
  const t = language === 'sv' ? sv : da
  return (
    <div className="r-page" lang={language}>
      <title>{t.title}</title>
      <main className="r-main r-main--reading">
        <h1 className="ds-heading r-h1">{t.title}</h1>
        <p className="r-lead" role="alert">
          {t.body}
        </p>
        <div className="r-buttons">
          <button type="button" className="ds-button" onClick={() => props.retry()}>
            {t.again}
          </button>
          {/* A full load: whatever went wrong in the browser is left behind. */}
          <a className="ds-button" data-variant="secondary" href="/">
            {t.home}
          </a>
        </div>
      </main>
    </div>
  )
}
