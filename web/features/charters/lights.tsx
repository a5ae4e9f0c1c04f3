import './charters.css'
import type { CharterLabel } from '#shared/bodies/schema'
import type { Light as CharterLight } from '#shared/charters/schema'
import { localDateOf, yearOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { Card, Details, Light, Link } from '../../ui/index.ts'
import { RemarkOf } from './remark.tsx'
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

/** An empty seat has two ways on: somebody for it, or the reason, as long as nobody has written it. */
const orSayWhy = { 'seats-find': 'orSayWhySeats', 'places-ask': 'orSayWhyPlaces' } as const
const mayBeExplained = (todo: string | undefined): todo is keyof typeof orSayWhy =>
  todo !== undefined && todo in orSayWhy

/**
 * One light as a line: the word, since when, what is the case, what to do and the way there; below it what is known,
 * where it is not in place. Nobody is blamed.
 */
function LightLine(props: {
  language: Language
  slug: string
  body: string
  light: CharterLight
  back: string
  brief?: boolean
}) {
  const { language, slug, light, back, brief } = props
  const at = `/${slug}`
  const body = `${at}/bodies/${props.body}`
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
        {href && !light.remark && mayBeExplained(light.todo) ? (
          <> {t.rich(orSayWhy[light.todo], { way: (words) => <Link href={href}>{words}</Link> })}</>
        ) : (
          todo && <> {href ? <Link href={href}>{todo}</Link> : todo}</>
        )}
      </p>
      {light.standing !== 'fine' && (!brief || light.remark || mayBeExplained(light.todo)) && (
        <div className="r-remark">
          <RemarkOf
            language={language}
            slug={slug}
            body={props.body}
            light={light}
            thisYear={thisYear()}
            back={back}
          />
        </div>
      )}
    </li>
  )
}

/**
 * Lines of lights, what needs somebody first. `back` is the page they stand on. `brief`: the field for what is known
 * is on the body's page, save where the line itself speaks of it.
 */
export const LightLines = (props: {
  language: Language
  slug: string
  body: string
  lights: readonly CharterLight[]
  back: string
  brief?: boolean
}) => (
  <ul className="r-lights">
    {props.lights.map((light) => (
      <LightLine
        key={light.about}
        language={props.language}
        slug={props.slug}
        body={props.body}
        light={light}
        back={props.back}
        {...(props.brief ? { brief: true } : {})}
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
  const back = `/${slug}/bodies/${body}`
  const waiting = lights.filter((light) => light.standing !== 'fine')
  const fine = lights.filter((light) => light.standing === 'fine')
  return (
    <Card title={t('standing', { label })} id="standing">
      {lights.length === 0 ? (
        <p>{t('standingNone')}</p>
      ) : waiting.length === 0 ? (
        <p>{t('standingAll')}</p>
      ) : (
        <LightLines language={language} slug={slug} body={body} lights={waiting} back={back} />
      )}
      {fine.length > 0 && (
        <Details summary={t('standingFine', { count: fine.length })}>
          <LightLines language={language} slug={slug} body={body} lights={fine} back={back} />
        </Details>
      )}
    </Card>
  )
}
