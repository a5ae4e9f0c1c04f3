import type { Competence } from '../bodies/schema.ts'
import { type Box, boxesOf } from './boxes.ts'
import type { Clause, ClauseOf, SeatGroup } from './schema.ts'

/**
 * A charter in sentences. Which words is the business of the locale packs: `Say` is their formatter for the slice
 * `charters`, with tags as functions (`markup`), and `list` joins names as the language does.
 */
export type Words = {
  readonly say: (
    key: string,
    facts: Readonly<Record<string, string | number | ((chunks: string) => string)>>,
  ) => string
  readonly list: (parts: readonly string[]) => string
}

/** What the sentences know of the body around the clause. */
export type Around = {
  readonly kind: 'council' | 'network'
  readonly competence: Competence
  /** Who runs the body: one municipality, or an association of them. */
  readonly host: 'municipality' | 'association'
}

/** A sentence in parts: words, and numbers that can be changed where they stand. */
export type Part = { readonly text: string } | { readonly box: Box }

const open = '\u0001'
const close = '\u0002'

/** The sentences of a clause as members read them. */
export const sentenceOfClause = (clause: Clause, around: Around, words: Words): string =>
  written(clause, around, words, { mark: (_name, chunks) => chunks, inWeeks: true })

/** The same sentences with their numbers as boxes. */
export function partsOfClause(clause: Clause, around: Around, words: Words): readonly Part[] {
  const boxes = new Map(boxesOf(clause).map((box) => [box.name, box]))
  const mark = (name: string) => `${open}${name}${close}`
  const text = written(clause, around, words, { mark, inWeeks: false })
  return text.split(open).flatMap((piece, place) => {
    if (place === 0) return piece ? [{ text: piece }] : []
    const [name = '', rest = ''] = piece.split(close)
    const box = boxes.get(name)
    return [...(box ? [{ box }] : []), ...(rest ? [{ text: rest }] : [])]
  })
}

/** How numbers are written: what stands in for each, and whether 14 days may be read as two weeks. */
type How = { readonly mark: (name: string, chunks: string) => string; readonly inWeeks: boolean }

function written(clause: Clause, around: Around, words: Words, how: How): string {
  const { say, list } = words
  const { kind } = around
  const { mark } = how
  const tag = (name: string) => (chunks: string) => mark(name, chunks)
  switch (clause.kind) {
    case 'seats':
      return seatsOf(clause, around, words, how)
    case 'cadence':
      return say(`cadence-${clause.qualifier}`, {
        number: clause.count,
        per: clause.per === 'half-year' ? 'half' : clause.per,
        count: tag('cadence.count'),
      })
    case 'notice': {
      const { days } = clause
      const inWeeks = how.inWeeks && days > 0 && days % 7 === 0
      return say(`notice-${clause.about ? 'about' : 'by'}${inWeeks ? '-weeks' : ''}`, {
        number: inWeeks ? days / 7 : days,
        days: tag('notice.days'),
      })
    }
    case 'joint':
      return say(`joint-${clause.seasons.length > 1 ? 'both' : (clause.seasons[0] ?? 'both')}`, {
        with: clause.with,
      })
    case 'meets':
      return say('meets', {
        committees: list(
          clause.committees.map(({ name, times }) => say('meets-with', { name, number: times })),
        ),
      })
    case 'review':
      return [
        say('review', { kind }),
        ...(clause.months
          ? [say('review-months', { number: clause.months, months: tag('review.months') })]
          : []),
      ].join(' ')
    case 'competence':
      return say(`competence-${around.competence}`, { kind })
    case 'themes':
      return clause.committee ? say('themes-committee', { committee: clause.committee }) : say('themes', {})
    case 'take-back':
      return say('take-back', { owners: clause.owners })
    case 'events':
      return clause.approvedBy ? say('events-approved', { approver: clause.approvedBy }) : say('events', {})
    case 'chair-term':
      return say('chair-term', { number: clause.months, months: tag('chair-term.months') })
    case 'lift':
      return say('lift', { to: clause.to })
    case 'heard-on':
      return [
        ...(clause.heard.length ? [say('heard-on', { kind, topics: list(clause.heard) })] : []),
        ...(clause.informed.length ? [say('informed-of', { kind, topics: list(clause.informed) })] : []),
        ...(clause.chairMayAnswer ? [say('chair-may-answer', { kind })] : []),
      ].join(' ')
    case 'bearers':
      return bearersOf(clause, around, words)
    default:
      return say(clause.kind, { kind })
  }
}

function seatsOf(clause: ClauseOf<'seats'>, around: Around, words: Words, how: How): string {
  const { say, list } = words
  const here = clause.groups.filter((group) => !group.perMunicipality)
  const everywhere = clause.groups.filter((group) => group.perMunicipality)
  const voluntary = here.filter((group) => group.basis === 'voluntary')
  const elected = here.filter((group) => group.basis === 'elected')
  const varying = here.filter((group) => group.varies)
  const nominated = here.filter((group) => group.basis === 'nominated' && group.nominatedBy)
  const titles = (groups: readonly SeatGroup[]) => list(groups.map((group) => inSentence(group.title)))
  return [
    ...(here.length
      ? [
          say('seats', {
            kind: around.kind,
            groups: list(here.map((group) => countOf(group, words, how))),
          }),
        ]
      : []),
    ...everywhere.map((group) => say('seats-per-municipality', { group: inSentence(group.title) })),
    ...(voluntary.length ? [say('seats-voluntary', { groups: capital(titles(voluntary)) })] : []),
    ...(elected.length ? [say('seats-elected', { groups: capital(titles(elected)) })] : []),
    ...(varying.length ? [say('seats-varying', { groups: capital(titles(varying)) })] : []),
    ...nominated.map((group) =>
      say('seats-nominated', { group: capital(group.title), by: group.nominatedBy }),
    ),
  ].join(' ')
}

function countOf(group: SeatGroup, { say }: Words, { mark }: How): string {
  const tag = (which: string) => (chunks: string) => mark(`seats.${which}.${group.key}`, chunks)
  const people = (count: number) => inSentence(count === 1 ? (group.one ?? group.title) : group.title)
  if (group.least === group.most)
    return say('seats-count', { number: group.least, people: people(group.least), count: tag('count') })
  return say('seats-range', {
    from: group.least,
    to: group.most,
    people: people(group.most),
    least: tag('least'),
    most: tag('most'),
  })
}

function bearersOf(clause: ClauseOf<'bearers'>, { host }: Around, { say, list }: Words): string {
  const costs = (kinds: readonly string[]) => list(kinds.map((kind) => say(`cost-${kind}`, {})))
  return [
    ...(clause.ordinary.host.length
      ? [say('bearers-host', { host, costs: costs(clause.ordinary.host) })]
      : []),
    ...(clause.ordinary.home.length ? [say('bearers-home', { costs: costs(clause.ordinary.home) })] : []),
    say(`bearers-other-${clause.otherGatherings}`, { host }),
  ].join(' ')
}

/** "Borgere" within a sentence is "borgere"; "DH-medlemmer" stays. */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
