import { meetingsApi } from '#shared/meetings/api'
import { apiAs, shown, signedIn } from '../../lib/api.ts'

/** The page of a meeting, as its reader may see it. */
export async function loadMeeting(slug: string, meeting: string) {
  const reader = await signedIn(slug)
  const view = await shown(apiAs(reader).call(meetingsApi.read, { params: { meeting } }))
  return { reader, view }
}
