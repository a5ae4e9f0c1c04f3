import { commit } from '../platform/commit.ts'
import { type JobMessage, job } from '../platform/jobs.ts'
import { eachMessage } from '../platform/lambda.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { newMeter } from '../platform/table.ts'
import { work } from '../platform/work.ts'
import { provisionTenant, signUpOfTenant, stalledSignUps, tenancyJobs } from './jobs.ts'
import { provisionStack, tenantOfStack } from './provision-cloud.ts'

/** The worker that makes tenants, as a Lambda: by message, and by CloudFormation's word that a stack has moved. */
export function provisioner(surroundings: Surroundings) {
  const making: Surroundings = { ...surroundings, provision: provisionStack }
  return eachMessage(async (message) => {
    const tenant = tenantOfStack(message)
    if (!tenant) return work(tenancyJobs, message as JobMessage, making, mailsNothing)
    const signUp = await signUpOfTenant(tenant, making)
    if (signUp) await provisionTenant(signUp, making)
  })
}

/** Once a minute: what is being provisioned and was not heard of for two minutes is asked after again. */
export const tick = (surroundings: Surroundings) => async (): Promise<void> => {
  const stalled = await stalledSignUps(surroundings)
  if (stalled.length === 0) return
  const outbox = stalled.slice(0, 50).map((signUp) => job('provision-tenant', { signUp }))
  const asked = await commit(
    surroundings.control(newMeter()),
    { writes: [], log: { did: 'sign-up.asked-after', about: stalled.slice(0, 50), outbox } },
    { by: 'tick', at: surroundings.now(), logId: surroundings.newId('log') },
  )
  if (!asked.ok) throw new Error(`stalled sign-ups were not asked after: ${asked.problem.type}`)
}

const mailsNothing = (): never => {
  throw new Error('mails go out by the worker that mails')
}
