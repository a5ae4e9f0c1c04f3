import { isoOf, millisOf } from '#shared/kernel/dates'
import { type ProvedBy, type Session, sessions } from '../table/control-records.ts'
import type { Kept, Write } from '../table/record.ts'
import type { Table } from '../table/table.ts'
import { epochOf, hashOf } from './codes.ts'

export const sessionHours = 12

/** The row of a session. It is found by the hash of its handle: who reads the table cannot sign in as anyone. */
export function sessionRow(
  handle: string,
  who: { account: string; by: ProvedBy | 'demo'; tenant?: string },
  now: string,
): Write {
  const lapses = isoOf(millisOf(now) + sessionHours * 3_600_000)
  return sessions.lay(
    sessions.key(hashOf(handle)),
    { account: who.account, by: who.by, tenant: who.tenant ?? '', at: now, lapses },
    { ttl: epochOf(lapses) },
  )
}

/** The session of a handle while it lives; the database deletes lapsed rows in its own time, so the hour is read. */
export async function sessionOf(control: Table, handle: string, now: string): Promise<Kept<Session> | null> {
  return alive(sessions.read(await control.get(sessions.key(hashOf(handle)))), now)
}
export const alive = (session: Kept<Session> | null, now: string): Kept<Session> | null =>
  session && session.lapses > now ? session : null
