import { addDays, type LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Membership } from '../members/schema.ts'
import type { HearingProblem } from './problems.ts'
import type { Hearing, PublicHearing } from './schema.ts'

/** A hearing as the public may read it: the matter, who is heard and until when. Pasted texts stay inside. */
export const publicHearing = (hearing: Omit<Hearing, 'version'>, bodyName: string): PublicHearing => ({
  hearing: hearing.id,
  body: hearing.body,
  bodyName,
  title: hearing.title,
  text: hearing.text,
  sender: hearing.sender.kind,
  papers: hearing.papers.filter(({ link }) => link !== '').map(({ title, link }) => ({ title, link })),
  receivedOn: hearing.receivedOn,
  deadline: hearing.deadline,
  mode: hearing.mode,
  state: hearing.state,
  closedOn: hearing.closedOn,
})

/** So long a hearing stands on the public page after its day. */
const daysOnThePage = 365

/** The last day on which it stands on the public page. */
export const publicUntil = (hearing: Pick<Hearing, 'closedOn' | 'deadline' | 'receivedOn'>): LocalDate =>
  addDays(hearing.closedOn ?? hearing.deadline ?? hearing.receivedOn, daysOnThePage)

/**
 * A person named in public without consent is a hard stop: the name of a member who has not said yes, as it stands
 * in the words that the public would read.
 */
export function namesNobody(
  hearing: Pick<Hearing, 'title' | 'text' | 'papers'>,
  seats: readonly Pick<Membership, 'card'>[],
): Result<void, Extract<HearingProblem, { type: 'person-named' }>> {
  const words = [hearing.title, hearing.text, ...hearing.papers.map(({ title }) => title)]
    .join('\n')
    .toLowerCase()
  const named = seats.find(
    ({ card }) => !card.named && card.name.includes(' ') && words.includes(card.name.toLowerCase()),
  )
  return named ? refused({ type: 'person-named', name: named.card.name }) : ok(undefined)
}
