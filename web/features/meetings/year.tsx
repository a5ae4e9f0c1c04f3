import type { BodyGathering } from '#shared/bodies/api'
import { monthOf, yearOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { weekdayName } from '#shared/locales/wording'
import type { YearPlan, YearView } from '#shared/meetings/api'
import {
  Badge,
  Buttons,
  Card,
  Cards,
  Check,
  DateField,
  DateText,
  Details,
  EmptyState,
  Form,
  Heading,
  Hidden,
  Link,
  LinkButton,
  NumberBox,
  Select,
  SubmitButton,
  Tabs,
  TextField,
  TimeField,
  type WheelMonth,
  YearWheel,
} from '../../ui/index.ts'
import { planYear } from './actions.ts'
import { bodyWord, capital, gatheringKindOf, gatheringWord } from './words.ts'
import './meetings.css'

/** The gatherings of a body, year by year, with the wheel beside the list. */
export function YearOfMeetings(props: {
  slug: string
  language: Language
  view: YearView
  year: number
  today: string
}) {
  const { slug, language, view, year, today } = props
  const { plan } = view
  const t = sentences(language, 'meetings')
  const of = bodyWord(view.body.id)
  const ofYear = view.gatherings.filter(({ date }) => yearOf(date) === year)
  const years = [...new Set([yearOf(today), ...view.gatherings.map(({ date }) => yearOf(date))])].sort()
  return (
    <>
      {years.length > 1 && (
        <Tabs
          label={t('years')}
          tabs={years.map((each) => ({
            href: `/${slug}/bodies/${view.body.id}/year?year=${each}`,
            label: String(each),
            current: each === year,
          }))}
        />
      )}
      <Cards>
        <Card title={t('yearList', { year: String(year), of })}>
          {ofYear.length === 0 ? (
            <p>{t('yearEmpty', { of })}</p>
          ) : (
            <GatheringList {...props} gatherings={ofYear} />
          )}
          {view.may.includes('plan-meetings') && (
            <Buttons>
              <LinkButton href={`/${slug}/bodies/${view.body.id}/meetings/new`} variant="secondary">
                {t('addMeeting', { of })}
              </LinkButton>
            </Buttons>
          )}
        </Card>
        <Card title={t('wheelTitle')}>
          <YearWheel
            language={language}
            year={year}
            title={t('wheelPicture', { year: String(year), of, ...counted(ofYear, today) })}
            months={wheelOf(ofYear, today, plan?.year === year ? plan : null)}
          />
        </Card>
      </Cards>
    </>
  )
}

const isHeld = (gathering: Pick<BodyGathering, 'state' | 'date'>, today: string): boolean =>
  gathering.state === 'held' || gathering.date < today

const counted = (gatherings: readonly BodyGathering[], today: string) => {
  const real = gatherings.filter(({ state }) => state !== 'cancelled')
  const held = real.filter((each) => isHeld(each, today)).length
  return { held, planned: real.length - held }
}

/** Held and planned months; a month that is proposed has no date yet. */
function wheelOf(gatherings: readonly BodyGathering[], today: string, plan: YearPlan | null): WheelMonth[] {
  const months = new Map<number, WheelMonth['state']>()
  for (const { date } of plan?.meetings ?? []) months.set(monthOf(date), 'missing')
  for (const gathering of gatherings.filter(({ state }) => state !== 'cancelled')) {
    const month = monthOf(gathering.date)
    if (months.get(month) !== 'planned') months.set(month, isHeld(gathering, today) ? 'held' : 'planned')
  }
  return [...months].map(([month, state]) => ({ month, state }))
}

function GatheringList(props: {
  slug: string
  language: Language
  view: YearView
  gatherings: readonly BodyGathering[]
}) {
  const { slug, language, view, gatherings } = props
  const t = sentences(language, 'meetings')
  return (
    <ul className="r-gatherings">
      {gatherings.map((gathering) => {
        const kind = gatheringKindOf(gathering.kind)
        const word = gatheringWord(language, kind, view.body.id)
        return (
          <li key={gathering.meeting}>
            <Link href={`/${slug}/meetings/${gathering.meeting}`}>
              <DateText
                language={language}
                date={gathering.date}
                start={gathering.start}
                end={gathering.end}
              />
            </Link>
            <span className="r-badges">
              {(kind !== 'ordinary' || gathering.title) && (
                <span>{[kind === 'ordinary' ? '' : word, gathering.title].filter(Boolean).join(': ')}</span>
              )}
              {gathering.joint && <Badge color="info">{t('joint')}</Badge>}
              <Badge color={gathering.state === 'called' ? 'accent' : 'neutral'}>
                {t(`state-${stateOf(gathering)}`)}
              </Badge>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const states = ['planned', 'called', 'held', 'cancelled'] as const
const stateOf = ({ state, notesOn }: BodyGathering) =>
  notesOn ? 'noted' : (states.find((known) => known === state) ?? 'planned')

/** Which dates are proposed: asked anew by the address, so that nothing is saved while one tries. */
function AskForDates(props: { language: Language; view: YearView; plan: YearPlan; weekday?: string }) {
  const { language, view, plan, weekday } = props
  const t = sentences(language, 'meetings')
  const of = bodyWord(view.body.id)
  return (
    <form method="get" className="r-form r-form--row">
      <NumberBox
        name="heldBefore"
        label={t('heldBefore', { of })}
        hint={t('heldBeforeHint')}
        value={plan.heldBefore}
      />
      <NumberBox name="count" label={t('timesAYear')} value={plan.asked} />
      <Select
        name="weekday"
        label={t('weekday')}
        blank={t('asUsual')}
        {...(weekday ? { value: weekday } : {})}
        options={[1, 2, 3, 4, 5].map((day) => ({
          value: String(day),
          label: capital(weekdayName(language, day)),
        }))}
      />
      <SubmitButton variant="secondary">{t('proposeDates')}</SubmitButton>
    </form>
  )
}

/** The proposed dates with their boxes, each to be changed or left out, saved by one press. */
function ProposedDates(props: { slug: string; language: Language; view: YearView; plan: YearPlan }) {
  const { slug, language, view, plan } = props
  const t = sentences(language, 'meetings')
  const of = bodyWord(view.body.id)
  const first = plan.meetings[0]
  if (!first) {
    return (
      <EmptyState title={t('yearFull', { year: String(plan.year), of })}>
        <p>{t('yearFullHint')}</p>
      </EmptyState>
    )
  }
  return (
    <Form id="dates" action={planYear.bind(null, slug, view.body.id)} language={language}>
      <Hidden name="heldBefore" value={String(plan.heldBefore)} />
      <Hidden name="access" value={first.access} />
      <Hidden name="with" value={view.jointWith} />
      {view.body.agenda.map((title) => (
        <Hidden key={title} name="agenda" value={title} />
      ))}
      {plan.meetings.map((meeting, at) => {
        const name = (box: string) => `meetings.${at}.${box}`
        return (
          <fieldset key={meeting.date} className="r-date">
            <legend>
              <DateText language={language} date={meeting.date} year />
            </legend>
            <Hidden name={name('at')} value={String(at)} />
            <div className="r-row">
              <DateField name={name('date')} label={t('date')} value={meeting.date} />
              <TimeField name={name('start')} label={t('start')} value={meeting.start} />
              <TimeField name={name('end')} label={t('end')} value={meeting.end} />
            </div>
            <div className="r-row">
              <TextField
                name={name('place')}
                label={t('place')}
                value={meeting.place}
                maxLength={300}
                optional
              />
              <TextField
                name={name('link')}
                label={t('link')}
                value={meeting.link}
                type="url"
                maxLength={500}
                optional
              />
            </div>
            <div className="r-row">
              {view.jointWith && (
                <Check
                  name={name('joint')}
                  label={t('jointMeeting', { with: view.jointWith })}
                  checked={meeting.jointWith !== ''}
                />
              )}
              <Check name={name('keep')} label={t('keepDate')} checked />
            </div>
          </fieldset>
        )
      })}
      <Buttons>
        <SubmitButton>{t('saveDates', { count: plan.meetings.length })}</SubmitButton>
      </Buttons>
    </Form>
  )
}

/** Planning a year: how many, on which weekday, then the dates themselves. */
export function PlanYear(props: {
  slug: string
  language: Language
  view: YearView
  plan: YearPlan
  weekday?: string
  /** The reader has asked for dates. */
  asked: boolean
}) {
  const { language, view, plan, asked } = props
  const t = sentences(language, 'meetings')
  const title = t('planTitle', { year: String(plan.year) })
  const inside = (
    <>
      <p>{t('planLead', { asked: plan.asked, already: plan.already, of: bodyWord(view.body.id) })}</p>
      <AskForDates {...props} />
      <ProposedDates {...props} />
    </>
  )
  // A year that has its dates is planned already: more of them is for who asks.
  if (plan.meetings.length === 0 && !asked)
    return (
      <Details summary={title}>
        <div className="r-plan">{inside}</div>
      </Details>
    )
  return (
    <section className="r-plan" aria-labelledby="plan">
      <Heading level={2} id="plan">
        {title}
      </Heading>
      {inside}
    </section>
  )
}
