/** What an operation gave, or why it was refused. Refusals are values; bugs and broken networks throw. */
export type Result<Value, Problem> = Ok<Value> | Refused<Problem>
export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Refused<Problem> = { readonly ok: false; readonly problem: Problem }

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })
export const refused = <const Problem>(problem: Problem): Refused<Problem> => ({ ok: false, problem })
