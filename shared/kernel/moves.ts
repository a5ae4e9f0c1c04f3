import { ok, type Result, refused } from './result.ts'

/**
 * One table per state machine: which move is allowed from which state, and where it leads.
 * The rule, the database condition and the disabled button with its reason all read this table.
 */
export type Moves<State extends string> = Readonly<
  Record<string, { readonly from: readonly State[]; readonly to: State }>
>

export type MoveNotAllowed<Table extends Moves<string>> = {
  type: 'not-in-state'
  move: keyof Table & string
  state: Table[keyof Table]['from'][number]
}

/** The state after the move, or a refusal that names the move and the state it was tried from. */
export function move<State extends string, Table extends Moves<State>>(
  table: Table,
  state: State,
  name: keyof Table & string,
): Result<State, { type: 'not-in-state'; move: string; state: string }> {
  const row = table[name]
  if (!row?.from.includes(state)) return refused({ type: 'not-in-state', move: name, state })
  return ok(row.to)
}

/** True where the move may be made: what a button asks before it shows itself enabled. */
export function mayMove<State extends string>(table: Moves<State>, state: State, name: string): boolean {
  return table[name]?.from.includes(state) ?? false
}
