import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { FileLine, FileState } from './schema.ts'

/** The papers of a meeting, item by item, as this reader may see them. */
export const PapersView = v.object({
  meeting: v.object({ id: Id('meeting'), title: v.string(), date: LocalDate }),
  body: v.object({ id: BodyId, name: v.string() }),
  items: v.array(
    v.object({
      item: v.string(),
      title: v.string(),
      closed: v.boolean(),
      files: v.array(FileLine),
      /** For those who prepare the meeting: what was refused, and what was taken off and can be put back. */
      beside: v.array(v.object({ id: Id('file'), name: v.string(), state: FileState, reason: v.string() })),
    }),
  ),
  mayEdit: v.boolean(),
})
export type PapersView = v.InferOutput<typeof PapersView>

/** A form that goes from the browser straight to where files are received; these fields, then the file. */
export const UploadView = v.object({
  meeting: v.object({ id: Id('meeting'), title: v.string(), date: LocalDate }),
  body: v.object({ id: BodyId, name: v.string() }),
  item: v.object({ id: v.string(), title: v.string() }),
  file: Id('file'),
  action: v.string(),
  fields: v.array(v.object({ name: v.string(), value: v.string() })),
})
export type UploadView = v.InferOutput<typeof UploadView>

const Moved = v.object({ file: Id('file'), state: FileState })

export const filesApi = {
  list: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/papers',
    does: 'read-meeting',
    gives: PapersView,
  }),
  form: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/items/:item/upload',
    does: 'edit-agenda',
    gives: UploadView,
  }),
  /** Where the file can be fetched during the next minute. */
  read: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/papers/:file',
    does: 'read-meeting',
    gives: v.object({ address: v.string() }),
  }),
  setAside: route({
    method: 'POST',
    path: '/documents/meetings/:meeting/papers/:file/set-aside',
    does: 'edit-agenda',
    write: 'create',
    gives: Moved,
  }),
  fetchBack: route({
    method: 'POST',
    path: '/documents/meetings/:meeting/papers/:file/fetch-back',
    does: 'edit-agenda',
    write: 'create',
    gives: Moved,
  }),
} as const
