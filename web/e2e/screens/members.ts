import { sentences } from '#shared/locales/translate'
import type { Visitor } from '../visitor.ts'

/** Puts a list into the box, looks the rows through and seats them; `mend` changes rows before they are seated. */
export async function pastesPeople(
  visitor: Visitor,
  body: string,
  list: readonly string[],
  mend: (visitor: Visitor) => Promise<void> = async () => {},
): Promise<void> {
  const t = sentences(visitor.language, 'members')
  await visitor.opens(`${body}/people/paste`)
  await visitor.writes(t('pasteLabel'), list.join('\n'))
  await visitor.presses(t('pasteRead'))
  await visitor.sees(t('pasteCount', { count: list.length }))
  await visitor.picture('rows')
  await mend(visitor)
  await visitor.presses(t('pasteImport'))
  await visitor.page.waitForURL(/done=imported/)
  await visitor.arrives(t('title'))
}
