import { inShort } from '#shared/documents/compose'
import { timeOfItem } from '#shared/documents/times'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { timeText } from '#shared/locales/wording'
import type { MeetingView } from '#shared/meetings/api'
import { Blocks, Written } from '../../lib/prose.tsx'
import { Badge, Link } from '../../ui/index.ts'
import './meetings.css'

/** The agenda to read: numbers, titles, who and when, the text. A closed item keeps its number. */
export function AgendaList(props: {
  language: Language
  meeting: Pick<MeetingView, 'start' | 'end'>
  items: NonNullable<MeetingView['items']>
  /** The address under which this reader fetches papers. */
  papersAt: string
  /** Where a hearing that stands on the agenda is read; nowhere for one who has not signed in. */
  hearingsAt?: string
  /** Where the proposals of the body are read; nowhere for one who has not signed in. */
  proposalsAt?: string
}) {
  const { language, meeting, items, papersAt, hearingsAt, proposalsAt } = props
  const hearings = sentences(language, 'hearings')
  const t = sentences(language, 'meetings')
  const papers = sentences(language, 'documents')
  return (
    <ol className="r-agenda">
      {items.map((item) => {
        const time = timeOfItem({ ...meeting, items }, item.id)
        const about = [
          time
            ? timeText(time.start, time.end)
            : item.minutes
              ? papers('minutes', { minutes: String(item.minutes) })
              : '',
          item.presenter ? papers('presenter', { name: item.presenter }) : '',
          item.guests.length
            ? papers('guests', {
                count: item.guests.length,
                names: item.guests.map(({ name }) => name).join(', '),
              })
            : '',
        ].filter(Boolean)
        return (
          <li key={item.id}>
            <h3 className="ds-heading r-h3">{item.title || t('closedItem')}</h3>
            {(item.late || (item.access === 'closed' && item.title)) && (
              <div className="r-badges">
                {item.late && <Badge color="info">{t('lateBadge')}</Badge>}
                {item.access === 'closed' && item.title && <Badge>{t('closedBadge')}</Badge>}
              </div>
            )}
            {about.length > 0 && <p className="r-quiet">{about.join(' · ')}</p>}
            <Blocks blocks={inShort(item.short, papers)} />
            <Written text={item.text} />
            {item.hearing && hearingsAt && (
              <p>
                <Link href={`${hearingsAt}/${item.hearing}`}>{hearings('fromHearing')}</Link>
              </p>
            )}
            {item.contribution && proposalsAt && (
              <p>
                <Link href={`${proposalsAt}/${item.contribution}`}>
                  {sentences(language, 'contributions')('fromProposal')}
                </Link>
              </p>
            )}
            {(item.files ?? []).length > 0 && (
              <p className="r-files">
                {item.files?.map((file) => (
                  <a key={file.id} href={`${papersAt}/${file.id}`}>
                    {file.name}
                  </a>
                ))}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
