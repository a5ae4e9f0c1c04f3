import type { Hearing, HearingState } from '../hearings/schema.ts'
import { addDays, type Instant, type LocalDate, localDateOf } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Meeting } from '../meetings/schema.ts'
import type { Problem } from '../problems.ts'
import type { FileLine } from './schema.ts'

/** What papers hang on: a meeting, ours or another group's, or a hearing. */
export type Holder = Meeting | Hearing

/**
 * Where in it: under an item of our own agenda, with another group's agenda or notes, or with the matter of a
 * hearing. `name` is the item's title; the other places have one of the language's own.
 */
export type Place = {
  readonly place: string
  readonly name: string
  /** For those who were told of confidentiality, and never in a mail. */
  readonly closed: boolean
  /** For those who prepare it only: it has not been shared yet. */
  readonly withheld: boolean
  readonly files: readonly FileLine[]
}

/** What another group's meeting has, and what is sent when each is shared. */
export const outsidePlaces = { agenda: 'shared-agenda', notes: 'shared-notes' } as const
export type OutsidePlace = keyof typeof outsidePlaces
export const isOutsidePlace = (place: string): place is OutsidePlace => place in outsidePlaces
export const hearingPlace = 'matter'

export const isHearing = (holder: Holder): holder is Hearing => 'sender' in holder

/** All places that papers may hang in, in the order they are read. */
export function placesOf(holder: Holder): Place[] {
  if (isHearing(holder))
    return [
      {
        place: hearingPlace,
        name: holder.title,
        closed: false,
        withheld: false,
        files: holder.files ?? [],
      },
    ]
  if (holder.state === 'elsewhere')
    return Object.entries(outsidePlaces).map(([place, kind]) => ({
      place,
      name: '',
      closed: false,
      withheld: !holder.sent?.some((line) => line.kind === kind),
      files: holder.laid?.[place as OutsidePlace] ?? [],
    }))
  return holder.items.map(({ id, title, access, files }) => ({
    place: id,
    name: title,
    closed: access === 'closed',
    withheld: holder.state === 'planned',
    files: files ?? [],
  }))
}

/** The holder with other papers in one place; everything else as it was. */
export function withFiles<H extends Holder>(
  holder: H,
  place: string,
  to: (files: readonly FileLine[]) => FileLine[],
): H {
  if (isHearing(holder)) return { ...holder, files: to(holder.files ?? []) }
  if (isOutsidePlace(place))
    return {
      ...holder,
      laid: { agenda: [], notes: [], ...holder.laid, [place]: to(holder.laid?.[place] ?? []) },
    }
  const items = holder.items.map((item) =>
    item.id === place ? { ...item, files: to(item.files ?? []) } : item,
  )
  return { ...holder, items }
}

const whileOpen: readonly HearingState[] = ['received', 'approved']

/** May papers still be laid up: not on what was cancelled, and not on a hearing that is closed. */
export function takesPapers(holder: Holder): Result<void, Problem> {
  if (isHearing(holder))
    return whileOpen.includes(holder.state)
      ? ok(undefined)
      : refused({ type: 'hearing-not-in-state', move: 'edit', state: holder.state })
  return holder.state === 'cancelled'
    ? refused({ type: 'meeting-not-in-state', move: 'edit', state: holder.state })
    : ok(undefined)
}

/** A month, in days: then what was set aside is gone. */
export const daysAside = 30

/** The last day on which what was set aside can be put back. */
export const backUntil = (asideAt: Instant): LocalDate => addDays(localDateOf(asideAt), daysAside - 1)
