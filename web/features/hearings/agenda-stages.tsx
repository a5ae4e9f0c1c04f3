'use client'

import {
  Buttons,
  Checks,
  Choice,
  DateField,
  Fieldset,
  Hidden,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/fields.tsx'
import { useForm } from '../../ui/form-island.tsx'
import './hearings.css'

type Words = Readonly<
  Record<
    | 'who'
    | 'committee'
    | 'senderMail'
    | 'area'
    | 'areaHint'
    | 'deadline'
    | 'text'
    | 'textHint'
    | 'read'
    | 'save'
    | 'back'
    | 'heard'
    | 'informed'
    | 'none',
    string
  >
>
type Body = { readonly id: string; readonly name: string; readonly answers: boolean }
type Given = { bodies: readonly Body[]; asked: readonly string[]; words: Words }
type Held = { one: (name: string) => string; all: (name: string) => readonly string[] }

/** What the form's answer holds decides the step: lines to look through, or the box to put an agenda into. */
export function AgendaStages(props: Given) {
  const values = useForm()?.state.values ?? {}
  const all = (name: string): readonly string[] => {
    const value = values[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const held: Held = { all, one: (name) => all(name)[0] ?? '' }
  const count = Number(held.one('count')) || 0
  return count === 0 ? <Agenda {...props} {...held} /> : <Lines {...props} {...held} count={count} />
}

function Agenda({ bodies, asked, words, one, all }: Given & Held) {
  const chosen = all('bodies')
  const [only, ...others] = bodies
  return (
    <>
      {only && others.length === 0 ? (
        <Hidden name="bodies" value={only.id} />
      ) : (
        <Checks
          name="bodies"
          label={words.who}
          values={chosen.length ? chosen : asked}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField name="sender.name" label={words.committee} value={one('sender.name')} maxLength={160} />
      <TextField
        name="sender.mail"
        label={words.senderMail}
        type="email"
        autoComplete="off"
        value={one('sender.mail')}
        optional
        maxLength={254}
      />
      <TextField
        name="area"
        label={words.area}
        hint={words.areaHint}
        value={one('area')}
        optional
        maxLength={80}
      />
      <DateField name="deadline" label={words.deadline} value={one('deadline')} />
      <TextArea name="agenda" label={words.text} hint={words.textHint} rows={10} value={one('agenda')} />
      <Buttons>
        <SubmitButton name="intent" value="read">
          {words.read}
        </SubmitButton>
      </Buttons>
    </>
  )
}

function Lines({ bodies, words, one, all, count }: Given & Held & { count: number }) {
  const chosen = bodies.filter(({ id }) => all('bodies').includes(id))
  return (
    <>
      {['agenda', 'sender.name', 'sender.mail', 'area', 'deadline', 'count', 'found'].map((name) => (
        <Hidden key={name} name={name} value={one(name)} />
      ))}
      {chosen.map(({ id }) => (
        <Hidden key={id} name="bodies" value={id} />
      ))}
      <p>{one('found')}</p>
      {all('timing').map((sentence) => (
        <p key={sentence}>
          {sentence}
          <Hidden name="timing" value={sentence} />
        </p>
      ))}
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <Line key={at} at={at} chosen={chosen} words={words} one={one} all={all} />
      ))}
      <Buttons>
        <SubmitButton name="intent" value="save">
          {words.save}
        </SubmitButton>
        <SubmitButton name="intent" value="back" variant="secondary">
          {words.back}
        </SubmitButton>
      </Buttons>
    </>
  )
}

function Line(props: { at: number; chosen: readonly Body[]; words: Words } & Held) {
  const { at, chosen, words, one, all } = props
  const name = (box: string) => `rows.${at}.${box}`
  const title = one(name('title'))
  return (
    <Fieldset legend={title}>
      <Hidden name={name('title')} value={title} />
      {all(name('topics')).map((topic) => (
        <Hidden key={topic} name={name('topics')} value={topic} />
      ))}
      {all(name('hint')).map((hint) => (
        <p key={hint} className="r-hint">
          {hint}
          <Hidden name={name('hint')} value={hint} />
        </p>
      ))}
      {chosen.map((body) => (
        <Choice
          key={body.id}
          name={name(`for-${body.id}`)}
          label={body.name}
          beside
          value={one(name(`for-${body.id}`)) || 'none'}
          options={[
            ...(body.answers ? [{ value: 'heard', label: words.heard }] : []),
            { value: 'informed', label: words.informed },
            { value: 'none', label: words.none },
          ]}
        />
      ))}
    </Fieldset>
  )
}
