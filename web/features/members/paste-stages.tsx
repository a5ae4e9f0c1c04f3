'use client'

import {
  Buttons,
  Check,
  DateField,
  Fieldset,
  Hidden,
  type Option,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/fields.tsx'
import { useForm } from '../../ui/form-island.tsx'
import './members.css'

type Words = Readonly<
  Record<
    | 'label'
    | 'hint'
    | 'read'
    | 'back'
    | 'from'
    | 'seat'
    | 'seating'
    | 'include'
    | 'more'
    | 'was'
    | 'name'
    | 'email'
    | 'phone'
    | 'group'
    | 'municipality'
    | 'title'
    | 'organisation'
    | 'address'
    | 'channel'
    | 'channelAuto'
    | 'substituteName'
    | 'substituteEmail',
    string
  >
>
type Given = {
  today: string
  groups: readonly Option[]
  municipalities: readonly Option[]
  channels: readonly Option[]
  words: Words
}

/** What the form's answer holds decides the step: rows to look through, or the box to put a list into. */
export function PasteStages(props: Given) {
  const values = useForm()?.state.values ?? {}
  const one = (name: string): string => {
    const value = values[name]
    return (typeof value === 'string' ? value : value?.[0]) ?? ''
  }
  const count = Number(one('count')) || 0
  const { words } = props
  if (count === 0)
    return (
      <>
        <TextArea name="text" label={words.label} hint={words.hint} rows={12} value={one('text')} />
        <Buttons>
          <SubmitButton name="intent" value="read">
            {words.read}
          </SubmitButton>
        </Buttons>
      </>
    )
  return (
    <>
      <Hidden name="text" value={one('text')} />
      <Hidden name="count" value={String(count)} />
      <Hidden name="found" value={one('found')} />
      <p>{one('found')}</p>
      <DateField name="from" label={words.from} value={one('from') || props.today} />
      {Array.from({ length: count }, (_, at) => (
        // The rows of a list have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
        <Row key={at} {...props} at={at} one={one} all={(name) => textsOf(values[name])} />
      ))}
      <Buttons>
        <SubmitButton name="intent" value="import" pendingWords={words.seating}>
          {words.seat}
        </SubmitButton>
        <SubmitButton name="intent" value="back" variant="secondary">
          {words.back}
        </SubmitButton>
      </Buttons>
    </>
  )
}

const textsOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

function Row(
  props: Given & { at: number; one: (name: string) => string; all: (name: string) => readonly string[] },
) {
  const { at, one, all, words, groups, municipalities, channels } = props
  const name = (box: string) => `rows.${at}.${box}`
  const hints = all(name('hint')).filter(Boolean)
  const box = (of: 'name' | 'title' | 'organisation' | 'address' | 'substituteName', optional = true) => (
    <TextField name={name(of)} label={words[of]} value={one(name(of))} optional={optional} width="full" />
  )
  return (
    <div className="r-members-row">
      <Fieldset legend={`${at + 1}. ${one(name('name'))}`}>
        <div className="r-members-row__head">
          <Check name={name('in')} label={words.include} checked={one(name('in')) === 'yes'} />
          <p className="r-quiet">
            {words.was} <bdi>{one(name('was'))}</bdi>
          </p>
        </div>
        {hints.length > 0 && (
          <ul className="r-members-hints">
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        )}
        {hints.map((hint) => (
          <Hidden key={hint} name={name('hint')} value={hint} />
        ))}
        <Hidden name={name('was')} value={one(name('was'))} />
        <Hidden name={name('person')} value={one(name('person'))} />
        <div className="r-members-boxes">
          {box('name', false)}
          <TextField
            name={name('email')}
            label={words.email}
            type="email"
            value={one(name('email'))}
            width="full"
            optional
          />
          <TextField
            name={name('phone')}
            label={words.phone}
            type="tel"
            value={one(name('phone'))}
            width="full"
            optional
          />
          {groups.length === 1 ? (
            <Hidden name={name('group')} value={groups[0]?.value ?? ''} />
          ) : (
            <Select
              name={name('group')}
              label={words.group}
              options={groups}
              value={one(name('group'))}
              width="full"
            />
          )}
          {municipalities.length > 0 && (
            <Select
              name={name('municipality')}
              label={words.municipality}
              options={municipalities}
              value={one(name('municipality'))}
              width="full"
            />
          )}
        </div>
        <details className="r-details" open={Boolean(one(name('substituteName')) || one(name('address')))}>
          <summary>{words.more}</summary>
          <div className="r-members-boxes">
            {box('title')}
            <Select
              name={name('channel')}
              label={words.channel}
              options={channels}
              value={one(name('channel'))}
              width="full"
              blank={words.channelAuto}
              optional
            />
            {box('organisation')}
            {box('address')}
            {box('substituteName')}
            <TextField
              name={name('substituteEmail')}
              label={words.substituteEmail}
              type="email"
              value={one(name('substituteEmail'))}
              width="full"
              optional
            />
          </div>
        </details>
      </Fieldset>
    </div>
  )
}
