import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { MeetingView } from '#shared/meetings/api'
import type { AnswerKind } from '#shared/meetings/schema'
import { Alert, Card, Form, MomentText, SubmitButton } from '../../ui/index.ts'
import { answerByLink, approveByLink } from './actions.ts'
import { AgendaList } from './agenda-list.tsx'
import { AnswerCard } from './answer-form.tsx'
import { Facts } from './facts.tsx'
import { linkPath } from './link-address.ts'
import { Questions } from './questions.tsx'
import { bodyWord } from './words.ts'
import './meetings.css'

/**
 * What a link in a mail opens, without sign-in: the answer, or the chair's word on the draft, and the agenda to
 * read. Opening it does nothing, since mail scanners open links too.
 */
export function MeetingByLink(props: {
  slug: string
  language: Language
  view: MeetingView
  ticket: string
  today: string
  approves: boolean
  chosen: AnswerKind | null
  /** The language that the address asks for. */
  spoken: Language | null
}) {
  const { slug, language, view, ticket, today, approves, chosen, spoken } = props
  const t = sentences(language, 'meetings')
  const path = linkPath(slug, view.id, ticket)
  const of = bodyWord(view.body.id)
  const coming = view.date >= today && (view.state === 'planned' || view.state === 'called')
  return (
    <>
      {view.state === 'cancelled' && (
        <Alert
          kind="warning"
          language={language}
          title={t('isCancelled', { day: dayText(language, view.date), of })}
        >
          {view.cancelReason && <p>{view.cancelReason}</p>}
        </Alert>
      )}
      {!coming && view.state !== 'cancelled' && (
        <Alert
          kind="info"
          language={language}
          title={t('isOver', { day: dayText(language, view.date), of })}
        />
      )}
      {approves && coming && (
        <Card title={t('approveTitle')} tinted>
          {view.chairOk ? (
            <p>
              {t('youApproved')}{' '}
              <span className="r-quiet">
                <MomentText language={language} instant={view.chairOk.at} />
              </span>
            </p>
          ) : (
            <>
              <p>{t('approveHint')}</p>
              <Form
                id="approve"
                action={approveByLink.bind(null, slug, view.id, ticket, spoken)}
                language={language}
              >
                <SubmitButton>{t('approveByChair')}</SubmitButton>
              </Form>
            </>
          )}
        </Card>
      )}
      {!approves && coming && view.mine && (
        <AnswerCard
          language={language}
          given={view.mine?.answer ?? null}
          digital={view.link !== ''}
          action={answerByLink.bind(null, slug, view.id, ticket, spoken)}
          path={path}
          spoken={spoken}
          chosen={chosen}
        />
      )}
      <Card title={t('practical')}>
        <Facts
          language={language}
          view={view}
          {...(approves ? {} : { calendar: `${path}/files/agenda.ics` })}
        />
      </Card>
      {view.items && view.items.length > 0 && (
        <Card title={t('agenda')}>
          <AgendaList language={language} meeting={view} items={view.items} papersAt={`${path}/papers`} />
          {!approves && (
            <p className="r-files">
              <a href={`${path}/files/agenda.pdf`}>{t('asPdf')}</a>
              <a href={`${path}/files/agenda.docx`}>{t('asWord')}</a>
            </p>
          )}
        </Card>
      )}
      <Questions language={language} view={view} title={t(approves ? 'approveElse' : 'questions')} />
    </>
  )
}
