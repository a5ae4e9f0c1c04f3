/** A refusal as it comes from the API (RFC 9457): its type, and the facts that type carries. */
export type ProblemDocument = {
  type: string
  title: string
  status: number
  detail?: string
  /** Where in the sent body; `detail` is a code of the `fields` sentences, other members are its facts. */
  errors?: readonly { pointer: string; detail: string; [fact: string]: unknown }[]
  [fact: string]: unknown
}

/** Thrown by the API client where the API refused. Pages and form actions say it in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly document: ProblemDocument

  constructor(document: ProblemDocument) {
    super(`${document.status} ${document.type}`)
    this.document = document
  }

  /** The type without the address in front of it: `version-conflict`. */
  get type(): string {
    return this.document.type.split(/[/#:]/).at(-1) ?? this.document.type
  }

  get status(): number {
    return this.document.status
  }

  /** What the web itself refuses before asking the API: a box that cannot be read as what it should be. */
  static field(name: string, code: string, facts: Readonly<Record<string, unknown>> = {}): ApiProblem {
    return new ApiProblem({
      type: 'invalid',
      title: 'invalid',
      status: 422,
      errors: [{ ...facts, pointer: `/${name.replaceAll('.', '/')}`, detail: code }],
    })
  }
}

/** Thrown by the API client where no answer came: broken network, time-out, API away. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable'
}
