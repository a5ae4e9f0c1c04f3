import { createHash } from 'node:crypto'
import { millisOf } from '#shared/kernel/dates'
import { epochOf } from '../proof/codes.ts'
import type { Surroundings } from '../surroundings.ts'
import { commit } from '../table/commit.ts'
import { type Attempt, attempts } from '../table/control-records.ts'
import type { Kept } from '../table/record.ts'
import type { Table } from '../table/table.ts'
import type { Work } from '../work/jobs.ts'
import { refusalOf } from './mail-refusal.ts'

/** An event of the mail service comes within so long, if it comes at all. */
const eventsWithin = 10
/** Longer than any redrive reaches back: work that is done again finds that it was done. */
const keptDays = 90

type Hand = Pick<Work, 'control' | 'surroundings' | 'send'>

/** The mail service takes letters, digits, hyphens and points in a tag; what was asked for is named by a hash of it. */
const slotOf = (what: string): string => createHash('sha256').update(what).digest('base64url').slice(0, 22)

/**
 * Sends the short mail that a log entry asked for, unless it was sent: *sending* with an attempt id is written first,
 * the mail bears that id as a tag, then *sent*. After a kill between the two nobody can tell, so nobody sends it again
 * by themselves: the mail service's own event settles it (`settle`), and only where none came in its time is the mail
 * sent anew. Until then the work comes again.
 */
export async function once(
  { control, surroundings, send }: Hand,
  log: string,
  what: string,
  work: (send: Work['send']) => Promise<unknown>,
): Promise<void> {
  const slot = slotOf(what)
  const begun = attempts.read(await control.get(attempts.key(log, slot)))
  if (begun?.state === 'sent') return
  const { now, newId, settleMinutes = eventsWithin } = surroundings
  if (begun?.state === 'sending' && millisOf(now()) - millisOf(begun.at) < settleMinutes * 60_000)
    throw new Error(`whether ${log} was sent is not settled yet`)
  const attempt = newId('log')
  const under = await noted(control, surroundings, log, slot, begun, { state: 'sending', attempt, at: now() })
  if (!under) throw new Error(`another worker sends ${log}`)
  try {
    await work((mail) => send({ ...mail, tags: { ...mail.tags, log, slot, attempt } }))
  } catch (error) {
    // Nothing is on its way: the next try need not wait for any event.
    if (refusalOf(error) !== 'unclear')
      await noted(control, surroundings, log, slot, under, { state: 'waiting', attempt, at: now() })
    throw error
  }
  // Refused where the event was faster: then it is known already.
  await noted(control, surroundings, log, slot, under, { state: 'sent', attempt, at: now() })
}

/** The mail service's word on an attempt: it has the mail. Events of an earlier attempt, or told twice, change nothing. */
export async function settle(
  control: Table,
  surroundings: Pick<Surroundings, 'now' | 'newId'>,
  { log, slot, attempt }: { readonly log: string; readonly slot: string; readonly attempt: string },
): Promise<void> {
  const begun = attempts.read(await control.get(attempts.key(log, slot)))
  if (begun?.state !== 'sending' || begun.attempt !== attempt) return
  await noted(control, surroundings, log, slot, begun, { state: 'sent', attempt, at: surroundings.now() })
}

async function noted(
  control: Table,
  { newId }: Pick<Surroundings, 'newId'>,
  log: string,
  slot: string,
  was: Kept<Attempt> | null,
  to: Attempt,
): Promise<Kept<Attempt> | null> {
  const key = attempts.key(log, slot)
  const lapses = { ttl: epochOf(to.at) + keptDays * 86_400 }
  const made = await commit(
    control,
    {
      writes: [was ? attempts.change(key, to, was.version, lapses) : attempts.create(key, to, lapses)],
      log: { did: `mail.${to.state}`, about: [log] },
    },
    { by: 'system', at: to.at, logId: newId('log') },
  )
  return made.ok ? { ...to, version: (was?.version ?? 0) + 1 } : null
}
