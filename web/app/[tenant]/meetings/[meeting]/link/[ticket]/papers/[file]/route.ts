import { toPaperByTicket } from '../../../../../../../../features/files/fetched.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; ticket: string; file: string }> },
) {
  const { tenant, meeting, ticket, file } = await params
  return toPaperByTicket(tenant, ticket, meeting, file)
}
