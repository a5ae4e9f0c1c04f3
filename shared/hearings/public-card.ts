import { namedIn } from '../guards/named.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Membership } from '../members/schema.ts'
import type { HearingProblem } from './problems.ts'
import type { Hearing, HearingFile, PublicHearing } from './schema.ts'

/** A hearing as the public may read it: the matter, who is heard and until when. Pasted texts stay inside. */
export const publicHearing = (hearing: Omit<Hearing, 'version'>, bodyName: string): PublicHearing => ({
  hearing: hearing.id,
  body: hearing.body,
  bodyName,
  title: hearing.title,
  text: hearing.text,
  sender: hearing.sender.kind,
  papers: hearing.papers.filter(({ link }) => link !== '').map(({ title, link }) => ({ title, link })),
  files: publicFiles(hearing).map(({ id, name, size }) => ({ id, name, size })),
  receivedOn: hearing.receivedOn,
  deadline: hearing.deadline,
  mode: hearing.mode,
  state: hearing.state,
  closedOn: hearing.closedOn,
})

/** The papers of which the secretary has said that anyone may read them. */
export const publicFiles = ({ files }: Pick<Hearing, 'files'>): readonly HearingFile[] =>
  (files ?? []).filter((file) => file.public)

/** Off the public page: said of none of its papers any more, so that none comes back there by itself. */
export const withdrawnFromPublic = <H extends Pick<Hearing, 'files'>>(hearing: H): H =>
  publicFiles(hearing).length
    ? { ...hearing, files: (hearing.files ?? []).map((file) => ({ ...file, public: false })) }
    : hearing

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
  hearing: Pick<Hearing, 'title' | 'text' | 'papers' | 'files'>,
  seats: readonly Pick<Membership, 'card'>[],
): Result<void, Extract<HearingProblem, { type: 'person-named' }>> {
  const papers = [
    ...hearing.papers.map(({ title }) => title),
    // A file's name is written with dots and lines where a person's has spaces.
    ...publicFiles(hearing).map(({ name }) => name.replace(/[._-]+/g, ' ')),
  ]
  const words = [hearing.title, hearing.text, ...papers]
  const named = seats.find(({ card }) => !card.named && namedIn(words, card.name))
  return named ? refused({ type: 'person-named', name: named.card.name }) : ok(undefined)
}
