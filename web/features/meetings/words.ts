import { type Instant, type LocalDate, localDateOf, wallTimeOf } from '#shared/kernel/dates'
import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText, momentText, timeText } from '#shared/locales/wording'
import { gatheringKinds } from '#shared/meetings/kinds'
import type {
  AnswerKind,
  DispatchChannel,
  DispatchKind,
  GatheringKind,
  MeetingState,
  ProofState,
} from '#shared/meetings/schema'

/** A council has a meeting where a network has a "träff": the word that sentences choose by. */
export const bodyWord = (body: string): 'network' | 'council' =>
  kindOfBody(body) === 'networks' ? 'network' : 'council'

export const gatheringWord = (language: Language, kind: GatheringKind, body: string): string =>
  sentences(language, 'documents')(`gathering-${kind}`, { body: bodyWord(body) })

/** The kind as it came from a digest: one that is not known reads as an ordinary one. */
export const gatheringKindOf = (kind: string): GatheringKind =>
  gatheringKinds.find((known) => known === kind) ?? 'ordinary'

/** "Møde torsdag den 18. marts": what a meeting is called in headings and on the way back. */
export const meetingName = (
  language: Language,
  meeting: { kind: GatheringKind; date: LocalDate },
  body: string,
): string => `${gatheringWord(language, meeting.kind, body)} ${dayText(language, meeting.date)}`

export const answerWord = (language: Language, answer: AnswerKind | 'silent'): string =>
  sentences(language, 'meetings')(`answered-${answer}`)
export const channelWord = (language: Language, channel: DispatchChannel): string =>
  sentences(language, 'meetings')(`channel-${channel}`)
/** Of another group's meeting the round asks what to bring there. */
export const dispatchWord = (language: Language, kind: DispatchKind, state: MeetingState): string =>
  sentences(
    language,
    'meetings',
  )(
    state === 'elsewhere' && (kind === 'round' || kind === 'round-reminder')
      ? `dispatch-${kind}-elsewhere`
      : `dispatch-${kind}`,
  )
export const proofWord = (language: Language, state: ProofState): string =>
  sentences(language, 'meetings')(`proof-${state}`)

const roles = ['chair', 'vice-chair', 'member', 'observer', 'substitute', 'guest', 'secretary'] as const
export function roleWord(language: Language, role: string): string {
  const known = roles.find((each) => each === role)
  return known ? sentences(language, 'meetings')(`role-${known}`) : ''
}

/** "kl. 9.14" of today, the whole day of anything older. */
export const sentWhen = (language: Language, at: Instant, today: LocalDate): string =>
  localDateOf(at) === today ? timeText(wallTimeOf(at)) : momentText(language, at)

/** With a large first letter, for the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
