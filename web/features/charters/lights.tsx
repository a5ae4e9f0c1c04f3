import './charters.css'
import type { CharterLabel } from '#shared/bodies/schema'
import type { Light as CharterLight } from '#shared/charters/schema'
import { localDateOf, yearOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { Card, Details, Light, Link } from '../../ui/index.ts'
import { lightWords } from './words.ts'

const thisYear = (): number => yearOf(localDateOf(new Date().toISOString()))

/** Where a thing is done, by what there is to do. `at` is the address of the tenant, `body` of its body's page. */
function wayOn(at: string, body: string, light: CharterLight): string | null {
  const meeting = light.evidence.find(({ kind }) => kind === 'meeting')
  const [about] = (light.todo ?? '').split('-')
  if (about === 'seats' || about === 'places') return `${body}/people`
  if (about === 'cadence' || about === 'joint' || about === 'meets') return `${body}/year`
  if (about === 'review') return `${body}/charter/edit`
  if (meeting) return `${at}/meetings/${meeting.id}`
  if (about === 'chair') return `${body}/people`
  return null
}

/** One light as a line: the word, since when, what is the case, what to do and the way there. Nobody is blamed. */
function LightLine(props: { language: Language; at: string; body: string; light: CharterLight }) {
  const { language, at, body, light } = props
  const t = sentences(language, 'charters')
  const { says, todo } = lightWords(language, light)
  const href = wayOn(at, body, light)
  return (
    <li className="r-lightline">
      <Light state={light.standing} language={language} />
      <p>
        {light.since && (
          <strong>
            {t('since', {
              date: dateText(language, light.since, { year: yearOf(light.since) !== thisYear() }),
            })}{' '}
          </strong>
        )}
        {says}
        {todo && <> {href ? <Link href={href}>{todo}</Link> : todo}</>}
      </p>
    </li>
  )
}

/** Lines of lights, what needs somebody first. */
export const LightLines = (props: {
  language: Language
  slug: string
  body: string
  lights: readonly CharterLight[]
}) => (
  <ul className="r-lights">
    {props.lights.map((light) => (
      <LightLine
        key={keyOf(light)}
        language={props.language}
        at={`/${props.slug}`}
        body={`/${props.slug}/bodies/${props.body}`}
        light={light}
      />
    ))}
  </ul>
)

/** Where the charter stands, for secretary and chair: what waits in sight, what is in place folded away. */
export function Standing(props: {
  language: Language
  slug: string
  body: string
  label: CharterLabel
  lights: readonly CharterLight[]
}) {
  const { language, slug, body, label, lights } = props
  const t = sentences(language, 'charters')
  const waiting = lights.filter((light) => light.standing !== 'fine')
  const fine = lights.filter((light) => light.standing === 'fine')
  return (
    <Card title={t('standing', { label })} id="standing">
      {lights.length === 0 ? (
        <p>{t('standingNone')}</p>
      ) : waiting.length === 0 ? (
        <p>{t('standingAll')}</p>
      ) : (
        <LightLines language={language} slug={slug} body={body} lights={waiting} />
      )}
      {fine.length > 0 && (
        <Details summary={t('standingFine', { count: fine.length })}>
          <LightLines language={language} slug={slug} body={body} lights={fine} />
        </Details>
      )}
    </Card>
  )
}

const keyOf = (light: CharterLight): string =>
  `${light.clause}-${light.says}-${light.evidence.map((each) => each.id).join('-')}-${light.facts.season ?? ''}-${light.facts.with ?? ''}`
