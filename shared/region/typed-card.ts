import type { FieldError } from '../kernel/problems.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { TypedCard } from '../links/schema.ts'
import type { TypeCard } from './schema.ts'

/**
 * Whether a card can be true as it is typed. What cannot be is refused beside its box, so that nothing is kept that was
 * not typed: an hour to end without one to begin, an end that is no later, more people than seats, a second card of
 * the same name in one municipality. `others` are the cards there are, without the one that is being changed.
 */
export function mayBeTyped(
  { municipality, name, next, seats }: TypeCard,
  others: readonly Pick<TypedCard, 'municipality' | 'name'>[],
): Result<void, { type: 'invalid'; errors: FieldError[] }> {
  const twice = others.some((each) => each.municipality === municipality && alike(each.name, name))
  const errors: FieldError[] = [
    ...(twice ? [{ pointer: '/name', detail: 'card-there' }] : []),
    ...(next?.end && !next.start ? [{ pointer: '/next/start', detail: 'start-too' }] : []),
    ...(next?.start && next.end && next.end <= next.start
      ? [{ pointer: '/next/end', detail: 'not-after-start' }]
      : []),
    ...(seats && seats.filled > seats.of ? [{ pointer: '/seats/filled', detail: 'more-than-seats' }] : []),
  ]
  return errors.length ? refused({ type: 'invalid', errors }) : ok(undefined)
}

const alike = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()
