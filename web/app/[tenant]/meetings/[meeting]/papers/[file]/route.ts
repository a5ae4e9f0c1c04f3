import { toPaper } from '../../../../../../features/files/fetched.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; file: string }> },
) {
  const { tenant, meeting, file } = await params
  return toPaper(tenant, meeting, file)
}
