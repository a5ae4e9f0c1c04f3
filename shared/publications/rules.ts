import type { Clause } from '../charters/schema.ts'
import { namedIn } from '../guards/named.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { move } from '../kernel/moves.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Membership } from '../members/schema.ts'
import { type PublicationMove, publicationMoves } from './lifecycle.ts'
import type { PublicationProblem } from './problems.ts'
import type { Publication, Told } from './schema.ts'

/** Does the charter say that what leaves the room is agreed on first? An absent clause asks for nothing. */
export const asksAgreement = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ kind }) => kind === 'clearance')

/** May it leave the room: by our own page, or by being told elsewhere. */
export const mayLeave = (
  { agreed }: Pick<Publication, 'agreed'>,
  asked: boolean,
): Result<void, Extract<PublicationProblem, { type: 'agree-first' }>> =>
  asked && !agreed ? refused({ type: 'agree-first' }) : ok(undefined)

/** The state after a move, or the refusal that names it. */
export function moved(
  { state }: Pick<Publication, 'state'>,
  name: PublicationMove,
): Result<Publication['state'], PublicationProblem> {
  const after = move(publicationMoves, state, name)
  return after.ok ? after : refused({ type: 'publication-not-in-state', move: name, state })
}

/** Other words: whoever agreed, agreed to the old ones. Where it was told stays told. */
export function rewritten<P extends Publication>(
  publication: P,
  words: Pick<Publication, 'title' | 'text' | 'link'>,
): Result<P, PublicationProblem> {
  const state = moved(publication, 'write')
  if (!state.ok) return state
  const { title, text, link } = publication
  const same = words.title === title && words.text === text && words.link === link
  return ok({
    ...publication,
    ...words,
    ...(same && publication.agreed ? { state: 'agreed' as const } : { state: state.value, agreed: null }),
  })
}

/** So many lines of where one thing was told. */
export const mostTold = 40

/** One line more of where it was told, the newest first. */
export function toldAt<P extends Publication>(
  publication: P,
  line: Told,
  asked: boolean,
): Result<P, PublicationProblem> {
  const may = mayLeave(publication, asked)
  if (!may.ok) return may
  if (publication.told.length >= mostTold) return refused({ type: 'told-enough', most: mostTold })
  const told = [line, ...publication.told].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  return ok({ ...publication, told })
}

type NamedSeat = Pick<Membership, 'person' | 'card'>
type Named = { type: 'person-named'; name: string }

/**
 * On the public page. Refused unless it may leave the room, and where it names a member who has not said yes to that:
 * the hard stop. Those who said yes and are named are remembered.
 */
export function published<P extends Publication>(
  publication: P,
  given: { readonly seats: readonly NamedSeat[]; readonly asked: boolean; readonly today: LocalDate },
): Result<P, PublicationProblem | Named> {
  const state = moved(publication, 'publish')
  if (!state.ok) return state
  const may = mayLeave(publication, given.asked)
  if (!may.ok) return may
  const words = [publication.title, publication.text]
  const named = given.seats.filter(({ card }) => namedIn(words, card.name))
  const unasked = named.find(({ card }) => !card.named)
  if (unasked) return refused({ type: 'person-named', name: unasked.card.name })
  return ok({
    ...publication,
    state: state.value,
    publishedOn: given.today,
    withdrawnOn: null,
    names: [...new Set(named.map(({ person }) => person))],
  })
}

/** Off the public page; nobody is named by it any more. */
export function withdrawn<P extends Publication>(
  publication: P,
  today: LocalDate,
): Result<P, PublicationProblem> {
  const state = moved(publication, 'withdraw')
  return state.ok ? ok({ ...publication, state: state.value, withdrawnOn: today, names: [] }) : state
}
