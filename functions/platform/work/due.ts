import { isoOf, millisOf } from '#shared/kernel/dates'
import { letsIn, lives } from '#shared/tenancy/schema'
import type { Surroundings } from '../surroundings.ts'
import { commit, type Job } from '../table/commit.ts'
import { controlTenants, dueTenants } from '../table/control-records.ts'
import type { Kept, Write } from '../table/record.ts'
import { type Due, type DueWhat, dues } from '../table/records.ts'
import { newMeter, type Table } from '../table/table.ts'
import { job, type Work, type Workers } from './jobs.ts'
import { systemTable } from './system.ts'

/** Tenants with something to come lie in control's index by when the next of it is. */
const place = (at: string) => ({ gpk: 'DUE', gsk: at })

/** Tenants of one tick; the others wait a minute. */
const wokenAtOnce = 25
/** A tenant that was woken and was not heard of is woken again after so long. */
const again = 10 * 60_000

/**
 * What a change writes that asks for something at a time to come: a row in the tenant's own table, and the word to
 * control when to wake this tenant. Asked twice for the same, it is one row.
 */
export const dueAt = (at: string, what: DueWhat, about: string) => ({
  write: dues.lay(dues.key(at, what, about), { at, what, about }),
  job: job('note-due', { at }),
})

/** What is done when it is due, by what it is: the change that follows, and what is due next because of it. */
export type Wakers = {
  readonly [What in DueWhat]: (
    due: Due,
    work: { readonly table: Table; readonly now: string; readonly surroundings: Surroundings },
  ) => Promise<DueDone>
}
export type DueDone = {
  readonly writes: readonly Write[]
  readonly outbox: readonly Job[]
  readonly next: readonly { readonly at: string; readonly what: DueWhat; readonly about: string }[]
}

/** The workers of time: control hears what is due when, and a tenant that is woken does what has fallen due. */
export const dueJobs = (wakers: Wakers): Workers => ({
  'note-due': ({ tenant, about }, { control, surroundings }) =>
    noteDue(control, tenant, about.at, surroundings),
  'wake-tenant': ({ about }, work) => wake(about.tenant, wakers, work),
})

/** Control wakes the tenant at the earliest of what it was told; a later one changes nothing. */
async function noteDue(
  control: Table,
  tenant: string,
  at: string,
  surroundings: Surroundings,
): Promise<void> {
  const known = dueTenants.read(await control.get(dueTenants.key(tenant)))
  if (known && known.at <= at) return
  await setDue(control, tenant, known, at, surroundings)
}

async function setDue(
  control: Table,
  tenant: string,
  known: Kept<{ at: string }> | null,
  at: string | null,
  { now, newId }: Surroundings,
): Promise<void> {
  const key = dueTenants.key(tenant)
  if (!known && !at) return
  const write = at
    ? known
      ? dueTenants.change(key, { tenant, at }, known.version, place(at))
      : dueTenants.create(key, { tenant, at }, place(at))
    : dueTenants.remove(key, (known as Kept<{ at: string }>).version)
  const made = await commit(
    control,
    { writes: [write], log: { did: at ? 'tenant.due-noted' : 'tenant.nothing-due', about: [tenant] } },
    { by: 'system', at: now(), logId: newId('log') },
  )
  if (!made.ok) throw new Error(`what is due for ${tenant} changed meanwhile`)
}

/**
 * Does everything of a tenant that has fallen due, each in one transaction that takes its row away, and tells control
 * what comes next. Run again, it finds what is left: what cannot be done keeps nothing else from being done, and rings.
 * A suspended tenant is asked again later.
 */
async function wake(tenant: string, wakers: Wakers, { control, surroundings }: Work): Promise<void> {
  const [found, noted] = await control.getMany([controlTenants.key(tenant), dueTenants.key(tenant)])
  const card = controlTenants.read(found)
  const known = dueTenants.read(noted)
  if (!card || !known || !lives(card.state)) return
  const now = surroundings.now()
  if (!letsIn(card.state)) return
  const table = await systemTable(surroundings, card, 'tick')
  const done = async ({ version, ...row }: Kept<Due>) => {
    const { writes, outbox, next } = await wakers[row.what](row, { table, now, surroundings })
    const made = await commit(
      table,
      {
        writes: [
          dues.remove(dues.key(row.at, row.what, row.about), version),
          ...writes,
          ...next.map((each) => dueAt(each.at, each.what, each.about).write),
        ],
        log: { did: 'due.done', about: [row.what, row.about], outbox },
      },
      { by: 'tick', at: now, logId: surroundings.newId('log') },
    )
    if (!made.ok) throw new Error(`${row.what} of ${tenant} changed meanwhile`)
  }
  let trouble: unknown
  for (const due of dues.list(await table.queryAll('DUE', { between: { from: '0', to: `${now}~` } })))
    await done(due).catch((error: unknown) => {
      trouble ??= error
    })
  // Control still says what was due: the tenant is woken again, by this message and by the tick.
  if (trouble) throw trouble
  const [first] = dues.list(await table.query('DUE', { limit: 1 }))
  await setDue(control, tenant, known, first?.at ?? null, surroundings)
}

/**
 * The tenants that are to be woken now: one look into the index, whatever the number of tenants. Those that are found
 * are moved on, so that the next tick does not find them again while they are at it.
 */
export async function dueNow(surroundings: Surroundings): Promise<{ tenant: string; write: Write }[]> {
  const control = surroundings.control(newMeter())
  const now = surroundings.now()
  const found = await control.due('DUE', now, wokenAtOnce)
  if (found.length === 0) return []
  const rows = dueTenants.list(await control.getMany(found.map(({ stale }) => stale)))
  return rows.map(({ version, ...row }) => ({
    tenant: row.tenant,
    write: dueTenants.change(dueTenants.key(row.tenant), row, version, place(isoOf(millisOf(now) + again))),
  }))
}
