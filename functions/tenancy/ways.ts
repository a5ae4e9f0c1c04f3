import {
  accountSignUps,
  accounts,
  linkedProviders,
  proofsOfWho,
  signUps,
  type Way,
  waysOfAccount,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'

/** What goes with a way: its two rows, and an account that has no other place and no sign-up under way. */
export async function withoutWay(control: Table, way: Kept<Way>): Promise<Write[]> {
  const { account, tenant } = way
  const rows = await control.queryAll(`ACCOUNT#${account}`)
  const ofAccount = rows.find(({ sk }) => sk === waysOfAccount.key(account, tenant).sk)
  const own = linkedProviders.list(rows).filter((link) => link.tenant === tenant)
  // One account has one link to a tenant's provider.
  const subject = own[0]?.subject
  const proved = subject ? await control.get(proofsOfWho.key(`tenant:${tenant}`, subject)) : null
  const others = waysOfAccount.list(rows).filter((other) => other.tenant !== tenant)
  const asked = accountSignUps.list(rows)
  const known = signUps.list(await control.getMany(asked.map(({ signUp }) => signUps.key(signUp))))
  const elsewhere = known.filter((signUp) => signUp.tenant !== tenant).map(({ id }) => id)
  const writes: Write[] = [
    waysOfTenant.remove(waysOfTenant.key(tenant, way.person), way.version),
    ...(ofAccount ? [waysOfAccount.remove(waysOfAccount.key(account, tenant), ofAccount.version)] : []),
    ...own.map((link) => linkedProviders.remove(linkedProviders.key(account, tenant), link.version)),
    ...(subject && proofsOfWho.read(proved)?.account === account && proved
      ? [proofsOfWho.remove(proofsOfWho.key(`tenant:${tenant}`, subject), proved.version)]
      : []),
    ...asked
      .filter(({ signUp }) => !elsewhere.includes(signUp))
      .map((each) => accountSignUps.remove(accountSignUps.key(account, each.signUp), each.version)),
  ]
  if (others.length > 0 || elsewhere.length > 0) return writes
  const kept = accounts.list(rows)[0]
  const proof = proofsOfWho.read(await control.get(proofsOfWho.key('mail', way.email)))
  return [
    ...writes,
    ...(kept ? [accounts.remove(accounts.key(account), kept.version)] : []),
    ...(proof?.account === account
      ? [proofsOfWho.remove(proofsOfWho.key('mail', way.email), proof.version)]
      : []),
  ]
}
