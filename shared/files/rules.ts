import { identityNumbersIn } from '../guards/identity-numbers.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { FileProblem } from './problems.ts'
import type { FileKind, FileLine } from './schema.ts'

/** 25 MB: what an agenda's paper may weigh. */
export const mostBytes = 25_000_000
/** Under one item. */
export const mostFiles = 10
/** Together with what a mail holds already: beyond this it links instead of attaching. */
export const mostAttached = 7_000_000
/** How much of the beginning of a file its kind is known by. */
export const headBytes = 512

const zip = [0x50, 0x4b, 0x03, 0x04]
const kinds: readonly {
  readonly kind: FileKind
  readonly endings: readonly string[]
  readonly begins?: readonly number[]
  readonly type: string
}[] = [
  { kind: 'pdf', endings: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46, 0x2d], type: 'application/pdf' },
  {
    kind: 'word',
    endings: ['docx'],
    begins: zip,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    kind: 'excel',
    endings: ['xlsx'],
    begins: zip,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    kind: 'powerpoint',
    endings: ['pptx'],
    begins: zip,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  { kind: 'opendocument', endings: ['odt'], begins: zip, type: 'application/vnd.oasis.opendocument.text' },
  {
    kind: 'opendocument',
    endings: ['ods'],
    begins: zip,
    type: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  {
    kind: 'opendocument',
    endings: ['odp'],
    begins: zip,
    type: 'application/vnd.oasis.opendocument.presentation',
  },
  { kind: 'picture', endings: ['png'], begins: [0x89, 0x50, 0x4e, 0x47], type: 'image/png' },
  { kind: 'picture', endings: ['jpg', 'jpeg'], begins: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { kind: 'text', endings: ['txt', 'csv'], type: 'text/plain; charset=utf-8' },
]

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The endings that a file may have, for the box that picks one. */
export const endings: readonly string[] = kinds.flatMap((each) => each.endings)

/** What the file is, where name and content agree; null for anything that is not handed around. */
export function kindOf(name: string, head: Uint8Array): { kind: FileKind; type: string } | null {
  const found = kinds.find((each) => each.endings.includes(endingOf(name)))
  if (!found) return null
  const { begins } = found
  // Words hold no zero byte; a program under another name does.
  const agrees = begins ? begins.every((byte, at) => head[at] === byte) : !head.includes(0)
  return agrees ? { kind: found.kind, type: found.type } : null
}

/** What a file of this name is served as. */
export const mediaTypeOf = (name: string): string =>
  kinds.find((each) => each.endings.includes(endingOf(name)))?.type ?? 'application/octet-stream'

/** The name as it is shown: one line, no path, no signs that a file system reads otherwise. */
export function nameOf(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= 160) return plain || 'fil'
  const ending = endingOf(plain)
  return `${plain.slice(0, 150 - ending.length)}….${ending}`
}

/**
 * May this be handed around? A name with an identity number never; then whether there is room under the item, size,
 * whether it arrived whole, and what it is.
 */
export function judged(
  file: {
    readonly name: string
    readonly size: number
    readonly head: Uint8Array
    readonly intact: boolean
  },
  beside: { readonly already: readonly FileLine[]; readonly today: LocalDate },
): Result<{ kind: FileKind; type: string }, FileProblem> {
  if (identityNumbersIn(file.name, { today: beside.today }).length)
    return refused({ type: 'file-name-number' })
  if (beside.already.length >= mostFiles) return refused({ type: 'too-many-files', most: mostFiles })
  if (file.size > mostBytes) return refused({ type: 'file-too-large', most: mostBytes })
  if (file.size === 0) return refused({ type: 'file-empty' })
  if (!file.intact) return refused({ type: 'file-broken' })
  const kind = kindOf(file.name, file.head)
  return kind ? ok(kind) : refused({ type: 'file-kind' })
}

/** Those that fit into a mail together with what it holds already, in their order; the others are linked to. */
export function attachable(files: readonly FileLine[], held: number): FileLine[] {
  let total = held
  return files.filter(({ size }) => {
    if (total + size > mostAttached) return false
    total += size
    return true
  })
}
