import { type Holder, isHearing, withFiles } from '#shared/files/places'
import type { FileLine } from '#shared/files/schema'
import type { Kept, Write } from '../platform/table/record.ts'
import { hearings, meetings } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** The meeting or the hearing of this id; its prefix says which. */
export const holderOf = async (table: Table, id: string): Promise<Kept<Holder> | null> =>
  id.startsWith('h_')
    ? hearings.read(await table.get(hearings.key(id)))
    : meetings.read(await table.get(meetings.key(id)))

/** One paper more in the place. */
export const withLine = (holder: Kept<Holder>, place: string, line: FileLine): Write =>
  changed(holder, place, (files) => [...files, line])

/** The paper off its place. */
export const withoutLine = (holder: Kept<Holder>, place: string, file: string): Write =>
  changed(holder, place, (files) => files.filter(({ id }) => id !== file))

function changed(holder: Kept<Holder>, place: string, to: (files: readonly FileLine[]) => FileLine[]): Write {
  const after = withFiles(holder, place, to)
  return isHearing(after)
    ? hearings.change(hearings.key(after.id), after, holder.version)
    : meetings.change(meetings.key(after.id), after, holder.version)
}
