'use client'

import { pageLanguageInBrowser, Trouble } from '../ui/trouble.tsx'
import './globals.css'

export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang={pageLanguageInBrowser()} data-color-scheme="light">
      <body data-color="accent">
        <Trouble retry={props.retry} />
      </body>
    </html>
  )
}
