import type { NewId } from '#shared/kernel/ids'
import { type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants, slugs } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { left, type Moved, resumed, stayed, suspended } from './leaving.ts'
import { isRestoring } from './restoring.ts'

/** What an operator may do to a tenant: close it for a time, let it go after the grace period, and take either back. */
export type LifeMove = 'suspend' | 'resume' | 'leave' | 'stay'

/** The operator's move, by the tenant's short name. */
export async function changeLife(
  control: Table,
  slug: string,
  move: LifeMove,
  doing: { now: string; newId: NewId },
): Promise<Result<void, Problem>> {
  const named = slugs.read(await control.get(slugs.key(slug)))
  const card = named ? controlTenants.read(await control.get(controlTenants.key(named.tenant))) : null
  if (!card) return refused({ type: 'not-found' })
  // What is written while a table is copied would be in the old one only.
  if (move !== 'suspend' && (await isRestoring(control, card.id)))
    return refused({ type: 'not-in-state', move, state: 'restoring' })
  const after = moved(card, move, doing.now)
  return after.ok ? changeControl(control, after.value.change, 'operator', doing) : after
}

function moved(
  card: Kept<Parameters<typeof suspended>[0]>,
  move: LifeMove,
  now: string,
): Result<Moved, Problem> {
  switch (move) {
    case 'suspend':
      return suspended(card, now)
    case 'resume':
      return resumed(card)
    case 'leave':
      return left(card, { by: 'operator', person: '' }, now)
    case 'stay':
      return stayed(card, 'operator')
  }
}
