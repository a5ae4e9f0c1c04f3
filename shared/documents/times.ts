import type { WallTime } from '../kernel/dates.ts'
import type { Meeting } from '../meetings/schema.ts'

/**
 * When an item is up: known only where every item before it, and itself, say how long they take, and it ends
 * before the meeting does. Null where it is not known, as where the item stands alone, taken out of its agenda.
 */
export function timeOfItem(
  meeting: Pick<Meeting, 'start' | 'end' | 'items'>,
  item: string,
): { start: WallTime; end: WallTime } | null {
  if (meeting.items.length < 2) return null
  let at = minutesOf(meeting.start)
  for (const each of meeting.items) {
    if (!each.minutes) return null
    if (at + each.minutes > minutesOf(meeting.end)) return null
    if (each.id === item) return { start: wallTime(at), end: wallTime(at + each.minutes) }
    at += each.minutes
  }
  return null
}

const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const wallTime = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
