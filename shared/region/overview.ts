import { addMonths, type LocalDate, monthOf, yearOf } from '../kernel/dates.ts'
import { type Card, type CouncilKind, type LinkTaken, seatsOn, type TypedCard } from '../links/schema.ts'
import type { CouncilCard, MemberCouncils } from './schema.ts'

export type Member = { readonly code: string; readonly name: string }

/**
 * Every member with its councils as they stand on a day. Where a municipality is linked, its own cards count and no
 * others; what was typed before is shown, and is there to be taken away.
 */
export function councilsOf(
  members: readonly Member[],
  taken: readonly LinkTaken[],
  pushed: readonly Card[],
  typed: readonly (TypedCard & { version: number })[],
  today: LocalDate,
): MemberCouncils[] {
  const open = new Map(taken.filter((link) => link.open).map((link) => [link.municipality, link]))
  const listed = new Set(members.map(({ code }) => code))
  const others = [...new Set([...open.keys(), ...typed.map(({ municipality }) => municipality)])]
    .filter((code) => !listed.has(code))
    .map((code) => ({ code, name: code }))
  return [...members, ...others].map(({ code, name }) => {
    const link = open.get(code)
    const own = link ? pushed.filter((card) => card.link === link.link) : []
    const of = { municipality: code, municipalityName: name }
    return {
      municipality: code,
      name,
      linked: link !== undefined,
      cards: [
        ...own.flatMap((card) => linkedCard(card, of, today)),
        ...typed
          .filter(({ municipality }) => municipality === code)
          .map((card) => typedCard(card, of, link !== undefined, today)),
      ].sort((a, b) => compare(a.source, b.source) || compare(a.name, b.name)),
      knowledge: own.flatMap(({ holds }) => (holds?.kind === 'knowledge' ? holds.items : [])),
    }
  })
}

type Of = Pick<CouncilCard, 'municipality' | 'municipalityName'>

function linkedCard({ subject, link, holds, at }: Card, of: Of, today: LocalDate): CouncilCard[] {
  if (holds?.kind !== 'council') return []
  const { name, kind, contact, meetings, seats, published, openHearings } = holds.facts
  return [
    {
      ...of,
      card: `${link}.${subject}`,
      source: 'linked',
      name,
      kind,
      contact: contact ?? null,
      next: meetings?.find(({ date }) => date >= today) ?? null,
      thisQuarter: meetings ? meetings.filter(({ date }) => inQuarter(date, today)).length : null,
      seats: seats ? seatsOn(seats, today) : null,
      openHearings: openHearings ?? null,
      published: published ?? null,
      at,
      version: 0,
    },
  ]
}

const typedCard = (
  { id, name, kind, contact, next, seats, at, version }: TypedCard,
  of: Of,
  linked: boolean,
  today: LocalDate,
): CouncilCard => ({
  ...of,
  card: id,
  source: linked ? 'typed-before' : 'typed',
  name,
  kind,
  contact,
  next: next && next.date >= today ? next : null,
  thisQuarter: null,
  seats: seats ? { ...seats, vacant: Math.max(0, seats.of - seats.filled) } : null,
  openHearings: null,
  published: null,
  at,
  version,
})

/** True where both days lie in the same quarter of the same year. */
export const inQuarter = (date: LocalDate, today: LocalDate): boolean =>
  yearOf(date) === yearOf(today) && quarterOf(date) === quarterOf(today)
/** 1 to 4. */
export const quarterOf = (day: LocalDate): number => Math.floor((monthOf(day) - 1) / 3) + 1

export type OverviewFilter = {
  readonly municipality?: string
  readonly kind?: CouncilKind
  /** Only councils with a vacant seat; that are not known to meet this quarter or the next; with an open hearing. */
  readonly only?: 'vacant' | 'no-meeting' | 'hearings'
}

export type Overview = {
  rows: CouncilCard[]
  /** Whether any council tells of its hearings, whatever is filtered away. */
  tellHearings: boolean
  /** Members of which no council is known, so that a gap is seen as one. */
  without: string[]
  sums: {
    councils: number
    municipalities: number
    vacant: number
    /** Null where nobody tells. */
    thisQuarter: number | null
    /** Null where nobody tells. */
    openHearings: number | null
  }
}

/** The councils that count and pass the filter, with their sums. A number that nobody knows is in no sum. */
export function overviewOf(
  members: readonly MemberCouncils[],
  filter: OverviewFilter,
  today: LocalDate,
): Overview {
  const asked = members.filter(
    ({ municipality }) => !filter.municipality || municipality === filter.municipality,
  )
  const counting = asked.flatMap(({ cards }) => cards.filter(({ source }) => source !== 'typed-before'))
  const rows = counting.filter((card) => passes(card, filter, today))
  const sum = (of: (card: CouncilCard) => number | null | undefined) =>
    rows.reduce((total, card) => total + (of(card) ?? 0), 0)
  const sumTold = (fact: 'thisQuarter' | 'openHearings') =>
    rows.some((card) => card[fact] !== null) ? sum((card) => card[fact]) : null
  return {
    rows,
    tellHearings: members.some(({ cards }) => cards.some(({ openHearings }) => openHearings !== null)),
    without: asked
      .filter(({ cards }) => !cards.some(({ source }) => source !== 'typed-before'))
      .map(({ name }) => name),
    sums: {
      councils: rows.length,
      municipalities: new Set(rows.map(({ municipality }) => municipality)).size,
      vacant: sum(({ seats }) => seats?.vacant),
      thisQuarter: sumTold('thisQuarter'),
      openHearings: sumTold('openHearings'),
    },
  }
}

function passes(card: CouncilCard, { kind, only }: OverviewFilter, today: LocalDate): boolean {
  if (kind && card.kind !== kind) return false
  switch (only) {
    case 'vacant':
      return (card.seats?.vacant ?? 0) > 0
    case 'no-meeting':
      return !card.next || card.next.date > addMonths(today, 3)
    case 'hearings':
      return (card.openHearings ?? 0) > 0
    default:
      return true
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
