import { toPaper } from '../../../../../../features/files/fetched.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; hearing: string; file: string }> },
) {
  const { tenant, hearing, file } = await params
  return toPaper(tenant, hearing, file)
}
