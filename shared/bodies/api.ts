import * as v from 'valibot'
import { Charter, Light, Standing } from '../charters/schema.ts'
import { WaitingHearing } from '../hearings/schema.ts'
import { LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { type Route, route } from '../kernel/route.ts'
import { Line, LinkOrLine, OptionalLine } from '../kernel/text.ts'
import { Answer } from '../meetings/schema.ts'
import { MemberRole } from '../members/schema.ts'
import { Department } from '../tenancy/schema.ts'
import {
  Body,
  BodyCard,
  BodyState,
  Competence,
  Contact,
  OutsideGroup,
  Place,
  Profile,
  SetUpBody,
} from './schema.ts'

/** The next meeting of a body, as a list shows it. */
export const NextMeeting = v.object({
  meeting: Id('meeting'),
  kind: v.string(),
  title: v.string(),
  joint: v.boolean(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  state: v.string(),
  remote: v.boolean(),
})
export type NextMeeting = v.InferOutput<typeof NextMeeting>

export const BodyGathering = v.object({
  ...NextMeeting.entries,
  sentOn: v.optional(LocalDate),
  notesOn: v.optional(LocalDate),
})
export type BodyGathering = v.InferOutput<typeof BodyGathering>

/** A body as the home page shows it to one reader: what comes next, and for secretary and chair what waits. */
export const BodyRow = v.object({
  ...BodyCard.entries,
  /** The reader's roles in this body. */
  roles: v.array(v.string()),
  next: v.nullable(NextMeeting),
  standing: v.nullable(Standing),
  /** Lights that are not fine; empty for those who do not see lights. */
  waiting: v.array(Light),
  /** Hearings that wait, for the secretary; for the chair those whose answer waits for an OK; empty for the others. */
  hearings: v.array(WaitingHearing),
  /** The gatherings that their deadlines are held against; empty where no hearing waits. */
  ahead: v.array(BodyGathering),
})
export type BodyRow = v.InferOutput<typeof BodyRow>

/** A member as the other members see one: no address, no number. Contact goes through the contact person. */
export const MemberCard = v.object({
  membership: Id('membership'),
  name: v.string(),
  /** Empty where the seat is personal: nobody is printed as an organisation's. */
  title: v.string(),
  group: v.string(),
  role: MemberRole,
  municipality: v.string(),
  substituteFor: v.string(),
  from: LocalDate,
  to: v.optional(LocalDate),
})
export type MemberCard = v.InferOutput<typeof MemberCard>

/** Everything the body's page needs, by two waves of reads. */
export const BodyPage = v.object({
  body: Body,
  charter: Charter,
  /** Gatherings of this year and the years beside it, by date. */
  gatherings: v.array(BodyGathering),
  heldBefore: v.number(),
  /** Those who hold a seat today or will; former members are in the list of people. */
  members: v.array(MemberCard),
  /** Where the charter stands; `null` for those who do not see lights. */
  lights: v.nullable(v.array(Light)),
  /** The reader's answer to the next meeting; `null` where they are not asked to come or there is none. */
  mine: v.nullable(v.object({ meeting: Id('meeting'), answer: v.nullable(Answer) })),
  /** How many hearings wait, for those who may read them. */
  hearings: v.number(),
  roles: v.array(v.string()),
  /** What the reader may do here: actions of the one table of permissions. */
  may: v.array(v.string()),
  version: v.number(),
})
export type BodyPage = v.InferOutput<typeof BodyPage>

/** What needs me now: the reader's bodies, what waits, and where it is only one, that body. */
export const HomeView = v.object({
  me: v.object({ name: v.string() }),
  bodies: v.array(BodyRow),
  /** Mails that did not arrive, letters to print, people to call. */
  tasks: v.number(),
  room: v.nullable(BodyPage),
})
export type HomeView = v.InferOutput<typeof HomeView>

export const homeApi = {
  read: route({ method: 'GET', path: '/home', does: 'read-tenant', gives: HomeView }),
} as const

export const EditBody = v.object({
  name: Line(120),
  /** The department that is secretary from now on; it brings its rights with it. */
  department: OptionalLine(60),
  profile: v.optional(Profile),
  competence: v.optional(Competence),
  tagline: OptionalLine(200),
  contact: Contact,
  legalBasis: OptionalLine(200),
  reportsTo: OptionalLine(200),
  caseNumber: OptionalLine(40),
  places: v.optional(v.array(Place)),
  /** `null` takes it away; left out, it stays. */
  outsideGroup: v.optional(v.nullable(OutsideGroup)),
  usual: v.object({
    start: WallTime,
    end: WallTime,
    place: OptionalLine(300),
    access: OptionalLine(300),
    link: LinkOrLine,
    agenda: v.optional(v.array(Line(200))),
  }),
})
export type EditBody = v.InferOutput<typeof EditBody>

export const BodyMoveName = v.picklist(['begin', 'rest', 'wake', 'close', 'reopen'])

export const bodiesApi = {
  /** The bodies in which the reader has a role, and the reader's own name. */
  list: route({
    method: 'GET',
    path: '/{bodies}',
    does: 'read-tenant',
    gives: v.object({ me: v.object({ name: v.string() }), bodies: v.array(BodyRow) }),
  }),
  /** A body with its charter from a template; the creator's department becomes its secretary. */
  setUp: route({
    method: 'POST',
    path: '/{bodies}',
    does: 'set-up-body',
    write: 'create',
    takes: SetUpBody,
    gives: Body,
  }),
  read: route({ method: 'GET', path: '/{bodies}/:body', does: 'read-body', gives: BodyPage }),
  /** What can be changed of a body, and the departments that could be its secretary. */
  editing: route({
    method: 'GET',
    path: '/{bodies}/:body/editing',
    does: 'edit-body',
    gives: v.object({ body: Body, departments: v.array(Department), version: v.number() }),
  }),
  edit: route({
    method: 'PATCH',
    path: '/{bodies}/:body',
    does: 'edit-body',
    write: 'change',
    takes: EditBody,
    gives: Body,
  }),
  /** Begin, rest, wake, close, reopen. What is still missing is told, and never in the way. */
  move: route({
    method: 'POST',
    path: '/{bodies}/:body/moves',
    does: 'edit-body',
    write: 'change',
    takes: v.object({ move: BodyMoveName }),
    gives: v.object({ body: BodyId, state: BodyState, missing: v.array(Light), version: v.number() }),
  }),
  /** Puts the body on the tenant's public page, or takes it off. Members stand there by their own consent only. */
  publish: route({
    method: 'PUT',
    path: '/{bodies}/:body/published',
    does: 'edit-body',
    write: 'change',
    takes: v.object({ published: v.boolean() }),
    gives: Body,
  }),
} as const

/** A route without a body's id in its path names its context: `inContext('councils', bodiesApi.list)`. */
export const inContext = <const R extends Route>(kind: 'councils' | 'networks', of: R): R => ({
  ...of,
  path: of.path.replace('{bodies}', kind),
})
