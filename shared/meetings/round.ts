import { workingDayBy } from '../countries/holidays.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { Country } from '../tenancy/schema.ts'
import type { AgendaItem, Ladder, Recipient, RoundLine } from './schema.ts'

/**
 * Until when the lines of a round are asked for: the first step of the meeting's ladder that is still ahead, so that
 * they stand in the agenda where there is time for it. Close to the meeting it is the last working day before it;
 * never later than the meeting, never earlier than today.
 */
export function roundBy(
  date: LocalDate,
  steps: Pick<Ladder, 'topicsBy' | 'sendBy' | 'answersBy'> | undefined,
  today: LocalDate,
  country: Country,
): LocalDate {
  const ahead = [steps?.topicsBy, steps?.sendBy, steps?.answersBy, workingDayBy(country, addDays(date, -1))]
    .filter((day) => day !== undefined)
    .filter((day) => day > today && day <= date)
    .sort()
  return ahead[0] ?? (date > today ? date : today)
}

/** Those who hold a seat of their own are asked; guests and substitutes who were named for a day are not. */
export const askedInRound = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.filter(
    ({ role, person }) => ['chair', 'vice-chair', 'member'].includes(role) && person.startsWith('p_'),
  )

/** Who has not written yet. */
export const silentIn = <Asked extends { readonly person: string }>(
  asked: readonly Asked[],
  lines: readonly Pick<RoundLine, 'person'>[],
): Asked[] => {
  const written = new Set(lines.map(({ person }) => person))
  return asked.filter(({ person }) => !written.has(person))
}

/** How a municipality is called; an unknown code, or none, is no name. */
export type NameOf = (municipality: string) => string

/**
 * The lines as the text of an agenda item, municipality by municipality in order of name, each under its name; who
 * has no municipality stands under their own. Who has not written is not mentioned.
 */
export function roundText(
  lines: readonly RoundLine[],
  nameOf: NameOf,
  compare: (a: string, b: string) => number,
): string {
  return lines
    .map((line) => ({ heading: nameOf(line.municipality) || line.name, text: line.text.trim() }))
    .sort((a, b) => compare(a.heading, b.heading))
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join('\n\n')
}

/**
 * The agenda with the round in it. The item is the one it was collected into last, else the one with the usual
 * title, else a new one at the end; collecting again replaces the text and leaves all else as it is.
 */
export function withRound(
  items: readonly AgendaItem[],
  round: { readonly item: string; readonly title: string; readonly text: string },
  fresh: string,
): { items: AgendaItem[]; item: string } {
  const plain = (title: string) => title.trim().toLowerCase()
  const found =
    items.find(({ id }) => id === round.item) ??
    items.find(({ title }) => plain(title) === plain(round.title))
  if (found)
    return {
      item: found.id,
      items: items.map((item) => (item.id === found.id ? { ...item, text: round.text } : item)),
    }
  const item: AgendaItem = {
    id: fresh,
    title: round.title,
    text: round.text,
    access: 'members',
    minutes: 0,
    presenter: '',
    contribution: '',
    guests: [],
    late: false,
  }
  return { item: fresh, items: [...items, item] }
}
