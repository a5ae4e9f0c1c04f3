import { sentences } from '#shared/locales/translate'
import type { Visitor } from '../visitor.ts'

/** A new body from a template; numbers are written into the boxes of its sentences by what each box counts. */
export async function setsUp(
  visitor: Visitor,
  choice: string,
  given: {
    name?: string
    numbers?: Readonly<Record<string, number>>
    phone?: string
    link?: string
    place?: string
  },
): Promise<void> {
  const t = sentences(visitor.language, 'bodies')
  await visitor.presses(choice)
  await visitor.heading().waitFor()
  await visitor.box(t('name')).waitFor()
  await visitor.picture()
  if (given.name) await visitor.writes(t('name'), given.name)
  for (const [label, number] of Object.entries(given.numbers ?? {}))
    await visitor.writes(label, String(number))
  await visitor.unfolds()
  if (given.place) await visitor.writes(t('place'), given.place)
  if (given.link) await visitor.writes(t('link'), given.link)
  if (given.phone) await visitor.writes(t('phone'), given.phone)
  await visitor.presses(t('create'))
  await visitor.sees(t('doneSetUp'))
  await visitor.picture()
}

/** The address of the body whose page is open. */
export const bodyAddress = (visitor: Visitor): string => {
  const found = /^\/[^/]+\/bodies\/[^/?#]+/.exec(new URL(visitor.page.url()).pathname)?.[0]
  if (!found) throw new Error(`${visitor.page.url()} is no page of a body`)
  return found
}
