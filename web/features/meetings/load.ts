import { meetingsApi } from '#shared/meetings/api'
import { type Api, apiAs, type Reader, shown, signedIn } from '../../lib/api.ts'
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

/** Only officers can be a body's secretary: for the others the secretary's reads are not even asked for. */
const mayBeSecretary = (reader: Reader): boolean =>
  reader.roles.some((role) => role === 'officer' || role === 'administrator')

/** The meeting's page and, side by side with it, what only its secretary may read. */
export async function loadMeeting(slug: string, meeting: string) {
  const reader = await signedIn(slug)
  const api = apiAs(reader)
  const params = { meeting }
  const forSecretary = <T>(reading: () => Promise<T>) =>
    mayBeSecretary(reader) ? ifAllowed(reading()) : Promise.resolve(null)
  const [view, recipients, proofs] = await Promise.all([
    shown(api.call(meetingsApi.read, { params })),
    forSecretary(() => api.call(meetingsApi.recipients, { params })),
    forSecretary(() => api.call(meetingsApi.proofs, { params })),
  ])
  return { reader, api, view, recipients, proofs }
}

/** A page of the secretary's work: the meeting, for one who may do this; nothing there for anyone else. */
export async function loadWork(
  slug: string,
  meeting: string,
): Promise<{ reader: Reader; api: Api; view: Awaited<ReturnType<typeof loadMeeting>>['view'] }> {
  const reader = await signedIn(slug)
  const api = apiAs(reader)
  return { reader, api, view: await shown(api.call(meetingsApi.read, { params: { meeting } })) }
}
