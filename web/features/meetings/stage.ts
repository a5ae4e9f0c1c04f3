import type { LocalDate } from '#shared/kernel/dates'
import type { MeetingView } from '#shared/meetings/api'

/** Where a meeting stands on its way from a date to notes in people's hands. */
export type Stage = 'agenda' | 'sent' | 'held' | 'notes' | 'done' | 'cancelled'

/**
 * What is there to do now: prepare the agenda, see who comes, write down who came, write the notes. A meeting whose
 * day has come is about to be held, whether or not an agenda was sent.
 */
export function stageOf(
  meeting: Pick<MeetingView, 'state' | 'date' | 'notesSentAt'>,
  today: LocalDate,
): Stage {
  if (meeting.state === 'cancelled') return 'cancelled'
  if (meeting.notesSentAt) return 'done'
  if (meeting.state === 'held') return 'notes'
  if (meeting.date <= today) return 'held'
  return meeting.state === 'called' ? 'sent' : 'agenda'
}
