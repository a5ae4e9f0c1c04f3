import { isoOf, millisOf } from '#shared/kernel/dates'
import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { restoreMoves } from '#shared/tenancy/lifecycle'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants, type Restore, restores, tenantRows } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { newMeter, type Table } from '../platform/table/table.ts'
import { systemTable } from '../platform/work/system.ts'
import { erasedOf, erasePerson } from './erasing.ts'

/**
 * Brings the table of one generation into the next one, as it was at an instant (empty: as it is): on a laptop by a
 * file, in the cloud by DynamoDB's own restore and CloudFormation's import. Asked again, it says how far it has come.
 */
export type CopyTable = (
  tenant: string,
  generations: { readonly from: number; readonly to: number },
  asOf: string,
) => Promise<'ready' | 'under-way' | 'failed'>

/** A token lives for five minutes, and clocks may differ by some seconds: after that nobody writes any more. */
const tokensOut = 310_000

/**
 * Begins to bring a suspended tenant back. Suspended it must be, and long enough that no token is out: whatever was
 * acknowledged is in the table that is copied. Asked again while one is under way, it gives that one.
 */
export async function beginRestore(
  tenant: string,
  asOf: string,
  surroundings: Surroundings,
): Promise<Result<Kept<Restore>, Problem>> {
  const control = surroundings.control(newMeter())
  const [card, before] = await cardAndRestore(control, tenant)
  if (!card) return refused({ type: 'not-found' })
  if (before && (before.state === 'copying' || before.state === 'erasing')) return ok(before)
  const now = surroundings.now()
  if (card.state !== 'suspended') return refused({ type: 'not-in-state', move: 'restore', state: card.state })
  // What was just brought back is looked at and resumed, not brought back once more by a second press.
  if (before?.state === 'done' && before.at > (card.suspendedAt ?? ''))
    return refused({ type: 'not-in-state', move: 'restore', state: before.state })
  const free = isoOf(millisOf(card.suspendedAt ?? now) + tokensOut)
  if (now < free)
    return refused({
      type: 'too-many-requests',
      retryAfterSeconds: Math.ceil((millisOf(free) - millisOf(now)) / 1000),
    })
  const begun: Restore = {
    from: card.generation,
    // The table of a try that failed stays behind: a generation is never used twice.
    to: Math.max(card.generation, before?.to ?? 0) + 1,
    asOf,
    state: 'copying',
    at: now,
  }
  const key = restores.key(tenant)
  const made = await changeControl(
    control,
    {
      writes: [before ? restores.change(key, begun, before.version) : restores.create(key, begun)],
      log: { did: 'tenant.restore-begun', about: [tenant, String(begun.from), String(begun.to)] },
    },
    'operator',
    { now, newId: surroundings.newId },
  )
  return made.ok ? ok({ ...begun, version: (before?.version ?? 0) + 1 }) : made
}

/**
 * Takes a restore on from wherever it stands, one step at a time until it is done, failed, or has to wait for the
 * copy. Each step may be done twice. The copy is met only after everyone in the ledger is erased from it, by one
 * transaction that gives the tenant its new generation; the tenant stays suspended until an operator resumes it.
 */
export async function restoreOn(
  tenant: string,
  copy: CopyTable,
  surroundings: Surroundings,
): Promise<Restore['state'] | 'none'> {
  const control = surroundings.control(newMeter())
  for (;;) {
    const [card, restore] = await cardAndRestore(control, tenant)
    if (!card || !restore) return 'none'
    if (restore.state === 'done' || restore.state === 'failed') return restore.state
    const doing = { now: surroundings.now(), newId: surroundings.newId }
    const to = async (
      name: 'copied' | 'finish' | 'fail',
      writes: Parameters<typeof changeControl>[1]['writes'],
    ) => {
      const after = move(restoreMoves, restore.state, name)
      if (!after.ok) throw new Error(`the restore of ${tenant} cannot ${name} from ${restore.state}`)
      const { version, ...rest } = restore
      const made = await changeControl(
        control,
        {
          writes: [
            restores.change(restores.key(tenant), { ...rest, state: after.value }, version),
            ...writes,
          ],
          log: { did: `tenant.restore-${name}`, about: [tenant, String(restore.from), String(restore.to)] },
        },
        'operator',
        doing,
      )
      if (!made.ok) throw new Error(`the restore of ${tenant} changed meanwhile`)
    }
    // Whoever opened it meanwhile has written into the old table: the copy is no longer the whole of it.
    if (card.state !== 'suspended') {
      await to('fail', [])
      continue
    }
    if (restore.state === 'copying') {
      const copied = await copy(tenant, restore, restore.asOf)
      if (copied === 'under-way') return 'copying'
      await to(copied === 'ready' ? 'copied' : 'fail', [])
      continue
    }
    const table = await systemTable(surroundings, { id: tenant, generation: restore.to }, 'erase')
    for (const person of await erasedOf(control, tenant)) await erasePerson(table, person, doing)
    const { version, ...rest } = card
    await to('finish', [
      controlTenants.change(controlTenants.key(tenant), { ...rest, generation: restore.to }, version),
      tenantRows.lay(tenantRows.key(tenant), {
        id: tenant,
        generation: restore.to,
        // The copy was made by the template of today.
        ...(surroundings.template ? { template: surroundings.template } : {}),
      }),
    ])
  }
}

/** A tenant is being copied: it is not to be opened until that is done. */
export async function isRestoring(control: Table, tenant: string): Promise<boolean> {
  const restore = restores.read(await control.get(restores.key(tenant)))
  return restore?.state === 'copying' || restore?.state === 'erasing'
}

async function cardAndRestore(control: Table, tenant: string) {
  const [card, restore] = await control.getMany([controlTenants.key(tenant), restores.key(tenant)])
  return [controlTenants.read(card), restores.read(restore)] as const
}
