import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { MailState } from '../kernel/mail.ts'
import { route } from '../kernel/route.ts'
import { Line, Prose } from '../kernel/text.ts'
import { CouncilKind } from '../links/schema.ts'
import {
  Addressee,
  Circular,
  CircularLine,
  CircularState,
  CouncilCard,
  MemberCouncils,
  TypeCard,
} from './schema.ts'

const Kept = v.object({ card: v.string(), version: v.number() })
const CircularKept = v.object({ circular: v.string(), state: CircularState, version: v.number() })

export const OverviewFilter = v.object({
  municipality: v.optional(v.pipe(v.string(), v.maxLength(10))),
  kind: v.optional(v.union([v.literal(''), CouncilKind])),
  only: v.optional(v.picklist(['', 'vacant', 'no-meeting', 'hearings'])),
})

export const OverviewView = v.object({
  today: LocalDate,
  members: v.array(v.object({ municipality: v.string(), name: v.string(), linked: v.boolean() })),
  rows: v.array(CouncilCard),
  tellHearings: v.boolean(),
  without: v.array(v.string()),
  /** Mails that went to several contact persons, newest first. */
  circulars: v.array(CircularLine),
  sums: v.object({
    councils: v.number(),
    municipalities: v.number(),
    vacant: v.number(),
    thisQuarter: v.nullable(v.number()),
    openHearings: v.nullable(v.number()),
  }),
})
export type OverviewView = v.InferOutput<typeof OverviewView>

export const CircularView = v.object({
  ...Circular.entries,
  proofs: v.array(v.object({ addressee: v.string(), state: MailState, at: v.string() })),
})
export type CircularView = v.InferOutput<typeof CircularView>

/** The association's own. Every route refuses as `not-found` where the tenant is no association. */
export const regionApi = {
  councils: route({
    method: 'GET',
    path: '/region/councils',
    does: 'coordinate',
    gives: v.object({ members: v.array(MemberCouncils) }),
  }),
  /** Refuses `comes-by-itself` where the municipality is linked, and what cannot be (`mayBeTyped`). */
  typeCard: route({
    method: 'POST',
    path: '/region/councils',
    does: 'coordinate',
    write: 'create',
    takes: TypeCard,
    gives: Kept,
  }),
  editCard: route({
    method: 'PUT',
    path: '/region/councils/:card',
    does: 'coordinate',
    write: 'change',
    takes: TypeCard,
    gives: Kept,
  }),
  removeCard: route({
    method: 'DELETE',
    path: '/region/councils/:card',
    does: 'coordinate',
    write: 'change',
    gives: v.object({ card: v.string() }),
  }),
  overview: route({
    method: 'GET',
    path: '/region/overview',
    does: 'coordinate',
    asks: OverviewFilter,
    gives: OverviewView,
  }),
  /** Whom a mail to these cards would reach, and whose contact person has no address. Nothing is kept. */
  addressees: route({
    method: 'GET',
    path: '/region/addressees',
    does: 'coordinate',
    asks: v.object({ cards: v.pipe(v.string(), v.maxLength(8000)) }),
    gives: v.object({ to: v.array(Addressee), without: v.array(v.string()) }),
  }),
  /** A draft, to be looked at before it goes. Refuses `nobody-to-write-to`. */
  writeCircular: route({
    method: 'POST',
    path: '/region/circulars',
    does: 'coordinate',
    write: 'create',
    takes: v.object({
      cards: v.pipe(v.array(Line(120)), v.maxLength(80)),
      subject: Line(160),
      text: v.pipe(Prose(8000), v.minLength(1)),
    }),
    gives: CircularKept,
  }),
  circular: route({
    method: 'GET',
    path: '/region/circulars/:circular',
    does: 'coordinate',
    gives: CircularView,
  }),
  sendCircular: route({
    method: 'POST',
    path: '/region/circulars/:circular/sending',
    does: 'coordinate',
    write: 'change',
    gives: CircularKept,
  }),
} as const

export const regionFilesApi = {
  /** The overview as it is filtered, for Excel: made where papers are made. */
  overviewSheet: route({
    method: 'GET',
    path: '/documents/region/overview',
    does: 'coordinate',
    asks: v.object({
      ...OverviewFilter.entries,
      language: v.optional(v.picklist(['da', 'sv'])),
    }),
    gives: v.unknown(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
} as const
