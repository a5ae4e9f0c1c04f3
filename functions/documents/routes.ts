import { documentsApi } from '#shared/documents/api'
import { localDateOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Language } from '#shared/locales/languages'
import { contentOf, type DispatchContent } from '#shared/meetings/content'
import type { DispatchKind, Recipient } from '#shared/meetings/schema'
import { openNotes } from '#shared/notes/outcomes'
import type { Problem } from '#shared/problems'
import { type File, serveFiles } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  attendances,
  bodies,
  certificates,
  notes,
  persons,
  reports,
  tenants,
} from '../platform/table/records.ts'
import { journalOf } from './journal.ts'
import type { PressAsked } from './press.ts'
import { pressed, shown } from './pressed.ts'
import { type Asking, type Opened, opened, ownItem } from './store.ts'

type Wanted = { readonly as?: 'sent' | 'preview' | undefined; readonly case: string }

export function documents(surroundings: Surroundings) {
  const as = async (
    ending: 'docx' | 'pdf',
    made: Result<Made<'paper'> | Made<'report'>, Problem>,
  ): Promise<Result<File, Problem>> => (made.ok ? pressed(surroundings, { ...made.value, as: ending }) : made)
  return serveFiles(
    documentsApi,
    {
      agendaWord: async (call) => as('docx', await agenda(call, call.params.meeting, call.query)),
      agendaPdf: async (call) => as('pdf', await agenda(call, call.params.meeting, call.query)),
      agendaPage: async (call) => {
        const made = await agenda(call, call.params.meeting, call.query)
        return made.ok ? shown(surroundings, { ...made.value, as: 'html' }) : made
      },

      agendaCalendar: async (call) => {
        const found = await opened(call, call.params.meeting, 'read-meeting')
        if (!found.ok) return found
        const { meeting, tenant, body, sent } = found.value
        const content = contentOf('agenda', tenant, body, meeting)
        const reader = { ...recipientFor(found.value), item: ownItem(sent, call.claims.person) }
        const method = meeting.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
        return pressed(surroundings, { make: 'calendar', content, reader, method, now: call.now })
      },

      mailPreview: async (call) => {
        const found = await opened(call, call.params.meeting, 'edit-agenda')
        if (!found.ok) return found
        const content = await contentNow(call, found.value, call.query.kind)
        const reader = recipientFor(found.value)
        const here = `${surroundings.webAddress}/${found.value.tenant.slug}/meetings/${found.value.meeting.id}`
        const links = { answer: { comes: here, digital: here, no: here }, read: here }
        return shown(surroundings, { make: 'mail', content, reader, links })
      },

      letters: async (call) => {
        const found = await opened(call, call.params.meeting, 'send-agenda')
        if (!found.ok) return found
        const asked = await lettersAsked(call, found.value, call.query)
        if (!asked) return refused({ type: 'not-found' })
        const { language, name } = found.value.tenant
        const { content, to, at } = asked
        const sentOn = localDateOf(at)
        return pressed(surroundings, { make: 'letters', content, to, sentOn, language, author: name })
      },

      journal: async (call) => {
        const found = await opened(call, call.params.meeting, 'read-proof')
        return found.ok ? journalOf(call, found.value, call.query.case) : found
      },

      takenHomePdf: async (call) => {
        const found = await opened(call, call.params.meeting, 'mark-taken-home')
        if (!found.ok) return found
        const last = found.value.sent.find(({ kind }) => kind === 'notes')
        if (!last) return refused({ type: 'not-found' })
        const content: DispatchContent = { ...last.content, kind: 'taken-home' }
        return as('pdf', paper(call, found.value, content, { case: '' }))
      },

      notesWord: async (call) => as('docx', await notesOf(call, call.params.meeting, call.query)),
      notesPdf: async (call) => as('pdf', await notesOf(call, call.params.meeting, call.query)),

      reportWord: async (call) => as('docx', await reportOfYear(call, call.params, call.query.case)),
      reportPdf: async (call) => as('pdf', await reportOfYear(call, call.params, call.query.case)),

      certificate: async (call) => {
        const found = await opened(call, call.params.meeting, 'read-own-certificate')
        if (!found.ok) return found
        const { actor, body, tenant } = found.value
        const own = call.params.person === call.claims.person
        if (!own && !(call.claims.kind === 'person' && actor.roles(body).includes('secretary')))
          return refused({ type: 'not-found' })
        const certificate = certificates.read(
          await call.table.get(certificates.key(call.params.meeting, call.params.person)),
        )
        if (!certificate) return refused({ type: 'not-found' })
        const home = tenant.municipalities.find(({ code }) => code === certificate.municipality)
        const { language } = recipientFor(found.value)
        return pressed(surroundings, {
          make: 'certificate',
          certificate: { ...certificate, municipality: home?.name ?? certificate.municipality },
          by: { body, tenant },
          checkAt: `${surroundings.webAddress}/${tenant.slug}/verify/${certificate.code}`,
          language,
          caseNumber: call.query.case || body.caseNumber || '',
        })
      },
    },
    surroundings,
  )
}

/** What a paper is made of, whichever kind of file it becomes. */
type Made<Make extends 'paper' | 'report'> = Omit<Extract<PressAsked, { make: Make }>, 'as'>

/** The yearly report as it is kept: the finished one for the members, the draft for those who write it. */
async function reportOfYear(
  call: Asking,
  { body: id, year }: { readonly body: string; readonly year: string },
  caseNumber: string,
): Promise<Result<Made<'report'>, Problem>> {
  const [actor, body, tenant, report] = await Promise.all([
    call.actor(),
    call.table.get(bodies.key(id)).then(bodies.read),
    call.table.get(tenants.key()).then(tenants.read),
    call.table.get(reports.key(id, year)).then(reports.read),
  ])
  if (!body || !tenant) return refused({ type: 'not-found' })
  const may = actor.may('read-report', body)
  if (!may.ok) return may
  const writes = actor.may('write-report', body).ok
  if (!report || (report.state === 'draft' && !writes)) return refused({ type: 'not-found' })
  const language = actor.person?.language ?? tenant.language
  return ok({
    make: 'report',
    of: { report, body, host: tenant },
    reader: { language, caseNumber: caseNumber || body.caseNumber || '' },
  })
}

/** What was sent last; before anything was sent, or where it is asked for, the draft for those who prepare it. */
async function agenda(call: Asking, id: string, wanted: Wanted): Promise<Result<Made<'paper'>, Problem>> {
  const found = await opened(call, id, 'read-meeting')
  if (!found.ok) return found
  const { sent, actor, body } = found.value
  const last = sent.find(({ kind }) => kind === 'agenda' || kind === 'update')
  const may = actor.may('edit-agenda', body)
  const whole = (content: DispatchContent) =>
    wanted.case && may.ok && call.claims.kind === 'person' ? withAllPapers(content, found.value) : content
  if (last && wanted.as !== 'preview') return paper(call, found.value, whole(last.content), wanted)
  if (!may.ok) return wanted.as === 'preview' ? may : refused({ type: 'not-found' })
  return paper(call, found.value, whole(await contentNow(call, found.value, 'agenda')), wanted)
}

/** For the case, and for those who prepare the meeting alone: every paper is named, those of a closed item as closed. */
function withAllPapers(content: DispatchContent, { meeting }: Opened): DispatchContent {
  const items = content.meeting.items.map((item) => {
    const files = meeting.items.find(({ id }) => id === item.id)?.files
    return files?.length ? { ...item, files } : item
  })
  return { ...content, meeting: { ...content.meeting, items } }
}

/** Members have what was sent; the draft is for the one who writes it. */
async function notesOf(call: Asking, id: string, wanted: Wanted): Promise<Result<Made<'paper'>, Problem>> {
  const found = await opened(call, id, 'read-notes')
  if (!found.ok) return found
  const { sent, actor, body } = found.value
  const last = sent.find(({ kind }) => kind === 'notes')
  if (last && wanted.as !== 'preview') return paper(call, found.value, last.content, wanted)
  const may = actor.may('write-notes', body)
  if (!may.ok) return wanted.as === 'preview' ? may : refused({ type: 'not-found' })
  const content = await contentNow(call, found.value, 'notes')
  return content.notes ? paper(call, found.value, content, wanted) : refused({ type: 'not-found' })
}

function paper(
  call: Asking,
  found: Opened,
  content: DispatchContent,
  wanted: Wanted,
): Result<Made<'paper'>, Problem> {
  const { language } = recipientFor(found)
  const item = ownItem(found.sent, call.claims.person)
  return ok({ make: 'paper', content, reader: { language, item, caseNumber: wanted.case } })
}

/** The meeting as it stands, in its open version, as it would be frozen if it were sent now. */
async function contentNow(call: Asking, found: Opened, kind: DispatchKind): Promise<DispatchContent> {
  const { tenant, body, meeting } = found
  if (kind !== 'notes') return contentOf(kind, tenant, body, meeting)
  const [written, attendance] = await Promise.all([
    call.table.get(notes.key(meeting.id)).then(notes.read),
    call.table.get(attendances.key(meeting.id)).then(attendances.read),
  ])
  return contentOf(kind, tenant, body, meeting, {
    ...(written ? { notes: { ...written, items: openNotes(written.items) } } : {}),
    ...(attendance ? { attended: attendance.rows.map(({ name, came }) => ({ name, came })) } : {}),
  })
}

/** The reader as one to whom things are sent. */
function recipientFor({ actor, tenant }: Opened): Recipient {
  const { person } = actor
  const language: Language = person?.language ?? tenant.language
  return {
    person: person?.id ?? '',
    name: person?.name ?? tenant.name,
    channel: 'mail',
    email: person?.email ?? '',
    address: person?.address ?? '',
    language,
    role: 'member',
    mayAnswer: true,
  }
}

type LettersAsked = {
  readonly content: DispatchContent
  readonly to: readonly Recipient[]
  readonly at: string
}

async function lettersAsked(
  call: Asking,
  found: Opened,
  asked: { as?: 'sent' | 'preview' | undefined; dispatch?: string | undefined; person?: string | undefined },
): Promise<LettersAsked | null> {
  const going = found.sent.filter(({ kind }) => kind !== 'sample' && kind !== 'approval')
  const dispatch = asked.dispatch
    ? going.find(({ id }) => id === asked.dispatch)
    : going.find(({ recipients }) =>
        recipients.some((each) => (asked.person ? each.person === asked.person : each.channel === 'letter')),
      )
  if (dispatch && asked.as !== 'preview') {
    const { content, at, recipients } = dispatch
    const to = recipients.filter((each) =>
      asked.person ? each.person === asked.person : each.channel === 'letter',
    )
    return to.length ? { content, at, to: await withAddresses(call, to) } : null
  }
  if (asked.dispatch || asked.as === 'sent') return null
  const content = contentOf('agenda', found.tenant, found.body, found.meeting)
  const person = asked.person
    ? persons.read(await call.table.get(persons.key(asked.person)))
    : found.actor.person
  // An address is shown to the secretary of a body that its person has to do with, and to no other.
  const concerned =
    person?.id === found.actor.person?.id || person?.bodies.some(({ body }) => body === found.body.id)
  if (!person || !concerned) return null
  const { id, name, email, address, language } = person
  const one: Recipient = {
    person: id,
    name,
    channel: 'letter',
    email,
    address,
    language,
    role: 'member',
    mayAnswer: true,
  }
  return { content, at: call.now, to: [one] }
}

/** A letter instead of a mail that did not arrive: the address was not frozen, so it is looked up now. */
async function withAddresses(call: Asking, to: readonly Recipient[]): Promise<Recipient[]> {
  const wanting = to.filter(({ address, person }) => !address && person.startsWith('p_'))
  const found = persons.list(await call.table.getMany(wanting.map(({ person }) => persons.key(person))))
  return to.map((each) => ({
    ...each,
    address: each.address || (found.find(({ id }) => id === each.person)?.address ?? ''),
  }))
}
