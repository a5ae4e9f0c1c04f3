import { countsOf } from './recipients.ts'
import type { Dispatch, Invited, Meeting, Recipient, SentLine } from './schema.ts'

/** What a meeting remembers of a dispatch. */
export const lineOf = (dispatch: Pick<Dispatch, 'id' | 'kind' | 'at' | 'recipients'>): SentLine => ({
  dispatch: dispatch.id,
  kind: dispatch.kind,
  at: dispatch.at,
  ...countsOf(dispatch.recipients),
})

/** The meeting after something was sent: it remembers the line, and after a call also who was called. */
export function withSent<M extends Meeting>(meeting: M, line: SentLine, recipients: readonly Recipient[]): M {
  const called = line.kind === 'agenda' || line.kind === 'update'
  return {
    ...meeting,
    sent: [...(meeting.sent ?? []), line],
    ...(called ? { invited: recipients.map(invitedOf) } : {}),
  }
}

const invitedOf = ({ person, name, role, municipality, channel }: Recipient): Invited => ({
  person,
  name,
  role,
  municipality: municipality ?? '',
  channel,
})
