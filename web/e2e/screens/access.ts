import { sentences } from '#shared/locales/translate'
import { latestTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import type { Visitor } from '../visitor.ts'

/** Signs in with a code from the mailbox, as someone of a demo world or by an address; ends where `to` says. */
export async function signsInAs(visitor: Visitor, who: string, to?: string): Promise<void> {
  const email = who.includes('@') ? who : personNamed(who).email
  const place = to ?? (who.includes('@') ? '' : `/${personNamed(who).slug}`)
  await visitor.opens(place ? `/sign-in?to=${encodeURIComponent(place)}` : '/sign-in')
  await asksForACode(visitor, email)
  await entersTheCode(visitor, email)
}

export async function asksForACode(visitor: Visitor, email: string): Promise<void> {
  const t = sentences(visitor.language, 'access')
  await visitor.writes(t('email'), email)
  await visitor.presses(t('sendCode'))
  await visitor.arrives(t('codeTitle'))
}

export async function entersTheCode(visitor: Visitor, email: string): Promise<void> {
  const t = sentences(visitor.language, 'access')
  await visitor.writes(t('digits'), (await latestTo(email)).code())
  await visitor.presses(t('signIn'))
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Goes into a demo world by its door on the front page: no code, no address. */
export async function entersAs(visitor: Visitor, who: string): Promise<void> {
  const { slug } = personNamed(who)
  await visitor.page.goto('/')
  const door = visitor.page.locator(`form:has(input[name="tenant"][value="${slug}"]) button`)
  await door.filter({ hasText: who }).first().click()
  await visitor.page.waitForURL((url) => url.pathname === `/${slug}`)
}
