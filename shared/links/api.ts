import * as v from 'valibot'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { route } from '../kernel/route.ts'
import { Line, OptionalMailAddress } from '../kernel/text.ts'
import { CouncilFacts, Fact, Holding, Knowledge, LinkState, Word } from './schema.ts'

/** A member municipality of the association, and how far its link has come. */
export const MemberRow = v.object({
  organisation: v.string(),
  municipality: v.string(),
  name: v.string(),
  /** Null where it was never invited. */
  link: v.nullable(
    v.object({
      state: LinkState,
      contact: v.string(),
      invitedAt: Instant,
      lapses: LocalDate,
      movedAt: Instant,
      version: v.number(),
    }),
  ),
})
export type MemberRow = v.InferOutput<typeof MemberRow>

/** A council as its municipality chooses what may be known of it. */
export const CouncilChoice = v.object({
  body: v.string(),
  name: v.string(),
  /** The facts that are shared; null where the council is not shared. */
  facts: v.nullable(v.array(Fact)),
  /** What a card would say of it today, every fact of it. */
  card: CouncilFacts,
})
export type CouncilChoice = v.InferOutput<typeof CouncilChoice>

/** A link as the municipality sees it. */
export const GivenLink = v.object({
  link: v.string(),
  association: v.string(),
  associationSlug: v.string(),
  state: LinkState,
  word: v.string(),
  invitedAt: Instant,
  lapses: LocalDate,
  movedAt: Instant,
  /** What may be known now; nothing before the first yes, and nothing of what was ended. */
  knowledge: v.array(Knowledge),
  councils: v.array(v.object({ body: v.string(), facts: v.array(Fact) })),
  /** What was last sent, word for word, and when; gone is null. Empty where nothing is shared. */
  shared: v.array(v.object({ body: v.string(), name: v.string(), holds: v.nullable(Holding), at: Instant })),
  /** Of the consent: what a change must have seen. 0 before the first. */
  version: v.number(),
})
export type GivenLink = v.InferOutput<typeof GivenLink>

const Chosen = v.object({
  councils: v.pipe(v.array(v.object({ body: v.string(), facts: v.array(Fact) })), v.maxLength(40)),
  knowledge: v.pipe(v.array(Knowledge), v.maxLength(20)),
})
export type Chosen = v.InferOutput<typeof Chosen>

const Moved = v.object({ link: v.string(), state: LinkState, version: v.number() })

export const linksApi = {
  /** The association's members and their links. Refuses as `not-found` where the tenant is no association. */
  members: route({
    method: 'GET',
    path: '/links/members',
    does: 'coordinate',
    at: 'control',
    gives: v.object({
      members: v.array(MemberRow),
      /** The association's own list is empty: any municipality of the country may be invited. */
      anyone: v.boolean(),
    }),
  }),
  /** Invites a member, or invites it anew. Refuses `not-a-member-of-yours`, `link-not-in-state`. */
  invite: route({
    method: 'POST',
    path: '/links/members',
    does: 'coordinate',
    at: 'control',
    write: 'create',
    takes: v.object({ organisation: Line(80), contact: OptionalMailAddress, word: Word }),
    gives: Moved,
  }),
  /** Takes an invitation back, or ends the link of a member that has left. Its cards are gone within a minute. */
  end: route({
    method: 'POST',
    path: '/links/members/:organisation/end',
    does: 'coordinate',
    at: 'control',
    write: 'change',
    gives: Moved,
  }),

  /** Who has invited this municipality, what it shares, what was sent, and what may be chosen. */
  given: route({
    method: 'GET',
    path: '/links/given',
    does: 'consent-to-link',
    at: 'control',
    gives: v.object({ links: v.array(GivenLink), councils: v.array(CouncilChoice) }),
  }),
  /** Invitations that wait for an answer, for the start page. Cheap: nothing of the tenant's own is read. */
  waiting: route({
    method: 'GET',
    path: '/links/waiting',
    does: 'consent-to-link',
    at: 'control',
    gives: v.object({
      invitations: v.array(v.object({ link: v.string(), association: v.string(), lapses: LocalDate })),
    }),
  }),
  /** Accepts with an exact list, in part or whole. Refuses `link-not-in-state`, `council-not-yours`. */
  accept: route({
    method: 'POST',
    path: '/links/given/:link/acceptance',
    does: 'consent-to-link',
    write: 'change',
    takes: Chosen,
    gives: Moved,
  }),
  /** Another list, from now on: what is taken out is gone from the association within a minute. */
  change: route({
    method: 'PUT',
    path: '/links/given/:link/consent',
    does: 'consent-to-link',
    write: 'change',
    takes: Chosen,
    gives: Moved,
  }),
  decline: route({
    method: 'POST',
    path: '/links/given/:link/refusal',
    does: 'consent-to-link',
    at: 'control',
    write: 'create',
    gives: Moved,
  }),
  /** Ends what was accepted: from this moment nothing that is sent is taken, and the cards go within a minute. */
  withdraw: route({
    method: 'POST',
    path: '/links/given/:link/withdrawal',
    does: 'consent-to-link',
    at: 'control',
    write: 'create',
    gives: Moved,
  }),
} as const
