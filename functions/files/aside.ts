import { daysAside } from '#shared/files/places'
import type { StoredFile } from '#shared/files/schema'
import { type Instant, millisOf } from '#shared/kernel/dates'
import type { Kept, Write } from '../platform/table/record.ts'
import { storedFiles } from '../platform/table/records.ts'

/** Set aside: the row goes by itself in a month, as the object does. */
export function setAside({ version, ...row }: Kept<StoredFile>, now: Instant): Write {
  const ttl = Math.floor(millisOf(now) / 1000) + daysAside * 86_400
  const after: StoredFile = { ...row, state: 'set-aside', asideAt: now, version: version + 1 }
  return storedFiles.change(storedFiles.key(row.holder, row.id), after, version, { ttl })
}

/** Kept again, in this place, for good. */
export function fetchedBack({ version, asideAt: _aside, ...row }: Kept<StoredFile>, place: string): Write {
  const after: StoredFile = { ...row, place, state: 'kept', version: version + 1 }
  return storedFiles.change(storedFiles.key(row.holder, row.id), after, version)
}
