import { attachable, mediaTypeOf } from '#shared/files/rules'
import type { FileLine } from '#shared/files/schema'
import type { HearingContent } from '#shared/hearings/schema'
import type { DispatchContent } from '#shared/meetings/content'
import { keptKey } from '../platform/files/files.ts'
import type { Mail } from '../platform/mail/mail.ts'
import type { JobMessage, Work } from '../platform/work/jobs.ts'

type Attachment = Mail['attachments'][number]
/** What a dispatch may attach, by the id of the file; what is too large for any mail is not even fetched. */
export type Papers = ReadonlyMap<string, Attachment>

/** What the mail holds beside the papers: its own Word and PDF. */
const ownSize = 500_000
const withPapers: readonly string[] = ['agenda', 'update', 'invitation', 'sample', 'approval']

/** The papers of a content, in the order they stand in it. Closed items have none in what was frozen. */
function papersIn(content: DispatchContent | HearingContent): readonly FileLine[] {
  if ('about' in content) return content.along ?? []
  if (content.shared) return content.shared.files ?? []
  return withPapers.includes(content.kind) ? content.meeting.items.flatMap((item) => item.files ?? []) : []
}

/** The papers of a dispatch, fetched once for all its mails. What has been set aside for good is left out. */
export async function papersOf(
  content: DispatchContent | HearingContent,
  { tenant, generation }: Pick<JobMessage, 'tenant' | 'generation'>,
  { surroundings }: Pick<Work, 'surroundings'>,
): Promise<Papers> {
  const lines = attachable(papersIn(content), ownSize)
  if (!lines.length || !surroundings.files) return new Map()
  const claims = { kind: 'system', tenant, generation, person: null, roles: [], job: 'mail' } as const
  const files = await surroundings.files(claims)
  const holder = 'about' in content ? content.hearing.id : content.meeting.id
  const found = await Promise.all(
    lines.map(async ({ id, name, size }): Promise<[string, Attachment][]> => {
      const file = await files.read(keptKey(holder, id), size)
      if (!file || file === 'too-large') return []
      return [[id, { name, type: mediaTypeOf(name), content: file.content }]]
    }),
  )
  return new Map(found.flat())
}

/** The papers that a mail with this content has room for; `left` is true where some are only linked to. */
export function attachedTo(
  content: DispatchContent | HearingContent,
  papers: Papers,
): { readonly attachments: readonly Attachment[]; readonly left: boolean } {
  const lines = papersIn(content)
  const fit = attachable(
    lines.filter(({ id }) => papers.has(id)),
    ownSize,
  ).flatMap(({ id }) => papers.get(id) ?? [])
  return { attachments: fit, left: fit.length < lines.length }
}
