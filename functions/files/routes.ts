import { filesApi } from '#shared/files/api'
import { fileMoves } from '#shared/files/lifecycle'
import { mostFiles } from '#shared/files/rules'
import type { FileLine } from '#shared/files/schema'
import { mayMove } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import { keptKey } from '../platform/files.ts'
import { storedFiles, tenants } from '../platform/records.ts'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { withLine, withoutLine } from './jobs.ts'
import { quarantineKey } from './keys.ts'
import { type Asking, filesBeside, filesOf, type Opened, opened } from './store.ts'

export const files = (surroundings: Surroundings) =>
  serve(
    filesApi,
    {
      list: async (call) => {
        const [open, beside] = await Promise.all([
          opened(call, call.params.meeting, 'read-meeting'),
          filesBeside(call, call.params.meeting),
        ])
        if (!open.ok) return open
        const { items, prepares } = open.value
        return ok({
          ...headOf(open.value),
          items: items.map((item) => ({
            item: item.id,
            title: item.title,
            closed: item.access === 'closed',
            files: item.files ?? [],
            beside: prepares
              ? beside
                  .filter((each) => each.item === item.id && each.state !== 'kept')
                  .map(({ id, name, state, reason }) => ({ id, name, state, reason }))
              : [],
          })),
          mayEdit: prepares,
        })
      },

      form: async (call) => {
        const [open, tenant] = await Promise.all([
          opened(call, call.params.meeting, 'edit-agenda'),
          call.table.get(tenants.key()).then(tenants.read),
        ])
        if (!open.ok) return open
        const { meeting, items, actor } = open.value
        const item = items.find(({ id }) => id === call.params.item)
        if (!item || !tenant) return refused({ type: 'not-found' })
        if (meeting.state === 'cancelled')
          return refused({ type: 'meeting-not-in-state', move: 'edit', state: meeting.state })
        if ((item.files ?? []).length >= mostFiles)
          return refused({ type: 'too-many-files', most: mostFiles })
        const file = call.newId('file')
        const bucket = await filesOf(call)
        return ok({
          ...headOf(open.value),
          item: { id: item.id, title: item.title },
          file,
          ...mutable(
            bucket.form({
              under: quarantineKey(meeting.id, item.id, file),
              thenTo: `${surroundings.webAddress}/${tenant.slug}/meetings/${meeting.id}/papers?came=${file}`,
              by: actor.person?.id ?? '',
            }),
          ),
        })
      },

      read: async (call) => {
        const open = await opened(call, call.params.meeting, 'read-meeting')
        if (!open.ok) return open
        const line = open.value.items
          .flatMap((item) => item.files ?? [])
          .find(({ id }) => id === call.params.file)
        if (!line) return refused({ type: 'not-found' })
        const bucket = await filesOf(call)
        return ok({ address: bucket.linkTo(keptKey(open.value.meeting.id, line.id), line.name) })
      },

      setAside: (call) => moved(call, call.params, 'setAside'),
      fetchBack: (call) => moved(call, call.params, 'fetchBack'),
    },
    surroundings,
  )

const headOf = ({ meeting, body }: Opened) => ({
  meeting: { id: meeting.id, title: meeting.title, date: meeting.date },
  body: { id: body.id, name: body.name },
})
const mutable = ({
  action,
  fields,
}: {
  action: string
  fields: readonly { name: string; value: string }[]
}) => ({
  action,
  fields: [...fields],
})

/** Off the item and gone in a month, or back again where it hung. */
async function moved(
  call: Asking,
  params: { readonly meeting: string; readonly file: string },
  move: keyof typeof fileMoves,
) {
  const [open, row] = await Promise.all([
    opened(call, params.meeting, 'edit-agenda'),
    call.table.get(storedFiles.key(params.meeting, params.file)).then(storedFiles.read),
  ])
  if (!open.ok) return open
  const { meeting } = open.value
  const item = meeting.items.find(({ id }) => id === row?.item)
  if (!row?.line || !item) return refused({ type: 'not-found' as const })
  if (!mayMove(fileMoves, row.state, move))
    return refused({ type: 'not-in-state' as const, move, state: row.state })
  const line: FileLine = row.line
  const back = move === 'fetchBack'
  if (back && (item.files ?? []).length >= mostFiles)
    return refused({ type: 'too-many-files' as const, most: mostFiles })
  const bucket = await filesOf(call)
  const key = keptKey(meeting.id, row.id)
  // Fetched back before it is shown; set aside after it is hidden.
  if (back) await bucket.fetchBack(key)
  const { version, ...kept } = row
  const state = fileMoves[move].to
  const made = await call.change(
    {
      writes: [
        storedFiles.change(
          storedFiles.key(meeting.id, row.id),
          { ...kept, state, version: version + 1 },
          version,
        ),
        back ? withLine(meeting, item.id, line) : withoutLine(meeting, item.id, line.id),
      ],
      log: { did: back ? 'file.fetched-back' : 'file.set-aside', about: [meeting.id, row.id] },
    },
    { file: row.id, state },
  )
  if (made.ok && !back) await bucket.setAside(key)
  return made
}
