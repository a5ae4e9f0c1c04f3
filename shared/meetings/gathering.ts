import type { DigestGathering } from '../bodies/schema.ts'
import { localDateOf } from '../kernel/dates.ts'
import type { DispatchKind, Meeting } from './schema.ts'

/** The line that the year's digest keeps of a meeting. What is known of sending before is not lost. */
export function gatheringOf(meeting: Meeting, known?: DigestGathering): DigestGathering {
  const sentOn = firstOf(meeting, 'agenda') ?? known?.sentOn
  const notesOn = firstOf(meeting, 'notes') ?? known?.notesOn
  return {
    meeting: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    joint: meeting.jointWith !== '',
    ...(meeting.jointWith ? { with: meeting.jointWith } : {}),
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    state: meeting.state,
    remote: meeting.link !== '',
    ...(sentOn ? { sentOn } : {}),
    ...(notesOn ? { notesOn } : {}),
  }
}

/** The day on which something of this kind first went out. */
function firstOf(meeting: Pick<Meeting, 'sent'>, kind: DispatchKind): string | undefined {
  const line = meeting.sent?.find((each) => each.kind === kind)
  return line && localDateOf(line.at)
}
