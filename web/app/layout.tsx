import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { pageLanguage } from '../lib/language.ts'
import './globals.css'

export const metadata: Metadata = {
  // Pages of a tenant are for those they are for; what is published says so itself.
  robots: { index: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await pageLanguage()} data-color-scheme="light">
      <body data-color="accent">{children}</body>
    </html>
  )
}
