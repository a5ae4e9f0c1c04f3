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
export const bodyAddress = (visitor: Visitor): string => bodyOf(new URL(visitor.page.url()).pathname)

const bodyOf = (path: string): string => {
  const found = /^\/[^/]+\/bodies\/[^/?#]+/.exec(path)?.[0]
  if (!found) throw new Error(`${path} is no page of a body`)
  return found
}

/** From the front door to a body, by its name. Whoever has only one finds it opened on the front door itself. */
export async function opensABody(visitor: Visitor, name: string): Promise<string> {
  const links = visitor.page.locator('main a[href*="/bodies/"]')
  await links.first().waitFor()
  const named = links.filter({ hasText: name })
  const link = (await named.count()) > 0 ? named.first() : links.first()
  const body = bodyOf((await link.getAttribute('href')) ?? '')
  await visitor.opens(body)
  await visitor.heading(name).waitFor()
  return body
}

/** The next meeting of the body whose page is open. */
export async function opensTheNext(visitor: Visitor): Promise<string> {
  const link = visitor.page.locator('main a[href*="/meetings/m_"]').first()
  const address = new URL((await link.getAttribute('href')) ?? '', visitor.page.url()).pathname
  await visitor.opens(address)
  return address
}
