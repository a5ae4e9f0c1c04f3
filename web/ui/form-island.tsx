'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import { emptyFormState, type FormAction, type FormProblem, type FormState } from '../lib/form-state.ts'
import { draftOf, forgetDraft, keepDraft } from './draft.ts'

export type FormWords = Readonly<
  Record<
    | 'optional'
    | 'saving'
    | 'checkThis'
    | 'tryAgain'
    | 'signInNewWindow'
    | 'seeNewest'
    | 'newWindow'
    | 'draftBack'
    | 'draftAway'
    | 'choose'
    | 'unreachable'
    | 'unexpected',
    string
  >
>

type FormContext = { id: string; state: FormState; pending: boolean; words: FormWords }
const Context = createContext<FormContext | null>(null)

/** The form around a field; null for a button in a plain form. */
export const useForm = (): FormContext | null => use(Context)

export const fieldId = (form: string, name: string): string => `${form}-${name.replaceAll(/[^\w-]/g, '-')}`

export function FormIsland(props: {
  id: string
  action: FormAction
  minted: string
  version: string | undefined
  row: boolean | undefined
  /** What was typed here before a session ended. */
  typed: FormState['values'] | undefined
  words: FormWords
  children: ReactNode
}) {
  const { id, action, minted, version, row, typed, words, children } = props
  // Without JavaScript the answer comes with the page; with it, from the call in `send`.
  const [posted, post] = useActionState(action, typed ? { ...emptyFormState, values: typed } : emptyFormState)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const state = answered && answered.count >= posted.count ? answered : posted
  const [pending, startTransition] = useTransition()
  const [restored, setRestored] = useState(typed !== undefined)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const sending = useRef(false)
  const succeeded = useRef(false)

  useEffect(() => {
    if (state.count === 0) {
      if (form.current && draftOf(id).fill(form.current)) setRestored(true)
      return
    }
    if (state.problem) summary.current?.focus()
    else {
      form.current?.reset()
      forgetDraft(id)
      setRestored(false)
    }
  }, [state, id])

  // A new render from the server after success: what is shown now is what is saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minted key is the sign of a new render
  useEffect(() => {
    if (!succeeded.current) return
    succeeded.current = false
    form.current?.reset()
    setAnswered(null)
  }, [minted])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    startTransition(async () => {
      try {
        const next = await action(state, data)
        startTransition(() => setAnswered(next))
      } catch (thrown) {
        if (isRedirect(thrown)) {
          succeeded.current = true
          forgetDraft(id)
        }
        unstable_rethrow(thrown)
        const problem = withoutAnswer(thrown, words)
        startTransition(() =>
          setAnswered({
            ...state,
            values: valuesOf(data),
            problem,
            said: null,
            key: String(data.get('idempotencyKey')),
            version: typeof data.get('version') === 'string' ? String(data.get('version')) : null,
            count: state.count + 1,
          }),
        )
      } finally {
        sending.current = false
      }
    })
  }

  return (
    <Context value={{ id, state, pending, words }}>
      <form
        ref={form}
        id={id}
        action={post}
        onSubmit={send}
        onInput={(event) => keepDraft(id, event.currentTarget)}
        className={row ? 'r-form r-form--row' : 'r-form'}
        aria-busy={pending || undefined}
        noValidate
      >
        {state.problem && <Summary ref={summary} form={id} problem={state.problem} words={words} />}
        {state.said && (
          <p className="r-said" role="status">
            {state.said}
          </p>
        )}
        {restored && !state.problem && (
          <p className="r-said" role="status">
            {words.draftBack}{' '}
            <button
              type="button"
              className="r-textbutton"
              onClick={() => {
                forgetDraft(id)
                form.current?.reset()
                setRestored(false)
              }}
            >
              {words.draftAway}
            </button>
          </p>
        )}
        <input type="hidden" name="formId" value={id} />
        <input type="hidden" name="idempotencyKey" value={state.key ?? minted} suppressHydrationWarning />
        {(state.version ?? version) && (
          <input type="hidden" name="version" value={state.version ?? version} suppressHydrationWarning />
        )}
        {children}
      </form>
    </Context>
  )
}

function Summary(props: {
  ref: React.Ref<HTMLDivElement>
  form: string
  problem: FormProblem
  words: FormWords
}) {
  const { ref, form, problem, words } = props
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  // The labels stand further down, in the fields themselves; once the page lives, each line says which box it is about.
  useEffect(() => {
    setLabels(
      Object.fromEntries(
        problem.fields.map((field) => [
          field.name,
          labelOf(document.getElementById(fieldId(form, field.name))),
        ]),
      ),
    )
  }, [problem, form])
  return (
    <div ref={ref} className="r-summary" role="alert" tabIndex={-1}>
      <p className="r-summary__title">{problem.fields.length > 0 ? words.checkThis : words.tryAgain}</p>
      {problem.fields.length > 0 ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.name}>
              <a href={`#${fieldId(form, field.name)}`}>
                {labels[field.name] && `${labels[field.name]} `}
                {field.sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{problem.sentence}</p>
      )}
      {problem.link && (
        <p>
          <a href={problem.link.href} target="_blank" rel="noopener">
            {words[problem.link.words]}
          </a>
        </p>
      )}
    </div>
  )
}

/** "Dag:", or the question as it stands; empty where the box is not on the page. */
function labelOf(box: HTMLElement | null): string {
  const legend = box?.closest('fieldset.r-group')?.querySelector('legend')
  const text = (legend ?? labelFor(box))?.firstChild?.textContent?.trim() ?? ''
  return text === '' || /[?:.!]$/.test(text) ? text : `${text}:`
}

const labelFor = (box: HTMLElement | null): Element | null =>
  box ? document.querySelector(`label[for="${CSS.escape(box.id)}"]`) : null

const isRedirect = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'digest' in thrown &&
  typeof thrown.digest === 'string' &&
  thrown.digest.startsWith('NEXT_REDIRECT')

/** The call itself did not come through: the reader keeps everything and may press again, with the same key. */
const withoutAnswer = (thrown: unknown, words: FormWords): FormProblem => {
  const type = thrown instanceof TypeError ? 'unreachable' : 'unexpected'
  return { type, sentence: words[type], fields: [], link: null }
}

function valuesOf(data: FormData): FormState['values'] {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string')
    values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return values
}
