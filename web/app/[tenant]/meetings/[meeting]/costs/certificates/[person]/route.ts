import { sendFile } from '../../../../../../../lib/file.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; person: string }> },
) {
  const { tenant, meeting, person } = await params
  const [of, whose] = [encodeURIComponent(meeting), encodeURIComponent(person)]
  return sendFile(tenant, `/documents/meetings/${of}/certificates/${whose}/certificate.pdf`)
}
