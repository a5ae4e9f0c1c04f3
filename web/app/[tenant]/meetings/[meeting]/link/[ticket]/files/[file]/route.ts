import { notFound } from 'next/navigation'
import { fileOfMeeting } from '../../../../../../../../features/meetings/files.ts'
import { sendFileByTicket } from '../../../../../../../../lib/file.ts'

export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; ticket: string; file: string }> },
) {
  const { tenant, meeting, ticket, file } = await params
  const path = fileOfMeeting(meeting, file, new URLSearchParams())
  return path ? sendFileByTicket(tenant, ticket, path) : notFound()
}
