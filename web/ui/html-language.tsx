'use client'

import { useEffect } from 'react'
import type { Language } from '#shared/locales/languages'

/** Moving between pages in the browser keeps <html>; its language follows the page. */
export function HtmlLanguage(props: { language: Language }) {
  useEffect(() => {
    document.documentElement.lang = props.language
  }, [props.language])
  return null
}
