import type { Body } from '#shared/bodies/schema'
import type { FileLine } from '#shared/files/schema'
import { type Instant, localDateOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { type aroundApi, LetterKind, type LetterView, type MeetingCard } from '#shared/meetings/around-api'
import type { DispatchContent } from '#shared/meetings/content'
import type { MeetingDoing } from '#shared/meetings/lifecycle'
import { asShown, countsOf, fingerprintOf, noWayTo } from '#shared/meetings/recipients'
import { askedInRound, roundRemindAt, silentIn, withQuestion } from '#shared/meetings/round'
import type { Meeting, Recipient, SentLine, TakenHome } from '#shared/meetings/schema'
import { takesHome, withAsked } from '#shared/meetings/taken-home'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { mayMail } from '../platform/mail/may-mail.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  bodies,
  dispatches,
  meetings,
  outsides,
  roundLines,
  takenHomes,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { asksForRound } from './asking-time.ts'
import { prepared, remembering, savedAndSent, seatedFor } from './sending.ts'
import { type Asking, admitted, answersOf, asSeen, openTo } from './store.ts'

/** What a letter asks of the meeting it hangs on. */
const doingOf = {
  reminder: 'remind',
  round: 'write-round',
  'taken-home': 'take-home',
  'shared-agenda': 'share',
  'shared-notes': 'share',
  notice: 'notify',
} as const satisfies Record<LetterKind, MeetingDoing>

type Prepared = {
  readonly kind: LetterKind
  readonly meeting: Kept<Meeting>
  readonly body: Kept<Body>
  readonly tenant: Tenant
  /** Those whom it still concerns, as of now. */
  readonly recipients: readonly Recipient[]
  readonly home: Kept<TakenHome> | null
}

/** Letters around a meeting: to those who have not answered, written or got the page yet, and to nobody else. */
export const writing = {
  letter: async (call) => {
    const open = await letterOf(call, call.params.meeting, call.params.letter)
    if (!open.ok) return open
    const { kind, meeting, body, tenant, recipients } = open.value
    return ok({
      kind,
      fingerprint: fingerprintOf(recipients),
      recipients: [...recipients],
      ...countsOf(recipients),
      noWay: recipients.filter(noWayTo).map(({ person, name }) => ({ person, name })),
      meeting: cardOf(meeting),
      body: { id: body.id, name: body.name, competence: body.competence, contact: body.contact },
      ...datesOf(call, kind, meeting, tenant),
      lastAt: lastSent(kind, meeting),
      files: laidFor(kind, meeting),
      version: meeting.version,
    } satisfies LetterView)
  },

  sendLetter: async (call) => {
    const open = await letterOf(call, call.params.meeting, call.params.letter)
    if (!open.ok) return open
    const { kind, meeting, body, tenant, recipients, home } = open.value
    const { fingerprint, text, link } = call.input
    const shares = kind === 'shared-agenda' || kind === 'shared-notes'
    const carries = shares || kind === 'notice'
    const files = laidFor(kind, meeting)
    if (kind === 'notice' && !text)
      return refused({ type: 'invalid', errors: [{ pointer: '/text', detail: 'required' }] })
    if (shares && !text && !link && !files.length) return refused({ type: 'nothing-to-share' })
    if (!recipients.length) return refused({ type: 'nobody-left-to-ask' })
    for (const check of [asSeen(call, meeting), mayMail(tenant), asShown(recipients, fingerprint)])
      if (!check.ok) return check
    const asked = kind === 'round' ? withQuestion(meeting, call.now, tenant.country) : meeting
    const [notes, beside] = await Promise.all([
      kind === 'taken-home' ? notesSentOf(call.table, meeting) : null,
      shares ? sharedWrites(call, body.id, meeting, kind) : [],
    ])
    const more = {
      ...(notes?.notes ? { notes: notes.notes } : {}),
      ...(carries ? { shared: { text, link, ...(files.length ? { files } : {}) } } : {}),
    }
    const sending = prepared(call, { kind, tenant, body, meeting: asked, recipients, more })
    const after = remembering(asked, sending)
    const due = kind === 'round' ? asksForRound(after, tenant.country, call.now) : { writes: [], outbox: [] }
    return savedAndSent(
      call,
      after,
      sending,
      `letter.${kind}`,
      [
        ...beside,
        ...(kind === 'taken-home' ? [homeWrite(body.id, meeting, home, recipients)] : []),
        ...due.writes,
      ],
      due.outbox,
    )
  },
} satisfies Partial<Handlers<typeof aroundApi>>

/** Until when lines would be asked for, and when those who are silent would be reminded. */
function datesOf(
  call: Asking,
  kind: LetterKind,
  meeting: Meeting,
  tenant: Tenant,
): Pick<LetterView, 'by' | 'remindsOn'> {
  if (kind !== 'round') return { by: null, remindsOn: null }
  const asked = withQuestion(meeting, call.now, tenant.country)
  const again = asked.sent?.some((line) => line.kind === 'round')
  const at = again ? null : roundRemindAt(asked, tenant.country)
  return { by: asked.round?.by ?? null, remindsOn: at && localDateOf(at) }
}

/** When the same was asked the last time: whoever is about to ask again wants to know. */
function lastSent(kind: LetterKind, { sent = [] }: Meeting): Instant | null {
  if (kind !== 'reminder' && kind !== 'round' && kind !== 'taken-home') return null
  const same = (line: SentLine) => line.kind === kind || (kind === 'round' && line.kind === 'round-reminder')
  return sent.findLast(same)?.at ?? null
}

/** The letter with those it would go to, in two waves. Refuses where this meeting has no such letter now. */
async function letterOf(call: Asking, id: string, letter: string): Promise<Result<Prepared, Problem>> {
  const kind = LetterKind.options.find((each) => each === letter)
  const [[item, tenantItem], actor, given, lines] = await Promise.all([
    call.table.getMany([meetings.key(id), tenants.key()]),
    call.actor(),
    kind === 'reminder' || kind === 'notice' ? answersOf(call.table, id) : { answers: [] },
    kind === 'round' ? linesOf(call.table, id) : [],
  ])
  const [meeting, tenant] = [meetings.read(item), tenants.read(tenantItem)]
  if (!kind || !meeting || !tenant) return refused({ type: 'not-found' })
  const [body, people, home] = await Promise.all([
    call.table.get(bodies.key(meeting.body)).then(bodies.read),
    // A notice may be of a room that changed: whoever comes instead of another has to know.
    seatedFor(call.table, meeting, call.today, kind === 'notice' ? given.answers : []),
    kind === 'taken-home' ? call.table.get(takenHomes.key(meeting.body, id)).then(takenHomes.read) : null,
  ])
  const open = admitted(call, meeting, body, actor, 'send-agenda')
  if (!open.ok) return open
  const state = openTo(meeting, doingOf[kind])
  if (!state.ok) return state
  if ((kind === 'reminder' || kind === 'round') && meeting.date < call.today)
    return refused({ type: 'date-in-the-past', date: meeting.date })
  if (kind === 'taken-home' && !meeting.sent?.some((line) => line.kind === 'notes'))
    return refused({ type: 'notes-not-sent' })
  const recipients = concerned(kind, people, { answered: given.answers, lines, home })
  return ok({ kind, meeting, body: open.value.body, tenant, recipients, home })
}

/** The other group's own papers, which go along with what is shared of its meeting. */
function laidFor(kind: LetterKind, { laid }: Meeting): FileLine[] {
  if (kind === 'shared-agenda') return laid?.agenda ?? []
  return kind === 'shared-notes' ? (laid?.notes ?? []) : []
}

function concerned(
  kind: LetterKind,
  people: readonly Recipient[],
  given: {
    readonly answered: readonly { person: string }[]
    readonly lines: readonly { person: string }[]
    readonly home: TakenHome | null
  },
): readonly Recipient[] {
  if (kind === 'reminder') return silentIn(people, given.answered)
  if (kind === 'round') return silentIn(askedInRound(people), given.lines)
  if (kind === 'taken-home')
    return silentIn(
      takesHome(people),
      (given.home?.rows ?? []).filter(({ mark }) => mark !== null),
    )
  return people
}

/** The lines that were written for this meeting. */
export const linesOf = async (table: Table, meeting: string) =>
  roundLines.list(await table.query(roundLines.key(meeting, '').pk, { begins: 'LINE#' }))

/** The notes as they went out last, closed items left out. */
export async function notesSentOf(table: Table, meeting: Meeting): Promise<DispatchContent | null> {
  const last = meeting.sent?.findLast(({ kind }) => kind === 'notes')
  const dispatch = last && dispatches.read(await table.get(dispatches.key(meeting.id, last.dispatch)))
  return dispatch ? (dispatch.content as DispatchContent) : null
}

function homeWrite(
  body: string,
  meeting: Meeting,
  before: Kept<TakenHome> | null,
  asked: readonly Recipient[],
): Write {
  const key = takenHomes.key(body, meeting.id)
  const rows = withAsked(before?.rows ?? [], asked)
  return before
    ? takenHomes.change(key, { ...before, rows }, before.version)
    : takenHomes.create(key, { meeting: meeting.id, body, date: meeting.date, rows, version: 1 })
}

/** What is shared is shared: the other group's meeting remembers it, and the task is done. */
async function sharedWrites(
  call: Asking,
  body: string,
  { id: meeting, laid }: Meeting,
  kind: LetterKind,
): Promise<Write[]> {
  const key = outsides.key(body, meeting)
  const [outside, waiting] = await Promise.all([
    call.table.get(key).then(outsides.read),
    call.table.queryAll(tasks.key('').pk).then(tasks.list),
  ])
  const what = kind === 'shared-agenda' ? 'share-agenda' : 'share-notes'
  const at = kind === 'shared-agenda' ? { agendaAt: call.now } : { notesAt: call.now }
  const papers = (['agenda', 'notes'] as const).filter(
    (each) =>
      outside?.papers?.includes(each) || (what === `share-${each}` && (laid?.[each] ?? []).length > 0),
  )
  return [
    ...(outside ? [outsides.change(key, { ...outside, ...at, papers }, outside.version)] : []),
    ...waiting
      .filter((task) => task.meeting === meeting && task.what === what)
      .map((task) => tasks.remove(tasks.key(task.id), task.version)),
  ]
}

export const cardOf = ({ id, kind, title, date, start, end, state }: Meeting): MeetingCard => ({
  id,
  kind,
  title,
  date,
  start,
  end,
  state,
})
