import { meetingsApi } from '#shared/meetings/api'
import { apiAs, shown, signedIn } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'

/** What is there for some readers only: nothing for the others, and everything else that goes wrong is thrown. */
export async function ifAllowed<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof ApiProblem && (thrown.status === 403 || thrown.status === 404)) return null
    throw thrown
  }
}

/** The page of a meeting, as its reader may see it. */
export async function loadMeeting(slug: string, meeting: string) {
  const reader = await signedIn(slug)
  const view = await shown(apiAs(reader).call(meetingsApi.read, { params: { meeting } }))
  return { reader, view }
}
