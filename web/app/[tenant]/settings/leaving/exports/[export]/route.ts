import { redirect } from 'next/navigation'
import { leavingApi } from '#shared/tenancy/leaving-api'
import { apiFor, shown } from '../../../../../../lib/api.ts'
import { sendFile } from '../../../../../../lib/file.ts'

/** Leads to the file by an address that lapses, or hands it on where there is none. Either way it is in the log. */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string; export: string }> }) {
  const { tenant, export: id } = await params
  const api = await apiFor(tenant)
  const { href } = await shown(api.call(leavingApi.exportLink, { params: { export: id } }))
  if (href) redirect(href)
  return sendFile(tenant, `/tenancy/exports/${encodeURIComponent(id)}/file`)
}
