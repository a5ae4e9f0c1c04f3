import type { Pointer } from './route.ts'

/** Where in what was sent, and a code that the web says in the reader's language. */
export type FieldError = { pointer: Pointer; detail: string; min?: number; max?: number }

/** Refusals that every slice can give. Each says its own facts and nothing about HTTP. */
export type CommonProblem =
  | { type: 'invalid'; errors: FieldError[] }
  | { type: 'not-found' }
  | { type: 'not-allowed'; action: string }
  | { type: 'not-signed-in' }
  | { type: 'stale'; expected: number }
  | { type: 'precondition-missing'; header: 'If-Match' | 'Idempotency-Key' }
  | { type: 'key-reused' }
  | { type: 'not-in-state'; move: string; state: string }
  | { type: 'identity-number'; errors: FieldError[] }
  | { type: 'too-large'; most: number }
  | { type: 'too-many-requests'; retryAfterSeconds: number }
  | { type: 'broken' }
