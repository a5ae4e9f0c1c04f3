import type { HearingView } from '#shared/hearings/api'
import { isOpen } from '#shared/hearings/lifecycle'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, momentText } from '#shared/locales/wording'
import { Written } from '../../lib/prose.tsx'
import { Alert, Buttons, Card, Form, Heading, LinkButton, Select, SubmitButton } from '../../ui/index.ts'
import { approveAnswer, askChair } from './actions.ts'
import './hearings.css'
import type { Room } from './move.tsx'

/** The answer as it stands, whose OK it has, and the way on to sending. */
export function Answer({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const { answer, state } = hearing
  const carries = hearing.may.includes('carry-hearing')
  const writes = hearing.may.includes('write-hearing')
  if (hearing.mode === 'informed' || (!answer && !writes)) return null
  if (!answer && !isOpen(state)) return null
  const page = `/${slug}/hearings/${hearing.id}`
  return (
    <Card title={t('answer')} id="answer">
      {answer ? <AnswerToRead language={language} answer={answer} /> : <p>{t('noAnswer')}</p>}
      {answer && (
        <p className="r-files">
          <a href={`${page}/files/answer.pdf`}>{t('asPdf')}</a>
          <a href={`${page}/files/answer.docx`}>{t('asWord')}</a>
        </p>
      )}
      <Approved language={language} hearing={hearing} />
      {writes && !carries && isOpen(state) && (
        <Buttons>
          <LinkButton href={`${page}/answer`} variant="secondary">
            {t(answer ? 'editAnswer' : 'writeAnswer')}
          </LinkButton>
        </Buttons>
      )}
      {answer && isOpen(state) && <Approval slug={slug} language={language} hearing={hearing} />}
      {answer && carries && isOpen(state) && (!hearing.needsApproval || state === 'approved') && (
        <Buttons>
          <LinkButton href={`${page}/send`}>{t('lookAndSend')}</LinkButton>
        </Buttons>
      )}
    </Card>
  )
}

/** Something was changed between reading and pressing: who, and that it is to be read again. */
export function ChangedSince(props: {
  language: Language
  hearing: Pick<HearingView, 'answer'>
  /** What was changed, by its word in the address. */
  changed: string | undefined
}) {
  const { language, hearing, changed } = props
  if (!changed) return null
  const t = sentences(language, 'hearings')
  const title =
    changed === 'answer' && hearing.answer
      ? t('answerChanged', { name: hearing.answer.by.name || 'none' })
      : t('hearingChanged')
  return <Alert kind="watch" language={language} title={title} />
}

/** The words of an answer, and of those who see it differently. */
export function AnswerToRead(props: {
  language: Language
  answer: { text: string; minority: readonly { who: string; text: string }[] }
}) {
  const { language, answer } = props
  const t = sentences(language, 'hearings')
  return (
    <>
      <Written text={answer.text} />
      {answer.minority.length > 0 && (
        <>
          <Heading level={3}>{t('minorityHeading')}</Heading>
          {answer.minority.map(({ who, text }) => (
            <div key={`${who}${text}`}>
              {who && (
                <p>
                  <strong>{t('minorityBy', { who })}</strong>
                </p>
              )}
              <Written text={text} />
            </div>
          ))}
        </>
      )}
    </>
  )
}

function Approved({ language, hearing }: { language: Language; hearing: HearingView }) {
  const t = sentences(language, 'hearings')
  if (!hearing.approval) return null
  const { of, meeting, at: when } = hearing.approval
  const at = momentText(language, when)
  return (
    <p className="r-quiet">
      {of === 'meeting' && meeting
        ? t('approvedOn', { date: dateText(language, meeting.date), at })
        : t(of === 'chair' ? 'approvedChair' : 'approvedMeeting', { at })}
    </p>
  )
}

/** A meeting said OK: which one. It was held after the hearing came, or it cannot have been about this. */
function ByMeeting({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const held = hearing.secretary?.heldSince ?? []
  if (held.length === 0) return <p className="r-hint">{t('noMeetingSince')}</p>
  return (
    <Form
      id="by-meeting"
      action={approveAnswer.bind(null, slug, hearing.id, hearing.answer?.version ?? 0, 'meeting')}
      language={language}
      row
    >
      <Select
        name="meeting"
        label={t('whichMeeting')}
        {...(held.length === 1 ? { value: held[0]?.meeting ?? '' } : {})}
        options={held.map(({ meeting, date }) => ({ value: meeting, label: dateText(language, date) }))}
      />
      <SubmitButton variant="secondary">{t('approveByMeeting')}</SubmitButton>
    </Form>
  )
}

/** The chair's own OK, or the secretary's note of it. */
function Approval({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const { answer, state } = hearing
  if (!hearing.needsApproval || state === 'approved' || !answer) return null
  const carries = hearing.may.includes('carry-hearing')
  const asked = hearing.sent.findLast(({ kind }) => kind === 'approval')
  if (!carries)
    return hearing.may.includes('approve-hearing') ? (
      <Form
        id="approve"
        action={approveAnswer.bind(null, slug, hearing.id, answer.version, 'chair')}
        language={language}
      >
        <SubmitButton>{t('approveMine')}</SubmitButton>
      </Form>
    ) : null
  return (
    <Alert kind="info" language={language} title={t('approvalTitle')}>
      <p>{t(hearing.way === 'by-chair' ? 'approvalLeadChair' : 'approvalLead')}</p>
      {asked && <p>{t('chairAsked', { at: momentText(language, asked.at) })}</p>}
      <Buttons>
        {hearing.secretary?.mayAskChair && (
          <Form
            id="ask-chair"
            action={askChair.bind(null, slug, hearing.id)}
            language={language}
            version={String(hearing.version)}
          >
            <SubmitButton variant="secondary">{t('askChair')}</SubmitButton>
          </Form>
        )}
        <Form
          id="by-phone"
          action={approveAnswer.bind(null, slug, hearing.id, answer.version, 'chair')}
          language={language}
        >
          <SubmitButton variant="secondary">{t('approveByPhone')}</SubmitButton>
        </Form>
      </Buttons>
      {hearing.way !== 'by-chair' && <ByMeeting slug={slug} language={language} hearing={hearing} />}
    </Alert>
  )
}
