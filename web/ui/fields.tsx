'use client'

import type { ReactNode } from 'react'
import { fieldId, useForm } from './form-island.tsx'

type Width = 'short' | 'medium' | 'full'

/** What all fields take. Fields are asked for unless `optional`; only the optional ones say so. */
type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  optional?: boolean
  /** Not shown, still read aloud: only where the column or the button beside it says the same. */
  hideLabel?: boolean
}

function useField(name: string, hint: ReactNode, own: string | undefined) {
  const form = useForm()
  const id = fieldId(form?.id ?? 'plain', name)
  const problem = form?.state.problem?.fields.find((field) => field.name === name)?.sentence
  const answered = form?.state.values[name]
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return {
    id,
    problem,
    value: (typeof answered === 'string' ? answered : answered?.[0]) ?? own,
    aria: {
      'aria-describedby': described || undefined,
      'aria-invalid': problem ? (true as const) : undefined,
    },
    count: form?.state.count ?? 0,
    optionalWord: form?.words.optional,
    chooseWord: form?.words.choose,
  }
}

function Label(props: { htmlFor: string; field: FieldProps; optionalWord: string | undefined }) {
  const { htmlFor, field, optionalWord } = props
  return (
    <label htmlFor={htmlFor} className={field.hideLabel ? 'ds-sr-only' : 'r-label'}>
      {field.label}
      {field.optional && optionalWord && <span className="r-optional"> ({optionalWord})</span>}
    </label>
  )
}

function HintAndProblem(props: { id: string; hint: ReactNode; problem: string | undefined }) {
  const { id, hint, problem } = props
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="r-hint">
          {hint}
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} className="r-problem">
          {problem}
        </p>
      )}
    </>
  )
}

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  width?: Width
  maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, hint, value, type = 'text', autoComplete, inputMode, width = 'medium', maxLength } = props
  const field = useField(name, hint, value)
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <input
        id={field.id}
        name={name}
        type={type}
        className={`ds-input r-input r-input--${width}`}
        defaultValue={field.value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        aria-required={props.optional ? undefined : true}
        {...field.aria}
      />
    </div>
  )
}

/** Longer text; grows with what is written, and is kept as a draft in the tab. */
export function TextArea(
  props: FieldProps & { value?: string; rows?: number; maxLength?: number; width?: Width },
) {
  const { name, hint, value, rows = 4, maxLength, width = 'full' } = props
  const field = useField(name, hint, value)
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        className={`ds-input r-input r-input--${width}`}
        defaultValue={field.value}
        aria-required={props.optional ? undefined : true}
        {...field.aria}
      />
    </div>
  )
}

/** A whole number or an amount, with its unit after the box ("pladser", "kr."). */
export function NumberBox(
  props: FieldProps & { value?: number | string; unit?: string; decimals?: boolean },
) {
  const { name, hint, value, unit, decimals } = props
  const field = useField(name, hint, value === undefined ? undefined : String(value))
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <div className="r-withunit">
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          className="ds-input r-input r-input--short"
          defaultValue={field.value}
          aria-required={props.optional ? undefined : true}
          {...field.aria}
        />
        {unit && <span>{unit}</span>}
      </div>
    </div>
  )
}

/** A day; posts 2027-03-18. */
export function DateField(props: FieldProps & { value?: string; min?: string; max?: string }) {
  const { name, hint, value, min, max } = props
  const field = useField(name, hint, value)
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <input
        id={field.id}
        name={name}
        type="date"
        min={min}
        max={max}
        className="ds-input r-input r-input--date"
        defaultValue={field.value}
        required={!props.optional}
        {...field.aria}
      />
    </div>
  )
}

/**
 * A time on the wall, written as people write it ("16", "16.30"): a browser set to another language would show
 * its own box as 4 PM. `value` is 16:00; read it with `posted.time`.
 */
export function TimeField(props: FieldProps & { value?: string }) {
  const { value, ...rest } = props
  return (
    <TextField {...rest} value={value?.replace(':', '.')} inputMode="text" autoComplete="off" width="short" />
  )
}

export type Option = { value: string; label: string; hint?: ReactNode }

/** One of few (radio buttons). */
export function Choice(props: FieldProps & { options: readonly Option[]; value?: string; beside?: boolean }) {
  const { name, hint, options, value, beside } = props
  const field = useField(name, hint, value)
  return (
    <Group {...props} id={field.id} problem={field.problem} optionalWord={field.optionalWord}>
      <div className={beside ? 'r-options r-options--beside' : 'r-options'}>
        {options.map((option, place) => (
          <Tick
            key={`${option.value}-${field.count}`}
            id={place === 0 ? field.id : `${field.id}-${option.value}`}
            type="radio"
            name={name}
            option={option}
            checked={field.value === option.value}
          />
        ))}
      </div>
    </Group>
  )
}

/** Any of several (tick boxes); posts each ticked value under the same name. */
export function Checks(
  props: FieldProps & { options: readonly Option[]; values?: readonly string[]; beside?: boolean },
) {
  const { name, hint, options, values = [], beside } = props
  const field = useField(name, hint, undefined)
  const ticked = useTicked(name, values)
  return (
    <Group {...props} id={field.id} problem={field.problem} optionalWord={field.optionalWord}>
      <div className={beside ? 'r-options r-options--beside' : 'r-options'}>
        {options.map((option, place) => (
          <Tick
            key={`${option.value}-${field.count}`}
            id={place === 0 ? field.id : `${field.id}-${option.value}`}
            type="checkbox"
            name={name}
            option={option}
            checked={ticked.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  )
}

/** A single tick box: "Det er jeg med på". Posts "yes" where ticked. */
export function Check(props: { name: string; label: string; hint?: ReactNode; checked?: boolean }) {
  const { name, label, hint, checked = false } = props
  const field = useField(name, hint, undefined)
  const ticked = useTicked(name, checked ? ['yes'] : [])
  return (
    <div className="r-field">
      {field.problem && (
        <p id={`${field.id}-problem`} className="r-problem">
          {field.problem}
        </p>
      )}
      <Tick
        key={field.count}
        id={field.id}
        type="checkbox"
        name={name}
        option={{ value: 'yes', label, hint }}
        checked={ticked.includes('yes')}
        problem={field.problem ? `${field.id}-problem` : undefined}
      />
    </div>
  )
}

/** After a post, what was ticked is what came back: an unticked box posts nothing at all. */
function useTicked(name: string, own: readonly string[]): readonly string[] {
  const state = useForm()?.state
  if (!state || (!state.problem && Object.keys(state.values).length === 0)) return own
  const answered = state.values[name]
  return typeof answered === 'string' ? [answered] : (answered ?? [])
}

function Group(
  props: FieldProps & {
    id: string
    problem: string | undefined
    optionalWord: string | undefined
    children: ReactNode
  },
) {
  const { id, label, hint, hideLabel, optional, problem, optionalWord, children } = props
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="r-field r-group" aria-describedby={described || undefined}>
      <legend className={hideLabel ? 'ds-sr-only' : 'r-label'}>
        {label}
        {optional && optionalWord && <span className="r-optional"> ({optionalWord})</span>}
      </legend>
      <HintAndProblem id={id} hint={hint} problem={problem} />
      {children}
    </fieldset>
  )
}

function Tick(props: {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  checked: boolean
  problem?: string
}) {
  const { id, type, name, option, checked, problem } = props
  const hintId = option.hint ? `${id}-about` : undefined
  return (
    <div className="r-tick">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        className="ds-input"
        // The hint lies in the label to be pressed with it, and is read as what describes, once.
        aria-labelledby={hintId && `${id}-name`}
        aria-describedby={[hintId, problem].filter(Boolean).join(' ') || undefined}
      />
      <label htmlFor={id}>
        <span id={hintId && `${id}-name`}>{option.label}</span>
        {option.hint && (
          <span id={hintId} className="r-hint">
            {option.hint}
          </span>
        )}
      </label>
    </div>
  )
}

/** One of many, chosen from a closed list. */
export function Select(
  props: FieldProps & { options: readonly Option[]; value?: string; width?: Width; blank?: string | false },
) {
  const { name, hint, options, value, width = 'medium', blank } = props
  const field = useField(name, hint, value)
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <select
        // React does not carry a changed default into a select that is there already.
        key={field.count}
        id={field.id}
        name={name}
        className={`ds-input r-input r-input--${width}`}
        defaultValue={field.value ?? ''}
        aria-required={props.optional ? undefined : true}
        {...field.aria}
      >
        {blank !== false && <option value="">{blank ?? field.chooseWord ?? '–'}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Free text with suggestions from the browser's own list: municipalities, places, people already known. */
export function Combobox(props: TextFieldProps & { suggestions: readonly string[] }) {
  const { name, hint, value, suggestions, width = 'medium', autoComplete = 'off' } = props
  const field = useField(name, hint, value)
  return (
    <div className="r-field">
      <Label htmlFor={field.id} field={props} optionalWord={field.optionalWord} />
      <HintAndProblem id={field.id} hint={hint} problem={field.problem} />
      <input
        id={field.id}
        name={name}
        type="text"
        list={`${field.id}-list`}
        className={`ds-input r-input r-input--${width}`}
        defaultValue={field.value}
        autoComplete={autoComplete}
        aria-required={props.optional ? undefined : true}
        {...field.aria}
      />
      <datalist id={`${field.id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </div>
  )
}

/** A value that travels with the form. */
export function Hidden(props: { name: string; value: string }) {
  return <input type="hidden" name={props.name} value={props.value} />
}

/** Several fields under one heading. */
export function Fieldset(props: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="r-fieldset">
      <legend>{props.legend}</legend>
      {props.hint && <div className="r-hint">{props.hint}</div>}
      {props.children}
    </fieldset>
  )
}

/** Buttons beside one another, wrapping on a phone. */
export function Buttons(props: { children: ReactNode }) {
  return <div className="r-buttons">{props.children}</div>
}

/**
 * Sends the form. A second press while the first is on its way does nothing. With `name` and `value` the pressed
 * button is posted: several answers in one form.
 */
export function SubmitButton(props: {
  children: ReactNode
  name?: string
  value?: string
  variant?: 'primary' | 'secondary' | 'tertiary'
  danger?: boolean
  pendingWords?: string
}) {
  const { children, name, value, variant = 'primary', danger, pendingWords } = props
  const form = useForm()
  const pending = form?.pending ?? false
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="ds-button"
      data-variant={variant}
      data-color={danger ? 'danger' : undefined}
      aria-disabled={pending || undefined}
    >
      {children}
      {pending && (
        <span className="r-pending" role="status">
          {pendingWords ?? form?.words.saving}
        </span>
      )}
    </button>
  )
}
