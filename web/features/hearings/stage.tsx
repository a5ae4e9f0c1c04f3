import type { HearingView } from '#shared/hearings/api'
import { sentences } from '#shared/locales/translate'
import { Buttons, Card, DateField, Details, Form, LinkButton, SubmitButton } from '../../ui/index.ts'
import { changeDeadline, letTheChairAnswer, putOnAgenda, refuseTime } from './actions.ts'
import { bodyWord, countedText, dayWords, deadlineText } from './words.ts'
import './hearings.css'
import { Move, type Room } from './move.tsx'

/** Where it stands, and what can be done about it now. */
export function Stage(room: Room) {
  const { slug, language, hearing } = room
  const t = sentences(language, 'hearings')
  const day = (date: string) => dayWords(language, date)
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
          variant={
            isUndecided(hearing) || roundIsOff(hearing) || hearing.asks === 'to-send'
              ? 'tertiary'
              : awaitsAgenda(hearing)
                ? 'secondary'
                : 'primary'
          }
        >
          {t(hearing.answer ? 'editAnswer' : 'writeAnswer')}
        </LinkButton>
        {isUndecided(hearing) && (
          <LinkButton href={`/${slug}/hearings/${hearing.id}/close`} variant="tertiary">
            {t('closeWithout')}
          </LinkButton>
        )}
      </Buttons>
    </Card>
  )
}

/** No way to the answer holds: one is to be chosen, or the hearing closed without. */
const isUndecided = ({ asks, way, timing }: HearingView): boolean =>
  asks === 'choose-way' || (timing.is === 'passed' && (way === null || way === 'meeting'))

/** The members have been told a day that fits another deadline than the one that holds now. */
const roundIsOff = ({ asks, way, round, deadline }: HearingView): boolean =>
  asks === 'round-past-deadline' ||
  (way === 'in-writing' && round?.deadline !== undefined && round.deadline !== deadline)

/** Has the clash a way out that still holds, or is one to be chosen? */
const waitsForTime = ({ way, time }: HearingView): boolean => way === 'more-time' && time?.said === null

/** A meeting lies in time, and the matter is not on its agenda yet: that is the next thing to do. */
const awaitsAgenda = ({ timing, meeting, way }: HearingView): boolean =>
  timing.is === 'in-time' && !meeting && way !== 'in-writing'

function stageTitle({ language, hearing }: Room): string {
  const t = sentences(language, 'hearings')
  const { timing, way } = hearing
  if (waitsForTime(hearing)) return t('timeTitle', { sender: hearing.sender.name })
  if (hearing.asks === 'to-send') return t('asks-to-send')
  if (way === 'in-writing') return t(hearing.asks === 'round-past-deadline' ? 'roundPastTitle' : 'roundTitle')
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
  const day = (date: string) => dayWords(language, date)
  const { timing, way, time } = hearing
  const deadline = hearing.deadline ? day(hearing.deadline) : ''
  const sender = hearing.sender.name
  const open = (each: HearingView['ways'][number]) => (hearing.ways.includes(each) ? 'yes' : 'no')
  const ways = { time: open('more-time'), chair: open('by-chair') }
  if (waitsForTime(hearing) && time)
    return <TimeAnswered slug={slug} language={language} hearing={hearing} until={time.until} />
  if (hearing.asks === 'to-send')
    return <p>{`${t('publicDeadline', { past: timing.is === 'passed' ? 'yes' : 'no', deadline })}.`}</p>
  if (way === 'in-writing') return <RoundWords slug={slug} language={language} hearing={hearing} />
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
      {timing.is === 'before' && <p>{t('clash', { deadline, meeting: day(timing.next.date), ...ways })}</p>}
      {timing.is === 'no-meeting' && <p>{t('noMeeting', { deadline, ...ways })}</p>}
      {timing.is === 'passed' && <p>{t('passed', { deadline, time: ways.time })}</p>}
    </>
  )
}

/** How far the members have come, and what they are to be told where the deadline moved under them. */
function RoundWords({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const { round, voices, asks, ways, state } = hearing
  const silent = hearing.secretary?.silent.length ?? 0
  if (!round) return null
  const facts = { by: dayWords(language, round.by), count: String(voices.length), asked: String(round.asked) }
  const deadline = deadlineText(language, hearing.deadline)
  return (
    <>
      <p>
        {asks === 'round-past-deadline'
          ? t('roundPast', { ...facts, deadline })
          : t(asks === 'round-over' ? 'roundOver' : 'roundLead', facts)}
      </p>
      {asks !== 'round-past-deadline' && roundIsOff(hearing) && (
        <p>{t('roundMoved', { deadline, by: facts.by })}</p>
      )}
      {silent > 0 && state === 'received' && ways.includes('in-writing') && (
        <Buttons>
          <LinkButton
            href={`/${slug}/hearings/${hearing.id}/in-writing`}
            variant={roundIsOff(hearing) ? 'primary' : 'secondary'}
          >
            {t('askAgain', { count: silent })}
          </LinkButton>
        </Buttons>
      )}
    </>
  )
}

/** What the sender said: yes with the day, or no. */
function TimeAnswered(props: Room & { until: string }) {
  const { slug, language, hearing, until } = props
  const t = sentences(language, 'hearings')
  return (
    <>
      <p>{t('timeAsked', { until: dayWords(language, until) })}</p>
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
  const chosen = hearing.way === 'in-writing' || hearing.way === 'by-chair' || waitsForTime(hearing)
  // What is written and has its OK needs no other way; it can still be taken.
  if (chosen || hearing.asks === 'to-send') {
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
            ? t('onAgenda', { date: dayWords(language, meeting.date) })
            : t('onAgendaLate', { date: dayWords(language, meeting.date) })}
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
      <SubmitButton variant={awaitsAgenda(hearing) ? 'primary' : 'tertiary'}>
        {next
          ? t('putOnAgenda', { date: dayWords(language, next.date) })
          : t('putOnAgenda', { date: '' }).trim()}
      </SubmitButton>
    </Form>
  )
}
