import type { BodyGathering } from '#shared/bodies/api'
import type { BodyState } from '#shared/bodies/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

const kinds = {
  ordinary: 'kindOrdinary',
  extraordinary: 'kindExtraordinary',
  'pre-meeting': 'kindPreMeeting',
  event: 'kindEvent',
  conference: 'kindConference',
  workshop: 'kindWorkshop',
  trip: 'kindTrip',
  'theme-day': 'kindThemeDay',
} as const

/** What a gathering is called: its own title, "fælles møde", or its kind. */
export function gatheringName(
  language: Language,
  gathering: Pick<BodyGathering, 'kind' | 'title' | 'joint'>,
): string {
  const t = sentences(language, 'bodies')
  if (gathering.title) return gathering.title
  if (gathering.joint) return t('joint')
  return t(kinds[gathering.kind as keyof typeof kinds] ?? 'kindOrdinary')
}

const states = {
  'being-set-up': 'stateBeingSetUp',
  active: 'stateActive',
  dormant: 'stateDormant',
  closed: 'stateClosed',
} as const

export const stateWord = (language: Language, state: BodyState): string =>
  sentences(language, 'bodies')(states[state])
