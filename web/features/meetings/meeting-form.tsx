import type { Body } from '#shared/bodies/schema'
import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView } from '#shared/meetings/api'
import { gatheringKinds } from '#shared/meetings/kinds'
import type { GatheringKind } from '#shared/meetings/schema'
import {
  Buttons,
  DateField,
  Details,
  Fieldset,
  Form,
  Hidden,
  LinkButton,
  Select,
  SubmitButton,
  TextField,
  TimeField,
} from '../../ui/index.ts'
import { editMeeting, planOne } from './actions.ts'
import { gatheringWord } from './words.ts'
import './meetings.css'

type PlanBoxes = {
  date?: string
  start: string
  end: string
  kind: GatheringKind
  title: string
  jointWith: string
  place: string
  access: string
  link: string
}

/** The boxes of one gathering, of any kind, planned by hand or put right. */
function MeetingBoxes(props: { language: Language; body: string; plan: PlanBoxes; earliest: string }) {
  const { language, body, plan, earliest } = props
  const t = sentences(language, 'meetings')
  return (
    <>
      <div className="r-row">
        <DateField
          name="date"
          label={t('date')}
          {...(plan.date ? { value: plan.date } : {})}
          min={earliest}
        />
        <TimeField name="start" label={t('start')} value={plan.start} />
        <TimeField name="end" label={t('end')} value={plan.end} />
      </div>
      <Select
        name="kind"
        label={t('kind')}
        value={plan.kind}
        blank={false}
        options={gatheringKinds.map((kind) => ({ value: kind, label: gatheringWord(language, kind, body) }))}
      />
      <Fieldset legend={t('whereTitle')}>
        <TextField name="place" label={t('place')} value={plan.place} width="full" maxLength={300} optional />
        <TextField
          name="access"
          label={t('access')}
          hint={t('accessHint')}
          value={plan.access}
          width="full"
          maxLength={300}
          optional
        />
        <TextField
          name="link"
          label={t('link')}
          value={plan.link}
          type="url"
          width="full"
          maxLength={500}
          optional
        />
      </Fieldset>
      <Details summary={t('titleAndJoint')} open={plan.title !== '' || plan.jointWith !== ''}>
        <div className="r-rows">
          <TextField
            name="title"
            label={t('meetingTitle')}
            hint={t('meetingTitleHint')}
            value={plan.title}
            maxLength={120}
            optional
          />
          <TextField
            name="jointWith"
            label={t('jointWith')}
            hint={t('jointWithHint')}
            value={plan.jointWith}
            maxLength={160}
            optional
          />
        </div>
      </Details>
    </>
  )
}

/** Time, place and kind of a meeting that stands. */
export function EditMeeting(props: {
  slug: string
  language: Language
  view: MeetingView
  today: LocalDate
}) {
  const { slug, language, view, today } = props
  const t = sentences(language, 'meetings')
  return (
    <Form
      id="meeting"
      action={editMeeting.bind(null, slug, view.id, view.state === 'called')}
      language={language}
      version={String(view.version)}
    >
      <MeetingBoxes
        language={language}
        body={view.body.id}
        plan={view}
        earliest={[view.date, today].sort()[0] ?? today}
      />
      <Buttons>
        <SubmitButton>{t('save')}</SubmitButton>
        <LinkButton href={`/${slug}/meetings/${view.id}`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}

/** One gathering by hand, of any kind; an ordinary one begins with the body's usual agenda. */
export function NewMeeting(props: { slug: string; language: Language; body: Body; today: LocalDate }) {
  const { slug, language, body, today } = props
  const t = sentences(language, 'meetings')
  const plan = { ...body.usual, kind: 'ordinary' as const, title: '', jointWith: '' }
  return (
    <Form id="meeting" action={planOne.bind(null, slug, body.id)} language={language}>
      {(body.usual.agenda ?? []).map((title) => (
        <Hidden key={title} name="agenda" value={title} />
      ))}
      <MeetingBoxes language={language} body={body.id} plan={plan} earliest={today} />
      <Buttons>
        <SubmitButton>{t('saveMeeting')}</SubmitButton>
        <LinkButton href={`/${slug}/bodies/${body.id}/year`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
