import type * as v from 'valibot'

/** RFC 6901 pointer into what was sent: `/items/2/title`. */
export type Pointer = string

type Schema = v.GenericSchema<unknown, unknown>

/**
 * One operation of the API as data: what it is called, where it lives, what it takes and gives, which action it is.
 * The functions serve it, the web calls it, OpenAPI and the isolation matrix are printed from it.
 *
 * `{bodies}` in a path stands for `councils` or `networks`; the body's id tells which.
 * `write` says what a request must carry: `create` an Idempotency-Key, `change` also If-Match with the version seen.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly does: string
  readonly write?: 'create' | 'change'
  /** Kept by control, not by the tenant's own table: the change and its idempotency key lie there. */
  readonly at?: 'control'
  /** Possible while the tenant is leaving, when everything else can be read only. */
  readonly whileLeaving?: true
  readonly takes?: Schema
  readonly asks?: Schema
  readonly gives: Schema
  /** The media type, where the answer is a file and not JSON. */
  readonly file?: string
}

export const route = <const R extends Route>(route: R): R => route

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
export type ParamsOf<R extends Route> = { readonly [Name in NamesIn<R['path']>]: string }
export type Sent<R extends Route> = R['takes'] extends Schema ? v.InferInput<R['takes']> : undefined
export type Taken<R extends Route> = R['takes'] extends Schema ? v.InferOutput<R['takes']> : undefined
export type Asked<R extends Route> = R['asks'] extends Schema ? v.InferOutput<R['asks']> : undefined
export type Given<R extends Route> = v.InferOutput<R['gives']>
