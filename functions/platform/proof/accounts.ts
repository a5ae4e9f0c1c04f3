import type { TenantRole } from '#shared/access/permissions'
import type { NewId } from '#shared/kernel/ids'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Language } from '#shared/tenancy/schema'
import {
  accounts,
  type ProvedBy,
  proofsOfWho,
  type Way,
  waysOfAccount,
  waysOfTenant,
} from '../table/control-records.ts'
import type { Kept, Write } from '../table/record.ts'
import type { Table } from '../table/table.ts'

export type AccountFound = { readonly account: string; readonly writes: readonly Write[] }

/** The account that a proof leads to; where there is none yet, a new one and the writes that make it. */
export async function accountBy(
  control: Table,
  by: ProvedBy,
  subject: string,
  making: { newId: NewId; now: string; language: Language },
): Promise<AccountFound> {
  const proof = proofsOfWho.read(await control.get(proofsOfWho.key(by, subject)))
  if (proof) return { account: proof.account, writes: [] }
  const account = making.newId('account')
  return {
    account,
    writes: [
      accounts.create(accounts.key(account), { id: account, language: making.language, at: making.now }),
      proofsOfWho.create(proofsOfWho.key(by, subject), { account }),
    ],
  }
}

/**
 * What gives a person a way into a tenant by the address the tenant knows: whoever reads that mailbox comes in.
 * Roles are added to those there are. A person whose address has changed comes in by the new one only. Refused
 * where the address is another person's way into the same tenant already: one account is one person there; and where
 * the old address holds more than a person's way in, for an address is typed by many, and roles are given by the
 * administrator alone, who takes them away first.
 */
export async function wayFor(
  control: Table,
  who: { tenant: string; person: string; email: string; language: Language; roles: readonly TenantRole[] },
  making: { newId: NewId; now: string },
): Promise<Result<{ way: Way; writes: readonly Write[] }, { type: 'address-in-use' | 'roles-elsewhere' }>> {
  const [found, before] = await Promise.all([
    accountBy(control, 'mail', who.email, { ...making, language: who.language }),
    control.get(waysOfTenant.key(who.tenant, who.person)).then(waysOfTenant.read),
  ])
  const [held, old] = await Promise.all([
    control.get(waysOfAccount.key(found.account, who.tenant)).then(waysOfAccount.read),
    before && before.account !== found.account
      ? control.get(waysOfAccount.key(before.account, who.tenant)).then(waysOfAccount.read)
      : null,
  ])
  if (held && held.person !== who.person) return refused({ type: 'address-in-use' })
  if (before && before.account !== found.account && before.roles.some((role) => role !== 'person'))
    return refused({ type: 'roles-elsewhere' })
  const roles = rolesOf([...(before?.roles ?? []), ...who.roles])
  const way: Way = {
    account: found.account,
    tenant: who.tenant,
    person: who.person,
    roles,
    email: who.email,
  }
  if (before && before.account === way.account && before.roles.length === roles.length)
    return ok({ way, writes: [] })
  return ok({
    way,
    writes: [
      ...found.writes,
      ...(old ? [waysOfAccount.remove(waysOfAccount.key(old.account, who.tenant), old.version)] : []),
      ...wayWrites(way, before, held),
    ],
  })
}

/** Both rows of a way, with the versions that were seen. */
export function wayWrites(way: Way, ofTenant: Kept<Way> | null, ofAccount: Kept<Way> | null): Write[] {
  const byAccount = waysOfAccount.key(way.account, way.tenant)
  const byTenant = waysOfTenant.key(way.tenant, way.person)
  return [
    ofAccount
      ? waysOfAccount.change(byAccount, way, ofAccount.version)
      : waysOfAccount.create(byAccount, way),
    ofTenant ? waysOfTenant.change(byTenant, way, ofTenant.version) : waysOfTenant.create(byTenant, way),
  ]
}

/** Each role once, always with `person`, strongest first. */
export const rolesOf = (roles: readonly TenantRole[]): TenantRole[] =>
  (['administrator', 'officer', 'person'] as const).filter(
    (role) => role === 'person' || roles.includes(role),
  )
