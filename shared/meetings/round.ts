import { workingDayBy, workingDayFrom } from '../countries/holidays.ts'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf } from '../kernel/dates.ts'
import type { Country } from '../tenancy/schema.ts'
import { withItem } from './later.ts'
import { meetingOpenTo } from './lifecycle.ts'
import type { AgendaItem, Ladder, Meeting, Recipient, RoundLine } from './schema.ts'

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

/**
 * The meeting once its lines have been asked for. Asked again, nobody has less time than they were told: the day stays
 * while it is ahead, and so does the first asking.
 */
export function withQuestion<M extends Pick<Meeting, 'date' | 'ladder' | 'round'>>(
  meeting: M,
  now: Instant,
  country: Country,
): M {
  const { date, ladder, round } = meeting
  const today = localDateOf(now)
  const told = round?.askedAt && round.by > today && round.by <= date ? round.by : null
  const by = told ?? roundBy(date, ladder, today, country)
  return { ...meeting, round: { item: '', ...round, by, askedAt: round?.askedAt ?? now } }
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

type Asked = Pick<Meeting, 'round' | 'sent' | 'state' | 'date'>
const morning = '07:00'
const isAsked = ({ state }: Asked): boolean =>
  (meetingOpenTo['write-round'] as readonly string[]).includes(state)

/**
 * When those who are silent are reminded, by itself and once: in the morning of the last working day before the one
 * by which the lines are asked for. `null` where they were asked on that day or later, and where they have been
 * reminded: by itself, or by the officer, who asked a second time.
 */
export function roundRemindAt(meeting: Asked, country: Country): Instant | null {
  const { round, sent = [] } = meeting
  if (!round?.askedAt || !isAsked(meeting)) return null
  const asked = sent.filter(({ kind }) => kind === 'round' || kind === 'round-reminder')
  const at = instantOf(workingDayBy(country, addDays(round.by, -1)), morning)
  return asked.length > 1 || at <= round.askedAt ? null : at
}

/**
 * When the officer is told how many have written: in the morning of the first working day after the one by which the
 * lines were asked for. `null` where that is after the meeting.
 */
export function roundOverAt(meeting: Asked, country: Country): Instant | null {
  const { round, date } = meeting
  if (!round?.askedAt || !isAsked(meeting)) return null
  const day = workingDayFrom(country, addDays(round.by, 1))
  return day > date ? null : instantOf(day, morning)
}

/** Of those who were asked, the ones who still hold a seat, have said nothing, and are reached by mail. */
export const toRemind = (
  asked: readonly Pick<Recipient, 'person'>[],
  seated: readonly Recipient[],
  lines: readonly Pick<RoundLine, 'person'>[],
): Recipient[] => {
  const were = new Set(asked.map(({ person }) => person))
  return silentIn(askedInRound(seated), lines).filter(
    ({ person, channel }) => channel === 'mail' && were.has(person),
  )
}

/** How the round stands: of those who are asked so many have answered, and so many lines are not in the agenda. */
export type RoundCounts = { readonly answered: number; readonly of: number; readonly fresh: number }

export function roundCounts(
  asked: readonly Pick<Recipient, 'person'>[],
  lines: readonly Pick<RoundLine, 'person' | 'nothing' | 'at'>[],
  collectedAt: Instant | undefined,
): RoundCounts {
  return {
    answered: asked.length - silentIn(asked, lines).length,
    of: asked.length,
    fresh: lines.filter(({ nothing, at }) => !nothing && (!collectedAt || at > collectedAt)).length,
  }
}

/** True where the officer has something to do when the day has passed: lines to put in, or somebody to call. */
export const roundWaits = ({ answered, of, fresh }: RoundCounts, collectedAt: Instant | undefined): boolean =>
  fresh > 0 || (answered < of && !collectedAt)

/** How a municipality is called; an unknown code, or none, is no name. */
export type NameOf = (municipality: string) => string

/**
 * The lines as the text of an agenda item, municipality by municipality in order of name, each under its name; who
 * has no municipality stands under their own. Who has not written, or has nothing this time, is not mentioned.
 */
export function roundText(
  lines: readonly RoundLine[],
  nameOf: NameOf,
  compare: (a: string, b: string) => number,
): string {
  return lines
    .filter(({ nothing }) => !nothing)
    .map((line) => ({ heading: nameOf(line.municipality) || line.name, text: line.text.trim() }))
    .sort((a, b) => compare(a.heading, b.heading))
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join('\n\n')
}

/**
 * The agenda with the round in it. The item is the one it was collected into last, else the one with the usual
 * title, else a new one; collecting again replaces the text and leaves all else as it is.
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
  return { item: fresh, items: withItem(items, item) }
}
