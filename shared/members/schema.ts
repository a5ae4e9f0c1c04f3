import * as v from 'valibot'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line, OptionalLine, OptionalMailAddress, Phone } from '../kernel/text.ts'

/** How a person is reached: the mail itself, a printed letter, or a call from the secretary. */
export const Channel = v.picklist(['mail', 'letter', 'phone'])
export type Channel = v.InferOutput<typeof Channel>

/** What the person needs at a meeting. Seen by the secretary and the person only. */
export const Needs = v.object({
  interpreter: OptionalLine(120),
  loop: v.optional(v.boolean(), false),
  companion: v.optional(v.boolean(), false),
  note: OptionalLine(500),
})
export type Needs = v.InferOutput<typeof Needs>

export const ConsentHow = v.picklist(['web', 'mail', 'paper', 'phone', 'meeting'])
export type ConsentHow = v.InferOutput<typeof ConsentHow>

/** A consent is given or withdrawn on a day, in a way: on paper, in the web, at the meeting. */
export const Consent = v.object({ given: v.boolean(), at: Instant, how: ConsentHow })
export type Consent = v.InferOutput<typeof Consent>

export const MemberRole = v.picklist(['chair', 'vice-chair', 'member', 'substitute', 'observer'])
export type MemberRole = v.InferOutput<typeof MemberRole>

/** A person of the tenant. Lives in the tenant's table only; control knows nothing but accounts. */
export const Person = v.object({
  id: Id('person'),
  name: Line(120),
  email: OptionalMailAddress,
  phone: Phone,
  address: OptionalLine(300),
  channel: Channel,
  language: v.picklist(['da', 'sv']),
  title: OptionalLine(120),
  organisation: OptionalLine(160),
  municipality: OptionalLine(40),
  department: OptionalLine(60),
  needs: Needs,
  /** May the name stand on the public page? Nothing said is no. */
  named: v.nullable(Consent),
  /** When the duty of confidentiality was told and taken on. */
  confidentiality: v.nullable(Consent),
  /** The person's roles in bodies, as of the last write; kept by the transaction that seats or ends. */
  bodies: v.array(v.object({ body: BodyId, role: MemberRole, from: LocalDate, to: v.optional(LocalDate) })),
  /** `none`: nothing was sent. The secretary decides when a person is written to. */
  invited: v.picklist(['none', 'sent', 'accepted']),
  version: v.number(),
})
export type Person = v.InferOutput<typeof Person>

/** A person of whom nothing is known but this. Nothing said about publicity is no, and nobody is written to. */
export const personWith = (known: Pick<Person, 'id' | 'name' | 'language'> & Partial<Person>): Person => ({
  email: '',
  phone: '',
  address: '',
  channel: 'letter',
  title: '',
  organisation: '',
  municipality: '',
  department: '',
  needs: { interpreter: '', loop: false, companion: false, note: '' },
  named: null,
  confidentiality: null,
  bodies: [],
  invited: 'none',
  version: 1,
  ...known,
})

/** A seat held for a time, with the little of the person that lists need (kept in step with the person). */
export const Membership = v.object({
  id: Id('membership'),
  body: BodyId,
  person: Id('person'),
  group: v.string(),
  role: MemberRole,
  municipality: OptionalLine(40),
  nominatedBy: OptionalLine(160),
  /** The membership this person stands in for. */
  substituteFor: OptionalLine(40),
  from: LocalDate,
  to: v.optional(LocalDate),
  endReason: OptionalLine(200),
  /** When the seat and its end were entered: what is entered by mistake can be taken back on the same day. */
  enteredAt: v.optional(Instant),
  endedAt: v.optional(Instant),
  card: v.object({
    name: v.string(),
    email: v.string(),
    phone: v.string(),
    channel: Channel,
    language: v.picklist(['da', 'sv']),
    title: v.string(),
    named: v.boolean(),
    /** True once an invitation was asked for. */
    invited: v.optional(v.boolean()),
    /**
     * For letters, and for the secretary before a meeting; `null` is no needs. A card from before they were kept
     * here says nothing of needs.
     */
    address: v.optional(v.string()),
    needs: v.optional(v.nullable(Needs)),
  }),
  version: v.number(),
})
export type Membership = v.InferOutput<typeof Membership>
