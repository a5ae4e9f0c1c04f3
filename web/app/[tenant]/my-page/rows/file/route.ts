import { sendFile } from '../../../../../lib/file.ts'

/** Everything that is kept about the reader here, as it is kept. */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string }> }) {
  return sendFile((await params).tenant, '/tenancy/my-rows/file')
}
