import * as v from 'valibot'
import { BodyState, Contact, Place, Profile } from '../bodies/schema.ts'
import { SeatGroup } from '../charters/schema.ts'
import { Language } from '../countries/pack.ts'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line, MailAddress, OptionalLine, OptionalMailAddress, Phone } from '../kernel/text.ts'
import { Channel, Consent, ConsentHow, MemberRole, Needs } from './schema.ts'

/** As many rows as one list may have. */
export const mostRows = 500
/** As many people as one transaction seats: each may bring a substitute, so four writes a row. */
export const mostAtOnce = 20
const PersonId = Id('person')
const MembershipId = Id('membership')

/** One seat in a list. What only the secretary sees is in `reach`, null for everyone else. */
export const MemberRow = v.object({
  membership: MembershipId,
  version: v.number(),
  person: PersonId,
  name: v.string(),
  title: v.string(),
  group: v.string(),
  role: MemberRole,
  /** Code of the municipality whose seat it is; empty where seats are not by municipality. */
  municipality: v.string(),
  nominatedBy: v.string(),
  /** The membership this person stands in for. */
  substituteFor: v.string(),
  from: LocalDate,
  to: v.nullable(LocalDate),
  reach: v.nullable(
    v.object({
      email: v.string(),
      phone: v.string(),
      channel: Channel,
      named: v.boolean(),
      invited: v.boolean(),
      endReason: v.string(),
    }),
  ),
})
export type MemberRow = v.InferOutput<typeof MemberRow>

/** Everybody with a seat today or to come, with the groups of the charter in force. */
export const MembersView = v.object({
  body: v.object({
    id: BodyId,
    name: v.string(),
    state: BodyState,
    profile: Profile,
    places: v.array(Place),
    contact: Contact,
    version: v.number(),
  }),
  groups: v.array(SeatGroup),
  rows: v.array(MemberRow),
  mayEdit: v.boolean(),
})
export type MembersView = v.InferOutput<typeof MembersView>

export const PastMembers = v.object({
  body: v.object({ id: BodyId, name: v.string() }),
  groups: v.array(SeatGroup),
  rows: v.array(MemberRow),
  mayEdit: v.boolean(),
})
export type PastMembers = v.InferOutput<typeof PastMembers>

/** A person as the body's secretary and the person see them; nobody else does. */
export const PersonDetails = v.object({
  id: PersonId,
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  address: v.string(),
  channel: Channel,
  language: Language,
  title: v.string(),
  organisation: v.string(),
  needs: Needs,
  named: v.nullable(Consent),
  confidentiality: v.nullable(Consent),
  invited: v.picklist(['none', 'sent', 'accepted']),
  version: v.number(),
})
export type PersonDetails = v.InferOutput<typeof PersonDetails>

export const PersonView = v.object({
  ...PersonDetails.entries,
  body: v.object({
    id: BodyId,
    name: v.string(),
    places: v.array(Place),
    state: BodyState,
    /** The charter asks for it. */ confidential: v.boolean(),
  }),
  groups: v.array(SeatGroup),
  /** This person's seats in this body, the newest first. What they do in other bodies is not said. */
  seats: v.array(
    v.object({ ...MemberRow.entries, undoUntil: v.nullable(LocalDate), enteredToday: v.boolean() }),
  ),
  /** Who else sits there, to be handed over to, stood in for or relieved. */
  others: v.array(
    v.object({
      membership: MembershipId,
      person: PersonId,
      name: v.string(),
      role: MemberRole,
      group: v.string(),
    }),
  ),
  mayEdit: v.boolean(),
})
export type PersonView = v.InferOutput<typeof PersonView>

/** What a hint beside a pasted row says. `stop` hints must be seen to before the row can be seated. */
export const hintKinds = {
  'no-name': 'stop',
  'no-group': 'stop',
  'no-municipality': 'stop',
  'name-guessed': 'look',
  'unknown-municipality': 'look',
  'two-addresses': 'look',
  'address-not-read': 'look',
  'phone-not-read': 'look',
  'identity-number': 'look',
  twice: 'look',
  'shared-address': 'look',
  'already-here': 'look',
  'known-person': 'look',
  'no-address': 'look',
  'too-long': 'look',
} as const
export type HintKind = keyof typeof hintKinds
const HintKind = v.picklist(Object.keys(hintKinds) as HintKind[])
export const Hint = v.object({ what: HintKind, about: v.string() })
export type Hint = v.InferOutput<typeof Hint>

const Substitute = v.object({ name: Line(120), email: OptionalMailAddress })

/** A row as it was understood. `text` is what stood there, so that nothing is lost. */
export const PastedRow = v.object({
  line: v.number(),
  text: v.string(),
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  title: v.string(),
  organisation: v.string(),
  municipality: v.string(),
  address: v.string(),
  group: v.string(),
  channel: Channel,
  /** A person of the tenant whom we know already. */
  person: v.string(),
  substitute: v.nullable(v.object({ name: v.string(), email: v.string() })),
  /** Proposed to be left out: a repetition, or somebody who sits there already. */
  leaveOut: v.boolean(),
  hints: v.array(Hint),
})
export type PastedRow = v.InferOutput<typeof PastedRow>

/** A person to be seated: typed by hand, or a pasted row that was looked through. */
export const NewMember = v.object({
  /** A person of the tenant who is known already; what is written here then changes nothing about them. */
  person: v.optional(PersonId),
  name: Line(120),
  email: OptionalMailAddress,
  phone: Phone,
  title: OptionalLine(120),
  organisation: OptionalLine(160),
  municipality: OptionalLine(40),
  address: OptionalLine(300),
  channel: v.optional(Channel),
  language: v.optional(Language),
  group: v.pipe(v.string(), v.maxLength(40)),
  role: v.optional(MemberRole, 'member'),
  nominatedBy: OptionalLine(160),
  substitute: v.optional(v.nullable(Substitute), null),
})
export type NewMember = v.InferOutput<typeof NewMember>

const Seated = v.object({ membership: MembershipId, person: PersonId, version: v.number() })

/** What became of each row, in order. `already` did nothing: the person has that seat. */
export const Imported = v.object({
  rows: v.array(
    v.object({
      outcome: v.picklist(['seated', 'already']),
      membership: v.string(),
      person: v.string(),
      substitute: v.string(),
    }),
  ),
})
export type Imported = v.InferOutput<typeof Imported>

const EditPerson = v.object({
  name: Line(120),
  email: OptionalMailAddress,
  phone: Phone,
  title: OptionalLine(120),
  organisation: OptionalLine(160),
  address: OptionalLine(300),
  channel: Channel,
  language: Language,
  needs: Needs,
})
const EditMe = v.object({
  phone: Phone,
  address: OptionalLine(300),
  channel: Channel,
  language: Language,
  needs: Needs,
})

/** Which consent: may the name stand in public; is the duty of confidentiality known. */
const consentTo = v.picklist(['named', 'confidentiality'])
const EditSeat = v.object({
  group: v.pipe(v.string(), v.maxLength(40)),
  municipality: OptionalLine(40),
  nominatedBy: OptionalLine(160),
  substituteFor: OptionalLine(40),
  from: LocalDate,
})

/** What the reader may know and say about themselves in this tenant. */
export const MeView = v.object({
  ...PersonDetails.entries,
  bodies: v.array(
    v.object({
      id: BodyId,
      name: v.string(),
      role: MemberRole,
      from: LocalDate,
      contact: Contact,
      confidential: v.boolean(),
    }),
  ),
})
export type MeView = v.InferOutput<typeof MeView>

export const membersApi = {
  list: route({ method: 'GET', path: '/{bodies}/:body/members', does: 'read-people', gives: MembersView }),
  past: route({
    method: 'GET',
    path: '/{bodies}/:body/past-members',
    does: 'read-people',
    gives: PastMembers,
  }),
  person: route({
    method: 'GET',
    path: '/{bodies}/:body/people/:person',
    does: 'read-people',
    gives: PersonView,
  }),

  /** Reads a pasted list. Nothing is stored, nobody is written to. Refuses `too-many-rows`. */
  preview: route({
    method: 'POST',
    path: '/{bodies}/:body/members/preview',
    does: 'edit-people',
    takes: v.object({ text: v.pipe(v.string(), v.maxLength(200_000)) }),
    gives: v.object({
      rows: v.array(PastedRow),
      groups: v.array(SeatGroup),
      municipalities: v.array(v.object({ code: v.string(), name: v.string() })),
    }),
  }),
  /** Seats the rows of one batch in one transaction. Who has the seat already is left as they are. */
  import: route({
    method: 'POST',
    path: '/{bodies}/:body/members/import',
    does: 'edit-people',
    write: 'create',
    takes: v.object({
      from: LocalDate,
      rows: v.pipe(v.array(NewMember), v.minLength(1), v.maxLength(mostAtOnce)),
    }),
    gives: Imported,
  }),
  add: route({
    method: 'POST',
    path: '/{bodies}/:body/members',
    does: 'edit-people',
    write: 'create',
    takes: v.object({
      ...NewMember.entries,
      from: LocalDate,
      to: v.optional(LocalDate),
      substituteFor: OptionalLine(40),
    }),
    gives: Seated,
  }),
  editPerson: route({
    method: 'PUT',
    path: '/{bodies}/:body/people/:person',
    does: 'edit-people',
    write: 'change',
    takes: EditPerson,
    gives: PersonDetails,
  }),
  /** A consent or a withdrawal that reached the secretary: on paper, by phone, by mail, at the meeting. */
  setConsent: route({
    method: 'POST',
    path: '/{bodies}/:body/people/:person/consents',
    does: 'edit-people',
    write: 'change',
    whileLeaving: true,
    takes: v.object({ to: consentTo, given: v.boolean(), how: ConsentHow, on: v.optional(LocalDate) }),
    gives: PersonDetails,
  }),
  /** Corrects a seat: what was meant from the beginning. A change from a day on is `changeRole` or `handOver`. */
  editSeat: route({
    method: 'PUT',
    path: '/{bodies}/:body/members/:membership',
    does: 'edit-people',
    write: 'change',
    takes: EditSeat,
    gives: Seated,
  }),
  /** A new role from a day on. Both periods are kept; `relieves` lets the chair until then go on as a member. */
  changeRole: route({
    method: 'POST',
    path: '/{bodies}/:body/members/:membership/role',
    does: 'edit-people',
    write: 'change',
    takes: v.object({ role: MemberRole, from: LocalDate, relieves: v.optional(v.boolean(), false) }),
    gives: Seated,
  }),
  /** `on` is the last day. */
  end: route({
    method: 'POST',
    path: '/{bodies}/:body/members/:membership/end',
    does: 'edit-people',
    write: 'change',
    takes: v.object({ on: LocalDate, reason: OptionalLine(200) }),
    gives: Seated,
  }),
  /** Takes an end back, on the day it was entered. */
  undoEnd: route({
    method: 'POST',
    path: '/{bodies}/:body/members/:membership/undo-end',
    does: 'edit-people',
    write: 'change',
    gives: Seated,
  }),
  /** Somebody else holds the seat from `on`; the one until then holds it up to the day before. */
  handOver: route({
    method: 'POST',
    path: '/{bodies}/:body/members/:membership/hand-over',
    does: 'edit-people',
    write: 'change',
    takes: v.object({ on: LocalDate, reason: OptionalLine(200), to: v.omit(NewMember, ['group', 'role']) }),
    gives: Seated,
  }),
  /** Takes out a seat that was entered by mistake, on the day it was entered. */
  takeOut: route({
    method: 'DELETE',
    path: '/{bodies}/:body/members/:membership',
    does: 'edit-people',
    write: 'change',
    gives: v.object({ removed: MembershipId }),
  }),
  /** What the one who has a municipality's seat is called there: "Ordförande i socialnämnden". */
  namePlace: route({
    method: 'PUT',
    path: '/{bodies}/:body/places',
    does: 'edit-people',
    write: 'change',
    takes: v.object({ places: v.pipe(v.array(Place), v.maxLength(120)) }),
    gives: v.object({ places: v.array(Place), version: v.number() }),
  }),
  /**
   * Writes to exactly these people, because the secretary says so. Who has no mail address or has come in already is
   * not written to. Refuses `agreement-first` and `nobody-to-invite`.
   */
  invite: route({
    method: 'POST',
    path: '/{bodies}/:body/invitations',
    does: 'invite-people',
    write: 'create',
    takes: v.object({ people: v.pipe(v.array(PersonId), v.minLength(1), v.maxLength(mostAtOnce)) }),
    gives: v.object({ invited: v.array(PersonId) }),
  }),

  me: route({ method: 'GET', path: '/{bodies}/people/me', does: 'read-me', gives: MeView }),
  editMe: route({
    method: 'PUT',
    path: '/{bodies}/people/me',
    does: 'edit-me',
    write: 'change',
    takes: EditMe,
    gives: PersonDetails,
  }),
  consentMe: route({
    method: 'POST',
    path: '/{bodies}/people/me/consents',
    does: 'edit-me',
    write: 'change',
    whileLeaving: true,
    takes: v.object({ to: consentTo, given: v.boolean() }),
    gives: PersonDetails,
  }),
} as const

/** True where a mail address is one that we would write to. */
export const isMailAddress = (text: string): boolean => v.is(MailAddress, text)
