import { sentences } from '#shared/locales/translate'
import { shown } from '../picture.ts'
import type { Visitor } from '../visitor.ts'
import { bodyAddress, opensTheNext } from './bodies.ts'

/** Proposes so many dates for the year and saves them as they stand, or as `mend` leaves them. */
export async function plansTheYear(
  visitor: Visitor,
  body: string,
  count: number,
  mend: (visitor: Visitor) => Promise<void> = async () => {},
): Promise<void> {
  const t = sentences(visitor.language, 'meetings')
  await visitor.opens(`${body}/year`)
  await visitor.writes(t('timesAYear'), String(count))
  await visitor.presses(t('proposeDates'))
  await visitor.page.waitForURL(new RegExp(`count=${count}`))
  await visitor.pressable(t('saveDates', { count })).waitFor()
  await mend(visitor)
  await visitor.picture('dates')
  await visitor.presses(t('saveDates', { count }))
  await visitor.sees(t('doneYear'))
  await visitor.picture()
}

/** The next meeting, from the page of its body. */
export async function opensTheNextMeeting(visitor: Visitor, body: string): Promise<string> {
  await visitor.opens(body)
  return opensTheNext(visitor)
}

/** Adds a topic to the agenda that is prefilled. */
export async function addsATopic(visitor: Visitor, meeting: string, title: string, text = ''): Promise<void> {
  const t = sentences(visitor.language, 'meetings')
  await visitor.opens(`${meeting}/agenda`)
  const place = visitor.page.locator('#new')
  await visitor.writes(t('itemTitle'), title, place)
  if (text) await visitor.writes(t('itemText'), text, place)
  await visitor.presses(t('addItem'))
  await visitor.page.waitForURL(/done=saved/)
  await visitor.picture('agenda')
}

/** Looks at it as mail, and has a sample sent to oneself. */
export async function sendsASample(visitor: Visitor, meeting: string, to: string): Promise<void> {
  const t = sentences(visitor.language, 'meetings')
  await visitor.opens(`${meeting}/preview`)
  await visitor.presses(t('sendSample'))
  await visitor.sees(t('sampleSent', { to }))
}

/** Sees to how many it goes, and sends it. */
export async function sendsTheAgenda(visitor: Visitor, meeting: string): Promise<void> {
  const t = sentences(visitor.language, 'meetings')
  await visitor.opens(`${meeting}/send`)
  await visitor.presses(t('send'))
  await visitor.page.waitForURL(/done=agendaSent/)
  await visitor.picture('sent')
}

/** Asks the chair to look at the agenda before it is sent; the chair answers from the mail, without signing in. */
export async function asksTheChair(visitor: Visitor, meeting: string): Promise<void> {
  const t = sentences(visitor.language, 'meetings')
  await visitor.opens(meeting)
  await visitor.presses(t('askChair'))
  await visitor.sees(t('doneChairAsked'))
}

/** The rows of "Inden mødet" / "Inför träffen": a line of text for each who is asked. */
export async function whoComes(visitor: Visitor, meeting: string): Promise<readonly string[]> {
  await visitor.opens(`${meeting}/answers`)
  const rows = await visitor.page.locator('main tbody tr').all()
  return Promise.all(rows.map(async (row) => (await shown(row)).replace(/\s+/g, ' ')))
}

/** The last meeting that was held, of the body whose page is open: from the list of the year. */
export async function opensTheLastMeeting(visitor: Visitor): Promise<string> {
  const body = bodyAddress(visitor)
  await visitor.opens(`${body}/year`)
  const held = sentences(visitor.language, 'meetings')
  const row = visitor.page
    .locator('.r-gatherings li')
    .filter({ hasText: new RegExp(`${held('state-held')}|${held('state-noted')}`) })
    .last()
  const address = new URL((await row.locator('a').getAttribute('href')) ?? '', visitor.page.url()).pathname
  await visitor.opens(address)
  return address
}
