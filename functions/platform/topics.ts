import type { Meeting } from '#shared/meetings/schema'
import type { Write } from './table/record.ts'
import { topics } from './table/records.ts'

/**
 * What a meeting is about, as it is found: goes along with every change of an agenda's items or of the meeting's date,
 * in the same transaction. The meeting itself is written under its version, so its row can be laid as it is to be.
 */
export function topicWrites(
  { id, body, date, items }: Pick<Meeting, 'id' | 'body' | 'date' | 'items'>,
  was: Pick<Meeting, 'date'> = { date },
): Write[] {
  const titles = items.map(({ title, access }) => ({ title, closed: access === 'closed' }))
  return [
    topics.lay(topics.key(body, date, id), { meeting: id, titles }),
    ...(was.date === date ? [] : [topics.lay(topics.key(body, was.date, id), { meeting: id, titles: [] })]),
  ]
}
