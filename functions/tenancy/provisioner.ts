import { eachMessage } from '../platform/lambda.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { commit } from '../platform/table/commit.ts'
import { newMeter } from '../platform/table/table.ts'
import { dueNow } from '../platform/work/due.ts'
import { type JobMessage, job } from '../platform/work/jobs.ts'
import { work } from '../platform/work/work.ts'
import { beginDeletions, markForDeletion, stalledDeletions } from './deleting.ts'
import { stalledUpdates, updateTenant } from './fleet.ts'
import { provisionTenant, signUpOfTenant, stalledSignUps, tenancyJobs } from './jobs.ts'
import { markStack, provisionStack, templateInUse, tenantOfStack, updateStack } from './provision-cloud.ts'

/** The worker that makes tenants, as a Lambda: by message, and by CloudFormation's word that a stack has moved. */
export function provisioner(surroundings: Surroundings) {
  const making: Surroundings = {
    ...surroundings,
    provision: provisionStack,
    mark: markStack,
    template: templateInUse(),
    update: updateStack,
  }
  return eachMessage(async (message) => {
    const tenant = tenantOfStack(message)
    if (!tenant) return work(tenancyJobs, message as JobMessage, making, mailsNothing)
    const signUp = await signUpOfTenant(tenant, making)
    if (signUp) await provisionTenant(signUp, making)
    await updateTenant(tenant, making)
    await markForDeletion(tenant, making)
  })
}

/**
 * Once a minute: tenants that are due are woken, and no others; whose grace period is over begins to be deleted; what
 * is being made, updated or deleted and was not heard of for two minutes is asked after again. It costs the same,
 * however many tenants there are.
 */
export const tick = (surroundings: Surroundings) => async (): Promise<void> => {
  await beginDeletions(surroundings)
  const [signUps, going, updates, due] = await Promise.all([
    stalledSignUps(surroundings),
    stalledDeletions(surroundings),
    stalledUpdates(surroundings),
    dueNow(surroundings),
  ])
  const outbox = [
    ...due.map(({ tenant }) => job('wake-tenant', { tenant })),
    ...signUps.map((signUp) => job('provision-tenant', { signUp })),
    ...going.map((tenant) => job('mark-for-deletion', { tenant })),
    ...updates.map((tenant) => job('update-tenant', { tenant })),
  ].slice(0, 50)
  if (outbox.length === 0) return
  const about = [...due.map(({ tenant }) => tenant), ...signUps, ...going, ...updates].slice(0, 50)
  const asked = await commit(
    surroundings.control(newMeter()),
    { writes: due.map(({ write }) => write), log: { did: 'tenants.asked-after', about, outbox } },
    { by: 'tick', at: surroundings.now(), logId: surroundings.newId('log') },
  )
  if (!asked.ok) throw new Error(`what is due was not asked after: ${asked.problem.type}`)
}

const mailsNothing = (): never => {
  throw new Error('mails go out by the worker that mails')
}
