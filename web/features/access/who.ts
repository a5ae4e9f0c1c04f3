import { redirect } from 'next/navigation'
import { cache } from 'react'
import { accessApi } from '#shared/access/api'
import type { Given } from '#shared/kernel/route'
import { openApi } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { sessionHandle } from '../../lib/session.ts'

export type Me = Given<typeof accessApi.me>

/** Who is signed in, with all that is theirs; null for nobody, and for a session that has lapsed. */
export const whoIsHere = cache(async (): Promise<Me | null> => {
  const session = await sessionHandle()
  if (!session) return null
  try {
    return await openApi.call(accessApi.me, { body: { session } })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status < 500) return null
    throw thrown
  }
})

/** For pages of one's own: everyone else is led to sign in and back again. */
export async function signedInSomewhere(): Promise<Me> {
  return (await whoIsHere()) ?? redirect(`/sign-in?to=${encodeURIComponent(await pathOfPage())}`)
}

/** Where one goes after signing in without having asked for a page: the only place one is, or the choice of them. */
export function firstPageOf(me: Me | null): string {
  const [only, ...others] = me?.tenants ?? []
  return only && others.length === 0 && me?.signUps.length === 0 ? `/${only.slug}` : '/me'
}
