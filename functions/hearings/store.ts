import type { Action } from '#shared/access/permissions'
import { gatheringsOf } from '#shared/bodies/digest'
import type { Body, Digest, DigestGathering } from '#shared/bodies/schema'
import type { Charter } from '#shared/charters/schema'
import { cardOf, emptyYear, withHearing, yearOfHearing } from '#shared/hearings/counting'
import { isOpen } from '#shared/hearings/lifecycle'
import { publicHearing, publicUntil } from '#shared/hearings/public-card'
import type {
  Hearing,
  HearingAnswer,
  HearingCard,
  HearingYear,
  PublicHearing,
  Voice,
} from '#shared/hearings/schema'
import { addDays, instantOf, millisOf, yearOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { bodyWithCharter, yearsAround } from '../platform/bodies.ts'
import type { Call } from '../platform/slice.ts'
import type { Job } from '../platform/table/commit.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  hearingAnswers,
  hearingCards,
  hearings,
  hearingYears,
  publicHearings,
  tenants,
  voices,
} from '../platform/table/records.ts'
import { sharing } from '../platform/work/jobs.ts'

/** What every call of this slice has, whatever its route. */
export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'today' | 'now' | 'newId' | 'seen' | 'surroundings' | 'claims' | 'change'
>

/** A hearing with what hangs on it: its answer, what was said in writing, and the body's own rules and dates. */
export type OpenedHearing = {
  readonly hearing: Kept<Hearing>
  readonly answer: Kept<HearingAnswer> | null
  readonly voices: readonly Kept<Voice>[]
  readonly body: Kept<Body>
  readonly tenant: Kept<Tenant>
  readonly charter: Charter
  readonly gatherings: readonly DigestGathering[]
  readonly seats: Digest['seats']
  readonly year: Kept<HearingYear> | null
  readonly published: Kept<PublicHearing> | null
  readonly actor: Actor
}

/**
 * Reads a hearing for one who wants to do something with it, in two waves: the hearing with answer and voices, then
 * its body, charter, dates and counts side by side. A ticket opens it only while its person holds a seat.
 */
export async function opened(
  call: Asking,
  id: string,
  action: Action,
): Promise<Result<OpenedHearing, Problem>> {
  const [items, actor] = await Promise.all([
    call.table.query(hearings.key(id).pk, { begins: 'HEARING' }),
    call.actor(),
  ])
  const hearing = hearings.list(items)[0]
  if (!hearing) return refused({ type: 'not-found' })
  const [found, tenant, years, published] = await Promise.all([
    bodyWithCharter(call.table, hearing.body),
    call.table.get(tenants.key()).then(tenants.read),
    yearsAround(call.table, hearing.body, call.today),
    hearing.public ? call.table.get(publicHearings.key(id)).then(publicHearings.read) : null,
  ])
  if (!found || !tenant) return refused({ type: 'not-found' })
  const { body, charter } = found
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (call.claims.kind === 'ticket' && !seatRoles(actor, body, call.today).length)
    return refused({ type: 'not-found' })
  const known = years.digests
  const year = years.hearings.find((each) => each.year === yearOfHearing(hearing)) ?? null
  return ok({
    hearing,
    answer: hearingAnswers.list(items)[0] ?? null,
    voices: voices.list(items),
    body,
    tenant,
    charter,
    gatherings: gatheringsOf(...known),
    seats: (known.find((digest) => digest.year === yearOf(call.today)) ?? known.at(-1))?.seats ?? [],
    // A hearing of long ago is counted in its own year, which is then read by itself.
    year: year ?? (await yearOfLongAgo(call, hearing)),
    published,
    actor,
  })
}

const yearOfLongAgo = async (call: Asking, hearing: Hearing): Promise<Kept<HearingYear> | null> =>
  yearOfHearing(hearing) < yearOf(call.today) - 1
    ? hearingYears.read(await call.table.get(hearingYears.key(hearing.body, String(yearOfHearing(hearing)))))
    : null

/** The same for a change, at the version that the reader had seen. */
export async function openedAsSeen(
  call: Asking,
  id: string,
  action: Action,
): Promise<Result<OpenedHearing, Problem>> {
  const open = await opened(call, id, action)
  if (!open.ok) return open
  const { version } = open.value.hearing
  return call.seen === version ? open : refused({ type: 'stale', expected: version })
}

/** What goes along with a change of a hearing, in the same transaction. */
export type Along = {
  readonly did: string
  readonly about?: readonly string[]
  readonly writes?: readonly Write[]
  readonly outbox?: readonly Job[]
}

/** The hearing after its change: its row in the list, the year's counts and the public page follow at once. */
export function writesOf(
  { hearing, year, body, published }: Pick<OpenedHearing, 'hearing' | 'year' | 'body' | 'published'>,
  after: Hearing,
): Write[] {
  const [was, is] = [cardOf(hearing), cardOf(after)]
  const same = JSON.stringify(was) === JSON.stringify(is)
  return [
    hearings.change(hearings.key(after.id), after, hearing.version),
    ...(same ? [] : [cardWrite(is), yearWrite(year, (counted) => withHearing(counted, was, is), is)]),
    ...publicWrites(after, body, published),
  ]
}

export const cardWrite = (card: Omit<HearingCard, 'version'>): Write =>
  // The hearing itself is written under its version, so its row can be laid as it is to be.
  hearingCards.lay(hearingCards.key(card.body, String(card.year), card.hearing), { ...card, version: 1 })

/** The year's counts as they are to be; made on the first hearing of the year. */
export function yearWrite(
  year: Kept<HearingYear> | null,
  change: (counted: Omit<HearingYear, 'version'>) => Omit<HearingYear, 'version'>,
  { body, year: number }: Pick<HearingCard, 'body' | 'year'>,
): Write {
  const key = hearingYears.key(body, String(number))
  return year
    ? hearingYears.change(key, { ...change(year), version: year.version }, year.version)
    : hearingYears.create(key, { ...change(emptyYear(body, number)), version: 1 })
}

/** On the public page as long as it is public; taken off in the transaction that withdraws it. */
export function publicWrites(
  after: Hearing,
  body: Pick<Body, 'name'>,
  published: Kept<PublicHearing> | null,
): Write[] {
  const key = publicHearings.key(after.id)
  if (!after.public || after.state === 'withdrawn')
    return published ? [publicHearings.remove(key, published.version)] : []
  const ttl = Math.floor(millisOf(instantOf(addDays(publicUntil(after), 1), '00:00')) / 1000)
  const card = publicHearing(after, body.name)
  return [
    published
      ? publicHearings.change(key, card, published.version, { ttl })
      : publicHearings.create(key, card, { ttl }),
  ]
}

type Receipt = { id: string; state: Hearing['state']; version: number }

/**
 * Saves the hearing after its change, with what goes along. `more` stands in the receipt, which is kept under the
 * key of the press: the second press of the same button is answered with the whole of it.
 */
export const saved = <More extends object = object>(
  call: Asking,
  open: OpenedHearing,
  after: Hearing,
  along: Along,
  more?: More,
) =>
  call.change(
    {
      writes: [...writesOf(open, after), ...(along.writes ?? [])],
      log: {
        did: along.did,
        about: [after.id, after.body, ...(along.about ?? [])],
        outbox: [
          // How many are open may be known elsewhere; nothing else of a hearing is.
          ...(isOpen(open.hearing.state) === isOpen(after.state) ? [] : sharing(open.body)),
          ...(along.outbox ?? []),
        ],
      },
    },
    {
      id: after.id,
      state: after.state,
      version: open.hearing.version + 1,
      ...more,
    } as Receipt & More,
  )
