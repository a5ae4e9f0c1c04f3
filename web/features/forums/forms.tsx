import type { ForumsView, OutsideView } from '#shared/forums/api'
import { liftMoves } from '#shared/forums/lifecycle'
import { type Lift, LiftWhat } from '#shared/forums/schema'
import { mayMove } from '#shared/kernel/moves'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import type { Contribution } from '#shared/meetings/schema'
import {
  Buttons,
  Card,
  Choice,
  DateField,
  DescriptionList,
  Form,
  Hidden,
  LinkButton,
  Prose,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts'
import { addMandate, addOutside, carryLift, endMandate, moveLift, moveOutside, raiseLift } from './actions.ts'
import { levelWord, stateOf, wayOf } from './forums.tsx'

type Props = { slug: string; language: Language; view: ForumsView }
const levels = ['local', 'subregional', 'regional', 'national'] as const
const pageOf = ({ slug, view }: Pick<Props, 'slug' | 'view'>) => `/${slug}/bodies/${view.body.id}/forums`

function ForumFields(props: { language: Language; forum?: string; level?: (typeof levels)[number] }) {
  const { language, forum, level } = props
  const t = sentences(language, 'forums')
  return (
    <>
      <TextField
        name="forum"
        label={t('forum')}
        hint={t('forumHint')}
        maxLength={160}
        {...(forum ? { value: forum } : {})}
      />
      <Choice
        name="level"
        label={t('level')}
        beside
        options={levels.map((value) => ({ value, label: levelWord(language, value) }))}
        {...(level ? { value: level } : {})}
      />
    </>
  )
}

const Ends = ({ language, back, words }: { language: Language; back: string; words: string }) => (
  <Buttons>
    <SubmitButton>{words}</SubmitButton>
    <LinkButton href={back} variant="tertiary">
      {sentences(language, 'forums')('back')}
    </LinkButton>
  </Buttons>
)

export function MandateForm(props: Props & { today: string }) {
  const { slug, language, view, today } = props
  const t = sentences(language, 'forums')
  const names = Object.fromEntries(view.people.map(({ person, name }) => [person, name]))
  return (
    <Form id="mandate" action={addMandate.bind(null, slug, view.body.id, names)} language={language}>
      {view.people.length > 0 && (
        <Select
          name="person"
          label={t('person')}
          blank={t('personOther')}
          optional
          options={view.people.map(({ person, name }) => ({ value: person, label: name }))}
        />
      )}
      <TextField
        name="name"
        label={t('personName')}
        hint={t('personNameHint')}
        maxLength={120}
        optional={view.people.length > 0}
      />
      <ForumFields language={language} />
      <DateField name="from" label={t('from')} value={today} />
      <DateField name="to" label={t('to')} optional />
      <Ends language={language} back={pageOf(props)} words={t('save')} />
    </Form>
  )
}

export function EndMandateForm(props: Props & { mandate: ForumsView['mandates'][number]; today: string }) {
  const { slug, language, view, mandate, today } = props
  const t = sentences(language, 'forums')
  return (
    <Form
      id="end"
      action={endMandate.bind(null, slug, view.body.id, mandate.id)}
      language={language}
      version={String(mandate.version)}
    >
      <DateField name="to" label={t('to')} value={today} />
      <Ends language={language} back={pageOf(props)} words={t('endMandateSave')} />
    </Form>
  )
}

export function OutsideForm(props: Props & { outside?: OutsideView }) {
  const { slug, language, view, outside } = props
  const t = sentences(language, 'forums')
  const action = outside
    ? moveOutside.bind(null, slug, view.body.id, outside.meeting)
    : addOutside.bind(null, slug, view.body.id)
  return (
    <Form
      id="outside"
      action={action}
      language={language}
      {...(outside ? { version: String(outside.version) } : {})}
    >
      <ForumFields language={language} {...(outside ? { forum: outside.forum, level: outside.level } : {})} />
      <DateField name="date" label={t('date')} {...(outside ? { value: outside.date } : {})} />
      <TimeField
        name="start"
        label={t('start')}
        optional
        {...(outside?.start ? { value: outside.start } : {})}
      />
      <TextField
        name="place"
        label={t('place')}
        optional
        maxLength={300}
        {...(outside?.place ? { value: outside.place } : {})}
      />
      <Ends language={language} back={pageOf(props)} words={t('save')} />
    </Form>
  )
}

/** The first line of a proposal, to be known by in a list. */
const firstLine = ({ text }: Pick<Contribution, 'text'>): string => {
  const line = text.split('\n')[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

export function LiftForm(
  props: Props & {
    proposals: readonly Contribution[]
    from: Contribution | null
    what: LiftWhat
    today: string
  },
) {
  const { slug, language, view, proposals, from, what, today } = props
  const t = sentences(language, 'forums')
  return (
    <Form id="lift" action={raiseLift.bind(null, slug, view.body.id)} language={language}>
      <Choice
        name="direction"
        label={t('direction')}
        value="to"
        options={(['to', 'from'] as const).map((value) => ({ value, label: t(`direction-${value}`) }))}
      />
      <ForumFields language={language} />
      <Choice
        name="what"
        label={t('what')}
        value={what}
        options={LiftWhat.options.map((value) => ({ value, label: t(`what-${value}`) }))}
      />
      <TextField
        name="title"
        label={t('matter')}
        maxLength={200}
        {...(from ? { value: firstLine(from) } : {})}
      />
      <TextArea name="text" label={t('text')} rows={5} optional maxLength={6000} />
      {proposals.length > 0 && (
        <Select
          name="contribution"
          label={t('fromProposal')}
          blank={t('fromNone')}
          optional
          options={proposals.map((each) => ({ value: each.id, label: firstLine(each) }))}
          {...(from ? { value: from.id } : {})}
        />
      )}
      <DateField name="raisedOn" label={t('raisedOn')} value={today} />
      <DateField name="due" label={t('due')} optional />
      <Ends language={language} back={pageOf(props)} words={t('raise')} />
    </Form>
  )
}

/** A mail in the reader's own mail program, with the question in it; to whom is theirs to say. */
function mailTo(language: Language, { body }: ForumsView, { title, text, due }: Lift): string {
  const t = sentences(language, 'forums')
  const said = [text || title, ...(due ? [t('mailDue', { day: dayText(language, due) })] : []), body.name]
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(said.join('\n\n'))}`
}

/** One matter: what was asked, what was answered, and the way back to an agenda. */
export function LiftRoom(props: Props & { lift: Lift; today: string }) {
  const { slug, language, view, lift, today } = props
  const t = sentences(language, 'forums')
  const keeps = view.may.includes('edit-forums')
  const may = (move: keyof typeof liftMoves) => keeps && mayMove(liftMoves, lift.state, move)
  const version = String(lift.version)
  const move = moveLift.bind(null, slug, view.body.id, lift.id)
  const facts = [
    { term: t('forum'), value: `${wayOf(language, lift)}. ${levelWord(language, lift.level)}` },
    { term: t('what'), value: t(`what-${lift.what}`) },
    { term: t('raisedOn'), value: dateText(language, lift.raisedOn, { year: true }) },
    { term: t('status'), value: stateOf(language, lift, today) },
    ...(lift.answeredOn
      ? [{ term: t('answeredOn'), value: dateText(language, lift.answeredOn, { year: true }) }]
      : []),
  ]
  return (
    <>
      <Card>
        <DescriptionList items={facts} />
        {lift.text && <Prose>{lift.text}</Prose>}
        {keeps && lift.state === 'raised' && lift.direction === 'to' && (
          <p>
            <a href={mailTo(language, view, lift)}>{t('writeMail')}</a>
          </p>
        )}
      </Card>
      {lift.answer && (
        <Card title={t('answerTitle')}>
          <Prose>{lift.answer}</Prose>
        </Card>
      )}
      {may('carry') && (lift.answer || lift.direction === 'from') && (
        <Card title={t('carryTitle')} tinted>
          <p>{t('carryHint')}</p>
          <Form
            id="carry"
            action={carryLift.bind(null, slug, view.body.id, lift.id)}
            language={language}
            version={version}
          >
            <Buttons>
              {view.nextMeeting && (
                <SubmitButton name="as" value="item">
                  {t('carryItem', { day: dayText(language, view.nextMeeting.date) })}
                </SubmitButton>
              )}
              <SubmitButton
                name="as"
                value="contribution"
                variant={view.nextMeeting ? 'secondary' : 'primary'}
              >
                {t('carryBid')}
              </SubmitButton>
            </Buttons>
          </Form>
        </Card>
      )}
      {may('answer') && (
        <Card title={t('answerTitle')} tinted={!lift.answer}>
          <Form id="answer" action={move} language={language} version={version}>
            <Hidden name="move" value="answer" />
            <TextArea
              name="answer"
              label={t('answer')}
              rows={5}
              maxLength={6000}
              {...(lift.answer ? { value: lift.answer } : {})}
            />
            <DateField name="answeredOn" label={t('answeredOn')} value={lift.answeredOn ?? today} />
            <SubmitButton variant={lift.answer ? 'secondary' : 'primary'}>{t('answerSave')}</SubmitButton>
          </Form>
        </Card>
      )}
      {(['withdraw', 'raiseAgain'] as const).filter(may).map((name) => (
        <Form key={name} id={name} action={move} language={language} version={version}>
          <Hidden name="move" value={name} />
          <SubmitButton variant="tertiary">{t(name)}</SubmitButton>
        </Form>
      ))}
    </>
  )
}
