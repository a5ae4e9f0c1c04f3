import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { Alert, Buttons, Card, LinkButton, type Step, Steps } from '../../ui/index.ts'
import { answerMeeting } from './actions.ts'
import { AnswerCard } from './answer-form.tsx'
import { Facts } from './facts.tsx'
import { type Stage, stageOf } from './stage.ts'
import { bodyWord } from './words.ts'
import './meetings.css'
import { Agenda } from './agenda-card.tsx'
import { Now, type Room } from './now.tsx'
import { Questions } from './questions.tsx'

/** A meeting by role, the present stage first: one's own answer, then what is to be done, then what there is to read. */
export function MeetingRoom(room: Room) {
  const { slug, language, view, today, chosen } = room
  const t = sentences(language, 'meetings')
  const stage = stageOf(view, today)
  const may = (action: string) => view.may.includes(action)
  const path = `/${slug}/meetings/${view.id}`
  const open = stage === 'agenda' || stage === 'sent' || (stage === 'held' && view.date === today)
  return (
    <>
      {stage === 'cancelled' && (
        <Alert
          kind="warning"
          language={language}
          title={t('isCancelled', { day: dayText(language, view.date), of: bodyWord(view.body.id) })}
        >
          {view.cancelReason && <p>{view.cancelReason}</p>}
        </Alert>
      )}
      {may('edit-agenda') && stage !== 'cancelled' && <Stages {...room} stage={stage} />}
      {open && view.mine && may('answer-meeting') && (
        <AnswerCard
          language={language}
          given={view.mine.answer}
          digital={view.link !== ''}
          action={answerMeeting.bind(null, slug, view.id)}
          path={path}
          chosen={chosen}
        />
      )}
      <Now {...room} stage={stage} />
      <NotesForMembers {...room} />
      <div className="r-columns">
        <div className="r-columns__facts">
          <Card title={t('practical')}>
            <Facts language={language} view={view} calendar={`${path}/files/agenda.ics`} />
            {may('plan-meetings') && (stage === 'agenda' || stage === 'sent' || stage === 'held') && (
              <Buttons>
                <LinkButton href={`${path}/edit`} variant="secondary">
                  {t('edit')}
                </LinkButton>
                {view.state !== 'held' && (
                  <LinkButton href={`${path}/cancel`} variant="tertiary">
                    {t('cancel')}
                  </LinkButton>
                )}
              </Buttons>
            )}
          </Card>
        </div>
        <div className="r-columns__main">
          <Agenda {...room} stage={stage} />
        </div>
        <div className="r-columns__more">
          {may('read-costs') && (
            <Card title={t('costsTitle')}>
              <p>{t('costsHint')}</p>
              <LinkButton href={`${path}/costs`} variant="secondary">
                {t('toCosts')}
              </LinkButton>
            </Card>
          )}
          {!may('edit-agenda') && <Questions language={language} view={view} />}
        </div>
      </div>
    </>
  )
}

/** When the notes are out, they are what a member comes for. */
function NotesForMembers({ slug, language, view }: Room) {
  const t = sentences(language, 'meetings')
  const { competence } = view.body
  if (!view.notesSentAt || view.may.includes('edit-agenda') || !view.may.includes('read-notes')) return null
  return (
    <Card title={t('notesTitle', { competence })} tinted>
      <Buttons>
        <LinkButton href={`/${slug}/meetings/${view.id}/notes`}>{t('readNotes', { competence })}</LinkButton>
        {bodyWord(view.body.id) === 'network' && view.may.includes('mark-taken-home') && (
          <LinkButton href={`/${slug}/meetings/${view.id}/home`} variant="secondary">
            {sentences(language, 'around')('homeTitle')}
          </LinkButton>
        )}
      </Buttons>
    </Card>
  )
}

const order = ['planned', 'agenda', 'sent', 'held', 'notes'] as const
/** Which step is the present one. A date is always there; when the notes are out, nothing is left. */
const nowAt: Readonly<Record<Stage, number>> = {
  agenda: 1,
  sent: 2,
  held: 3,
  notes: 4,
  done: 5,
  cancelled: 5,
}

function Stages(props: Room & { stage: Stage }) {
  const { slug, language, view, stage } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  const secretary = view.secretary !== null
  const hrefs: Partial<Record<(typeof order)[number], string>> = {
    ...(view.state === 'planned' || view.state === 'called' ? { agenda: `${path}/agenda` } : {}),
    ...(secretary && view.agendaSentAt ? { sent: `${path}/sent` } : {}),
    ...(secretary && nowAt[stage] >= 3 ? { held: `${path}/attendance` } : {}),
    // Notes that nobody has written yet cannot be read.
    ...(view.notesSentAt
      ? { notes: `${path}/notes` }
      : nowAt[stage] >= 4 && view.may.includes('write-notes')
        ? { notes: `${path}/notes/edit` }
        : {}),
  }
  const steps: Step[] = order.map((step, at) => {
    const href = hrefs[step]
    return {
      label: t(`stage-${step}`),
      state: at < nowAt[stage] ? 'done' : at === nowAt[stage] ? 'now' : 'next',
      ...(href ? { href } : {}),
    }
  })
  return <Steps label={t('stages')} language={language} steps={steps} />
}
