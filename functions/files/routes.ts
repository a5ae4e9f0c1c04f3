import type { Action } from '#shared/access/permissions'
import { filesApi, hearingPapersApi, type PapersView } from '#shared/files/api'
import { fileMoves } from '#shared/files/lifecycle'
import { backUntil, type Holder, isHearing, placesOf, takesPapers } from '#shared/files/places'
import { mostFiles } from '#shared/files/rules'
import type { HearingFile } from '#shared/hearings/schema'
import { mayMove } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import { filesOf, keptKey } from '../platform/files/files.ts'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { publicHearings, storedFiles, tenants } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { fetchedBack, setAside } from './aside.ts'
import { withLine, withoutLine } from './holders.ts'
import { quarantineKey } from './keys.ts'
import { type Asking, filesBeside, type Opened, opened } from './store.ts'

/** Papers of meetings, ours and other groups'. */
export const files = (surroundings: Surroundings) =>
  serve(
    filesApi,
    {
      list: (call) => listed(call, call.params.meeting, 'read-meeting'),
      form: (call) => formFor(call, call.params.meeting, call.params.place, 'edit-agenda'),
      read: (call) => addressOf(call, call.params.meeting, call.params.file, 'read-meeting'),
      setAside: (call) => moved(call, call.params.meeting, call.params.file, 'setAside', ''),
      fetchBack: (call) => moved(call, call.params.meeting, call.params.file, 'fetchBack', call.input.place),
    },
    surroundings,
  )

/** Papers of hearings. */
export const hearingPapers = (surroundings: Surroundings) =>
  serve(
    hearingPapersApi,
    {
      list: (call) => listed(call, call.params.hearing, 'read-hearing'),
      form: (call) => formFor(call, call.params.hearing, call.params.place, 'carry-hearing'),
      read: (call) => addressOf(call, call.params.hearing, call.params.file, 'read-hearing'),
      setAside: (call) => moved(call, call.params.hearing, call.params.file, 'setAside', ''),
      fetchBack: (call) => moved(call, call.params.hearing, call.params.file, 'fetchBack', call.input.place),

      // What is not on the public page is not there: the page is all that anyone's token reads.
      readPublic: async (call) => {
        const { hearing, file: id } = call.params
        if (!call.claims.tenant) return refused({ type: 'not-found' })
        const card = publicHearings.read(await call.table.get(publicHearings.key(hearing)))
        const file = card?.files?.find((each) => each.id === id)
        if (!file) return refused({ type: 'not-found' })
        return ok({ address: (await filesOf(call)).linkTo(keptKey(hearing, id), file.name) })
      },
    },
    surroundings,
  )

async function listed(call: Asking, id: string, action: Action) {
  const [open, rows] = await Promise.all([opened(call, id, action), filesBeside(call, id)])
  if (!open.ok) return open
  const { holder, places, prepares } = open.value
  const there = new Set(placesOf(holder).map(({ place }) => place))
  const beside = (prepares ? rows : [])
    .filter(({ state }) => state !== 'kept')
    .map((row) => ({
      place: row.place,
      shown: {
        id: row.id,
        name: row.name,
        state: row.state,
        reason: row.reason,
        until: row.asideAt ? backUntil(row.asideAt) : null,
      },
    }))
    // Rows lapse by themselves, a little late.
    .filter(({ shown }) => !shown.until || shown.until >= call.today)
  const view: PapersView = {
    ...headOf(open.value),
    places: places.map(({ place, name, closed, withheld, files: lines }) => ({
      place,
      name,
      closed,
      withheld,
      files: lines.map((line) => ({ ...line, public: (line as HearingFile).public ?? false })),
      beside: beside.filter((each) => each.place === place).map(({ shown }) => shown),
    })),
    adrift: beside
      .filter(({ place, shown }) => shown.state === 'set-aside' && !there.has(place))
      .map(({ shown }) => shown),
    mayLay: prepares && takesPapers(holder).ok,
    mayPublish: prepares && isHearing(holder) && holder.public,
    version: holder.version,
  }
  return ok(view)
}

async function formFor(call: Asking, id: string, to: string, action: Action) {
  const [open, tenant] = await Promise.all([
    opened(call, id, action),
    call.table.get(tenants.key()).then(tenants.read),
  ])
  if (!open.ok) return open
  const { holder, places, actor } = open.value
  const place = places.find((each) => each.place === to)
  if (!place || !tenant) return refused({ type: 'not-found' as const })
  const takes = takesPapers(holder)
  if (!takes.ok) return takes
  if (place.files.length >= mostFiles) return refused({ type: 'too-many-files' as const, most: mostFiles })
  const file = call.newId('file')
  const { action: address, fields } = (await filesOf(call)).form({
    under: quarantineKey(holder.id, place.place, file),
    thenTo: `${call.surroundings.webAddress}/${tenant.slug}/${roomOf(holder)}/papers?came=${file}`,
    by: actor.person?.id ?? '',
  })
  return ok({
    ...headOf(open.value),
    place: { place: place.place, name: place.name },
    file,
    action: address,
    fields: [...fields],
  })
}

async function addressOf(call: Asking, id: string, file: string, action: Action) {
  const open = await opened(call, id, action)
  if (!open.ok) return open
  const line = open.value.places.flatMap((place) => place.files).find((each) => each.id === file)
  if (!line) return refused({ type: 'not-found' as const })
  return ok({ address: (await filesOf(call)).linkTo(keptKey(id, line.id), line.name) })
}

/** Where in the web it stands. */
const roomOf = (holder: Holder): string => `${isHearing(holder) ? 'hearings' : 'meetings'}/${holder.id}`

const headOf = ({ holder, body }: Opened) => ({
  of: {
    id: holder.id,
    title: holder.title,
    date: isHearing(holder) ? null : holder.date,
    outside: holder.state === 'elsewhere',
  },
  body: { id: body.id, name: body.name },
})

/**
 * Off its place and gone in a month, or back again where it hung; where that place is gone, in the one that is named.
 */
async function moved(call: Asking, id: string, file: string, move: keyof typeof fileMoves, to: string) {
  const [open, row] = await Promise.all([
    opened(call, id, id.startsWith('h_') ? 'carry-hearing' : 'edit-agenda'),
    call.table.get(storedFiles.key(id, file)).then(storedFiles.read),
  ])
  if (!open.ok) return open
  const { holder, places } = open.value
  if (!row?.line) return refused({ type: 'not-found' as const })
  const place = places.find((each) => each.place === row.place) ?? places.find((each) => each.place === to)
  if (!place) return refused({ type: 'not-found' as const })
  if (!mayMove(fileMoves, row.state, move))
    return refused({ type: 'not-in-state' as const, move, state: row.state })
  const back = move === 'fetchBack'
  if (back && row.asideAt && backUntil(row.asideAt) < call.today)
    return refused({ type: 'file-is-gone' as const })
  if (back && place.files.length >= mostFiles)
    return refused({ type: 'too-many-files' as const, most: mostFiles })
  if (!back && place.files.some((each: HearingFile) => each.id === file && each.public))
    return refused({ type: 'file-is-public' as const })
  // Fetched back before it is shown; set aside after it is hidden, by the worker that may.
  if (back) await (await filesOf(call)).fetchBack(keptKey(id, row.id))
  return call.change(
    {
      writes: back
        ? [fetchedBack(row, place.place), withLine(holder, place.place, row.line)]
        : [setAside(row, call.now), withoutLine(holder, place.place, row.id)],
      log: {
        did: back ? 'file.fetched-back' : 'file.set-aside',
        about: [id, row.id],
        outbox: back ? [] : [job('set-paper-aside', { holder: id, file: row.id })],
      },
    },
    { file: row.id, state: fileMoves[move].to },
  )
}
