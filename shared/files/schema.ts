import * as v from 'valibot'
import { Instant } from '../kernel/dates.ts'
import { Id } from '../kernel/ids.ts'
import { Line } from '../kernel/text.ts'

/** What can be handed around. Nothing that runs: no programs, no macros, no old office formats that may hold any. */
export const FileKind = v.picklist(['pdf', 'word', 'excel', 'powerpoint', 'opendocument', 'picture', 'text'])
export type FileKind = v.InferOutput<typeof FileKind>

/** A file as it stands under an item: what it is called, how large it is, and by what it is known to be the same. */
export const FileLine = v.object({
  id: Id('file'),
  name: Line(160),
  kind: FileKind,
  /** In bytes. */
  size: v.number(),
  /** SHA-256, in base64url. */
  checksum: v.string(),
})
export type FileLine = v.InferOutput<typeof FileLine>

/** How long a form may lie open, in seconds: no longer than the credentials that signed it. */
export const formSeconds = 540

/** `refused` says why for a day; `set-aside` can be fetched back for a month. */
export const FileState = v.picklist(['kept', 'refused', 'set-aside'])
export type FileState = v.InferOutput<typeof FileState>

/** What papers hang on: a meeting, ours or another group's, or a hearing. */
export const HolderId = Id('meeting', 'hearing')

/** What became of an upload, with what it hangs on. */
export const StoredFile = v.object({
  id: Id('file'),
  holder: HolderId,
  /** Where in it; see `placesOf`. */
  place: v.string(),
  name: v.string(),
  state: FileState,
  /** Why it was refused: the type of a problem. */
  reason: v.string(),
  line: v.nullable(FileLine),
  by: v.string(),
  at: Instant,
  /** When it was set aside. */
  asideAt: v.optional(Instant),
  version: v.number(),
})
export type StoredFile = v.InferOutput<typeof StoredFile>
