import type { HearingContent } from '#shared/hearings/schema'
import type { NewId } from '#shared/kernel/ids'
import { type MailEventKind, moveOfMailEvent } from '#shared/kernel/mail'
import { move } from '#shared/kernel/moves'
import { contentFor, type DispatchContent } from '#shared/meetings/content'
import { type ProofMove, proofMoves } from '#shared/meetings/lifecycle'
import type { Dispatch, Proof, Recipient } from '#shared/meetings/schema'
import { letterInstead } from '../platform/mail/letter-instead.ts'
import type { Mail } from '../platform/mail/mail.ts'
import { refusalOf } from '../platform/mail/mail-refusal.ts'
import { commit } from '../platform/table/commit.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { dispatches, proofs, type Task, tasks } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import type { JobMessage, Work, Workers } from '../platform/work/jobs.ts'
import { remindSecretary } from './due.ts'
import { type Links, linksFor } from './links.ts'
import { attachedTo, type Papers, papersOf } from './papers.ts'
import { taskIdOf } from './store.ts'

/** Makes the mail of one recipient: text, Word, PDF and calendar entry are of the documents slice. */
export type MailOf = (
  content: DispatchContent,
  recipient: Recipient,
  links: Links,
  now: string,
) => Promise<Mail>

/** The same for what goes out about a hearing: its mails know their own links. */
export type HearingMailOf = (
  content: HearingContent,
  recipient: Recipient,
  at: { readonly webAddress: string; readonly secret: string; readonly papersLeft: boolean },
  now: string,
) => Promise<Mail>
export type MailsOf = { readonly meeting: MailOf; readonly hearing: HearingMailOf }

type Sent = Kept<Dispatch & { content: unknown }>
/** What a change by a worker needs, beside the table. */
type Hand = { readonly table: Table; readonly now: string; readonly newId: NewId; readonly by: string }

/** Proof rows of one transaction, each perhaps with a task. */
const rowsAtOnce = 40
/** Mails under way at the same time. */
const mailsAtOnce = 4

/** The worker that sends; how a mail looks is handed in by the one who joins the workers. */
export const meetingWorkers = (mailsOf: MailsOf): Workers => ({
  'send-dispatch': (message, work) => sendDispatch(message, work, mailsOf),
  'remind-secretary': remindSecretary,
})

/**
 * Sends a dispatch: a proof row per recipient under its own key, then mail by mail: *sending* with an attempt id,
 * the mail with that id as a tag, *sent*. Run again, it goes on where it stopped. A mail that was on its way when
 * the worker stopped becomes *unknown* and is not sent again by itself: the mail service's event decides.
 */
async function sendDispatch(
  message: JobMessage<'send-dispatch'>,
  work: Work,
  mailsOf: MailsOf,
): Promise<void> {
  const { table, surroundings } = work
  const { meeting, dispatch: id } = message.about
  const dispatch = dispatches.read(await table.get(dispatches.key(meeting, id)))
  if (!dispatch) return
  const hand: Hand = { table, now: surroundings.now(), newId: surroundings.newId, by: 'send-dispatch' }

  await layProofs(dispatch, await rowsOf(table, dispatch), hand)
  const rows = await rowsOf(table, dispatch)
  for (const row of rows.filter(({ state }) => state === 'sending'))
    await moveProof(meeting, row, 'lose', {}, hand)

  const waiting = rows.filter(({ state }) => state === 'waiting')
  const frozen = dispatch.content as DispatchContent | HearingContent
  const papers = waiting.length ? await papersOf(frozen, message, work) : new Map()
  let trouble: unknown
  for (let at = 0; at < waiting.length; at += mailsAtOnce) {
    const tried = await Promise.allSettled(
      waiting.slice(at, at + mailsAtOnce).map((row) => sendOne(dispatch, row, work, mailsOf, papers, hand)),
    )
    for (const each of tried) if (each.status === 'rejected') trouble ??= each.reason
  }
  // The message comes again; rows that were done stay done.
  if (trouble) throw trouble
}

const rowsOf = async (table: Table, { meeting, id }: Sent): Promise<Kept<Proof>[]> =>
  proofs.list(await table.queryAll(proofs.key(meeting, id, '').pk, { begins: `PROOF#${id}#` }))

async function layProofs(dispatch: Sent, there: readonly Proof[], hand: Hand): Promise<void> {
  const known = new Set(there.map(({ person }) => person))
  const missing = dispatch.recipients.filter(({ person }) => !known.has(person))
  const letters = dispatch.recipients.filter(({ channel }) => channel === 'letter')
  for (let at = 0; at < missing.length; at += rowsAtOnce) {
    const some = missing.slice(at, at + rowsAtOnce)
    const toPrint = at === 0 && there.length === 0 && letters.length > 0
    const writes: Write[] = [
      ...some.map((recipient) =>
        proofs.create(
          proofs.key(dispatch.meeting, dispatch.id, recipient.person),
          firstProof(dispatch, recipient, hand.now),
        ),
      ),
      ...some
        .filter(({ channel }) => channel === 'phone')
        .map(({ person, name }) => taskWrite('person-to-call', dispatch, person, name)),
      ...(toPrint
        ? [taskWrite('letter-to-print', dispatch, '', letters.map(({ name }) => name).join(', '))]
        : []),
    ]
    // Refused where another worker laid them at the same moment: then they are there.
    await write(hand, 'proofs.laid', [dispatch.meeting, dispatch.id], writes)
  }
}

const firstProof = (dispatch: Sent, recipient: Recipient, now: string): Proof => ({
  dispatch: dispatch.id,
  kind: dispatch.kind,
  person: recipient.person,
  name: recipient.name,
  channel: recipient.channel,
  to: { mail: recipient.email, letter: recipient.address, phone: recipient.phone ?? '' }[recipient.channel],
  state: { mail: 'waiting' as const, letter: 'to-print' as const, phone: 'to-call' as const }[
    recipient.channel
  ],
  attempt: '',
  messageId: '',
  at: now,
  reason: '',
  version: 1,
})

/** A task is made once for a dispatch and a person, by the transaction that makes or moves the proof row. */
export function taskWrite(
  what: Task['what'],
  dispatch: Pick<Sent, 'id' | 'meeting' | 'body' | 'at'>,
  person: string,
  name: string,
): Write {
  const id = taskIdOf(what, dispatch.id, person, dispatch.at)
  const { meeting, body, at } = dispatch
  return tasks.lay(tasks.key(id), { id, what, body, meeting, person, name, dispatch: dispatch.id, at })
}

async function sendOne(
  dispatch: Sent,
  row: Kept<Proof>,
  work: Work,
  mailsOf: MailsOf,
  papers: Papers,
  hand: Hand,
): Promise<void> {
  const { surroundings } = work
  const recipient = dispatch.recipients.find(({ person }) => person === row.person)
  if (!recipient) return
  const frozen = dispatch.content as DispatchContent | HearingContent
  // An address that was put right stands in the row of proof, not in what was frozen.
  const reached: Recipient = { ...recipient, channel: 'mail', email: row.to }
  const mail = await mailFor(frozen, reached, mailsOf, papers, surroundings, hand.now)
  const attempt = hand.newId('log')
  const begun = await moveProof(dispatch.meeting, row, 'begin', { attempt, messageId: '', reason: '' }, hand)
  if (!begun) return
  const tags = {
    tenant: frozen.tenant.id,
    meeting: dispatch.meeting,
    dispatch: dispatch.id,
    person: row.person,
    attempt,
  }
  let messageId: string
  try {
    messageId = (await work.send({ ...mail, tags })).messageId
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === 'unclear') throw error
    if (refusal === 'later') {
      await moveProof(dispatch.meeting, begun, 'giveBack', {}, hand)
      throw error
    }
    await moveProof(dispatch.meeting, begun, 'bounce', { reason: (error as Error).name }, hand, [
      taskWrite('mail-bounced', dispatch, row.person, row.name),
    ])
    return
  }
  // The mail service's own event may have been faster; then there is nothing left to say.
  const again = proofs.read(await hand.table.get(proofs.key(dispatch.meeting, dispatch.id, row.person)))
  if (again?.attempt === attempt) await moveProof(dispatch.meeting, again, 'accept', { messageId }, hand)
}

async function mailFor(
  frozen: DispatchContent | HearingContent,
  recipient: Recipient,
  { meeting, hearing }: MailsOf,
  papers: Papers,
  { webAddress, secret }: Work['surroundings'],
  now: string,
): Promise<Mail> {
  const at = { webAddress, secret }
  const content = 'about' in frozen ? frozen : contentFor(frozen, recipient)
  const { attachments, left } = attachedTo(content, papers)
  const mail =
    'about' in content
      ? await hearing(content, recipient, { ...at, papersLeft: left }, now)
      : await meeting(content, recipient, { ...linksFor(content, recipient, at), papersLeft: left }, now)
  return { ...mail, attachments: [...mail.attachments, ...attachments] }
}

/** The row after its move, or `null` where the move is not allowed or somebody else was faster. */
async function moveProof(
  meeting: string,
  row: Kept<Proof>,
  name: ProofMove,
  changes: Partial<Proof>,
  hand: Hand,
  more: readonly Write[] = [],
): Promise<Kept<Proof> | null> {
  const moved = move(proofMoves, row.state, name)
  if (!moved.ok) return null
  const after: Kept<Proof> = { ...row, ...changes, state: moved.value, at: hand.now }
  const key = proofs.key(meeting, row.dispatch, row.person)
  const done = await write(
    hand,
    `proof.${name}`,
    [meeting, row.dispatch, row.person],
    [proofs.change(key, after, row.version), ...more],
  )
  return done ? { ...after, version: row.version + 1 } : null
}

async function write(
  hand: Hand,
  did: string,
  about: readonly string[],
  writes: readonly Write[],
): Promise<boolean> {
  const made = await commit(
    hand.table,
    { writes, log: { did, about } },
    { by: hand.by, at: hand.now, logId: hand.newId('log') },
  )
  return made.ok
}

/** What the mail service tells of one attempt, found again by the attempt's tags. */
export type MailEvent = {
  readonly what: MailEventKind
  readonly meeting: string
  readonly dispatch: string
  readonly person: string
  readonly attempt: string
  readonly reason: string
  readonly messageId?: string
}

/**
 * The mail service's word on a mail: the row of proof moves, a mail that did not arrive becomes a task, and whoever
 * calls a mail spam gets letters from then on. Events of an earlier attempt, and events told twice, change nothing.
 */
export async function proofEvent(event: MailEvent, hand: Omit<Hand, 'by'>): Promise<void> {
  const by = 'mail-events'
  const key = proofs.key(event.meeting, event.dispatch, event.person)
  for (let tries = 0; tries < 4; tries++) {
    const [row, dispatch] = await Promise.all([
      hand.table.get(key).then(proofs.read),
      hand.table.get(dispatches.key(event.meeting, event.dispatch)).then(dispatches.read),
    ])
    if (!row || !dispatch || row.attempt !== event.attempt) return
    const name = moveOfMailEvent[event.what]
    if (!move(proofMoves, row.state, name).ok) return
    const told = {
      id: taskIdOf('letter-instead', '', event.person, dispatch.at),
      at: hand.now,
    }
    const more =
      event.what === 'bounced'
        ? [taskWrite('mail-bounced', dispatch, event.person, row.name)]
        : event.what === 'complained'
          ? await letterInstead(hand.table, event.person, told)
          : []
    const changes = {
      reason: event.reason.slice(0, 200),
      ...(event.messageId ? { messageId: event.messageId } : {}),
    }
    if (await moveProof(event.meeting, row, name, changes, { ...hand, by }, more)) return
  }
  throw new Error('the row of proof kept changing')
}
