import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { FileLine, FileState, HolderId } from './schema.ts'

/** What the papers hang on. A hearing has no day of its own. */
const HolderCard = v.object({
  id: HolderId,
  title: v.string(),
  date: v.nullable(LocalDate),
  /** Another group's meeting. */
  outside: v.boolean(),
})
const BodyCard = v.object({ id: BodyId, name: v.string() })
const Beside = v.object({
  id: Id('file'),
  name: v.string(),
  state: FileState,
  reason: v.string(),
  /** The last day on which it can be put back. */
  until: v.nullable(LocalDate),
})

/** The papers of a meeting or a hearing, place by place, as this reader may see them. */
export const PapersView = v.object({
  of: HolderCard,
  body: BodyCard,
  places: v.array(
    v.object({
      place: v.string(),
      name: v.string(),
      closed: v.boolean(),
      /** Not shared yet: nobody but those who prepare it sees it. */
      withheld: v.boolean(),
      files: v.array(v.object({ ...FileLine.entries, public: v.boolean() })),
      /** For those who prepare it: what was refused, and what was taken off and can be put back. */
      beside: v.array(Beside),
    }),
  ),
  /** For them as well: taken off together with the item they hung under; each can be put in another place. */
  adrift: v.array(Beside),
  mayLay: v.boolean(),
  /** Papers of a public hearing can be made public one by one. */
  mayPublish: v.boolean(),
  version: v.number(),
})
export type PapersView = v.InferOutput<typeof PapersView>

/** A form that goes from the browser straight to where files are received; these fields, then the file. */
export const UploadView = v.object({
  of: HolderCard,
  body: BodyCard,
  place: v.object({ place: v.string(), name: v.string() }),
  file: Id('file'),
  action: v.string(),
  fields: v.array(v.object({ name: v.string(), value: v.string() })),
})
export type UploadView = v.InferOutput<typeof UploadView>

/** Where the file can be fetched during the next minute. */
const Address = v.object({ address: v.string() })
const Moved = v.object({ file: Id('file'), state: FileState })
/** Back where it hung; where that is gone, to the place that is named. */
const Back = v.object({ place: v.optional(v.pipe(v.string(), v.maxLength(40)), '') })

const meeting = '/documents/meetings/:meeting'
export const filesApi = {
  list: route({ method: 'GET', path: `${meeting}/papers`, does: 'read-meeting', gives: PapersView }),
  form: route({
    method: 'GET',
    path: `${meeting}/places/:place/upload`,
    does: 'edit-agenda',
    gives: UploadView,
  }),
  read: route({ method: 'GET', path: `${meeting}/papers/:file`, does: 'read-meeting', gives: Address }),
  setAside: route({
    method: 'POST',
    path: `${meeting}/papers/:file/set-aside`,
    does: 'edit-agenda',
    write: 'create',
    gives: Moved,
  }),
  fetchBack: route({
    method: 'POST',
    path: `${meeting}/papers/:file/fetch-back`,
    does: 'edit-agenda',
    write: 'create',
    takes: Back,
    gives: Moved,
  }),
} as const

const hearing = '/documents/hearings/:hearing'
export const hearingPapersApi = {
  list: route({ method: 'GET', path: `${hearing}/papers`, does: 'read-hearing', gives: PapersView }),
  form: route({
    method: 'GET',
    path: `${hearing}/places/:place/upload`,
    does: 'carry-hearing',
    gives: UploadView,
  }),
  read: route({ method: 'GET', path: `${hearing}/papers/:file`, does: 'read-hearing', gives: Address }),
  setAside: route({
    method: 'POST',
    path: `${hearing}/papers/:file/set-aside`,
    does: 'carry-hearing',
    write: 'create',
    gives: Moved,
  }),
  fetchBack: route({
    method: 'POST',
    path: `${hearing}/papers/:file/fetch-back`,
    does: 'carry-hearing',
    write: 'create',
    takes: Back,
    gives: Moved,
  }),
  /** Anyone, where the hearing is public and the secretary has said so of this paper. */
  readPublic: route({
    method: 'GET',
    path: `${hearing}/public-papers/:file`,
    does: 'read-public',
    gives: Address,
  }),
} as const
