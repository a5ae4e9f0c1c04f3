import { notFound } from 'next/navigation'
import { filesApi } from '#shared/files/api'
import { type Api, shown } from '../../lib/api.ts'

/** On to where the paper can be fetched during the next minute. */
export async function toPaper(api: Api, meeting: string, file: string): Promise<Response> {
  if (!/^f_[0-9a-hjkmnp-tv-z]{20}$/.test(file)) notFound()
  const { address } = await shown(api.call(filesApi.read, { params: { meeting, file } }))
  return new Response(null, {
    status: 303,
    headers: { Location: address, 'Cache-Control': 'private, no-store' },
  })
}
