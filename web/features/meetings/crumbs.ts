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

/**
 * The same for a page that may be of another group's meeting: that one has no page of its own, it stands among the
 * body's other groups.
 */
export const wayBack = (
  slug: string,
  language: Language,
  view: { meeting: Pick<MeetingView, 'id' | 'kind' | 'date' | 'state' | 'title'>; body: MeetingView['body'] },
) =>
  view.meeting.state === 'elsewhere'
    ? [
        { href: `/${slug}/bodies/${view.body.id}`, label: view.body.name },
        { href: `/${slug}/bodies/${view.body.id}/forums`, label: view.meeting.title },
      ]
    : crumbsOf(slug, language, { ...view.meeting, body: view.body })
