import './bodies.css'
import type { ReactNode } from 'react'
import type { BodyRow } from '#shared/bodies/api'
import type { Light } from '#shared/charters/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayAndTimeText } from '#shared/locales/wording'
import { Badge, Buttons, Card, Cards, Link, LinkButton } from '../../ui/index.ts'
import { gatheringName, stateWord } from './words.ts'

/** How many things wait: a body to make ready is one, as are the mails and letters; the lights each by itself. */
export const waitingIn = (bodies: readonly BodyRow[], tasks: number): number =>
  bodies.reduce((sum, body) => sum + (isUnfinished(body) ? 1 : waitsFor(body).length), 0) +
  (tasks > 0 ? 1 : 0)

/** A chair sees where the charter stands on the body's page; what to do about it waits for the secretary. */
const waitsFor = (body: BodyRow): readonly Light[] => (body.roles.includes('secretary') ? body.waiting : [])

const isUnfinished = (body: BodyRow): boolean =>
  body.state === 'being-set-up' && body.roles.includes('secretary')

/** "Hej Karen. Tre ting venter på dig.", or that nothing is urgent. */
export function greeting(language: Language, name: string, waiting: number, bodies: readonly BodyRow[]) {
  const t = sentences(language, 'bodies')
  const [next] = bodies.flatMap((body) => body.next ?? []).sort((a, b) => (a.date < b.date ? -1 : 1))
  const prepares = bodies.some((body) => body.roles.includes('secretary'))
  return {
    hello: t('hello', { name: name.split(' ')[0] ?? name }),
    // Members come for the meeting; for those who prepare it, what waits comes first.
    count:
      next && !prepares && waiting === 0
        ? t('nextIs', { when: dayAndTimeText(language, next) })
        : t('waitingCount', { count: waiting }),
  }
}

const rank = { missing: 0, watch: 1, fine: 2 } as const

/** What needs me now. Lights are drawn by `lines`, which the page brings. */
export function Waiting(props: {
  language: Language
  slug: string
  bodies: readonly BodyRow[]
  /** Mails that did not arrive, letters to print, people to call. */
  tasks: number
  lines: (body: string, lights: readonly Light[]) => ReactNode
  /** What else waits, as lines of the same list: hearings. */
  more: readonly ReactNode[]
}) {
  const { language, slug, bodies, tasks, lines, more } = props
  const t = sentences(language, 'bodies')
  if (waitingIn(bodies, tasks) + more.length === 0) return null
  const unfinished = bodies.filter(isUnfinished)
  const lit = bodies
    .filter((body) => waitsFor(body).length > 0 && !isUnfinished(body))
    .sort((a, b) => rank[a.standing ?? 'fine'] - rank[b.standing ?? 'fine'])
  return (
    <Card title={t('waiting')} tinted>
      {(tasks > 0 || unfinished.length + more.length > 0) && (
        <ul className="r-lights">
          {tasks > 0 && (
            <li className="r-lightline">
              <Badge color="accent">{t('kindPost')}</Badge>
              <p>
                {t('tasksWaiting', { count: tasks })} <Link href={`/${slug}/tasks`}>{t('seeTasks')}</Link>
              </p>
            </li>
          )}
          {more}
          {unfinished.map((body) => (
            <li key={body.id} className="r-lightline">
              <Badge color="accent">{t('kindBegin')}</Badge>
              <p>
                <Link href={`/${slug}/bodies/${body.id}`}>{t('finishSetUp', { name: body.name })}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {lit.map((body) => (
        <div key={body.id} className="r-waiting">
          {bodies.length > 1 && (
            <h3 className="ds-heading r-h3">
              <Link href={`/${slug}/bodies/${body.id}#standing`}>{body.name}</Link>
            </h3>
          )}
          {lines(body.id, body.waiting)}
        </div>
      ))}
    </Card>
  )
}

/** The reader's bodies, each with its next meeting. */
export function BodyCards(props: { language: Language; slug: string; bodies: readonly BodyRow[] }) {
  const { language, slug, bodies } = props
  const t = sentences(language, 'bodies')
  return (
    <Cards columns={2}>
      {bodies.map((body) => (
        <Card
          key={body.id}
          title={body.name}
          aside={
            body.state === 'active' ? undefined : (
              <Badge color="info">{stateWord(language, body.state)}</Badge>
            )
          }
        >
          {body.tagline && <p className="r-quiet">{body.tagline}</p>}
          {body.next ? (
            <p className="r-nextline">
              <span className="r-kicker">{t('nextMeeting')}</span>{' '}
              <strong>{dayAndTimeText(language, body.next)}</strong>
              {(body.next.title || body.next.joint || body.next.kind !== 'ordinary') && (
                <> {gatheringName(language, body.next)}</>
              )}
            </p>
          ) : (
            <p>{t('noNext')}</p>
          )}
          <Buttons>
            {body.next && (
              <LinkButton href={`/${slug}/meetings/${body.next.meeting}`} variant="secondary">
                {body.next.state === 'called' && !body.roles.includes('secretary')
                  ? t('answerMeeting')
                  : t('seeMeeting')}
              </LinkButton>
            )}
            <LinkButton href={`/${slug}/bodies/${body.id}`} variant="tertiary">
              {t('openBody', { name: body.name })}
            </LinkButton>
          </Buttons>
        </Card>
      ))}
    </Cards>
  )
}
