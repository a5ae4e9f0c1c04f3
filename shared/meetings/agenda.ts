import type { NewId } from '../kernel/ids.ts'
import type { AgendaItem, Contribution } from './schema.ts'

/** An item as it is seen: one that is closed to the reader keeps its number and has neither title nor text. */
export type ItemSeen = Omit<AgendaItem, 'title'> & { readonly title: string }

const plain = {
  text: '',
  access: 'members',
  minutes: 0,
  presenter: '',
  contribution: '',
  guests: [],
  late: false,
} as const

/** The usual agenda of the body's template, ready to be changed. */
export const agendaOf = (titles: readonly string[], newId: NewId): AgendaItem[] =>
  titles.map((title) => ({ ...plain, id: newId('item'), title, guests: [] }))

const titleFits = 120
// A sentence that another one follows: "bl.a. Anna" and "kl. 16" end none.
const firstSentence = /^.*?(?:[!?]|(?<![.\p{L}])\p{L}{3,}\.)(?=\s+\p{Lu})/u

/**
 * The first line of a bid is its title where it is one sentence and short enough; of a line with several the first is,
 * and all of it is the text. Nothing of it is lost.
 */
export function titled(text: string): { title: string; text: string } {
  const [first = '', ...rest] = text.split('\n')
  const sentence = firstSentence.exec(first)?.[0].trim()
  if (sentence && sentence.length <= titleFits) return { title: sentence.replace(/\.$/, ''), text }
  if (first.trim().length > 0 && first.length <= titleFits)
    return { title: first.trim(), text: rest.join('\n').trim() }
  const cut = text.replace(/\s+/g, ' ').slice(0, titleFits)
  const atWord = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return { title: `${atWord}…`, text }
}

/** A bid becomes an item. */
export const itemOf = (contribution: Pick<Contribution, 'id' | 'text'>, newId: NewId): AgendaItem => ({
  ...plain,
  guests: [],
  id: newId('item'),
  ...titled(contribution.text),
  contribution: contribution.id,
})

/**
 * What an agenda says of a bid beyond the bid's own words. Nothing of a closed item: what is made of this can be
 * handed on.
 */
export function backgroundOf(
  { id, text }: Pick<Contribution, 'id' | 'text'>,
  items: readonly AgendaItem[],
): Pick<ItemSeen, 'title' | 'short' | 'text'> | null {
  const item = openVersion(items).find(({ contribution }) => contribution === id)
  if (!item) return null
  return {
    title: item.title,
    ...(item.short ? { short: item.short } : {}),
    text: text.includes(item.text) ? '' : item.text,
  }
}

/** What leaves the room, and what a reader without access sees: closed items keep their place and nothing else. */
export const openVersion = (items: readonly AgendaItem[]): ItemSeen[] =>
  items.map((item) =>
    item.access === 'closed'
      ? {
          ...plain,
          guests: [],
          id: item.id,
          access: 'closed',
          minutes: item.minutes,
          title: '',
          late: item.late,
        }
      : item,
  )

/** Guests are named to everyone; how to reach them is for the secretary. */
export const withoutGuestMail = (items: readonly ItemSeen[]): ItemSeen[] =>
  items.map((item) => ({ ...item, guests: item.guests.map(({ name }) => ({ name, email: '' })) }))

/** Contributions that a change of the agenda brought in, and those it let go. */
export function contributionsMoved(before: readonly AgendaItem[], after: readonly AgendaItem[]) {
  const idsOf = (items: readonly AgendaItem[]) =>
    new Set(items.map((item) => item.contribution).filter(Boolean))
  const had = idsOf(before)
  const has = idsOf(after)
  return {
    takenUp: [...has].filter((id) => !had.has(id)),
    putBack: [...had].filter((id) => !has.has(id)),
  }
}
