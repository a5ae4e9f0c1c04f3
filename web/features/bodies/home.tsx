import type { ReactNode } from 'react'
import type { BodyRow } from '#shared/bodies/api'
import type { Light } from '#shared/charters/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayAndTimeText } from '#shared/locales/wording'
import { Badge, Buttons, Card, Cards, Link, LinkButton } from '../../ui/index.ts'
import { gatheringName, stateWord } from './words.ts'

/** How many things wait: bodies to make ready, and lights that are not fine. */
export const waitingIn = (bodies: readonly BodyRow[]): number =>
  bodies.reduce((sum, body) => sum + body.waiting.length + (isUnfinished(body) ? 1 : 0), 0)

const isUnfinished = (body: BodyRow): boolean =>
  body.state === 'being-set-up' && body.roles.includes('secretary')

/** "Hej Karen. Tre ting venter på dig.", or that nothing is urgent. */
export function greeting(language: Language, name: string, bodies: readonly BodyRow[]) {
  const t = sentences(language, 'bodies')
  return {
    hello: t('hello', { name: name.split(' ')[0] ?? name }),
    count: t('waitingCount', { count: waitingIn(bodies) }),
  }
}

/** What needs me now. A light is drawn by `line`, which the page brings. */
export function Waiting(props: {
  language: Language
  slug: string
  bodies: readonly BodyRow[]
  line: (light: Light, where: ReactNode) => ReactNode
}) {
  const { language, slug, bodies, line } = props
  const t = sentences(language, 'bodies')
  if (waitingIn(bodies) === 0) return null
  const several = bodies.length > 1
  return (
    <Card title={t('waiting')} tinted>
      <ul className="r-lights">
        {bodies.filter(isUnfinished).map((body) => (
          <li key={body.id}>
            <Link href={`/${slug}/bodies/${body.id}`}>{t('finishSetUp', { name: body.name })}</Link>
          </li>
        ))}
        {bodies.flatMap((body) =>
          body.waiting.map((light) =>
            line(
              light,
              several ? <Link href={`/${slug}/bodies/${body.id}#standing`}>{body.name}:</Link> : undefined,
            ),
          ),
        )}
      </ul>
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
          kicker={body.tagline}
          aside={
            body.state === 'active' ? undefined : (
              <Badge color="info">{stateWord(language, body.state)}</Badge>
            )
          }
        >
          <p>
            {body.next ? (
              <>
                {t('nextMeeting')}: {dayAndTimeText(language, body.next)} (
                {gatheringName(language, body.next)})
              </>
            ) : (
              t('noNext')
            )}
          </p>
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
