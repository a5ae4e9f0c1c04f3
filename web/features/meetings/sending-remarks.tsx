import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView, RecipientsView } from '#shared/meetings/api'
import { Link } from '../../ui/index.ts'

/** What is worth knowing before the press, each in one quiet line; none of it is in the way. */
export function sendingRemarks(language: Language, view: MeetingView, recipients: RecipientsView): string[] {
  const t = sentences(language, 'meetings')
  const items = view.items ?? []
  const closed = items.filter(({ access }) => access === 'closed').length
  const chair = recipients.recipients.find(({ role }) => role === 'chair')
  return [
    ...(closed ? [t('remarkClosed', { count: closed })] : []),
    ...(chair && !view.chairOk ? [t('remarkChair', { name: chair.name })] : []),
    ...(view.place || view.link ? [] : [t('remarkNoPlace')]),
  ]
}

/** Seated substitutes get it only where they are needed, unless the secretary says so. */
export function ToSubstitutes(props: { language: Language; path: string; all: boolean }) {
  const { language, path, all } = props
  const t = sentences(language, 'meetings')
  return (
    <p>
      {t(all ? 'substitutesToo' : 'substitutesNot')}{' '}
      <Link href={all ? path : `${path}?toSubstitutes=yes`}>
        {t(all ? 'leaveSubstitutes' : 'takeSubstitutes')}
      </Link>
    </p>
  )
}
