import { fileOfHearing } from '../../../../../../features/hearings/files.ts'
import { sendFile } from '../../../../../../lib/file.ts'
import { notHere } from '../../../../../../lib/not-here.ts'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ tenant: string; hearing: string; file: string }> },
) {
  const { tenant, hearing, file } = await params
  const path = fileOfHearing(hearing, file, new URL(request.url).searchParams)
  return path ? sendFile(tenant, path) : notHere()
}
