import { toPaperByTicket } from '../../../../../../../../features/files/fetched.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; hearing: string; ticket: string; file: string }> },
) {
  const { tenant, hearing, ticket, file } = await params
  return toPaperByTicket(tenant, ticket, hearing, file)
}
