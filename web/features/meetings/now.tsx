import type { ReactNode } from 'react'
import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { MeetingView } from '#shared/meetings/api'
import type { AnswerKind } from '#shared/meetings/schema'
import {
  Buttons,
  Card,
  Cards,
  Details,
  Form,
  Link,
  LinkButton,
  MomentText,
  SubmitButton,
} from '../../ui/index.ts'
import { approveAgenda, askChair, sendSample } from './actions.ts'
import { countSentence } from './answers.tsx'
import { howMany, sentSentence, waysSentence } from './confirm-sending.tsx'
import { LeftToDoNow } from './sent.tsx'
import type { Stage } from './stage.ts'
import { bodyWord, sentWhen } from './words.ts'
import './meetings.css'

export type Room = {
  slug: string
  language: Language
  view: MeetingView
  today: LocalDate
  /** Which button a link in a mail puts first. */
  chosen: AnswerKind | null
}

/** What is there to do now, for those who prepare the meeting. Members have nothing to do here. */
export function Now(props: Room & { stage: Stage }): ReactNode {
  const { view, stage } = props
  if (!view.may.includes('edit-agenda')) return null
  if (stage === 'agenda') return <Prepare {...props} />
  if (stage === 'sent') return <Sent {...props} />
  if (stage === 'held') return <Hold {...props} />
  if (stage === 'notes' || stage === 'done') return <AfterMeeting {...props} stage={stage} />
  return null
}

function Prepare(props: Room) {
  const { slug, language, view } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  const items = view.items ?? []
  const empty = items.length === 0
  // Headings alone are what every agenda begins with: what it is about is still to be written.
  const written = items.some(
    ({ short, text, presenter, contribution }) => short || text || presenter || contribution,
  )
  const secretary = view.secretary !== null
  const recipients = view.secretary?.wouldGet
  return (
    <Card title={t('prepareTitle')} tinted>
      <LadderLine {...props} />
      <ChairOk {...props} />
      {recipients && !empty && (
        <p>
          {t('wouldGo', { count: howMany(recipients) })} {waysSentence(language, recipients)}
        </p>
      )}
      <Buttons>
        {empty && <LinkButton href={`${path}/agenda`}>{t('writeAgenda')}</LinkButton>}
        {!empty && (
          <>
            {written && secretary && <LinkButton href={`${path}/send`}>{t('toSend')}</LinkButton>}
            <LinkButton href={`${path}/agenda`} variant={written ? 'secondary' : 'primary'}>
              {t('editAgenda')}
            </LinkButton>
            <LinkButton href={`${path}/preview`} variant="secondary">
              {t('preview')}
            </LinkButton>
          </>
        )}
        {secretary && !empty && <Sample {...props} />}
        {!empty && !written && secretary && (
          <LinkButton href={`${path}/send`} variant="secondary">
            {t('toSend')}
          </LinkButton>
        )}
      </Buttons>
      <ToRound {...props} />
    </Card>
  )
}

/** Three lines from each municipality before the meeting: a network for dialogue is that of one. */
function ToRound({ slug, language, view }: Room) {
  const t = sentences(language, 'around')
  if (bodyWord(view.body.id) !== 'network' || view.body.competence === 'dialogue') return null
  return (
    <p className="r-quiet">
      <Link href={`/${slug}/meetings/${view.id}/round`}>{t('roundTitle')}</Link>. {t('beforeHint')}
    </p>
  )
}

/** To the one who asks, and to nobody else. */
export function Sample(props: { slug: string; language: Language; view: MeetingView; primary?: boolean }) {
  const { slug, language, view, primary } = props
  const t = sentences(language, 'meetings')
  return (
    <Form id="sample" action={sendSample.bind(null, slug, view.id)} language={language}>
      <SubmitButton variant={primary ? 'primary' : 'secondary'}>{t('sendSample')}</SubmitButton>
    </Form>
  )
}

function LadderLine({ language, view, today }: Room) {
  const t = sentences(language, 'meetings')
  if (!view.ladder) return null
  const { topicsBy, sendBy, answersBy } = view.ladder
  const late = sendBy < today && view.agendaSentAt === null
  return (
    <p className="r-quiet">
      {late
        ? t('ladderLate', { sendBy: dayText(language, sendBy), answersBy: dayText(language, answersBy) })
        : t('ladder', {
            topicsBy: dayText(language, topicsBy),
            sendBy: dayText(language, sendBy),
            answersBy: dayText(language, answersBy),
          })}
    </p>
  )
}

/** Asked for, never in the way. A body without a chair has nobody to ask. */
function ChairOk({ slug, language, view }: Room) {
  const t = sentences(language, 'meetings')
  if (view.chairOk) {
    return (
      <p>
        {t(`chairOk-${view.chairOk.how}`)}{' '}
        <span className="r-quiet">
          <MomentText language={language} instant={view.chairOk.at} />
        </span>
      </p>
    )
  }
  const secretary = view.secretary
  if (!secretary) {
    if ((view.items ?? []).length === 0) return null
    return (
      <Form id="approve" action={approveAgenda.bind(null, slug, view.id)} language={language}>
        <SubmitButton>{t('approveByChair')}</SubmitButton>
      </Form>
    )
  }
  const chair = secretary.wouldGet?.recipients.find(({ role }) => role === 'chair' || role === 'vice-chair')
  if (!chair || (view.items ?? []).length === 0) return null
  return (
    <div className="r-chair">
      <p>
        {secretary.chairAskedAt ? (
          <>
            {t('chairAsked', { name: chair.name })}{' '}
            <span className="r-quiet">
              <MomentText language={language} instant={secretary.chairAskedAt} />
            </span>
          </>
        ) : (
          t('chairNotAsked', { name: chair.name })
        )}
      </p>
      <Buttons>
        {chair.channel === 'mail' && (
          <Form
            id="ask-chair"
            action={askChair.bind(null, slug, view.id)}
            language={language}
            version={String(view.version)}
          >
            <SubmitButton variant="secondary">
              {t(secretary.chairAskedAt ? 'askChairAgain' : 'askChair')}
            </SubmitButton>
          </Form>
        )}
        <Form id="approve" action={approveAgenda.bind(null, slug, view.id)} language={language}>
          <SubmitButton variant="secondary">{t('okOnPhone')}</SubmitButton>
        </Form>
      </Buttons>
    </div>
  )
}

/** What did not reach somebody, what is to be printed, whom to call: for the secretary. */
const LeftToDo = (props: Pick<Room, 'slug' | 'language' | 'view'>) => (
  <LeftToDoNow
    slug={props.slug}
    meeting={props.view.id}
    body={props.view.body.id}
    language={props.language}
    proofs={props.view.secretary?.left ?? []}
    state={props.view.state}
  />
)

function Sent(props: Room) {
  const { slug, language, view, today } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  const comes = view.counts && <p>{countSentence(language, view.counts)}</p>
  if (!view.secretary) {
    return (
      comes && (
        <Card title={t('beforeMeeting', { of: bodyWord(view.body.id) })} tinted>
          {comes}
        </Card>
      )
    )
  }
  const last = view.secretary.sent.findLast(({ kind }) => kind === 'agenda' || kind === 'update')
  return (
    <>
      <LeftToDo slug={slug} language={language} view={view} />
      <Cards>
        <Card title={t('sentTitle')}>
          {last && (
            <p>
              {t('sentAt', { when: sentWhen(language, last.at, today) })} {sentSentence(language, last)}
            </p>
          )}
          <Buttons>
            <LinkButton href={`${path}/sent`} variant="secondary">
              {t('seeProof')}
            </LinkButton>
          </Buttons>
          <Details summary={t('afterSending')}>
            <p>{t('afterSendingHint')}</p>
            <Buttons>
              <LinkButton href={`${path}/late`} variant="secondary">
                {t('addLate')}
              </LinkButton>
              <LinkButton href={`${path}/agenda`} variant="secondary">
                {t('editAgenda')}
              </LinkButton>
              <LinkButton href={`${path}/send`} variant="secondary">
                {t('sendAgain')}
              </LinkButton>
            </Buttons>
          </Details>
        </Card>
        <Card title={t('beforeMeeting', { of: bodyWord(view.body.id) })} tinted>
          {comes}
          <Buttons>
            <LinkButton href={`${path}/answers`}>{t('seeAnswers')}</LinkButton>
          </Buttons>
          <ToRound {...props} />
        </Card>
      </Cards>
    </>
  )
}

function Hold(props: Room) {
  const { slug, language, view } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  if (!view.secretary) return null
  const of = bodyWord(view.body.id)
  return (
    <>
      <LeftToDo slug={slug} language={language} view={view} />
      <Card title={t('whoCame')} tinted>
        {view.counts && <p>{countSentence(language, view.counts)}</p>}
        <p className="r-quiet">{t('whoCameHint', { of })}</p>
        <Buttons>
          <LinkButton href={`${path}/attendance`}>{t('writeAttendance')}</LinkButton>
          <LinkButton href={`${path}/notes/edit`} variant="secondary">
            {t('writeNotes', { competence: view.body.competence })}
          </LinkButton>
        </Buttons>
      </Card>
    </>
  )
}

function AfterMeeting(props: Room & { stage: 'notes' | 'done' }) {
  const { slug, language, view, stage, today } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  const { competence } = view.body
  const rows = view.secretary?.attendance?.rows ?? []
  const came = rows.filter((row) => row.came !== 'absent').length
  return (
    <>
      <LeftToDo slug={slug} language={language} view={view} />
      <Card title={t('notesTitle', { competence })} tinted>
        {stage === 'done' && view.notesSentAt && (
          <p>{t('notesSent', { competence, when: sentWhen(language, view.notesSentAt, today) })}</p>
        )}
        {stage === 'notes' && <p>{t('notesNow', { competence })}</p>}
        {rows.length > 0 && <p className="r-quiet">{t('cameCount', { came, all: rows.length })}</p>}
        <Buttons>
          {stage === 'done' && (
            <LinkButton href={`${path}/notes`}>{t('readNotes', { competence })}</LinkButton>
          )}
          {view.may.includes('write-notes') && (
            <>
              <LinkButton href={`${path}/notes/edit`} variant={stage === 'done' ? 'secondary' : 'primary'}>
                {t(stage === 'done' ? 'correctNotes' : 'writeNotes', { competence })}
              </LinkButton>
              <LinkButton href={`${path}/attendance`} variant="secondary">
                {t('seeAttendance')}
              </LinkButton>
            </>
          )}
        </Buttons>
      </Card>
      {stage === 'done' && <ToHome {...props} />}
    </>
  )
}

/** When the notes are out, a page that each municipality's representative takes home: the chair has one too. */
function ToHome({ slug, language, view }: Room) {
  const t = sentences(language, 'around')
  if (bodyWord(view.body.id) !== 'network') return null
  const path = `/${slug}/meetings/${view.id}`
  return (
    <Card title={t('homeTitle')}>
      <p>{t(view.secretary ? 'sendHomeHint' : 'homeLead')}</p>
      <Buttons>
        {view.secretary && (
          <LinkButton href={`${path}/write/taken-home`} variant="secondary">
            {t('sendHome')}
          </LinkButton>
        )}
        {view.mine && view.may.includes('mark-taken-home') && (
          <LinkButton href={`${path}/home`} variant="secondary">
            {t('seeHome')}
          </LinkButton>
        )}
        {view.may.includes('read-taken-home') && (
          <LinkButton href={`/${slug}/bodies/${view.body.id}/taken-home`} variant="tertiary">
            {t('seeTable')}
          </LinkButton>
        )}
      </Buttons>
    </Card>
  )
}
