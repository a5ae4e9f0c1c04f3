'use server'

import { redirect } from 'next/navigation'
import { accessApi } from '#shared/access/api'
import { openApi } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { startSession } from '../../lib/session.ts'

/** Goes into a demo world as one of its invented people. A world that has gone leads back to the choice. */
export async function enterWorld(form: FormData): Promise<void> {
  const [tenant, person] = [form.get('tenant'), form.get('person')]
  if (typeof tenant !== 'string' || typeof person !== 'string') redirect('/#try')
  const entered = await openApi
    .call(accessApi.enterDemo, { body: { tenant, person } })
    .catch((thrown: unknown) => {
      if (thrown instanceof ApiProblem) return null
      throw thrown
    })
  if (!entered) redirect('/#try')
  await startSession(entered.session)
  redirect(`/${tenant}`)
}
