import { sendFile } from '../../../../../../../lib/file.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; person: string }> },
) {
  const { tenant, meeting, person } = await params
  return sendFile(tenant, `/documents/meetings/${meeting}/certificates/${person}/certificate.pdf`)
}
