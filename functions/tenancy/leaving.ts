import { addDays, instantOf, localDateOf } from '#shared/kernel/dates'
import { ok, type Result } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { lastDay, mayTakeBack, tenantAfter } from '#shared/tenancy/leaving'
import type { Leaving } from '#shared/tenancy/schema'
import { epochOf } from '../platform/proof/codes.ts'
import type { Change } from '../platform/table/commit.ts'
import { type ControlTenant, controlTenants, leavingTenants } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { job } from '../platform/work/jobs.ts'

/** A tenant as it will be, and the change that makes it so. */
export type Moved = { readonly card: ControlTenant & { version: number }; readonly change: Change }

const moved = (
  { version, ...card }: Kept<ControlTenant>,
  to: Partial<ControlTenant>,
  did: string,
  more: Partial<Change> & { outbox?: Change['log']['outbox'] } = {},
): Moved => {
  const next = { ...card, ...to }
  return {
    card: { ...next, version: version + 1 },
    change: {
      writes: [controlTenants.change(controlTenants.key(card.id), next, version), ...(more.writes ?? [])],
      log: { did, about: [card.id], ...(more.outbox ? { outbox: more.outbox } : {}) },
    },
  }
}

/** From this write on nobody gets a token. What was given lives five minutes at most. */
export function suspended(card: Kept<ControlTenant>, now: string): Result<Moved, Problem> {
  const after = tenantAfter(card.state, 'suspend')
  if (!after.ok) return after
  return ok(
    moved(card, { state: after.value, suspendedAt: now }, 'tenant.suspended', {
      outbox: [job('send-tenant-mail', { tenant: card.id, mail: 'suspended' })],
    }),
  )
}

/** Open again; the work that waited is done. */
export function resumed(card: Kept<ControlTenant>): Result<Moved, Problem> {
  const after = tenantAfter(card.state, 'resume')
  if (!after.ok) return after
  const { suspendedAt: _, ...rest } = card
  return ok(
    moved(rest, { state: after.value }, 'tenant.resumed', {
      outbox: [
        job('do-what-waited', { tenant: card.id }),
        job('send-tenant-mail', { tenant: card.id, mail: 'resumed' }),
      ],
    }),
  )
}

/** Leaves after the grace period, unless it is taken back. Everybody who must know is told at once. */
export function left(
  card: Kept<ControlTenant>,
  who: Pick<Leaving, 'by' | 'person'>,
  now: string,
): Result<Moved, Problem> {
  const after = tenantAfter(card.state, 'leave')
  if (!after.ok) return after
  const { suspendedAt: _, ...rest } = card
  const leaving: Leaving = { ...who, at: now, on: lastDay(localDateOf(now)) }
  return ok(
    moved(rest, { state: after.value, leaving }, 'tenant.leaving', {
      writes: [leavingTenants.lay(leavingTenants.key(leaving.on, card.id), { tenant: card.id })],
      outbox: [
        job('send-tenant-mail', { tenant: card.id, mail: 'leaving' }),
        // Read in the suspension, written out now: the grace period is for taking everything home.
        ...(card.state === 'suspended' ? [job('do-what-waited', { tenant: card.id })] : []),
      ],
    }),
  )
}

/** Stays after all, as if nothing had been asked. */
export function stayed(card: Kept<ControlTenant>, by: Leaving['by']): Result<Moved, Problem> {
  const after = tenantAfter(card.state, 'stay')
  if (!after.ok) return after
  const may = mayTakeBack(card.leaving, by)
  if (!may.ok) return may
  const { leaving, ...rest } = card
  return ok(
    moved(rest, { state: after.value }, 'tenant.stays', {
      writes: leaving ? [leavingTenants.remove(leavingTenants.key(leaving.on, card.id), 1)] : [],
      outbox: [job('send-tenant-mail', { tenant: card.id, mail: 'stays' })],
    }),
  )
}

/** When a row lapses that is kept for so many days. */
export const lapsesAfter = (now: string, days: number): { ttl: number } => ({
  ttl: epochOf(instantOf(addDays(localDateOf(now), days), '00:00')),
})
