import { fileOfMeeting } from '../../../../../../../../features/meetings/files.ts'
import { sendFileByTicket } from '../../../../../../../../lib/file.ts'
import { notHere } from '../../../../../../../../lib/not-here.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; ticket: string; file: string }> },
) {
  const { tenant, meeting, ticket, file } = await params
  const path = fileOfMeeting(meeting, file, new URLSearchParams())
  return path ? sendFileByTicket(tenant, ticket, path) : notHere()
}
