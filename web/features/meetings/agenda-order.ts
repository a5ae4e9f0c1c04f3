/** A row of the agenda as it is typed: where it stood, and the number that is written beside it now. */
export type Numbered = { readonly at: number; readonly number: number | undefined }

/**
 * The rows in the order that the numbers ask for. A row whose number was changed goes to that place and the others
 * make room; rows that nobody touched keep their order. A row without a number is new and goes last.
 */
export function inOrder<Row extends Numbered>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || a.at - b.at)
}

function placeOf({ at, number }: Numbered): number {
  const was = at + 1
  if (number === undefined || number === was) return was
  return number < was ? number - 0.5 : number + 0.5
}

/** One up or one down: the press of a button instead of a number. */
export const nudged = (place: number, way: 'up' | 'down'): number => (way === 'up' ? place : place + 2)
