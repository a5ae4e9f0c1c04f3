import { emptyDigest, withGathering, withHeldBefore, withSeat } from '../bodies/digest.ts'
import type { Body, Digest, Template } from '../bodies/schema.ts'
import type { Charter } from '../charters/schema.ts'
import type { Certificate, Cost } from '../costs/schema.ts'
import type { StoredFile } from '../files/schema.ts'
import type { Lift, Mandate, OutsideMeeting } from '../forums/schema.ts'
import { cardOf as cardOfHearing, countsOf, yearOfHearing } from '../hearings/counting.ts'
import { addDays, instantOf, isoOf, type LocalDate, millisOf, weekdayOf, yearOf } from '../kernel/dates.ts'
import { type IdKind, idOf, type NewId } from '../kernel/ids.ts'
import { contentOf, type DispatchContent } from '../meetings/content.ts'
import { ladder } from '../meetings/ladder.ts'
import type {
  Answer,
  Attendance,
  Contribution,
  Dispatch,
  Meeting,
  Proof,
  RoundLine,
  TakenHome,
} from '../meetings/schema.ts'
import { lineOf, withSent } from '../meetings/sent.ts'
import { type Membership, type Person, personWith } from '../members/schema.ts'
import { cardOf } from '../members/seats.ts'
import type { Notes } from '../notes/schema.ts'
import type { Publication } from '../publications/schema.ts'
import { heardIn, returningIn, tookPlace, type YearAsked, yearFacts } from '../reports/gather.ts'
import type { Report, ReportWords } from '../reports/schema.ts'
import type { Department, Tenant } from '../tenancy/schema.ts'
import type { HearingWorld } from './hearings.ts'

/** Everything that one invented tenant holds. Serves the demo, the tests and the browser journeys alike. */
export type TenantWorld = {
  tenant: Tenant
  /** The municipality that answers for an association which is no legal person. */
  host?: string
  departments: Department[]
  people: Person[]
  bodies: BodyWorld[]
  /** Who has a way in, and as what. */
  accounts: {
    person: string
    email: string
    roles: ('administrator' | 'officer' | 'person')[]
    who: string
  }[]
}
export type BodyWorld = {
  body: Body
  charters: Charter[]
  memberships: Membership[]
  digests: Digest[]
  contributions: Contribution[]
  meetings: MeetingWorld[]
  /** What went home from meetings, and what it has to do with other groups. */
  homes?: TakenHome[]
  mandates?: Mandate[]
  lifts?: Lift[]
  outsides?: { outside: OutsideMeeting; meeting: Meeting }[]
  reports?: Report[]
  publications?: Publication[]
  hearings?: HearingWorld[]
}
export type MeetingWorld = {
  meeting: Meeting
  answers: Answer[]
  lines?: RoundLine[]
  attendance?: Attendance
  notes?: Notes
  dispatches: (Dispatch & { content: DispatchContent })[]
  proofs: Proof[]
  costs: Cost[]
  certificates: Certificate[]
  /** Papers under its items, with what is in them. */
  files?: { stored: StoredFile; content: string }[]
}

/** Ids of a world: from a seed and the day it is built, so that the same day gives the same world. */
export function idsFrom(seed: number, today: LocalDate): NewId {
  let state = seed >>> 0
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  let count = 0
  const start = millisOf(instantOf(today, '08:00'))
  return (kind: IdKind) => idOf(kind, start + count++, random)
}

/** The nearest such weekday (1 is Monday) on or after the day. */
export const weekdayFrom = (date: LocalDate, weekday: number): LocalDate =>
  addDays(date, (((weekday - weekdayOf(date)) % 7) + 7) % 7)

/** The moment of a wall time, so many minutes later. */
export const momentOf = (date: LocalDate, time: string, minutesLater = 0): string =>
  isoOf(millisOf(instantOf(date, time)) + minutesLater * 60_000)

/** A person with nothing said but the name; the rest is given. */
export const personNamed = (id: string, name: string, given: Partial<Person> = {}): Person =>
  personWith({ id, name, language: 'da', channel: given.email ? 'mail' : 'letter', ...given })

/** A seat for a person; the person's own list of seats is kept in step. */
export function seatFor(
  id: string,
  body: string,
  person: Person,
  group: string,
  given: Partial<Membership> & { from: LocalDate },
): Membership {
  const role = given.role ?? 'member'
  person.bodies.push({ body, role, from: given.from, ...(given.to ? { to: given.to } : {}) })
  return {
    id,
    body,
    person: person.id,
    group,
    role,
    municipality: '',
    nominatedBy: '',
    substituteFor: '',
    endReason: '',
    card: cardOf(person),
    version: 1,
    ...given,
  }
}

/** The digests of the years that a body has lived in, made from its seats and meetings as the product would. */
export function digestsOf(
  world: Pick<BodyWorld, 'body' | 'memberships' | 'meetings'>,
  years: readonly number[],
  heldBefore: Readonly<Record<number, number>> = {},
): Digest[] {
  return years.map((year) => {
    let digest = withHeldBefore(emptyDigest(world.body.id, year), heldBefore[year] ?? 0)
    for (const seat of world.memberships)
      digest = withSeat(digest, {
        membership: seat.id,
        group: seat.group,
        role: seat.role,
        ...(seat.municipality ? { municipality: seat.municipality } : {}),
        from: seat.from,
        ...(seat.to ? { to: seat.to } : {}),
      })
    for (const { meeting, dispatches } of world.meetings) {
      const sent = dispatches.find((dispatch) => dispatch.kind === 'agenda')
      const notes = dispatches.find((dispatch) => dispatch.kind === 'notes')
      if (yearOf(meeting.date) === year)
        digest = withGathering(digest, {
          meeting: meeting.id,
          kind: meeting.kind,
          title: meeting.title,
          joint: meeting.jointWith !== '',
          ...(meeting.jointWith ? { with: meeting.jointWith } : {}),
          date: meeting.date,
          start: meeting.start,
          end: meeting.end,
          state: meeting.state,
          remote: meeting.link !== '',
          ...(sent ? { sentOn: sent.at.slice(0, 10) } : {}),
          ...(notes ? { notesOn: notes.at.slice(0, 10) } : {}),
        })
    }
    return { ...digest, version: 1 }
  })
}

/** The yearly report as one press would have made it: finished where it is of a year that has passed. */
export function reportFor(
  world: Omit<BodyWorld, 'reports'>,
  tenant: Pick<Tenant, 'municipalities' | 'currency'>,
  year: number,
  today: LocalDate,
  words: ReportWords,
): Report {
  const { body, memberships, contributions } = world
  const gatheredAt = momentOf(today, '08:10')
  const over = year < yearOf(today)
  const ofYear = (world.hearings ?? [])
    .map(({ hearing }) => hearing)
    .filter((hearing) => yearOfHearing(hearing) === year)
  const heard = ofYear.map(cardOfHearing)
  const asked: YearAsked = {
    year,
    today,
    body,
    charter: world.charters.at(-1) ?? { clauses: [] },
    digest: world.digests.find((digest) => digest.year === year) ?? null,
    gathered: world.meetings
      .filter(({ meeting }) => tookPlace(meeting, today))
      .map(({ meeting, attendance, notes, costs }) => ({
        meeting,
        attendance: attendance ?? null,
        notes: notes ?? null,
        costs,
      })),
    memberships,
    contributions,
    municipalities: tenant.municipalities,
    currency: tenant.currency,
    hearings: heardIn(
      world.charters.at(-1) ?? { clauses: [] },
      countsOf(heard),
      heard.map((card, at) => ({ ...card, outcome: ofYear[at]?.outcome ?? null })),
    ),
    lifts: world.lifts ?? [],
  }
  return {
    body: body.id,
    year,
    state: over ? 'finished' : 'draft',
    words,
    facts: yearFacts(asked),
    returning: returningIn(asked),
    gatheredAt,
    ...(over ? { finishedAt: gatheredAt } : {}),
    version: 1,
  }
}

/** The meeting as it remembers what was sent for it, whom it called and the dates before it. */
export function remembered(
  world: Pick<BodyWorld, 'charters' | 'memberships'>,
  { meeting, dispatches }: Pick<MeetingWorld, 'meeting' | 'dispatches'>,
  country: Tenant['country'],
): Meeting {
  const municipalityOf = (person: string) =>
    world.memberships.find((seat) => seat.person === person)?.municipality ?? ''
  const start: Meeting = {
    ...meeting,
    ladder: ladder(meeting.date, world.charters.at(-1)?.clauses ?? [], country),
  }
  return [...dispatches]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .reduce(
      (made, dispatch) =>
        withSent(
          made,
          lineOf(dispatch),
          dispatch.recipients.map((each) => ({ ...each, municipality: municipalityOf(each.person) })),
        ),
      start,
    )
}

/** A person's answer, given so many days before the meeting. */
export const answered = (
  person: Person,
  meeting: Meeting,
  answer: Answer['answer'],
  daysBefore: number,
  substitute: Answer['substitute'] = null,
): Answer => ({
  person: person.id,
  answer,
  substitute,
  note: '',
  at: momentOf(addDays(meeting.date, -daysBefore), '19:12'),
  how: 'mail',
  version: 1,
})

/** An agenda of titles; a row may carry text and who presents it. */
export const agendaOf = (
  newId: NewId,
  rows: readonly (
    | string
    | { title: string; short?: string; text?: string; presenter?: string; access?: 'closed' }
  )[],
): Meeting['items'] =>
  rows.map((row) => {
    const given = typeof row === 'string' ? { title: row } : row
    return {
      id: newId('item'),
      title: given.title,
      ...(given.short ? { short: given.short } : {}),
      text: given.text ?? '',
      access: given.access ?? 'members',
      minutes: 0,
      presenter: given.presenter ?? '',
      contribution: '',
      guests: [],
      late: false,
    }
  })

/** An ordinary meeting at the body's usual hour and place, planned and with nothing on its agenda. */
export const meetingOf = (
  newId: NewId,
  body: Pick<Body, 'id' | 'usual'>,
  zone: Meeting['zone'],
  date: LocalDate,
  given: Partial<Meeting> = {},
): Meeting => ({
  id: newId('meeting'),
  body: body.id,
  kind: 'ordinary',
  title: '',
  jointWith: '',
  date,
  start: body.usual.start,
  end: body.usual.end,
  zone,
  place: body.usual.place,
  access: body.usual.access,
  link: body.usual.link,
  state: 'planned',
  items: [],
  chairOk: null,
  sequence: 0,
  cancelReason: '',
  version: 1,
  ...given,
})

/** A meeting that nothing has been done to yet. */
export const untouched = (meeting: Meeting): MeetingWorld => ({
  meeting,
  answers: [],
  dispatches: [],
  proofs: [],
  costs: [],
  certificates: [],
})

/** A contribution typed so many days ago, in the evening. */
export const contributionsTo =
  (newId: NewId, body: string, today: LocalDate) =>
  (daysAgo: number, by: Person, text: string, given: Partial<Contribution> = {}): Contribution => ({
    id: newId('contribution'),
    body,
    text,
    source: 'member',
    sourceName: '',
    by: { person: by.id, name: by.name },
    onBehalfOf: null,
    state: 'noted',
    meeting: '',
    outcome: '',
    at: momentOf(addDays(today, -daysAgo), '20:15'),
    version: 1,
    ...given,
  })

/** What a dispatch to these people leaves behind: the frozen dispatch and a row of proof each. */
export function dispatched(
  given: {
    id: string
    kind: Dispatch['kind']
    meeting: Meeting
    body: Body
    tenant: Tenant
    by: string
    at: string
    to: readonly { person: Person; role: string }[]
    notes?: Notes
    attended?: DispatchContent['attended']
  },
  states: Readonly<Record<string, Proof['state']>> = {},
): { dispatch: Dispatch & { content: DispatchContent }; proofs: Proof[] } {
  const { id, kind, meeting, body, tenant, by, at, to } = given
  const channelOf = (person: Person) => (person.channel === 'mail' && person.email ? 'mail' : 'letter')
  return {
    dispatch: {
      id,
      meeting: meeting.id,
      body: body.id,
      kind,
      by,
      at,
      recipients: to.map(({ person, role }) => ({
        person: person.id,
        name: person.name,
        channel: channelOf(person),
        email: person.email,
        address: person.address,
        language: person.language,
        role,
        mayAnswer: true,
      })),
      content: contentOf(kind, tenant, body, meeting, {
        ...(given.notes ? { notes: given.notes } : {}),
        ...(given.attended ? { attended: given.attended } : {}),
      }),
      version: 1,
    },
    proofs: to.map(({ person }) => ({
      dispatch: id,
      person: person.id,
      name: person.name,
      channel: channelOf(person),
      to: person.email,
      state: states[person.id] ?? (channelOf(person) === 'mail' ? 'delivered' : 'printed'),
      attempt: `${id}.1`,
      messageId: '',
      at,
      reason: states[person.id] === 'bounced' ? 'mailbox-unknown' : '',
      version: 1,
    })),
  }
}

/** The keys of a template's seat groups, in their order. */
export const groupsOf = (template: Template): readonly string[] =>
  template.clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups.map(({ key }) => key) : []))

/** An active body as its template sets it up. */
export const bodyFrom = (
  id: string,
  template: Template,
  given: Pick<Body, 'name' | 'department' | 'contact' | 'usual' | 'usingSince' | 'reportsTo'> & Partial<Body>,
): Body => ({
  id,
  template: template.key,
  tagline: template.tagline,
  profile: template.profile,
  competence: template.competence,
  charterLabel: template.charterLabel,
  charterVersion: 1,
  state: 'active',
  legalBasis: template.legalBasis,
  places: [],
  published: true,
  version: 1,
  ...given,
  usual: { agenda: template.agenda.filter((title) => title !== ''), ...given.usual },
})

/** The template's charter; a group with a seat in each municipality has as many as there are places. */
export const charterFrom = (body: Body, template: Template, validFrom: LocalDate): Charter => ({
  body: body.id,
  number: 1,
  purpose: template.purpose,
  values: [...template.values],
  clauses: template.clauses.map((clause) =>
    clause.kind === 'seats'
      ? {
          ...clause,
          groups: clause.groups.map((group) => {
            const count = body.places.filter((place) => place.group === group.key).length
            return group.perMunicipality ? { ...group, least: count, most: count } : group
          }),
        }
      : clause,
  ),
  validFrom,
  approvedBy: '',
  reason: '',
  version: 1,
})

/** A line of the round, written so many days before the meeting. */
export const lineFrom = (
  person: Person,
  meeting: Meeting,
  text: string,
  daysBefore: number,
  how: RoundLine['how'] = 'mail',
): RoundLine => ({
  person: person.id,
  name: person.name,
  municipality: person.municipality,
  text,
  how,
  at: momentOf(addDays(meeting.date, -daysBefore), '20:05'),
  version: 1,
})

/** A meeting of another group, with the record that what is shared of it hangs on. */
export function outsideOf(
  newId: NewId,
  body: Pick<Body, 'id' | 'usual'>,
  zone: Meeting['zone'],
  given: Pick<OutsideMeeting, 'forum' | 'level' | 'date'> & Partial<OutsideMeeting>,
): { outside: OutsideMeeting; meeting: Meeting } {
  const start = given.start ?? '00:00'
  const meeting = meetingOf(newId, body, zone, given.date, {
    title: given.forum,
    state: 'elsewhere',
    start,
    end: start,
    place: given.place ?? '',
    access: '',
    link: '',
    sent: [],
  })
  return {
    meeting,
    outside: {
      meeting: meeting.id,
      body: body.id,
      place: '',
      agendaAt: null,
      notesAt: null,
      version: 1,
      ...given,
    },
  }
}
