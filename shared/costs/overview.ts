import { type Currency, type Money, money, splitMinor, sum } from '../kernel/money.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { CostProblem } from './problems.ts'
import type { Cost, CostKey } from './schema.ts'

export type Municipality = { code: string; name: string; population: number }
export type Participant = { person: string; municipality: string }

/** One municipality's part of a meeting's costs: its own, and its share of what is shared. */
export type Part = { code: string; name: string; own: Money; shared: Money; total: Money }
export type CostOverview = {
  total: Money
  host: Money
  parts: Part[]
  /** Shared costs that do not go up: how many pay one minor unit more than the least. */
  uneven: { cost: string; amount: Money; among: number; oneMore: number }[]
}

/**
 * Who pays what of a meeting. Every amount is borne exactly once: host and parts always add up to the total.
 * Refused where a shared cost has nobody to share it.
 */
export function overviewOf(
  costs: readonly Cost[],
  municipalities: readonly Municipality[],
  participants: readonly Participant[],
  currency: Currency,
): Result<CostOverview, CostProblem> {
  const own = new Map<string, number>()
  const shared = new Map<string, number>()
  const uneven: CostOverview['uneven'] = []
  let host = 0
  for (const cost of costs) {
    if (cost.bearer === 'host') host += cost.amount.minor
    else if (cost.bearer === 'home') add(own, cost.municipality, cost.amount.minor)
    else {
      const weights = weightsOf(cost.key ?? 'equal', municipalities, participants)
      if (weights.length === 0) return refused({ type: 'nobody-to-charge' })
      const parts = splitMinor(cost.amount.minor, weights)
      for (const { key, minor } of parts) add(shared, key, minor)
      if (cost.key !== 'per-inhabitant') {
        const least = Math.min(...parts.map((part) => Math.abs(part.minor)))
        const oneMore = parts.filter((part) => Math.abs(part.minor) === least + 1).length
        if (oneMore > 0 && (cost.key ?? 'equal') === 'equal')
          uneven.push({ cost: cost.id, amount: cost.amount, among: parts.length, oneMore })
      }
    }
  }
  const codes = new Set([...own.keys(), ...shared.keys()])
  const known = municipalities.filter((each) => codes.has(each.code))
  const strangers = [...codes].filter((code) => !municipalities.some((each) => each.code === code))
  const parts = [...known, ...strangers.map((code) => ({ code, name: code, population: 0 }))].map(
    ({ code, name }) => {
      const ownMinor = own.get(code) ?? 0
      const sharedMinor = shared.get(code) ?? 0
      return {
        code,
        name,
        own: money(ownMinor, currency),
        shared: money(sharedMinor, currency),
        total: money(ownMinor + sharedMinor, currency),
      }
    },
  )
  return ok({
    total: sum(
      costs.map((cost) => cost.amount),
      currency,
    ),
    host: money(host, currency),
    parts,
    uneven,
  })
}

/** The weights of a key. A municipality without participants has no weight in `per-participant`. */
export function weightsOf(
  key: CostKey,
  municipalities: readonly Municipality[],
  participants: readonly Participant[],
): { key: string; weight: number }[] {
  switch (key) {
    case 'equal':
      return municipalities.map(({ code }) => ({ key: code, weight: 1 }))
    case 'per-inhabitant':
      return municipalities
        .filter(({ population }) => population > 0)
        .map(({ code, population }) => ({ key: code, weight: population }))
    case 'per-participant':
      return municipalities
        .map(({ code }) => ({
          key: code,
          weight: participants.filter((participant) => participant.municipality === code).length,
        }))
        .filter(({ weight }) => weight > 0)
  }
}

const add = (amounts: Map<string, number>, code: string, minor: number) =>
  amounts.set(code, (amounts.get(code) ?? 0) + minor)
