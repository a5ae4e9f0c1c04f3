import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { type LocalDate, localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentenceOf } from '#shared/locales/translate'
import { ApiProblem, ApiUnreachable } from './api-problem.ts'
import { Posted } from './form-posted.ts'
import type { FormProblem, FormState } from './form-state.ts'
import { forgetTyped, keepTyped } from './kept-form.ts'
import { pageLanguage } from './language.ts'
import { pathOfPage } from './path-of-page.ts'

export { Posted } from './form-posted.ts'
export { emptyFormState, type FormAction, type FormState } from './form-state.ts'

/** Where a success leads: to another address, or staying with a sentence. Made by `go`, `stay` and `show`. */
export type Success =
  | { to: string; done: string | undefined }
  | { said: string }
  | { said: string; shown: Posted }

/** On to another page, which says `done` in its `Done`: one of saved, added, removed, sent, or a word of the page's own. */
export const go = (to: string, done?: string): Success => ({ to, done })
/** Stay on the page, with a sentence above the emptied form. */
export const stay = (said: string): Success => ({ said })
/** Nothing is saved yet: the form as it is, with what `posted.put` laid into its boxes, and a sentence above it. */
export const show = (posted: Posted, said: string): Success => ({ said, shown: posted })

/**
 * Makes a server action of a function that reads what was posted and does it. Whatever the API refuses comes back
 * as sentences in the reader's language beside everything that was typed; success leads on.
 *
 * ```ts
 * 'use server'
 * export const addItem = formAction(async (posted, tenant: string, meeting: string) => {
 *   await api(tenant).post(paths.items(meeting), { title: posted.text('title') }, posted)
 *   return go(`/${tenant}/meetings/${meeting}`, 'added')
 * })
 * // <Form action={addItem.bind(null, tenant, meeting)} …>
 * ```
 */
export function formAction<Bound extends unknown[]>(
  act: (posted: Posted, ...bound: Bound) => Promise<Success>,
): (...given: [...bound: Bound, state: FormState, form: FormData]) => Promise<FormState> {
  return async (...given) => {
    const form = given.at(-1) as FormData
    const state = given.at(-2) as FormState
    const bound = given.slice(0, -2) as Bound
    const posted = new Posted(form)
    let success: Success
    try {
      success = await act(posted, ...bound)
    } catch (thrown) {
      unstable_rethrow(thrown)
      const path = await pathOfPage()
      // Without JavaScript the page is made anew around the answer, and nobody signed out may see it: what was typed
      // waits until the form is opened again.
      const withScript = (await headers()).has('next-action')
      if (!withScript && thrown instanceof ApiProblem && thrown.type === 'not-signed-in') {
        const kept = await keepTyped({ form: posted.formId, path, values: posted.values })
        redirect(`/sign-in?to=${encodeURIComponent(path)}&typed=${kept ? 'kept' : 'long'}`)
      }
      return refusedState(state, posted, await pageLanguage(), thrown, path)
    }
    if ('shown' in success) return shownAgain(state, success.shown, success.said)
    revalidatePath('/', 'layout')
    await forgetTyped(posted.formId, await pathOfPage())
    if ('to' in success) redirect(withDone(success.to, success.done))
    return {
      values: {},
      problem: null,
      said: success.said,
      key: crypto.randomUUID(),
      version: null,
      count: state.count + 1,
    }
  }
}

/** The address with the word of confirmation, before any fragment. */
export function withDone(to: string, done: string | undefined): string {
  if (!done) return to
  const [path = '', fragment] = to.split('#')
  const address = `${path}${path.includes('?') ? '&' : '?'}done=${encodeURIComponent(done)}`
  return fragment ? `${address}#${fragment}` : address
}

/** The state of a form that is shown again before anything is saved: all that it holds, and the same key. */
export const shownAgain = (state: FormState, posted: Posted, said: string): FormState => ({
  values: posted.values,
  problem: null,
  said,
  key: posted.key,
  version: posted.version ?? null,
  count: state.count + 1,
})

/** The state after something was thrown: everything typed, the same key, and what to tell the reader. */
export function refusedState(
  state: FormState,
  posted: Posted,
  language: Language,
  thrown: unknown,
  path: string,
): FormState {
  const current = thrown instanceof ApiProblem ? thrown.document.expected : undefined
  return {
    values: posted.values,
    problem: problemOf(language, thrown, path),
    said: null,
    key: posted.key,
    version: typeof current === 'number' && current > 0 ? String(current) : (posted.version ?? null),
    count: state.count + 1,
  }
}

function problemOf(language: Language, thrown: unknown, path: string): FormProblem {
  if (!(thrown instanceof ApiProblem)) {
    const unreachable = thrown instanceof ApiUnreachable
    // A bug or a broken network: the reader keeps the text, the log keeps the cause.
    console.error(JSON.stringify({ code: unreachable ? 'api-unreachable' : 'form-action-threw' }), thrown)
    return said(language, unreachable ? 'unreachable' : 'unexpected')
  }
  const { errors = [], ...facts } = thrown.document
  const fields = errors.map(({ pointer, detail, ...about }) => ({
    name: fieldName(pointer),
    sentence:
      sentenceOf(language, 'fields', detail, about, today()) ?? sentence(language, 'fields', 'invalid'),
  }))
  const problem = said(language, thrown.type, facts)
  if (thrown.type === 'not-signed-in') {
    return {
      ...problem,
      fields,
      link: { href: `/sign-in?to=${encodeURIComponent(path)}`, words: 'signInNewWindow' },
    }
  }
  if (thrown.type === 'stale') return { ...problem, fields, link: { href: path, words: 'seeNewest' } }
  return { ...problem, fields }
}

const today = (): LocalDate => localDateOf(new Date().toISOString())

const said = (
  language: Language,
  type: string,
  facts: Readonly<Record<string, unknown>> = {},
): FormProblem => ({
  type,
  sentence:
    sentenceOf(language, 'problems', type, facts, today()) ?? sentence(language, 'problems', 'unexpected'),
  fields: [],
  link: null,
})

const sentence = (language: Language, slice: 'problems' | 'fields', key: string): string =>
  sentenceOf(language, slice, key) ?? key

/** `/items/0/title` is the field named `items.0.title`. */
export const fieldName = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.')
