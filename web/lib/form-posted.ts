import { ApiProblem } from './api-problem.ts'

/** What never goes back to the page as a value: React's own fields, and the three that the form keeps itself. */
const ownNames = /^(\$ACTION|idempotencyKey$|version$|formId$)/

/**
 * What was posted, read by kind. A box that cannot be read as its kind is refused with a sentence beside it.
 * An empty box is `undefined`; text is trimmed.
 */
export class Posted {
  readonly values: Record<string, string | readonly string[]>
  /** Idempotency-Key of the request to come: the same through all retries of this form. */
  readonly key: string
  /** If-Match of the request to come; undefined where the form changes nothing that exists. */
  readonly version: string | undefined
  /** Which form of the page it was. */
  readonly formId: string
  readonly form: FormData

  constructor(form: FormData) {
    this.form = form
    const values: Record<string, string | readonly string[]> = {}
    for (const name of new Set(form.keys())) {
      if (ownNames.test(name)) continue
      const texts = form.getAll(name).filter((value) => typeof value === 'string')
      values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
    }
    this.values = values
    const own = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    this.key = own('idempotencyKey') || crypto.randomUUID()
    this.version = own('version') || undefined
    this.formId = own('formId')
  }

  /** Trimmed text, line ends made `\n`; '' where nothing was written. */
  text(name: string): string {
    const value = this.form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }

  optional(name: string): string | undefined {
    return this.text(name) || undefined
  }

  /** Text that must be there. */
  required(name: string): string {
    return this.text(name) || this.refuse(name, 'required')
  }

  /** One of the given words; refused as not chosen where none of them was. */
  choice<const Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.text(name)
    return words.find((word) => word === value) ?? this.refuse(name, 'choose-one')
  }

  /** All values of a name: ticked boxes, repeated fields. Empty ones are left out. */
  texts(name: string): string[] {
    return this.form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((value) => value.trim())
      .filter((value) => value !== '')
  }

  ticked(name: string): boolean {
    return this.form.has(name)
  }

  /** A whole number, written with or without thousands marks. */
  number(name: string): number | undefined {
    const text = this.text(name).replaceAll(/[\s.\u00a0]/g, '')
    if (text === '') return undefined
    return /^-?\d{1,12}$/.test(text) ? Number(text) : this.refuse(name, 'not-a-number')
  }

  /** An amount in minor units: "12.500,50", "12 500", "12500 kr." */
  minor(name: string): number | undefined {
    const text = this.text(name)
      .replace(/kr\.?$/i, '')
      .replaceAll(/[\s\u00a0]/g, '')
    if (text === '') return undefined
    const parts = /^(-?)((?:\d{1,3}(?:\.\d{3})+)|\d{1,12})(?:,(\d{1,2}))?$/.exec(text)
    if (!parts) return this.refuse(name, 'not-a-number')
    const whole = Number((parts[2] ?? '').replaceAll('.', ''))
    const minor = whole * 100 + Number((parts[3] ?? '').padEnd(2, '0'))
    return parts[1] ? -minor : minor
  }

  /** A local date, from a date box (2027-03-18) or typed (18-03-2027, 18.3.2027, 18/3 2027). */
  date(name: string): string | undefined {
    const text = this.text(name)
    if (text === '') return undefined
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
    const typed = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text)
    const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : typed ? [typed[3], typed[2], typed[1]] : []
    if (!year || !month || !day) return this.refuse(name, 'not-a-date')
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const real = new Date(`${date}T12:00:00Z`)
    return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date)
      ? date
      : this.refuse(name, 'not-a-date')
  }

  /** A local date that must be there. */
  requiredDate(name: string): string {
    return this.date(name) ?? this.refuse(name, 'date-required')
  }

  /** A box that must be ticked before anything is done. */
  requiredTick(name: string): void {
    if (!this.ticked(name)) this.refuse(name, 'tick-it')
  }

  /** A time on the wall: "16", "16.30", "16:30", "kl. 16". */
  time(name: string): string | undefined {
    const text = this.text(name).replace(/^kl\.?\s*/i, '')
    if (text === '') return undefined
    const parts = /^([01]?\d|2[0-3])(?:[.:]?([0-5]\d))?$/.exec(text)
    return parts
      ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`
      : this.refuse(name, 'not-a-time')
  }

  /** Rows of a table of boxes named `rows.0.title`, `rows.0.topic`, …, in order; rows left all empty are skipped. */
  rows(prefix: string): Record<string, string>[] {
    const rows = new Map<number, Record<string, string>>()
    for (const name of new Set(this.form.keys())) {
      const parts = name.startsWith(`${prefix}.`) ? /^(\d+)\.(.+)$/.exec(name.slice(prefix.length + 1)) : null
      if (!parts) continue
      const number = Number(parts[1])
      const row = rows.get(number) ?? {}
      row[parts[2] ?? ''] = this.text(name)
      rows.set(number, row)
    }
    return [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row)
      .filter((row) => Object.values(row).some((value) => value !== ''))
  }

  /** Puts words into a box: they stand there when the form is shown again. */
  put(name: string, words: string): void {
    this.values[name] = words
  }

  /** Refuses a box with a code of the `fields` sentences, before the API is asked. */
  refuse(name: string, code: string, facts: Readonly<Record<string, unknown>> = {}): never {
    throw ApiProblem.field(name, code, facts)
  }
}
