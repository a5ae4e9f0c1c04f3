import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { TaskView } from '#shared/meetings/api'
import { Buttons, Card, EmptyState, Form, LinkButton, MomentText, SubmitButton } from '../../ui/index.ts'
import { finishTask } from './actions.ts'
import './meetings.css'

const kinds = ['mail-bounced', 'letter-to-print', 'person-to-call', 'late-topic'] as const

/** What waits for the secretary, by kind: first what did not reach someone. */
export function Tasks(props: {
  slug: string
  language: Language
  tasks: readonly TaskView[]
  /** Names of the bodies by their ids. */
  bodies: ReadonlyMap<string, string>
}) {
  const { slug, language, tasks, bodies } = props
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
                  <p>{t(`task-${kind}`, { name: task.name })}</p>
                  <p className="r-quiet">
                    {[bodies.get(task.body)].filter(Boolean).join(', ')}{' '}
                    <MomentText language={language} instant={task.at} />
                  </p>
                </div>
                <Buttons>
                  <LinkButton
                    href={`/${slug}/meetings/${task.meeting}/${kind === 'late-topic' ? 'late' : 'sent'}`}
                    variant="secondary"
                  >
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
