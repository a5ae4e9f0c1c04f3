/** What an action answers to a form. Holds all that was typed, so that nothing is lost, with or without JavaScript. */
export type FormState = {
  /** What was posted, by the name of the field. Empty before the first post and after a success. */
  values: Readonly<Record<string, string | readonly string[]>>
  problem: FormProblem | null
  /** A sentence of success for a form that stays where it is. */
  said: string | null
  /** The idempotency key to go on with: the same through retries, a new one after success. */
  key: string | null
  /** The version to go on with: what was posted, or the newest after a conflict that the reader has been told of. */
  version: string | null
  /** Answers so far. */
  count: number
}

export type FormProblem = {
  type: string
  sentence: string
  fields: readonly { name: string; sentence: string }[]
  /** An address to open in a new window before pressing again: sign-in, or the newest of what was changed. */
  link: { href: string; words: 'signInNewWindow' | 'seeNewest' } | null
}

export const emptyFormState: FormState = {
  values: {},
  problem: null,
  said: null,
  key: null,
  version: null,
  count: 0,
}

/** What a form's action is to the form: made by `formAction`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
