import type { Body } from '../bodies/schema.ts'
import { attachable, mostAttached } from '../files/rules.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { type HearingDoing, type HearingMove, hearingMoves, hearingOpenTo, movesOfMode } from './lifecycle.ts'
import type { HearingProblem } from './problems.ts'
import type { Hearing, HearingAnswer, HearingFile, HearingState, Voice } from './schema.ts'

/** The state after a move, or the refusal that names it. A move of the other mode is refused as not possible. */
export function moved(
  hearing: Pick<Hearing, 'state' | 'mode'>,
  name: HearingMove,
): Result<HearingState, Extract<HearingProblem, { type: 'hearing-not-in-state' }>> {
  const { from, to } = hearingMoves[name]
  const states: readonly HearingState[] = from
  return states.includes(hearing.state) && movesOfMode[hearing.mode].includes(name)
    ? ok(to)
    : refused({ type: 'hearing-not-in-state', move: name, state: hearing.state })
}

/** What may be done without a move, in the state the hearing is in. */
export function openTo(
  hearing: Pick<Hearing, 'state'>,
  doing: HearingDoing,
): Result<void, Extract<HearingProblem, { type: 'hearing-not-in-state' }>> {
  const states: readonly HearingState[] = hearingOpenTo[doing]
  return states.includes(hearing.state)
    ? ok(undefined)
    : refused({ type: 'hearing-not-in-state', move: doing, state: hearing.state })
}

/** A formal body approves before anything leaves; so does the chair who answers for the body, whatever its profile. */
export const needsApproval = (hearing: Pick<Hearing, 'way'>, profile: Body['profile']): boolean =>
  profile === 'formal' || hearing.way === 'by-chair'

/** May the answer go: something is written, and those whose word is needed have said OK to these words. */
export function readyToSend(
  hearing: Pick<Hearing, 'state' | 'mode' | 'way' | 'approval'>,
  answer: Pick<HearingAnswer, 'text'> | null,
  profile: Body['profile'],
): Result<HearingState, HearingProblem> {
  const state = moved(hearing, 'send')
  if (!state.ok) return state
  if (!answer || answer.text.trim() === '') return refused({ type: 'answer-empty' })
  if (needsApproval(hearing, profile) && hearing.state !== 'approved')
    return refused({ type: 'approval-first' })
  return state
}

/** What is approved and what is sent is what was read: where the words are others by now, they are read first. */
export const asRead = (
  answer: Pick<HearingAnswer, 'version' | 'by'>,
  read: number,
): Result<void, Extract<HearingProblem, { type: 'answer-changed' }>> =>
  answer.version === read
    ? ok(undefined)
    : refused({ type: 'answer-changed', by: answer.by.name, expected: answer.version })

/** Two wrote at once: everything of the draft that was saved first, so that nothing of it is lost unseen. */
export const anotherDraft = ({
  by,
  text,
  minority,
  version,
}: Pick<HearingAnswer, 'by' | 'text' | 'minority' | 'version'>): Extract<
  HearingProblem,
  { type: 'another-draft' }
> => ({
  type: 'another-draft',
  by: by.name,
  text,
  minority: minority.map((view) => (view.who ? `${view.who}: ${view.text}` : view.text)).join(' ') || 'none',
  expected: version,
})

/**
 * The words that can stand for themselves under the answer, and do not yet: of those who see it differently, and of
 * those who wrote before there was a draft to differ from.
 */
export const wordsToTake = <Word extends Pick<Voice, 'stance' | 'text'>>({
  voices,
  answer,
}: {
  readonly voices: readonly Word[]
  readonly answer: Pick<HearingAnswer, 'minority'> | null
}): Word[] =>
  voices.filter(
    ({ stance, text }) =>
      (stance === 'differs' || stance === 'says') && !answer?.minority.some((view) => view.text === text),
  )

/**
 * The papers that go to the sender with the answer. The sender has no way in here, so they go in the mail or not at
 * all: what does not fit is refused before anything is sent.
 */
export function papersChosen(
  { files = [] }: Pick<Hearing, 'files'>,
  chosen: readonly string[],
): Result<HearingFile[], HearingProblem> {
  const along = files.filter(({ id }) => chosen.includes(id))
  return attachable(along, answerBytes).length === along.length
    ? ok(along)
    : refused({ type: 'papers-too-large', most: mostAttached })
}
/** The answer itself as Word and PDF, at the most. */
const answerBytes = 500_000
