import { type Action, mayAnyOf, type Role } from '#shared/access/permissions'
import type { Body, Digest, Template } from '#shared/bodies/schema'
import type { Charter, Clause, Light, Remark, Standing } from '#shared/charters/schema'
import type { LocalDate } from '#shared/kernel/dates'
import type { Result } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import type { Table } from '../platform/table/table.ts'
import { tenantOf } from './store.ts'

/** What the context hands in: the templates of its kind, and what the charter's rules say of clauses. */
export type Rules = StandingRules & {
  readonly templates: readonly Template[]
  withNumbers(
    clauses: readonly Clause[],
    numbers: Readonly<Record<string, number>>,
  ): Result<Clause[], Problem>
}
export type StandingRules = {
  standingOf(
    clauses: readonly Clause[],
    facts: {
      readonly body: Body
      readonly charter: Charter
      readonly digests: readonly Omit<Digest, 'version'>[]
      readonly municipalities: Tenant['municipalities']
    },
    asOf: LocalDate,
  ): readonly Light[]
  withRemarks(lights: readonly Light[], remarks: readonly Remark[]): readonly Light[]
  worstOf(lights: readonly Light[]): Standing | null
}

export const seesLights = (roles: readonly Role[]): boolean =>
  mayAnyOf(roles, 'read-standing' satisfies Action)

/**
 * Where the charter of a body stands today, with what is known about what is not in place. Municipalities are told by their codes, which the reader's page turns
 * into names; the tenant is read only where a body keeps no places and its municipalities are those of the tenant.
 */
export async function lightsOf(
  table: Table,
  rules: StandingRules,
  facts: {
    readonly body: Body
    readonly charter: Charter
    readonly remarks: readonly Remark[]
    readonly digests: readonly Digest[]
  },
  today: LocalDate,
): Promise<readonly Light[]> {
  const { body, charter, remarks } = facts
  const withoutPlaces = charter.clauses
    .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
    .some((group) => group.perMunicipality && !body.places.some((place) => place.group === group.key))
  const municipalities = withoutPlaces ? ((await tenantOf(table))?.municipalities ?? []) : []
  return rules.withRemarks(rules.standingOf(charter.clauses, { ...facts, municipalities }, today), remarks)
}
