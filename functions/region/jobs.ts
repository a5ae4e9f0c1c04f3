import type { NewId } from '#shared/kernel/ids'
import { type MailEventKind, type MailMove, mailMoves, moveOfMailEvent } from '#shared/kernel/mail'
import { move } from '#shared/kernel/moves'
import { withAddress } from '#shared/region/circulars'
import type { Addressee, Circular, CircularProof } from '#shared/region/schema'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import { commit } from '../platform/table/commit.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { circularProofs, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import type { Work, Workers } from '../platform/work/jobs.ts'
import { circularWithProofs } from './store.ts'

type Hand = { readonly table: Table; now(): string; readonly newId: NewId; readonly by: string }

export const regionJobs = {
  /**
   * One mail for each contact person: *sending* with an attempt id, the mail with that id as a tag, *sent*. Run again,
   * it goes on where it stopped; what was on its way then is *unknown* until the mail service says more.
   */
  async 'send-circular'({ about, tenant }, work) {
    const { table, surroundings } = work
    const hand: Hand = { table, now: surroundings.now, newId: surroundings.newId, by: 'send-circular' }
    const [home, { circular, proofs }] = await Promise.all([
      table.get(tenants.key()).then(tenants.read),
      circularWithProofs(table, about.circular),
    ])
    if (!home || circular?.state !== 'sent') return
    const known = new Map(proofs.map((proof) => [proof.addressee, proof]))
    for (const addressee of withAddress(circular)) {
      const row = known.get(addressee.card)
      if (row) await moveProof(row, 'lose', hand)
      else
        await sendOne(circular, addressee, { tenant, name: home.name, language: home.language }, work, hand)
    }
  },
} as const satisfies Workers

async function sendOne(
  circular: Circular,
  { card, name, address }: Addressee,
  home: { tenant: string; name: string; language: 'da' | 'sv' },
  { send }: Work,
  hand: Hand,
): Promise<void> {
  const attempt = hand.newId('log')
  const row: CircularProof = {
    circular: circular.id,
    addressee: card,
    state: 'sending',
    attempt,
    at: hand.now(),
  }
  const key = circularProofs.key(circular.id, card)
  // Refused where another worker has begun with this one.
  if (!(await write(hand, 'circular.sending', circular.id, circularProofs.create(key, row)))) return
  await send(
    simpleMail({
      language: home.language,
      to: { name, address },
      fromName: home.name,
      replyTo: circular.by.address,
      subject: circular.subject,
      paragraphs: [circular.text],
      closing: [`${circular.by.name}\n${home.name}`],
      tags: { tenant: home.tenant, circular: circular.id, addressee: card.replace('.', '-'), attempt },
    }),
  )
  // The mail service's own word may have been faster; then there is nothing left to say.
  await moveProof({ ...row, version: 1 }, 'accept', hand)
}

/** The mail service's word on one mail. Events of an unknown attempt, and events told twice, change nothing. */
export async function circularEvent(
  event: {
    readonly what: MailEventKind
    readonly circular: string
    readonly attempt: string
  },
  hand: Omit<Hand, 'by'>,
): Promise<void> {
  const { proofs } = await circularWithProofs(hand.table, event.circular)
  const row = proofs.find(({ attempt }) => attempt === event.attempt)
  if (row) await moveProof(row, moveOfMailEvent[event.what], { ...hand, by: 'mail-events' })
}

async function moveProof(row: Kept<CircularProof>, name: MailMove, hand: Hand): Promise<void> {
  const after = move(mailMoves, row.state, name)
  if (!after.ok) return
  const { version, ...rest } = row
  await write(
    hand,
    `circular.${name}`,
    row.circular,
    circularProofs.change(
      circularProofs.key(row.circular, row.addressee),
      { ...rest, state: after.value, at: hand.now() },
      version,
    ),
  )
}

async function write(hand: Hand, did: string, about: string, line: Write): Promise<boolean> {
  const made = await commit(
    hand.table,
    { writes: [line], log: { did, about: [about] } },
    { by: hand.by, at: hand.now(), logId: hand.newId('log') },
  )
  return made.ok
}
