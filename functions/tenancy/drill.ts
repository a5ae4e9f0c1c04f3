import { localDateOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants, slugs } from '../platform/table/control-records.ts'
import { newMeter } from '../platform/table/table.ts'
import { systemTable } from '../platform/work/system.ts'
import { erasedOf } from './erasing.ts'
import { countedKinds } from './everything.ts'
import { resumed, suspended } from './leaving.ts'
import { beginRestore, type CopyTable, restoreOn } from './restoring.ts'

/** What a drill has shown: rows by kind, before and after, from which generation to which, and who was erased again. */
export type Drilled = {
  readonly from: number
  readonly to: number
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
  readonly erased: readonly string[]
}

/**
 * Brings a tenant back into its next generation, for practice, by the steps of an emergency: suspended, copied once
 * no token is out, erased again, flipped, resumed. `wait` lets so many seconds go by. What it leaves behind is real:
 * the tenant goes on in the new generation.
 */
export async function drill(
  slug: string,
  copy: CopyTable,
  surroundings: Surroundings,
  wait: (seconds: number) => Promise<void>,
): Promise<Result<Drilled, Problem>> {
  const control = surroundings.control(newMeter())
  const doing = () => ({ now: surroundings.now(), newId: surroundings.newId })
  const id = slugs.read(await control.get(slugs.key(slug)))?.tenant ?? ''
  const cardNow = async () => controlTenants.read(await control.get(controlTenants.key(id)))
  const card = await cardNow()
  if (!card) return refused({ type: 'not-found' })

  const closing = suspended(card, surroundings.now())
  if (!closing.ok) return closing
  const closed = await changeControl(control, closing.value.change, 'operator', doing())
  if (!closed.ok) return closed
  let begun = await beginRestore(id, '', surroundings)
  while (!begun.ok && begun.problem.type === 'too-many-requests') {
    await wait(begun.problem.retryAfterSeconds)
    begun = await beginRestore(id, '', surroundings)
  }
  if (!begun.ok) return begun
  const { from, to } = begun.value
  const counted = async (generation: number) =>
    countedKinds(await systemTable(surroundings, { id, generation }, 'export'), {
      from: localDateOf(card.at),
      to: localDateOf(surroundings.now()),
    })
  const before = await counted(from)
  for (let state = await restoreOn(id, copy, surroundings); state !== 'done'; ) {
    if (state === 'failed' || state === 'none')
      return refused({ type: 'not-in-state', move: 'restore', state })
    await wait(30)
    state = await restoreOn(id, copy, surroundings)
  }
  const after = await counted(to)
  const erased = await erasedOf(control, id)
  const back = await cardNow()
  const opening = back ? resumed(back) : refused({ type: 'not-found' as const })
  if (!opening.ok) return opening
  const open = await changeControl(control, opening.value.change, 'operator', doing())
  return open.ok ? ok({ from, to, before, after, erased }) : open
}

/** The kinds of which the copy has fewer than there were. None: nothing is lost. */
export const lostIn = ({ before, after }: Pick<Drilled, 'before' | 'after'>): string[] =>
  Object.entries(before).flatMap(([kind, count]) => ((after[kind] ?? 0) < count ? [kind] : []))
