import { fileOfMeeting } from '../../../../../../features/meetings/files.ts'
import { sendFile } from '../../../../../../lib/file.ts'
import { notHere } from '../../../../../../lib/not-here.ts'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string; file: string }> },
) {
  const { tenant, meeting, file } = await params
  const path = fileOfMeeting(meeting, file, new URL(request.url).searchParams)
  return path ? sendFile(tenant, path) : notHere()
}
