import { sentences } from '#shared/locales/translate'
import type { Visitor } from '../visitor.ts'

/** Puts a list of so many people into the box, looks the rows through and seats them; `mend` changes rows before they are seated. */
export async function pastesPeople(
  visitor: Visitor,
  body: string,
  list: readonly string[],
  count: number,
  mend: (visitor: Visitor) => Promise<void> = async () => {},
): Promise<void> {
  const t = sentences(visitor.language, 'members')
  await visitor.opens(`${body}/people/paste`)
  await visitor.writes(t('pasteLabel'), list.join('\n'))
  await visitor.presses(t('pasteRead'))
  await visitor.sees(t('pasteCount', { count }))
  await visitor.picture('rows')
  await mend(visitor)
  await visitor.presses(t('pasteImport'))
  await visitor.page.waitForURL(/done=imported/)
  await visitor.arrives(t('title'))
}

/** Gives a member another role, from the person's own page. */
export async function makesChair(visitor: Visitor, body: string, name: string): Promise<void> {
  const t = sentences(visitor.language, 'members')
  await visitor.opens(`${body}/people`)
  await visitor.presses(new RegExp(`^${name}`))
  await visitor.arrives(name)
  await visitor.unfolds()
  const form = visitor.page.locator('form[id^="role-"]')
  await visitor.chooses(t('newRole'), t('chair'), form)
  await visitor.presses(sentences(visitor.language, 'ui')('save'), form)
  await visitor.page.waitForURL(/done=/)
}

/** Sends an invitation to one and to nobody else. */
export async function invitesOnly(visitor: Visitor, body: string, name: string): Promise<void> {
  const t = sentences(visitor.language, 'members')
  await visitor.opens(`${body}/people/invite`)
  for (const box of await visitor.page.locator('form#invite input[type="checkbox"]').all())
    await box.uncheck()
  await visitor.page
    .locator('form#invite')
    .getByLabel(new RegExp(`^${name}`))
    .check()
  await visitor.presses(t('inviteSend'))
  await visitor.sees(t('invitationsSent', { count: 1 }))
}
