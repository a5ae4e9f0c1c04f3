'use client'

import { useInsertionEffect, useSyncExternalStore } from 'react'

/**
 * A document that comes whole brings its theme as a style with its own nonce. Moving between pages in the browser
 * keeps the document, whose policy knows no later nonce: there a script adopts the theme, which policies allow.
 */
export function ThemeSheet(props: { css: string; nonce: string | undefined }) {
  const { css, nonce } = props
  const asStyle = useSyncExternalStore(never, mayNotAdopt, () => true)
  useInsertionEffect(() => {
    if (mayNotAdopt()) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [css])
  if (!asStyle) return null
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  )
}

const never = () => () => undefined
/** Phones of some years ago: they keep the style that came with the document. */
const mayNotAdopt = () => !('adoptedStyleSheets' in document)
