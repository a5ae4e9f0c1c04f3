import type { HearingView, PartiesView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Buttons,
  Check,
  Checks,
  Choice,
  DateField,
  Details,
  Fieldset,
  Form,
  Hidden,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { editHearing, startHearing } from './actions.ts'
import { modeBy } from './mode-by.ts'
import { senderKinds, senderKindWord } from './words.ts'
import './hearings.css'

type Matter = Pick<
  HearingView,
  'title' | 'text' | 'sender' | 'area' | 'papers' | 'topics' | 'legalBasis' | 'parties'
>
const nothing: Matter = {
  title: '',
  text: '',
  sender: { kind: 'department', name: '', mail: '', caseNumber: '' },
  area: '',
  papers: [],
  topics: [],
  legalBasis: '',
  parties: '',
}
/** How many empty rows there are for one more paper. */
const rowsForMore = 2

/** A new hearing: what it is about, who is asked, until when. The bodies are proposed by the topics that are ticked. */
export function StartForm(props: {
  slug: string
  language: Language
  parties: PartiesView
  topics: readonly string[]
  /** The body whose page the reader came from. */
  from: string | null
}) {
  const { slug, language, parties, topics, from } = props
  const t = sentences(language, 'hearings')
  const all = [...new Set(parties.bodies.flatMap(({ heard, informed }) => [...heard, ...informed]))]
  const [only, ...others] = parties.bodies
  return (
    <Form
      id="hearing"
      action={startHearing.bind(
        null,
        slug,
        parties.bodies.map(({ id }) => id),
      )}
      language={language}
    >
      {all.length > 0 && (
        <>
          <Checks
            name="topics"
            label={t('topics')}
            hint={t('topicsHint')}
            values={topics}
            options={all.map((topic) => ({ value: topic, label: topic }))}
            beside
          />
          <Buttons>
            <SubmitButton name="then" value="propose" variant="secondary">
              {t('propose')}
            </SubmitButton>
          </Buttons>
        </>
      )}
      <Fieldset legend={t('who')}>
        {parties.bodies.map((body) => {
          const { id, name, answers } = body
          const listed = modeBy(topics, body)
          const alone = only?.id === id && others.length === 0
          const fallback = alone || from === id ? (answers ? 'heard' : 'informed') : 'none'
          return (
            <Choice
              key={id}
              name={`party-${id}`}
              label={name}
              {...(answers ? {} : { hint: t('partyOnlyInformed', { name }) })}
              beside
              value={listed ?? fallback}
              options={[
                ...(answers ? [{ value: 'heard', label: t('partyHeard') }] : []),
                { value: 'informed', label: t('partyInformed') },
                { value: 'none', label: t('partyNot') },
              ]}
            />
          )
        })}
      </Fieldset>
      <MatterFields language={language} matter={nothing} />
      <DateField name="deadline" label={t('deadlineBox')} hint={t('deadlineHint')} optional />
      <Check name="public" label={t('publicBox')} hint={t('publicHint')} />
      <Buttons>
        <SubmitButton>{t('save')}</SubmitButton>
      </Buttons>
    </Form>
  )
}

/** The words of a hearing that is there, to be put right. */
export function EditForm(props: { slug: string; language: Language; hearing: HearingView }) {
  const { slug, language, hearing } = props
  const t = sentences(language, 'hearings')
  return (
    <Form
      id="hearing"
      action={editHearing.bind(null, slug, hearing.id)}
      language={language}
      version={String(hearing.version)}
    >
      {hearing.topics.map((topic) => (
        <Hidden key={topic} name="topics" value={topic} />
      ))}
      <MatterFields language={language} matter={hearing} />
      <Buttons>
        <SubmitButton>{t('saveEdit')}</SubmitButton>
      </Buttons>
    </Form>
  )
}

function MatterFields({ language, matter }: { language: Language; matter: Matter }) {
  const t = sentences(language, 'hearings')
  const rows = [
    ...matter.papers,
    ...Array.from({ length: rowsForMore }, () => ({ title: '', link: '', text: '' })),
  ].slice(0, 12)
  return (
    <>
      <TextField name="title" label={t('matterTitle')} value={matter.title} maxLength={200} width="full" />
      <TextArea
        name="text"
        label={t('matterText')}
        value={matter.text}
        rows={4}
        maxLength={10_000}
        optional
      />
      <Choice
        name="sender.kind"
        label={t('senderKind')}
        value={matter.sender.kind}
        options={senderKinds.map((kind) => ({ value: kind, label: senderKindWord(language, kind) }))}
      />
      <TextField name="sender.name" label={t('senderName')} value={matter.sender.name} maxLength={160} />
      <TextField
        name="sender.mail"
        label={t('senderMail')}
        value={matter.sender.mail}
        type="email"
        autoComplete="off"
        maxLength={254}
        optional
      />
      <TextField
        name="sender.caseNumber"
        label={t('senderCase')}
        value={matter.sender.caseNumber}
        maxLength={60}
        optional
      />
      <TextField
        name="area"
        label={t('areaBox')}
        hint={t('areaHint')}
        value={matter.area}
        maxLength={80}
        optional
      />
      <Details summary={t('papers')} open={matter.papers.length > 0}>
        <p className="r-hint">{t('papersHint')}</p>
        {rows.map((paper, at) => {
          const name = (box: string) => `papers.${at}.${box}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: papers stand in their order
            <Fieldset key={at} legend={`${at + 1}.`}>
              <TextField
                name={name('title')}
                label={t('paperTitle')}
                value={paper.title}
                maxLength={160}
                optional
              />
              <TextField
                name={name('link')}
                label={t('paperLink')}
                value={paper.link}
                type="url"
                maxLength={500}
                optional
              />
              <TextArea
                name={name('text')}
                label={t('paperText')}
                value={paper.text}
                rows={3}
                maxLength={20_000}
                optional
              />
            </Fieldset>
          )
        })}
      </Details>
      <Details summary={t('law')} open={Boolean(matter.legalBasis || matter.parties)}>
        <TextField
          name="legalBasis"
          label={t('legalBasis')}
          value={matter.legalBasis}
          maxLength={200}
          optional
        />
        <TextArea
          name="parties"
          label={t('parties')}
          hint={t('partiesHint')}
          value={matter.parties}
          rows={3}
          maxLength={2000}
          optional
        />
      </Details>
    </>
  )
}
