import type { Body } from '../bodies/schema.ts'
import type { DispatchContent } from '../meetings/content.ts'
import type { Attendance, DispatchKind, Meeting } from '../meetings/schema.ts'
import type { Notes } from '../notes/schema.ts'
import type { Tenant } from '../tenancy/schema.ts'

/**
 * What a paper is made of, from the meeting as it stands now. The text of closed items, and their titles, are
 * taken out here: they are never frozen into something that is mailed. Their place in the order is kept.
 */
export function contentNow(from: {
  readonly kind: DispatchKind
  readonly tenant: Tenant
  readonly body: Body
  readonly meeting: Meeting
  readonly notes?: Notes | null
  readonly attendance?: Attendance | null
}): DispatchContent {
  const { tenant, body, meeting, notes, attendance } = from
  const { version: _version, ...kept } = meeting
  const closed = new Set(meeting.items.filter(({ access }) => access === 'closed').map(({ id }) => id))
  const items = meeting.items.map((item) =>
    item.access === 'closed'
      ? { ...item, title: '', text: '', presenter: '', contribution: '', guests: [] }
      : item,
  )
  return {
    kind: from.kind,
    tenant: {
      id: tenant.id,
      slug: tenant.slug,
      name: tenant.name,
      country: tenant.country,
      language: tenant.language,
      mailbox: tenant.mailbox,
      contact: tenant.contact,
      colour: tenant.colour,
      invented: tenant.invented,
    },
    body: {
      id: body.id,
      name: body.name,
      tagline: body.tagline,
      competence: body.competence,
      contact: body.contact,
    },
    meeting: { ...kept, items },
    ...(notes
      ? {
          notes: {
            meeting: notes.meeting,
            state: notes.state,
            recorder: notes.recorder,
            items: notes.items.map((item) =>
              item.closed || closed.has(item.item)
                ? { ...item, title: '', text: '', closed: true, outcomes: [] }
                : item,
            ),
            takenBack: notes.takenBack,
            ...(notes.sentAt ? { sentAt: notes.sentAt } : {}),
          },
        }
      : {}),
    ...(attendance ? { attended: attendance.rows.map(({ name, came }) => ({ name, came })) } : {}),
  }
}
