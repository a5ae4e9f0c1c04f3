/** What a process that is to be killed is told when it begins, as JSON in RADSLAG_KILL. */
export type Told = {
  /** Where the tables are, and which database of theirs is control's: each run has its own. */
  readonly dynamodb: number
  readonly control: string
  /** The mail service. It lives in the process of the test, and outlives the killed. */
  readonly mailbox: number
  /** The folder of the signing key. */
  readonly state: string
  /** The clock stands still. */
  readonly now: string
  /** After so many effects it is killed; null: it comes to its end. */
  readonly after: number | null
  readonly errand: Errand
}

/** What a person asks for, again with the same key where no answer came. */
export type Errand =
  | {
      readonly what: 'send-agenda'
      readonly tenant: string
      readonly person: string
      readonly path: string
      readonly version: number
      readonly fingerprint: string
    }
  | { readonly what: 'sign-up'; readonly signUp: { readonly applicant: { readonly email: string } } }
  /** An administrator takes everything home. */
  | { readonly what: 'export'; readonly tenant: string; readonly person: string }
  /** The grace period of whoever leaves is over. */
  | { readonly what: 'delete' }

/** What leaves a trace outside of the process: the steps between which it may be killed. */
export type Effect = 'written' | 'table' | 'file' | 'mail'

/** What it says, a line each: to the test, at once, so that a kill cannot swallow what was acknowledged. */
export type Said =
  | { readonly effect: Effect }
  | { readonly acknowledged: string; readonly status: number; readonly body: Record<string, unknown> }
