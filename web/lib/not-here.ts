import { redirect } from 'next/navigation'
import { pathOfPage, slugOf } from './path-of-page.ts'

/**
 * Leads to an address where no room can be, which answers 404 and says so in words. What Next makes of its own
 * `notFound()` inside a page is drawn in the browser only: without scripts it is an empty sheet.
 */
export async function notHere(): Promise<never> {
  const asked = await pathOfPage()
  redirect(`/${slugOf(asked) ?? 'me'}/not-here?to=${encodeURIComponent(asked)}`)
}
