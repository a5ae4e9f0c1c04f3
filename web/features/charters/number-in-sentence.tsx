'use client'

import { fieldId, useForm } from '../../ui/form-island.tsx'

/** A number where it stands in its sentence. The label is read aloud; what is wrong with it is said beside it. */
export function NumberInSentence(props: { name: string; label: string; value: number }) {
  const { name, label, value } = props
  const form = useForm()
  const id = fieldId(form?.id ?? 'plain', name)
  const problem = form?.state.problem?.fields.find((field) => field.name === name)?.sentence
  const answered = form?.state.values[name]
  return (
    <>
      <label htmlFor={id} className="ds-sr-only">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="ds-input r-box"
        aria-required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        defaultValue={typeof answered === 'string' ? answered : String(value)}
      />
      {problem && (
        <span id={`${id}-problem`} className="r-problem">
          {problem}
        </span>
      )}
    </>
  )
}
