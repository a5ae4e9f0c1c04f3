import { isoOf, millisOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  controlTenants,
  type Fleet,
  fleets,
  type TenantRow,
  tenantRows,
} from '../platform/table/control-records.ts'
import type { Extra, Kept } from '../platform/table/record.ts'
import { newMeter, type Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'

/**
 * All tenants are brought to the template of the stage in lanes that run side by side, one tenant after the other in
 * each: so many stacks move at once, and no more. A lane is a stretch of tenant ids, which are made by chance.
 */
const lanes = [
  { from: 't0', to: 't8' },
  { from: 't8', to: 'tg' },
  { from: 'tg', to: 'tr' },
  { from: 'tr', to: 'tz~' },
] as const
/** How many tenants are under way at the most. */
export const fleetLanes = lanes.length
const laneOf = (tenant: string): number => lanes.findLastIndex(({ from }) => tenant >= from)
const rowsAtOnce = 100

/** Updates that were asked for lie in the index by when that was: the tick asks after old ones. */
const updating = 'UPDATING'

const doingOf = ({ now, newId }: Surroundings) => ({ now: now(), newId })

/**
 * Begins to bring every tenant to the template that the stage has now, or goes on where it was left. What had come
 * back with this template is tried again. Refused where this process does not know the template.
 */
export async function beginFleet(surroundings: Surroundings): Promise<Result<Fleet, Problem>> {
  const { template } = surroundings
  if (!template) return refused({ type: 'not-in-state', move: 'update', state: 'no-template' })
  const control = surroundings.control(newMeter())
  const doing = doingOf(surroundings)
  const fleet: Fleet = { template, at: doing.now }
  const made = await changeControl(
    control,
    {
      writes: [fleets.lay(fleets.key(), fleet)],
      log: {
        did: 'fleet.begun',
        about: [template],
        outbox: lanes.map((_, lane) => job('update-lane', { lane: String(lane), after: '' })),
      },
    },
    'operator',
    doing,
  )
  return made.ok ? ok(fleet) : made
}

/** The next tenant of a lane that is behind is asked for; a lane in which nobody is behind has ended. */
export async function updateLane(
  { lane, after: done }: { lane: string; after: string },
  surroundings: Surroundings,
): Promise<void> {
  const control = surroundings.control(newMeter())
  const fleet = fleets.read(await control.get(fleets.key()))
  const stretch = lanes[Number(lane)]
  if (!fleet || !stretch) return
  for (let from: string = done || stretch.from, after = done; ; ) {
    const rows = tenantRows.list(
      await control.query('TENANTS', { between: { from, to: stretch.to }, limit: rowsAtOnce }),
    )
    for (const row of rows) {
      if (row.id === after || !isBehind(row, fleet)) continue
      // Somebody is at it: that one goes on when it is done.
      if (row.moving?.template === fleet.template) return
      const card = controlTenants.read(await control.get(controlTenants.key(row.id)))
      // Who is being made gets the new template anyhow; who leaves for good needs none.
      if (!card || ['provisioning', 'deleting', 'deleted'].includes(card.state)) continue
      const doing = doingOf(surroundings)
      const { version, failed: _, ...rest } = row
      const asked = await write(
        control,
        { ...rest, moving: { template: fleet.template, at: doing.now } },
        version,
        { gpk: updating, gsk: doing.now },
        { did: 'tenant.update-asked', about: [row.id], outbox: [job('update-tenant', { tenant: row.id })] },
        surroundings,
      )
      if (!asked) throw new Error(`${row.id} changed meanwhile`)
      return
    }
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    from = last.id
    after = last.id
  }
}

/** Asks how the update of one tenant goes, and when it is done or has come back, goes on with its lane. */
export async function updateTenant(tenant: string, surroundings: Surroundings): Promise<void> {
  const { update } = surroundings
  if (!update) throw new Error('nobody here can update a table')
  const control = surroundings.control(newMeter())
  const row = tenantRows.read(await control.get(tenantRows.key(tenant)))
  if (!row?.moving) return
  const { moving, version, ...rest } = row
  const { state, why } = await update(tenant, row.generation, moving)
  if (state === 'under-way') return
  const { now } = surroundings
  const ended = await write(
    control,
    state === 'ready'
      ? { id: rest.id, generation: rest.generation, template: moving.template }
      : { ...rest, failed: { template: moving.template, at: now(), why: why ?? '' } },
    version,
    {},
    {
      did: state === 'ready' ? 'tenant.updated' : 'tenant.update-failed',
      about: [tenant],
      outbox: [job('update-lane', { lane: String(laneOf(tenant)), after: tenant })],
    },
    surroundings,
  )
  // Another look was faster: it goes on with the lane.
  if (!ended) return
}

/** Updates that nobody was heard of for two minutes. */
export async function stalledUpdates(surroundings: Surroundings): Promise<string[]> {
  const control = surroundings.control(newMeter())
  const found = await control.due(updating, isoOf(millisOf(surroundings.now()) - 120_000))
  return found.map(({ stale }) => stale.sk)
}

/** Where the fleet stands against a template: everyone counted, those who are behind named. */
export async function fleetStanding(control: Table, template: string) {
  const rows = tenantRows.list(await control.queryAll('TENANTS'))
  const behind = rows.filter((row) => row.template !== template)
  return {
    all: rows.length,
    underWay: behind.filter(({ moving }) => moving).map(({ id }) => id),
    failed: behind.flatMap(({ id, failed, moving }) => (failed && !moving ? [{ id, why: failed.why }] : [])),
    behind: behind.map(({ id }) => id),
  }
}

/** Behind is who has another template, unless this very one has come back since the operator asked for it. */
const isBehind = (row: TenantRow, fleet: Fleet): boolean =>
  row.template !== fleet.template && !(row.failed?.template === fleet.template && row.failed.at >= fleet.at)

async function write(
  control: Table,
  row: TenantRow,
  was: Kept<TenantRow>['version'],
  place: Extra,
  log: Parameters<typeof changeControl>[1]['log'],
  surroundings: Surroundings,
): Promise<boolean> {
  const made = await changeControl(
    control,
    { writes: [tenantRows.change(tenantRows.key(row.id), row, was, place)], log },
    'system',
    doingOf(surroundings),
  )
  return made.ok
}
