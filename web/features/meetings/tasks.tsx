import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { TaskView } from '#shared/meetings/api'
import { Buttons, Card, EmptyState, Form, LinkButton, MomentText, SubmitButton } from '../../ui/index.ts'
import { finishTask } from './actions.ts'
import './meetings.css'

const kinds = [
  'mail-bounced',
  'letter-instead',
  'letter-to-print',
  'person-to-call',
  'late-topic',
  'share-agenda',
  'share-notes',
  'round-over',
] as const
type TaskKind = (typeof kinds)[number]

/** Where each is seen to, below its meeting; what is about a person alone, at the person. */
const rooms: Readonly<Record<Exclude<TaskKind, 'letter-instead'>, string>> = {
  'mail-bounced': 'sent',
  'letter-to-print': 'sent',
  'person-to-call': 'sent',
  'late-topic': 'late',
  'share-agenda': 'write/shared-agenda',
  'share-notes': 'write/shared-notes',
  'round-over': 'round',
}

const placeOf = (slug: string, kind: TaskKind, { body, meeting, person }: TaskView): string =>
  kind === 'letter-instead'
    ? `/${slug}/bodies/${body}/people/${person}`
    : // What went out about a hearing is seen to on its own page.
      meeting.startsWith('h_')
      ? `/${slug}/hearings/${meeting}`
      : `/${slug}/meetings/${meeting}/${rooms[kind]}`

const isToShare = (kind: TaskKind) => kind === 'share-agenda' || kind === 'share-notes'

function sentenceOf(language: Language, kind: TaskKind, { name, counts, on }: TaskView): string {
  const t = sentences(language, 'meetings')
  if (isToShare(kind)) return t(`task-${kind}`, { name, day: on ? dayText(language, on) : 'none' })
  if (kind !== 'round-over') return t(`task-${kind}`, { name })
  const counted = { answered: counts?.answered ?? 0, of: String(counts?.of ?? 0) }
  return name ? t('task-round-over-elsewhere', { name, ...counted }) : t('task-round-over', counted)
}

/** The day of the meeting, where the sentence does not say it already; else when it came up. */
function whenOf(language: Language, kind: TaskKind, { at, on }: TaskView) {
  if (!on) return <MomentText language={language} instant={at} />
  return isToShare(kind) ? null : dayText(language, on)
}

/** What waits for the secretary, by kind: first what did not reach someone. */
export function Tasks(props: { slug: string; language: Language; tasks: readonly TaskView[] }) {
  const { slug, language, tasks } = props
  const t = sentences(language, 'meetings')
  if (tasks.length === 0) {
    return (
      <EmptyState title={t('noTasks')}>
        <p>{t('noTasksHint')}</p>
      </EmptyState>
    )
  }
  return kinds.map((kind) => {
    const ofKind = tasks.filter(({ what }) => what === kind)
    return (
      ofKind.length > 0 && (
        <Card key={kind} title={t(`tasks-${kind}`)}>
          <ul className="r-tasks">
            {ofKind.map((task) => (
              <li key={task.id}>
                <div>
                  <p>{sentenceOf(language, kind, task)}</p>
                  <p className="r-quiet">
                    {task.bodyName} {whenOf(language, kind, task)}
                  </p>
                </div>
                <Buttons>
                  <LinkButton href={placeOf(slug, kind, task)} variant="secondary">
                    {t(`open-${kind}`)}
                    <span className="ds-sr-only"> {task.name}</span>
                  </LinkButton>
                  <Form
                    id={`done-${task.id}`}
                    action={finishTask.bind(null, slug, task.id)}
                    language={language}
                  >
                    <SubmitButton variant="tertiary">
                      {t('taskDone')}
                      <span className="ds-sr-only"> {task.name}</span>
                    </SubmitButton>
                  </Form>
                </Buttons>
              </li>
            ))}
          </ul>
        </Card>
      )
    )
  })
}
