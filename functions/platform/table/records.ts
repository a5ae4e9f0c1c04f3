import type { Body, Digest, PublicName } from '#shared/bodies/schema'
import type { Charter, Remark } from '#shared/charters/schema'
import type { Certificate, Cost, CostYear } from '#shared/costs/schema'
import type { StoredFile } from '#shared/files/schema'
import type { Lift, Mandate, OutsideMeeting } from '#shared/forums/schema'
import type {
  Hearing,
  HearingAnswer,
  HearingCard,
  HearingDispatch,
  HearingYear,
  PublicHearing,
  Voice,
} from '#shared/hearings/schema'
import type { Card, Consent, LinkTaken, Shared, TypedCard } from '#shared/links/schema'
import type {
  Answer,
  Attendance,
  Contribution,
  DiaryLine,
  Dispatch,
  Meeting,
  Proof,
  RoundLine,
  TakenHome,
  Topics,
} from '#shared/meetings/schema'
import type { Membership } from '#shared/members/schema'
import type { FollowUps, Notes } from '#shared/notes/schema'
import type { Publication, PublicPublication, PublicPublicationLine } from '#shared/publications/schema'
import type { Circular, CircularLine, CircularProof } from '#shared/region/schema'
import type { Report } from '#shared/reports/schema'
import type { Department, Tenant } from '#shared/tenancy/schema'
import { record } from './record.ts'

/**
 * Everything that a tenant's table keeps, on one page. A page of the web reads a body (`BODIES`), what hangs on it
 * (`BODY#…`) and one meeting (`MEETING#…`), each partition by one query, side by side.
 *
 * | partition     | holds                                                                              |
 * | TENANT        | the tenant, its departments                                                        |
 * | PEOPLE        | persons                                                                            |
 * | BODIES        | bodies, each with its charter in force beside it, and remarks on its lights        |
 * | BODY#id       | charter by number, digest, report and hearings by year, seats, contributions;      |
 * |               | what was taken home from its meetings; its mandates, outside meetings and lifts;   |
 * |               | what its meetings are about, by date                                               |
 * | MEETING#id    | the meeting with its agenda, answers, lines, attendance, notes, dispatches, costs  |
 * | HEARING#id    | the hearing with its answer, what members said in writing, dispatches, papers      |
 * | MINE#person   | what one has answered, until a year after the meeting                              |
 * | DIARY         | every meeting of the tenant by its date: which is the next one, without a digest   |
 * | TASKS         | what somebody must see to                                                          |
 * | COSTS         | budget and bookings by year and body                                               |
 * | LINKS         | what this tenant lets an association know, and what was last sent, word for word   |
 * | CARDS         | what other tenants let this one know: written by the worker that takes, by no one else |
 * | COUNCILS      | cards that the coordinator has typed                                               |
 * | CIRCULARS     | the list of those mails                                                            |
 * | CIRCULAR#id   | a mail to contact persons of the members' councils, and its proofs                |
 * | DUE           | what is to be done at a time to come, soonest first                                |
 * | PUB#…         | what the public may read: written by publishing, removed by withdrawing            |
 * | INBOX#…       | what comes from outside and waits for a worker                                     |
 * | LOG#day       | audit and outbox in one; never changed                                             |
 * | KEY#person    | idempotency keys with their answers, two days                                      |
 */
export { persons } from '../actor.ts'

export const tenants = record<Tenant, []>('tenant', 1, () => ({ pk: 'TENANT', sk: 'TENANT' }))
export const departments = record<Department, [string]>('department', 1, (id) => ({
  pk: 'TENANT',
  sk: `DEPARTMENT#${id}`,
}))

export const bodies = record<Body, [string]>('body', 1, (id) => ({ pk: 'BODIES', sk: id }))
export const charters = record<Charter, [string, string]>('charter', 1, (body, number) => ({
  pk: `BODY#${body}`,
  sk: `CHARTER#${number.padStart(4, '0')}`,
}))
/** The newest version once more beside its body, so that one query reads both. Written with every new version. */
export const chartersInForce = record<Charter, [string]>('charter', 1, (body) => ({
  pk: 'BODIES',
  sk: `${body}#CHARTER`,
}))
/** With the body too: whoever reads where a charter stands reads it by the same query. */
export const remarks = record<Remark, [string, string]>('remark', 1, (body, about) => ({
  pk: 'BODIES',
  sk: `${body}#REMARK#${about}`,
}))
export const digests = record<Digest, [string, string]>('digest', 1, (body, year) => ({
  pk: `BODY#${body}`,
  sk: `DIGEST#${year}`,
}))
/** `byId`: it lies where its first shape did. */
export type Seat = Membership & { readonly byId?: boolean }
/**
 * A seat lies under its last day, so that a page reads who sits there now and not who has ever sat there. In its first
 * shape it lay under its id alone, behind all days. Written by `seats.ts`.
 */
export const memberships = record<Seat, [string, string, string]>(
  'membership',
  2,
  (body, id, to) => ({ pk: `BODY#${body}`, sk: `SEAT#${to || '9999-12-31'}#${id}` }),
  { 1: (old) => ({ ...old, byId: true }) },
  ['municipality', 'nominatedBy', 'substituteFor', 'endReason'],
)
export const contributions = record<Contribution, [string, string]>('contribution', 1, (body, id) => ({
  pk: `BODY#${body}`,
  sk: `BID#${id}`,
}))

export const reports = record<Report, [string, string]>('report', 1, (body, year) => ({
  pk: `BODY#${body}`,
  sk: `REPORT#${year}`,
}))

/** What leaves the room, newest last. What the public reads of it lies under `PUB#`: see `publications.ts`. */
export const publications = record<Publication, [string, string]>('publication', 1, (body, id) => ({
  pk: `BODY#${body}`,
  sk: `SHARED#${id}`,
}))

export const meetings = record<Meeting, [string]>('meeting', 1, (id) => ({
  pk: `MEETING#${id}`,
  sk: 'MEETING',
}))
/** What a body has to do with other groups lies together: one query reads the page of forums and counts the year. */
export const mandates = record<Mandate, [string, string]>('mandate', 1, (body, id) => ({
  pk: `BODY#${body}`,
  sk: `FORUM#MANDATE#${id}`,
}))
/** Under the id of its meeting, which holds what was sent and asked for it. */
export const outsides = record<OutsideMeeting, [string, string]>('outside-meeting', 1, (body, meeting) => ({
  pk: `BODY#${body}`,
  sk: `FORUM#OUTSIDE#${meeting}`,
}))
export const lifts = record<Lift, [string, string]>('lift', 1, (body, id) => ({
  pk: `BODY#${body}`,
  sk: `FORUM#LIFT#${id}`,
}))

/** Laid whenever a meeting is planned, moved or changes state. A day that it was moved away from says so. */
export const diary = record<DiaryLine, [string, string]>('diary-line', 1, (date, meeting) => ({
  pk: 'DIARY',
  sk: `${date}#${meeting}`,
}))
/**
 * With the body, by the day of the meeting: a search reads what the meetings of a year are about without opening them.
 * Laid by `topics.ts` in the transaction that changes an agenda. A day that it was moved away from has no titles.
 */
export const topics = record<Topics, [string, string, string]>('topics', 1, (body, date, meeting) => ({
  pk: `BODY#${body}`,
  sk: `TOPICS#${date}#${meeting}`,
}))
/** Beside the meeting itself, so that one query reads the lines and what they are for. */
export const roundLines = record<RoundLine, [string, string]>('round-line', 1, (meeting, person) => ({
  pk: `MEETING#${meeting}`,
  sk: `LINE#${person}`,
}))
/** With the body, so that one query reads what was taken home from all its meetings. */
export const takenHomes = record<TakenHome, [string, string]>('taken-home', 1, (body, meeting) => ({
  pk: `BODY#${body}`,
  sk: `HOME#${meeting}`,
}))
/** With the body as well: what was taken back from all its meetings, and is done or not. */
export const followUps = record<FollowUps, [string, string]>('follow-ups', 1, (body, meeting) => ({
  pk: `BODY#${body}`,
  sk: `FOLLOW#${meeting}`,
}))
export const answers = record<Answer, [string, string]>('answer', 1, (meeting, person) => ({
  pk: `MEETING#${meeting}`,
  sk: `ANSWER#${person}`,
}))
/** The same answer once more with the person, so that a page knows it before it knows which meeting is next. */
export const ownAnswers = record<Answer & { meeting: string }, [string, string]>(
  'own-answer',
  1,
  (person, meeting) => ({ pk: `MINE#${person}`, sk: `ANSWER#${meeting}` }),
)
export const attendances = record<Attendance, [string]>('attendance', 1, (meeting) => ({
  pk: `MEETING#${meeting}`,
  sk: 'ATTENDANCE',
}))
export const notes = record<Notes, [string]>('notes', 1, (meeting) => ({
  pk: `MEETING#${meeting}`,
  sk: 'NOTES',
}))
/** What goes out or hangs on it lies with what it is about: a meeting, or a hearing. Workers ask for no more. */
const sentAbout = (id: string): string => `${id.startsWith('h_') ? 'HEARING' : 'MEETING'}#${id}`
export const dispatches = record<Dispatch & { content: unknown }, [string, string]>(
  'dispatch',
  1,
  (about, id) => ({
    pk: sentAbout(about),
    sk: `DISPATCH#${id}`,
  }),
)
export const proofs = record<Proof, [string, string, string]>('proof', 1, (about, dispatch, person) => ({
  pk: sentAbout(about),
  sk: `PROOF#${dispatch}#${person}`,
}))
export const costs = record<Cost, [string, string]>('cost', 1, (meeting, id) => ({
  pk: `MEETING#${meeting}`,
  sk: `COST#${id}`,
}))
/** The years of all bodies lie together: one query reads the money of a year. */
export const costYears = record<CostYear, [string, string]>('cost-year', 1, (year, body) => ({
  pk: 'COSTS',
  sk: `${year}#${body}`,
}))
export const storedFiles = record<StoredFile, [string, string]>(
  'file',
  2,
  (holder, id) => ({ pk: sentAbout(holder), sk: `FILE#${id}` }),
  // Papers hung under items of a meeting only.
  { 1: ({ meeting, item, ...rest }) => ({ ...rest, holder: meeting, place: item }) },
)
export const certificates = record<Certificate, [string, string]>('certificate', 1, (meeting, person) => ({
  pk: `MEETING#${meeting}`,
  sk: `CERTIFICATE#${person}`,
}))

/** A hearing, its answer and what was said in writing lie side by side: one query reads the page of it. */
export const hearings = record<Hearing, [string]>('hearing', 1, (id) => ({
  pk: `HEARING#${id}`,
  sk: 'HEARING',
}))
export const hearingAnswers = record<HearingAnswer, [string]>('hearing-answer', 1, (id) => ({
  pk: `HEARING#${id}`,
  sk: 'HEARING#ANSWER',
}))
export const voices = record<Voice, [string, string]>('voice', 1, (id, person) => ({
  pk: `HEARING#${id}`,
  sk: `HEARING#VOICE#${person}`,
}))
export const hearingDispatches = record<HearingDispatch, [string, string]>('dispatch', 1, (id, dispatch) => ({
  pk: sentAbout(id),
  sk: `DISPATCH#${dispatch}`,
}))
/** A row per hearing for lists, by the year it was received. */
export const hearingCards = record<HearingCard, [string, string, string]>(
  'hearing-card',
  1,
  (body, year, id) => ({
    pk: `BODY#${body}`,
    sk: `HEARING#${year}#${id}`,
  }),
)
/** Beside the year's digest, and read by the same query: what waits and what is counted. */
export const hearingYears = record<HearingYear, [string, string]>('hearing-year', 1, (body, year) => ({
  pk: `BODY#${body}`,
  sk: `DIGEST#${year}#HEARINGS`,
}))

/** Something that waits for a person: a mail that did not arrive, a question, an agreement to share. */
export type Task = {
  id: string
  what:
    | 'mail-bounced'
    | 'letter-instead'
    | 'letter-to-print'
    | 'person-to-call'
    | 'late-topic'
    | 'share-agenda'
    | 'share-notes'
    | 'round-over'
  body: string
  meeting: string
  person: string
  name: string
  /** The dispatch that it came from. */
  dispatch?: string
  at: string
  /** The day of the meeting that it is about, where that is what it is for. */
  on?: string
  /** Nobody is bothered with it before this day, and after that one. */
  from?: string
  until?: string
  /** So many of so many, where it counts something. */
  counts?: { answered: number; of: number }
  doneAt?: string
}
/** Not done, its day has come, and has not gone. */
export const isWaiting = (
  { doneAt, from, until }: Pick<Task, 'doneAt' | 'from' | 'until'>,
  today: string,
): boolean => !doneAt && (from ?? '') <= today && today <= (until ?? '9999')
export const tasks = record<Task, [string]>('task', 1, (id) => ({ pk: 'TASKS', sk: id }))

/** Something that is to be done at an instant to come; see `due.ts`. */
export type DueWhat = 'agenda-due' | 'round-remind' | 'round-over' | 'follow-up' | 'card-turns'
export type Due = { at: string; what: DueWhat; about: string }
export const dues = record<Due, [string, DueWhat, string]>('due', 1, (at, what, about) => ({
  pk: 'DUE',
  sk: `${at}#${what}#${about}`,
}))

/** The public page is one partition: the tenant's card and a card per body. */
export type PublicTenant = Pick<
  Tenant,
  'slug' | 'name' | 'country' | 'language' | 'colour' | 'theme' | 'contact' | 'publicFrom' | 'invented'
>
export const publicTenants = record<PublicTenant, []>('public-tenant', 1, () => ({
  pk: 'PUB#SITE',
  sk: 'TENANT',
}))
export type PublicBody = {
  body: string
  name: string
  tagline: string
  purpose: string
  contact: Body['contact']
  /** Members who consent to be named, and nobody else. */
  named: PublicName[]
}
export const publicBodies = record<PublicBody, [string]>('public-body', 1, (id) => ({
  pk: 'PUB#SITE',
  sk: `BODY#${id}`,
}))
/** A public hearing; gone by itself a year after its day. */
export const publicHearings = record<PublicHearing, [string]>('public-hearing', 1, (id) => ({
  pk: 'PUB#SITE',
  sk: `HEARING#${id}`,
}))
/** What a body tells everyone: its line on the public page, and its words at an address of their own. */
export const publicationLines = record<PublicPublicationLine, [string]>('public-line', 1, (id) => ({
  pk: 'PUB#SITE',
  sk: `PUBLISHED#${id}`,
}))
export const publicPublications = record<PublicPublication, [string]>('public-publication', 1, (id) => ({
  pk: 'PUB#PUBLISHED',
  sk: id,
}))
/** Anyone with the code on a certificate can see that it is real. */
export const publicCertificates = record<Certificate, [string]>('public-certificate', 1, (code) => ({
  pk: 'PUB#VERIFY',
  sk: code,
}))

/** What this tenant's administrators have consented to, one for each link. */
export const consents = record<Consent, [string]>('consent', 1, (link) => ({
  pk: 'LINKS',
  sk: `CONSENT#${link}`,
}))
/** What was last sent of a subject; its version is the sequence that the taker goes by. */
export const shares = record<Shared, [string, string]>('share', 1, (link, subject) => ({
  pk: 'LINKS',
  sk: `SHARED#${link}#${subject}`,
}))
/** A push as it waits to be taken: its content as it was stamped, and the stamp that says whose it is. */
export type Pushed = { content: string; stamp: string }
export const pushes = record<Pushed, [string]>('push', 1, (id) => ({ pk: 'INBOX#FACTS', sk: id }))
export const linksTaken = record<LinkTaken, [string]>('link-taken', 1, (link) => ({
  pk: 'CARDS',
  sk: `LINK#${link}#`,
}))
export const cards = record<Card, [string, string]>('card', 1, (link, subject) => ({
  pk: 'CARDS',
  sk: `LINK#${link}#${subject}`,
}))
export const typedCards = record<TypedCard, [string]>(
  'typed-card',
  2,
  (id) => ({ pk: 'COUNCILS', sk: id }),
  // Hours that were not known were kept as midnight.
  { 1: (card) => ({ ...card, next: withKnownHours(card.next as TypedCard['next']) }) },
)
function withKnownHours(next: TypedCard['next']): TypedCard['next'] {
  if (!next || next.end > next.start) return next
  return next.start === next.end ? { ...next, start: '', end: '' } : { ...next, end: '' }
}
/** Mails to contact persons, by when they were written: the list leads to each. */
export const circularLines = record<CircularLine, [string]>('circular-line', 1, (id) => ({
  pk: 'CIRCULARS',
  sk: id,
}))
/** A mail to the contact persons of several councils, and a row of proof for each. */
export const circulars = record<Circular, [string]>('circular', 1, (id) => ({
  pk: `CIRCULAR#${id}`,
  sk: 'CIRCULAR',
}))
export const circularProofs = record<CircularProof, [string, string]>('circular-proof', 1, (id, card) => ({
  pk: `CIRCULAR#${id}`,
  sk: `PROOF#${card}`,
}))
