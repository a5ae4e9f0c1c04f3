import { notFound } from 'next/navigation'
import { toPaper } from '../../../../../../../../features/files/fetched.ts'
import { apiAs, readerByTicket } from '../../../../../../../../lib/api.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; ticket: string; file: string }> },
) {
  const { tenant, meeting, ticket, file } = await params
  const reader = await readerByTicket(tenant, ticket)
  return toPaper(reader?.kind === 'ticket' ? apiAs(reader) : notFound(), meeting, file)
}
