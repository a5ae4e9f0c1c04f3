import { attachable, kindOf } from '#shared/files/rules'
import type { FileLine } from '#shared/files/schema'
import type { DispatchContent } from '#shared/meetings/content'
import { keptKey } from '../platform/files.ts'
import type { JobMessage, Work } from '../platform/jobs.ts'
import type { Mail } from '../platform/mail.ts'

type Attachment = Mail['attachments'][number]
/** What a dispatch may attach, by the id of the file; what is too large for any mail is not even fetched. */
export type Papers = ReadonlyMap<string, Attachment>

/** What the mail holds beside the papers: its own Word and PDF. */
const ownSize = 500_000
const withPapers: readonly string[] = ['agenda', 'update', 'invitation', 'sample', 'approval']

/** The papers of a content, in the order of its items. Closed items have none in what was frozen. */
const papersIn = ({ kind, meeting }: DispatchContent): FileLine[] =>
  withPapers.includes(kind) ? meeting.items.flatMap((item) => item.files ?? []) : []

/** The papers of a dispatch, fetched once for all its mails. What has been set aside for good is left out. */
export async function papersOf(
  content: DispatchContent,
  { tenant, generation }: Pick<JobMessage, 'tenant' | 'generation'>,
  { surroundings }: Pick<Work, 'surroundings'>,
): Promise<Papers> {
  const lines = attachable(papersIn(content), ownSize)
  if (!lines.length || !surroundings.files) return new Map()
  const claims = { kind: 'system', tenant, generation, person: null, roles: [], job: 'mail' } as const
  const files = await surroundings.files(claims)
  const found = await Promise.all(
    lines.map(async ({ id, name, size }): Promise<[string, Attachment][]> => {
      const file = await files.read(keptKey(content.meeting.id, id), size)
      if (!file || file === 'too-large') return []
      const type = kindOf(name, file.content)?.type ?? 'application/octet-stream'
      return [[id, { name, type, content: file.content }]]
    }),
  )
  return new Map(found.flat())
}

/** The papers that a mail with this content has room for; `left` is true where some are only linked to. */
export function attachedTo(
  content: DispatchContent,
  papers: Papers,
): { readonly attachments: readonly Attachment[]; readonly left: boolean } {
  const lines = papersIn(content)
  const fit = attachable(
    lines.filter(({ id }) => papers.has(id)),
    ownSize,
  ).flatMap(({ id }) => papers.get(id) ?? [])
  return { attachments: fit, left: fit.length < lines.length }
}
