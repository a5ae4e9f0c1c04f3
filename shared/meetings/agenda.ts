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

/** A bid becomes an item: its first line is the title where it is short enough, and nothing of it is lost. */
export function itemOf(contribution: Pick<Contribution, 'id' | 'text'>, newId: NewId): AgendaItem {
  const [first = '', ...rest] = contribution.text.split('\n')
  const short = first.trim().length > 0 && first.length <= titleFits
  const cut = contribution.text.replace(/\s+/g, ' ').slice(0, titleFits)
  const atWord = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return {
    ...plain,
    guests: [],
    id: newId('item'),
    title: short ? first.trim() : `${atWord}…`,
    text: short ? rest.join('\n').trim() : contribution.text,
    contribution: contribution.id,
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
