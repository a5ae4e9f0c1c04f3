import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { endsOf } from '#shared/links/rules'
import { type Link, Push } from '#shared/links/schema'
import { closed, type Held, nothingHeld, taken } from '#shared/links/taking'
import { withoutPersons } from '#shared/region/circulars'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  cards,
  circularLines,
  circulars,
  linksTaken,
  type Pushed,
  pushes,
} from '../platform/table/records.ts'
import type { Item, Table } from '../platform/table/table.ts'
import type { JobMessage, Work } from '../platform/work/jobs.ts'
import { changed, hashOf, linkNamed } from './store.ts'

/** Pushes of one link come side by side and meet in its row. */
const mostTries = 8

/**
 * Takes what lies in the inbox, if it is what it says it is. A push that is forged, late, come twice or not in force any
 * more leaves nothing but a line in the log.
 */
export async function takeFacts(
  { about, tenant }: JobMessage<'take-facts'>,
  { table, control, surroundings }: Work,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const row = pushes.read(await table.get(pushes.key(about.push)))
    if (!row) return
    const away = [pushes.remove(pushes.key(about.push), row.version)]
    const refuse = (did: string, link: string) =>
      changed(table, away, { did, about: link ? [link] : [] }, surroundings)

    const read = await believed(row, tenant, surroundings)
    const link = read && (await linkNamed(control, read.push.link))
    if (!read || !link || link.tenant !== read.from) {
      // Codes only: what a stranger wrote stays out of the log.
      console.error(JSON.stringify({ code: 'facts-refused', tenant, push: about.push }))
      if (await refuse('facts.refused', '')) return
      continue
    }
    const { push } = read
    const rows = await heldRows(table, push.link)
    const taking = taken(heldIn(rows), push, link)
    if (taking.outcome !== 'taken') {
      if (await refuse(`facts.${taking.outcome}`, push.link)) return
      continue
    }
    await forgetPersons(table, noLongerIn(taking.held, push.link, rows), surroundings)
    const done = await changed(
      table,
      [...heldWrites(rows, taking.held, link, push.link, surroundings.now()), ...away],
      { did: 'facts.taken', about: [push.link, push.subject] },
      surroundings,
    )
    if (done) return
  }
  throw new Error(`the cards of a push kept changing`)
}

/** What a push says, where its stamp is a worker's, meant for this tenant, and of this very content. */
async function believed(
  { content, stamp }: Pushed,
  tenant: string,
  { stamps }: Pick<Surroundings, 'stamps'>,
): Promise<{ push: Push; from: string } | null> {
  if (!stamps) throw new Error('nobody here can read a stamp')
  const stamped = await stamps.read(stamp)
  if (stamped?.to !== tenant || stamped.hash !== hashOf(content)) return null
  const { success, output } = v.safeParse(Push, JSON.parse(content))
  if (!success || endsOf(output.link)?.association !== tenant) return null
  const { link, epoch, sequence } = output
  return link === stamped.link && epoch === stamped.epoch && sequence === stamped.sequence
    ? { push: output, from: stamped.from }
    : null
}

const heldRows = (table: Table, link: string): Promise<Item[]> =>
  table.queryAll('CARDS', { begins: linksTaken.key(link).sk })

function heldIn(rows: readonly Item[]): Held {
  const state = linksTaken.list(rows)[0]
  return state
    ? {
        epoch: state.epoch,
        open: state.open,
        cards: cards.list(rows).map(({ subject, sequence, holds }) => ({ subject, sequence, holds })),
      }
    : nothingHeld
}

/** The link's row is written with every change, so that of two that meet one looks again. */
function heldWrites(
  rows: readonly Item[],
  held: Held,
  { municipality }: Pick<Link, 'municipality'>,
  link: string,
  at: string,
): Write[] {
  const state = linksTaken.list(rows)[0]
  const were = cards.list(rows)
  const row = { link, municipality, epoch: held.epoch, open: held.open, at }
  const stateKey = linksTaken.key(link)
  return [
    state ? linksTaken.change(stateKey, row, state.version) : linksTaken.create(stateKey, row),
    ...held.cards.flatMap((card): Write[] => {
      const key = cards.key(link, card.subject)
      const was = were.find(({ subject }) => subject === card.subject)
      if (!was) return [cards.create(key, { ...card, link, at })]
      const same = was.sequence === card.sequence && isDeepStrictEqual(was.holds, card.holds)
      return same ? [] : [cards.change(key, { ...card, link, at }, was.version)]
    }),
    ...were
      .filter(({ subject }) => !held.cards.some((card) => card.subject === subject))
      .map(({ subject, version }) => cards.remove(cards.key(link, subject), version)),
  ]
}

/** What is held of a link goes, once control says that it has ended. Doing it again changes nothing. */
export async function closeCards(
  table: Table,
  name: string,
  link: Kept<Link>,
  hand: Pick<Surroundings, 'now' | 'newId'>,
): Promise<void> {
  const rows = await heldRows(table, name)
  const before = heldIn(rows)
  const after = closed(before, link)
  if (after !== before && (rows.length > 0 || after.epoch > 0)) {
    const done = await changed(
      table,
      heldWrites(rows, after, link, name, hand.now()),
      { did: 'link.cards-closed', about: [name] },
      hand,
    )
    if (!done) throw new Error(`the cards of ${name} changed meanwhile`)
  }
  // Once more where it was done before: the one who did it may have stopped in between.
  if (!after.open) await forgetPersons(table, (card) => card.startsWith(`${name}.`), hand)
}

/** Which cards had a contact person that they have no more. */
function noLongerIn(held: Held, link: string, rows: readonly Item[]): ((card: string) => boolean) | null {
  const named = (all: Held['cards']) =>
    all.flatMap(({ subject, holds }) =>
      holds?.kind === 'council' && holds.facts.contact ? [`${link}.${subject}`] : [],
    )
  const still = new Set(named(held.cards))
  const gone = new Set(named(heldIn(rows).cards).filter((card) => !still.has(card)))
  return gone.size > 0 ? (card) => gone.has(card) : null
}

/** The proof of a mail keeps the council that it went to; the person there goes with what was shared. */
async function forgetPersons(
  table: Table,
  isGone: ((card: string) => boolean) | null,
  hand: Pick<Surroundings, 'now' | 'newId'>,
): Promise<void> {
  if (!isGone) return
  for (const { circular } of circularLines.list(await table.queryAll('CIRCULARS'))) {
    const key = circulars.key(circular)
    const mail = circulars.read(await table.get(key))
    const after = mail && withoutPersons(mail, isGone)
    if (!mail || !after || after === mail) continue
    const done = await changed(
      table,
      [circulars.change(key, { ...after, version: mail.version + 1 }, mail.version)],
      { did: 'region.circular-persons-gone', about: [circular] },
      hand,
    )
    if (!done) throw new Error(`the mail ${circular} changed meanwhile`)
  }
}
