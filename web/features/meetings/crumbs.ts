import type { Language } from '#shared/locales/languages'
import type { MeetingView } from '#shared/meetings/api'
import { meetingName } from './words.ts'

/** The way back from a page of a meeting: its body, and the meeting itself. */
export const crumbsOf = (
  slug: string,
  language: Language,
  view: Pick<MeetingView, 'id' | 'body' | 'kind' | 'date'>,
) => [
  { href: `/${slug}/bodies/${view.body.id}`, label: view.body.name },
  { href: `/${slug}/meetings/${view.id}`, label: meetingName(language, view, view.body.id) },
]
