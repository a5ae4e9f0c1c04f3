import * as v from 'valibot'

export const Currency = v.picklist(['DKK', 'SEK'])
export type Currency = v.InferOutput<typeof Currency>

/** Whole minor units (øre, öre) with their currency. Never a floating number of kroner. */
export const Money = v.object({
  minor: v.pipe(v.number(), v.safeInteger()),
  currency: Currency,
})
export type Money = v.InferOutput<typeof Money>

/** A thousand million, in minor units: more than any body spends, and so little that no sum of them is inexact. */
const mostTyped = 1_000_000_000_00
/** An amount as somebody types it. */
export const TypedMoney = v.object({
  ...Money.entries,
  minor: v.pipe(
    Money.entries.minor,
    v.check((minor) => Math.abs(minor) <= mostTyped, 'too-much'),
  ),
})

export const money = (minor: number, currency: Currency): Money => ({ minor, currency })

/** Sum of amounts of one currency; adding across currencies is a bug and throws. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  let minor = 0
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new TypeError(`cannot add ${amount.currency} to ${currency}`)
    minor += amount.minor
  }
  return { minor, currency }
}

/**
 * Splits a total by whole-number weights so that the parts always add up to the whole: each gets its floor,
 * the leftover minor units go to the largest remainders, ties to the lowest key.
 * Exact: products are taken as BigInt. A negative total is split as its absolute amount, then negated.
 */
export function splitMinor(
  totalMinor: number,
  weights: readonly { key: string; weight: number }[],
): { key: string; minor: number }[] {
  const whole = weights.reduce((total, each) => total + BigInt(each.weight), 0n)
  if (whole <= 0n) throw new RangeError('weights must add up to more than nothing')
  const sign = totalMinor < 0 ? -1 : 1
  const total = BigInt(Math.abs(totalMinor))
  const parts = weights.map(({ key, weight }, place) => {
    const product = total * BigInt(weight)
    return { key, place, floor: product / whole, remainder: product % whole }
  })
  const given = parts.reduce((given, part) => given + part.floor, 0n)
  const order = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? (a.key < b.key ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  )
  const extra = new Set(order.slice(0, Number(total - given)).map((part) => part.place))
  return parts.map(({ key, place, floor }) => ({
    key,
    minor: sign * (Number(floor) + (extra.has(place) ? 1 : 0)) || 0,
  }))
}
