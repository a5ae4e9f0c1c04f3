import { cutTo } from './rules.ts'
import type { Holding, Link, Push } from './schema.ts'

/** What an association holds of one link: under which epoch, and each subject by its highest sequence. */
export type Held = {
  readonly epoch: number
  readonly open: boolean
  readonly cards: readonly HeldCard[]
}
/** `holds` is null where the subject is gone: its sequence is remembered, so that a late push does not bring it back. */
export type HeldCard = {
  readonly subject: string
  readonly sequence: number
  readonly holds: Holding | null
}
export const nothingHeld: Held = { epoch: 0, open: false, cards: [] }

/** Control's word on the link at the moment of taking. */
export type Standing = Pick<Link, 'state' | 'epoch'>

export type Taking =
  | { readonly outcome: 'taken'; readonly held: Held }
  /** Not in force any more, come twice, or overtaken by a newer one: nothing changes. */
  | { readonly outcome: 'late' }
  /** Not what the consent in force is about. */
  | { readonly outcome: 'strange' }

/**
 * Takes a push into what is held. It counts only under the epoch that control says is in force, and over a lower
 * sequence. The first push of a newer epoch brings its list: subjects that are not in it go at once, and of the others
 * stays what the list allows. So nothing is held that is not consented to, in whatever order pushes come.
 */
export function taken(held: Held, push: Push, link: Standing): Taking {
  if (link.state !== 'accepted' || push.epoch < link.epoch || push.epoch < held.epoch)
    return { outcome: 'late' }
  const listed = push.list.find(({ subject }) => subject === push.subject)
  if (push.epoch > link.epoch || !listed) return { outcome: 'strange' }
  const cards = push.epoch > held.epoch ? cutToList(held, push) : held.cards
  const known = cards.find(({ subject }) => subject === push.subject)
  if (known && known.sequence >= push.sequence)
    return push.epoch > held.epoch
      ? { outcome: 'taken', held: { epoch: push.epoch, open: true, cards } }
      : { outcome: 'late' }
  const card = { subject: push.subject, sequence: push.sequence, holds: cutTo(push.holds, listed) }
  return {
    outcome: 'taken',
    held: {
      epoch: push.epoch,
      open: true,
      cards: [...cards.filter(({ subject }) => subject !== push.subject), card],
    },
  }
}

const cutToList = ({ cards }: Held, { list }: Push): HeldCard[] =>
  cards.flatMap((card) => {
    const listed = list.find(({ subject }) => subject === card.subject)
    return listed ? [{ ...card, holds: cutTo(card.holds, listed) }] : []
  })

/**
 * What is left after the link has come to an end: nothing of it, and no push of its time brings anything back. Where
 * the municipality has accepted anew in the meantime, what came under the new epoch stays.
 */
export function closed(held: Held, link: Standing): Held {
  const over = link.state === 'accepted' ? link.epoch - 1 : link.epoch
  return held.epoch > over ? held : { epoch: over, open: false, cards: [] }
}
