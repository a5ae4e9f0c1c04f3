import type { HearingView } from '#shared/hearings/api'
import { hearingOpenTo, isOpen } from '#shared/hearings/lifecycle'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, listText, momentText } from '#shared/locales/wording'
import { Written } from '../../lib/prose.tsx'
import {
  Alert,
  Buttons,
  Card,
  DateField,
  DescriptionList,
  Details,
  FileLinks,
  Form,
  Heading,
  LinkButton,
  SubmitButton,
  Table,
} from '../../ui/index.ts'
import {
  approveAnswer,
  askChair,
  changeDeadline,
  letTheChairAnswer,
  moveHearing,
  publishHearing,
  putOnAgenda,
  refuseTime,
} from './actions.ts'
import { Outcome } from './outcome.tsx'
import { MyWord, Voices } from './voices.tsx'
import { bodyWord, countedText, deadlineText } from './words.ts'
import './hearings.css'

export type Room = { slug: string; language: Language; hearing: HearingView }

/** A hearing by role, the present stage first: what is to be done now, the matter, the answer, what was said. */
export function HearingRoom(room: Room) {
  const { slug, language, hearing } = room
  const t = sentences(language, 'hearings')
  const may = (action: string) => hearing.may.includes(action)
  const carries = may('carry-hearing')
  return (
    <>
      {carries && <Stage {...room} />}
      {hearing.mine && isOpen(hearing.state) && <MyWord language={language} hearing={hearing} slug={slug} />}
      <Answer {...room} />
      {hearing.state === 'answered' && <Outcome {...room} />}
      <Card title={t('matter')}>
        <Matter language={language} hearing={hearing} papersAt={`/${slug}/hearings/${hearing.id}/papers`} />
        {carries && (
          <Buttons>
            {isOpen(hearing.state) && (
              <LinkButton href={`/${slug}/hearings/${hearing.id}/edit`} variant="tertiary">
                {t('edit')}
              </LinkButton>
            )}
            {(isOpen(hearing.state) || (hearing.files ?? []).length > 0) && (
              <LinkButton href={`/${slug}/hearings/${hearing.id}/papers`} variant="tertiary">
                {sentences(language, 'files')(isOpen(hearing.state) ? 'layUp' : 'seePapers')}
              </LinkButton>
            )}
          </Buttons>
        )}
      </Card>
      {hearing.round && <Voices {...room} />}
      {hearing.secretary && hearing.sent.length > 0 && <Sent {...room} />}
      {carries && <More {...room} />}
    </>
  )
}

/** The matter to read: by members, behind a link and by the one who carries it through. */
export function Matter(props: { language: Language; hearing: HearingView; papersAt: string }) {
  const { language, hearing, papersAt } = props
  const t = sentences(language, 'hearings')
  return (
    <>
      <Written text={hearing.text} />
      {hearing.papers.length > 0 && (
        <ul className="r-hearings__papers">
          {hearing.papers.map((paper) => (
            <li key={`${paper.title}${paper.link}`}>
              {paper.link ? <a href={paper.link}>{paper.title}</a> : <strong>{paper.title}</strong>}
              {paper.text && (
                <Details summary={t('readPaper', { title: paper.title })}>
                  <Written text={paper.text} />
                </Details>
              )}
            </li>
          ))}
        </ul>
      )}
      <FileLinks language={language} files={hearing.files ?? []} at={papersAt} />
      <DescriptionList
        items={[
          { term: t('sender'), value: hearing.sender.name },
          { term: t('deadline'), value: deadlineText(language, hearing.deadline) },
          ...(hearing.sender.caseNumber ? [{ term: t('senderCase'), value: hearing.sender.caseNumber }] : []),
          ...(hearing.topics.length
            ? [{ term: t('topicsOf'), value: listText(language, hearing.topics) }]
            : []),
          ...(hearing.legalBasis ? [{ term: t('legalBasis'), value: hearing.legalBasis }] : []),
          ...(hearing.parties ? [{ term: t('parties'), value: hearing.parties }] : []),
        ]}
      />
      {hearing.earlier.map(({ deadline, changedOn }) => (
        <p key={`${deadline}${changedOn}`} className="r-quiet">
          {t('earlier', { deadline: dateText(language, deadline) })}
        </p>
      ))}
    </>
  )
}

/** Where it stands, and what can be done about it now. */
function Stage(room: Room) {
  const { slug, language, hearing } = room
  const t = sentences(language, 'hearings')
  const day = (date: string) => dateText(language, date)
  const { state, timing } = hearing
  const counted = countedText(language, timing)
  const closed = (title: string, lead: string) => (
    <Card title={title} tinted>
      <p>{lead}</p>
      {hearing.closedReason && <p>{hearing.closedReason}</p>}
      <Move {...room} move="reopen" words={t('reopen')} />
    </Card>
  )
  const on = hearing.closedOn ? day(hearing.closedOn) : ''
  if (state === 'answered') {
    const words = hearing.sentHow === 'mail' ? 'sentByMail' : 'sentOtherwise'
    return (
      <Card title={t('sentTitle')} tinted>
        <p>{t(words, { day: on, sender: hearing.sender.name })}</p>
      </Card>
    )
  }
  if (state === 'unanswered') return closed(t('unansweredTitle'), t('unansweredLead', { day: on }))
  if (state === 'withdrawn') return closed(t('withdrawnTitle'), t('withdrawnLead', { day: on }))
  if (state === 'noted') return closed(t('notedTitle'), t('notedLead', { day: on }))
  if (hearing.mode === 'informed')
    return (
      <Card title={t('informedTitle')} tinted>
        <p>{t('informed', { of: bodyWord(hearing.body) })}</p>
        <OnAgenda {...room} />
        <Move {...room} move="note" words={t('note')} />
      </Card>
    )
  return (
    <Card title={stageTitle(room)} tinted>
      <StageWords {...room} />
      {counted && <p>{counted}</p>}
      <Ways {...room} />
      <OnAgenda {...room} />
      <Buttons>
        <LinkButton
          href={`/${slug}/hearings/${hearing.id}/answer`}
          variant={hearing.asks === 'choose-way' ? 'tertiary' : 'primary'}
        >
          {t(hearing.answer ? 'editAnswer' : 'writeAnswer')}
        </LinkButton>
        {hearing.asks === 'choose-way' && (
          <LinkButton href={`/${slug}/hearings/${hearing.id}/close`} variant="tertiary">
            {t('closeWithout')}
          </LinkButton>
        )}
      </Buttons>
    </Card>
  )
}

/** Has the clash a way out that still holds, or is one to be chosen? */
const waitsForTime = ({ way, time }: HearingView): boolean => way === 'more-time' && time?.said === null

function stageTitle({ language, hearing }: Room): string {
  const t = sentences(language, 'hearings')
  const { timing, way } = hearing
  if (waitsForTime(hearing)) return t('timeTitle', { sender: hearing.sender.name })
  if (way === 'in-writing') return t('roundTitle')
  if (way === 'by-chair') return t('byChairTitle')
  if (way === 'meeting' && timing.is === 'in-time') return t('meetingTitle')
  return {
    'in-time': t('inTimeTitle'),
    before: t('clashTitle'),
    'no-meeting': t('noMeetingTitle'),
    passed: t('passedTitle'),
    none: t('matter'),
  }[timing.is]
}

function StageWords({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const day = (date: string) => dateText(language, date)
  const { timing, way, time, round } = hearing
  const deadline = hearing.deadline ? day(hearing.deadline) : ''
  const sender = hearing.sender.name
  const chair = hearing.ways.includes('by-chair') ? 'yes' : 'no'
  if (waitsForTime(hearing) && time)
    return <TimeAnswered slug={slug} language={language} hearing={hearing} until={time.until} />
  if (way === 'in-writing' && round) {
    const facts = { by: day(round.by), count: String(hearing.voices.length), asked: String(round.asked) }
    return <p>{t(hearing.asks === 'round-over' ? 'roundOver' : 'roundLead', facts)}</p>
  }
  if (way === 'by-chair') return <p>{t('byChairLead')}</p>
  return (
    <>
      {time?.said === 'no' && <p>{t('timeRefused', { sender })}</p>}
      {time?.said === 'yes' && <p>{t('timeGranted', { sender })}</p>}
      {timing.is === 'in-time' && (
        <>
          <p>{t('inTime', { deadline, meeting: day(timing.next.date) })}</p>
          {timing.next.agendaOut && !hearing.meeting && <p>{t('inTimeOut')}</p>}
        </>
      )}
      {timing.is === 'before' && <p>{t('clash', { deadline, meeting: day(timing.next.date), chair })}</p>}
      {timing.is === 'no-meeting' && <p>{t('noMeeting', { deadline, chair })}</p>}
      {timing.is === 'passed' && <p>{t('passed', { deadline })}</p>}
    </>
  )
}

/** What the sender said: yes with the day, or no. */
function TimeAnswered(props: Room & { until: string }) {
  const { slug, language, hearing, until } = props
  const t = sentences(language, 'hearings')
  return (
    <>
      <p>{t('timeAsked', { until: dateText(language, until) })}</p>
      <Form
        id="granted"
        action={changeDeadline.bind(null, slug, hearing.id, true)}
        language={language}
        version={String(hearing.version)}
      >
        <DateField name="deadline" label={t('newDeadline')} value={until} />
        <SubmitButton>{t('timeYes')}</SubmitButton>
      </Form>
      <Form
        id="refused"
        action={refuseTime.bind(null, slug, hearing.id)}
        language={language}
        version={String(hearing.version)}
      >
        <SubmitButton variant="secondary">{t('timeNo')}</SubmitButton>
      </Form>
    </>
  )
}

/** The lawful ways that lie open, each one press away. */
function Ways(room: Room) {
  const { slug, language, hearing } = room
  const t = sentences(language, 'hearings')
  const page = `/${slug}/hearings/${hearing.id}`
  const open = hearing.ways.filter((way) => way !== 'meeting' && way !== hearing.way)
  if (hearing.way === 'in-writing' || hearing.way === 'by-chair' || waitsForTime(hearing)) {
    return open.length > 0 ? (
      <Details summary={t('changeWay')}>
        <WayButtons {...room} page={page} open={open} />
      </Details>
    ) : null
  }
  return <WayButtons {...room} page={page} open={open} />
}

function WayButtons(props: Room & { page: string; open: readonly string[] }) {
  const { slug, language, hearing, page, open } = props
  const t = sentences(language, 'hearings')
  return (
    <Buttons>
      {open.includes('more-time') && (
        <LinkButton href={`${page}/more-time`} variant="secondary">
          {t('moreTime')}
        </LinkButton>
      )}
      {open.includes('in-writing') && hearing.state === 'received' && (
        <LinkButton href={`${page}/in-writing`} variant="secondary">
          {t('inWriting')}
        </LinkButton>
      )}
      {open.includes('by-chair') && (
        <Form
          id="by-chair"
          action={letTheChairAnswer.bind(null, slug, hearing.id)}
          language={language}
          version={String(hearing.version)}
        >
          <SubmitButton variant="secondary">{t('byChair')}</SubmitButton>
        </Form>
      )}
    </Buttons>
  )
}

/** On the next meeting's agenda in one press; the way to the meeting once it is there. */
function OnAgenda({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const { meeting, timing } = hearing
  if (meeting)
    return (
      <>
        <p>
          {timing.is === 'in-time' || timing.is === 'none'
            ? t('onAgenda', { date: dateText(language, meeting.date) })
            : t('onAgendaLate', { date: dateText(language, meeting.date) })}
        </p>
        <Buttons>
          <LinkButton href={`/${slug}/meetings/${meeting.meeting}`} variant="secondary">
            {t('seeMeeting')}
          </LinkButton>
        </Buttons>
      </>
    )
  const next = 'next' in timing ? timing.next : null
  if (!next && hearing.mode === 'heard') return null
  const title = t(hearing.mode === 'heard' ? 'agendaTitle' : 'agendaTitleInformed', { title: hearing.title })
  return (
    <Form
      id="agenda-item"
      action={putOnAgenda.bind(null, slug, hearing.id, title.slice(0, 200))}
      language={language}
      version={String(hearing.version)}
    >
      <SubmitButton variant={timing.is === 'in-time' ? 'primary' : 'tertiary'}>
        {next
          ? t('putOnAgenda', { date: dateText(language, next.date) })
          : t('putOnAgenda', { date: '' }).trim()}
      </SubmitButton>
    </Form>
  )
}

/** The answer as it stands, whose OK it has, and the way on to sending. */
function Answer({ slug, language, hearing }: Room) {
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
  const at = momentText(language, hearing.approval.at)
  return (
    <p className="r-quiet">
      {t(hearing.approval.of === 'chair' ? 'approvedChair' : 'approvedMeeting', { at })}
    </p>
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
        {hearing.way !== 'by-chair' && (
          <Form
            id="by-meeting"
            action={approveAnswer.bind(null, slug, hearing.id, answer.version, 'meeting')}
            language={language}
          >
            <SubmitButton variant="secondary">{t('approveByMeeting')}</SubmitButton>
          </Form>
        )}
      </Buttons>
    </Alert>
  )
}

function Move(props: Room & { move: 'note' | 'reopen'; words: string }) {
  const { slug, language, hearing, move, words } = props
  return (
    <Form
      id={move}
      action={moveHearing.bind(null, slug, hearing.id, move)}
      language={language}
      version={String(hearing.version)}
    >
      <SubmitButton variant="secondary">{words}</SubmitButton>
    </Form>
  )
}

/** What must be looked at is never folded away. */
const notThere = ['bounced', 'complained', 'unknown', 'to-print', 'to-call']

/** What went out, with its proof. */
function Sent({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const proofs = hearing.secretary?.proofs ?? []
  const letters = hearing.sent.filter((line) => line.letters > 0)
  return (
    <Details summary={t('sentOut')} open={proofs.some(({ state }) => notThere.includes(state))}>
      <Table
        caption={t('sentOut')}
        hideCaption
        rows={proofs}
        rowKey={(row) => `${row.dispatch}${row.person}`}
        columns={[
          { key: 'name', label: t('paperTo'), heads: true, cell: (row) => row.name },
          { key: 'what', label: t('matter'), cell: (row) => (row.kind ? t(`sent-${row.kind}`) : '') },
          { key: 'state', label: t('state'), cell: (row) => t(`proof-${row.state}`) },
          { key: 'at', label: t('paperDate'), cell: (row) => momentText(language, row.at) },
        ]}
      />
      {letters.map(({ dispatch }) => (
        <p key={dispatch}>
          <a href={`/${slug}/hearings/${hearing.id}/files/letters.pdf?dispatch=${dispatch}`}>
            {t('roundLetters')}
          </a>
        </p>
      ))}
    </Details>
  )
}

/** What is done seldom: another deadline, the public page, closing, withdrawing. */
function More({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const version = String(hearing.version)
  const page = `/${slug}/hearings/${hearing.id}`
  const mayPublish = (hearingOpenTo.publish as readonly string[]).includes(hearing.state)
  return (
    <Details summary={t('more')}>
      {isOpen(hearing.state) && (
        <Form
          id="deadline"
          action={changeDeadline.bind(null, slug, hearing.id, false)}
          language={language}
          version={version}
        >
          <DateField
            name="deadline"
            label={t('changeDeadline')}
            value={hearing.deadline ?? ''}
            {...(hearing.voices.length ? { hint: t('deadlineVoices') } : {})}
          />
          <SubmitButton variant="secondary">{t('saveDeadline')}</SubmitButton>
        </Form>
      )}
      {hearing.public && <p>{t('isPublic')}</p>}
      <Buttons>
        {mayPublish && (
          <Form
            id="public"
            action={publishHearing.bind(null, slug, hearing.id, !hearing.public)}
            language={language}
            version={version}
          >
            <SubmitButton variant="secondary">{t(hearing.public ? 'unpublish' : 'publish')}</SubmitButton>
          </Form>
        )}
        {isOpen(hearing.state) && hearing.mode === 'heard' && (
          <LinkButton href={`${page}/close`} variant="tertiary">
            {t('closeWithout')}
          </LinkButton>
        )}
        {isOpen(hearing.state) && (
          <LinkButton href={`${page}/close?how=withdraw`} variant="tertiary">
            {t('withdraw')}
          </LinkButton>
        )}
      </Buttons>
    </Details>
  )
}
