import type { Body } from '#shared/bodies/schema'
import { ok, refused } from '#shared/kernel/result'
import type { aroundApi, RegionBefore, RepresentativeRow } from '#shared/meetings/around-api'
import { askedToCome, withoutRepresentative } from '#shared/meetings/asked'
import type { DiaryLine, TakenHome } from '#shared/meetings/schema'
import { diaryFrom } from '../platform/diary.ts'
import type { Call, Handlers } from '../platform/slice.ts'
import { bodies, meetings, roundLines, takenHomes, tenants } from '../platform/table/records.ts'
import { cardOf } from './letters.ts'
import { answersOf, seatsOfBody } from './store.ts'

/** The pages that went home last: the newest of them by date is the one to show. */
const newestPages = 3

/** "Inför träffen" of the networks that this reader is secretary of: the next meeting of each, one of them opened. */
export const before = {
  // Two waves: which meetings are next stands in the diary, so the opened one is read without asking its digest.
  before: async (call) => {
    const [actor, all, ahead, tenant] = await Promise.all([
      call.actor(),
      call.table.query(bodies.key('').pk).then(bodies.list),
      diaryFrom(call.table, call.today),
      call.table.get(tenants.key()).then(tenants.read),
    ])
    const mine = all
      .filter(({ id, state }) => id.startsWith('n_') && state !== 'closed')
      .filter((body) => actor.may('read-proof', body).ok)
    const nextOf = (body: string) =>
      ahead.find((line) => line.body === body && (line.state === 'planned' || line.state === 'called'))
    const networks = mine
      .map((body) => ({ body, next: nextOf(body.id) }))
      .sort((a, b) => ((a.next?.date ?? '9') < (b.next?.date ?? '9') ? -1 : 1))
    const chosen = call.query.body
      ? networks.find(({ body }) => body.id === call.query.body)
      : networks.find(({ next }) => next)
    if (call.query.body && !chosen) return refused({ type: 'not-found' })
    return ok({
      networks: networks.map(({ body: { id, name }, next }) => ({
        id,
        name,
        meeting: next ? { ...cardIn(next), state: next.state === 'called' ? 'called' : 'planned' } : null,
      })),
      opened: chosen?.next ? await openedOf(call, chosen.body, chosen.next) : null,
      municipalities: (tenant?.municipalities ?? []).map(({ code, name }) => ({ code, name })),
    } satisfies RegionBefore)
  },
} satisfies Partial<Handlers<typeof aroundApi>>

const cardIn = ({ meeting, kind, title, date, start, end }: DiaryLine) => ({
  id: meeting,
  kind,
  title,
  date,
  start,
  end,
})

async function openedOf(
  call: Pick<Call<typeof aroundApi.before>, 'table' | 'today'>,
  body: Body,
  { meeting: id }: DiaryLine,
): Promise<RegionBefore['opened']> {
  const [items, given, seats, pages] = await Promise.all([
    call.table.query(meetings.key(id).pk, { between: { from: 'LINE#', to: meetings.key(id).sk } }),
    answersOf(call.table, id),
    seatsOfBody(call.table, body.id, call.today),
    call.table
      .query(takenHomes.key(body.id, '').pk, { begins: 'HOME#', newestFirst: true, limit: newestPages })
      .then(takenHomes.list),
  ])
  const meeting = meetings.list(items)[0]
  if (!meeting) return null
  const lines = new Set(roundLines.list(items).map(({ person }) => person))
  const last = [...pages].sort((a, b) => (a.date < b.date ? 1 : -1))[0]
  const rows = askedToCome({ meeting, seats, answers: given.answers, today: call.today })
  const absent = new Set(withoutRepresentative(body.places, rows))
  return {
    body: { id: body.id, name: body.name },
    meeting: cardOf(meeting),
    called: meeting.state === 'called',
    rows: rows.map(
      (row): RepresentativeRow => ({
        ...row,
        wrote: lines.has(row.person),
        takenHome: takenBy(last, row.municipality),
      }),
    ),
    absent: body.places
      .filter(({ municipality }) => absent.has(municipality))
      .map(({ municipality, roleTitle }) => ({ municipality, roleTitle })),
    homeFrom: last?.date ?? null,
  }
}

/** Has somebody from there said Yes? `null` where no page went there. */
function takenBy(page: TakenHome | undefined, municipality: string): boolean | null {
  const own = page?.rows.filter((row) => row.municipality === municipality) ?? []
  return own.length ? own.some(({ mark }) => mark !== null) : null
}
