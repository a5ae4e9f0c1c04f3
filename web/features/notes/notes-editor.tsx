import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { NotesView } from '#shared/notes/api'
import type { OutcomeKind } from '#shared/notes/schema'
import {
  Buttons,
  Card,
  Check,
  DateField,
  Details,
  Form,
  Hidden,
  LinkButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { sampleNotes, saveNotes, takeBack } from './actions.ts'
import './notes.css'

/** How many empty lines there are for one more thing to take back. */
const linesForMore = 2

/** The notes by the items of the agenda. What cannot come out of this body is not asked for. */
export function NotesEditor(props: {
  slug: string
  language: Language
  notes: NotesView
  /** One quiet line about a text that is hard to read, by item. */
  readable: ReadonlyMap<string, ReactNode>
}) {
  const { slug, language, notes, readable } = props
  const t = sentences(language, 'notes')
  const { competence } = notes.body
  return (
    <Form
      id="notes"
      action={saveNotes.bind(null, slug, notes.meeting)}
      language={language}
      version={String(notes.version)}
    >
      <Buttons>
        <SubmitButton>{t('save', { competence })}</SubmitButton>
        <SubmitButton name="then" value="send" variant="secondary">
          {t('saveAndSend')}
        </SubmitButton>
        <LinkButton href={`/${slug}/meetings/${notes.meeting}`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
      <TextField name="recorder" label={t('recorder')} value={notes.recorder} maxLength={120} optional />
      <ol className="r-notes r-notes--edit">
        {notes.items.map((item, at) => (
          <li key={item.item}>
            <ItemBoxes {...props} item={item} at={at} readable={readable.get(item.item)} />
          </li>
        ))}
      </ol>
      <Buttons>
        <SubmitButton>{t('save', { competence })}</SubmitButton>
      </Buttons>
    </Form>
  )
}

/**
 * Agreements are always asked for. An election is rare, so it waits behind a line of its own unless one was written.
 */
const asked = (kinds: readonly OutcomeKind[]): OutcomeKind[] => kinds.filter((kind) => kind !== 'election')

function ItemBoxes(props: {
  language: Language
  notes: NotesView
  item: NotesView['items'][number]
  at: number
  readable: ReactNode
}) {
  const { language, notes, item, at, readable } = props
  const t = sentences(language, 'notes')
  const name = (box: string) => `items.${at}.${box}`
  const written = (kind: OutcomeKind) =>
    item.outcomes
      .filter((outcome) => outcome.kind === kind)
      .map(({ text }) => text)
      .join('\n')
  return (
    <fieldset className="r-fieldset">
      <legend>{`${at + 1}. ${item.title}`}</legend>
      <Hidden name={name('item')} value={item.item} />
      <Hidden name={name('title')} value={item.title} />
      <TextArea
        name={name('text')}
        label={t('whatWasSaid')}
        value={item.text}
        rows={item.text ? 6 : 3}
        maxLength={20_000}
        optional
      />
      {readable}
      {asked(notes.outcomes).map((kind) => (
        <OutcomeBox key={kind} language={language} kind={kind} name={name(kind)} value={written(kind)} />
      ))}
      <Details summary={t('more')} open={item.closed || written('election') !== ''}>
        <div className="r-notes__more">
          {notes.outcomes.includes('election') && (
            <OutcomeBox
              language={language}
              kind="election"
              name={name('election')}
              value={written('election')}
            />
          )}
          <Check name={name('closed')} label={t('closed')} hint={t('closedHint')} checked={item.closed} />
        </div>
      </Details>
    </fieldset>
  )
}

function OutcomeBox(props: { language: Language; kind: OutcomeKind; name: string; value: string }) {
  const { language, kind, name, value } = props
  const t = sentences(language, 'notes')
  return (
    <TextArea
      name={name}
      label={t(`outcome-${kind}`)}
      hint={t('oneOnEachLine')}
      value={value}
      rows={2}
      optional
    />
  )
}

/** Asked once: what the politicians and the administration take back, or nothing this time. */
export function TakeBackForm(props: { slug: string; language: Language; notes: NotesView }) {
  const { slug, language, notes } = props
  const t = sentences(language, 'notes')
  const before = notes.takenBack ?? []
  const lines = [...before, ...Array.from({ length: linesForMore }, () => ({ text: '', owner: '', due: '' }))]
  return (
    <Card title={t('takeBackTitle')} id="taken-back" tinted={notes.takenBack === null}>
      {notes.takenBack?.length === 0 && <p>{t('nothingWasTaken')}</p>}
      <Form
        id="take-back"
        action={takeBack.bind(null, slug, notes.meeting)}
        language={language}
        version={String(notes.version)}
      >
        <div className="r-notes__lines">
          {lines.map((line, at) => {
            const name = (box: string) => `takenBack.${at}.${box}`
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand in their order
              <div key={at} className="r-notes__line">
                <Hidden name={name('at')} value={String(at)} />
                <TextField
                  name={name('text')}
                  label={t('takenText')}
                  value={line.text}
                  width="full"
                  maxLength={500}
                  optional={at > 0}
                />
                <TextField
                  name={name('owner')}
                  label={t('takenOwner')}
                  value={line.owner}
                  maxLength={120}
                  optional
                />
                <DateField name={name('due')} label={t('takenDue')} value={line.due} optional />
              </div>
            )
          })}
        </div>
        <Buttons>
          <SubmitButton>{t('saveTaken')}</SubmitButton>
          {before.length === 0 && notes.takenBack === null && (
            <SubmitButton name="nothing" value="yes" variant="secondary">
              {t('nothingThisTime')}
            </SubmitButton>
          )}
        </Buttons>
      </Form>
    </Card>
  )
}

/** To the one who asks, and to nobody else. */
export function SampleOfNotes(props: { slug: string; language: Language; meeting: string }) {
  const { slug, language, meeting } = props
  return (
    <Form id="sample" action={sampleNotes.bind(null, slug, meeting)} language={language}>
      <SubmitButton variant="secondary">{sentences(language, 'notes')('sendSample')}</SubmitButton>
    </Form>
  )
}
