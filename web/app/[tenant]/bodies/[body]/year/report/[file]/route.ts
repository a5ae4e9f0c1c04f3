import { fileOfReport } from '../../../../../../../features/reports/address.ts'
import { sendFile } from '../../../../../../../lib/file.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ tenant: string; body: string; file: string }> },
) {
  const { tenant, body, file } = await params
  const path = fileOfReport(body, file, new URL(request.url).searchParams)
  return path ? sendFile(tenant, path) : notHere()
}
