import { type Api, apiAs, apiFor, readerByTicket, signedIn } from '../../lib/api.ts'
import { notHere } from '../../lib/not-here.ts'
import { addressOfPaper, loadForm } from './load.ts'

/** On to where the paper can be fetched during the next minute. */
async function to(address: Promise<string>): Promise<Response> {
  return new Response(null, {
    status: 303,
    headers: { Location: await address, 'Cache-Control': 'private, no-store' },
  })
}

export const toPaper = async (slug: string, holder: string, file: string): Promise<Response> =>
  to(addressOfPaper(apiAs(await signedIn(slug)), holder, file))

/** The same for the one who came by a link in a mail. */
export async function toPaperByTicket(
  slug: string,
  ticket: string,
  holder: string,
  file: string,
): Promise<Response> {
  const reader = await readerByTicket(slug, ticket)
  const api: Api = reader?.kind === 'ticket' ? apiAs(reader) : await notHere()
  return to(addressOfPaper(api, holder, file))
}

/** A paper that anyone may read. */
export const toPublicPaper = async (slug: string, hearing: string, file: string): Promise<Response> =>
  to(addressOfPaper(await apiFor(slug), hearing, file, 'public'))

/** A fresh form, for a page that has lain open: what it is sent to, and its fields. */
export async function freshForm(slug: string, holder: string, place: string): Promise<Response> {
  const { action, fields } = await loadForm(apiAs(await signedIn(slug)), holder, place)
  return Response.json({ action, fields }, { headers: { 'Cache-Control': 'private, no-store' } })
}
