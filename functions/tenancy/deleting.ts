import { createHash, randomInt } from 'node:crypto'
import { isoOf, localDateOf, millisOf } from '#shared/kernel/dates'
import type { NewId } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import {
  certificateDays,
  deletedGroups,
  graceIsOver,
  sealedText,
  tenantAfter,
  tombstoneDays,
} from '#shared/tenancy/leaving'
import type { DeletionCertificate } from '#shared/tenancy/schema'
import { persons } from '../platform/actor.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  accounts,
  claims,
  controlTenants,
  type Deletion,
  deletingTenants,
  deletionCertificates,
  deletions,
  erasures,
  leavingTenants,
  providers,
  signUps,
  slugs,
  tenantExports,
  tenantRows,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { storedFiles } from '../platform/table/records.ts'
import { newMeter, type Table } from '../platform/table/table.ts'
import { job, type Workers } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'
import { countedKinds } from './everything.ts'
import { lapsesAfter } from './leaving.ts'
import { signUpOf } from './store.ts'
import { withoutWay } from './ways.ts'

/** What the worker does that may delete; nobody else does it. */
export const deleteJobs = {
  'delete-tenant': ({ about }, { surroundings }) => deleteTenant(about.tenant, surroundings),
} as const satisfies Workers

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'
/** Sixteen characters that cannot be guessed and can be read aloud: 78 bits. */
const newCode = (): string => Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * Tenants whose grace period is over begin to be deleted. From this write on nobody gets in, and it cannot be taken
 * back. Gives how many.
 */
export async function beginDeletions({ control: tables, now, newId }: Surroundings): Promise<number> {
  const control = tables(newMeter())
  const today = localDateOf(now())
  const due = leavingTenants.list(
    await control.queryAll('LEAVING', { between: { from: '0', to: `${today}#~` } }),
  )
  for (const { tenant } of due) {
    const card = controlTenants.read(await control.get(controlTenants.key(tenant)))
    const after = card ? tenantAfter(card.state, 'begin-deleting') : null
    if (!card?.leaving || !after?.ok || !graceIsOver(card.leaving, today)) continue
    const { leaving } = card
    const { version, ...rest } = card
    const deletion: Deletion = {
      code: newCode(),
      leaving,
      counted: null,
      mailTo: await whoMustKnow(control, card),
    }
    const made = await changeControl(
      control,
      {
        writes: [
          controlTenants.change(controlTenants.key(tenant), { ...rest, state: after.value }, version),
          leavingTenants.remove(leavingTenants.key(leaving.on, tenant), 1),
          deletingTenants.lay(deletingTenants.key(tenant), { tenant, askedAt: now() }),
          deletions.lay(deletions.key(tenant), deletion),
        ],
        log: {
          did: 'tenant.deleting',
          about: [tenant],
          outbox: [job('end-links', { tenant }), job('mark-for-deletion', { tenant })],
        },
      },
      'tick',
      { now: now(), newId },
    )
    // Somebody changed it in this very moment, perhaps to stay: the next minute looks again.
    if (!made.ok) continue
  }
  return due.length
}

/** Administrators and the main mailbox, by the addresses that control knows; each once. */
export async function whoMustKnow(
  control: Table,
  {
    id,
    language,
    administrators,
    signUp,
  }: { id: string; language: Language; administrators: readonly string[]; signUp: string },
): Promise<{ address: string; language: Language }[]> {
  const [ways, asked] = await Promise.all([
    control.getMany(administrators.map((person) => waysOfTenant.key(id, person))),
    signUp ? signUpOf(control, signUp) : null,
  ])
  const own = waysOfTenant.list(ways)
  const languages = new Map(
    accounts
      .list(await control.getMany(own.map(({ account }) => accounts.key(account))))
      .map((account) => [account.id, account.language]),
  )
  const all = [
    ...own.map(({ email, account }) => ({ address: email, language: languages.get(account) ?? language })),
    ...(asked?.mailbox ? [{ address: asked.mailbox, language }] : []),
  ]
  return [...new Map(all.map((each) => [each.address, each])).values()]
}

/** What is being deleted and was not heard of for two minutes is asked after again. */
export async function stalledDeletions(surroundings: Surroundings): Promise<string[]> {
  const control = surroundings.control(newMeter())
  const before = isoOf(millisOf(surroundings.now()) - 120_000)
  return deletingTenants
    .list(await control.queryAll('DELETING'))
    .filter(({ askedAt }) => askedAt < before)
    .map(({ tenant }) => tenant)
}

/** First key of two: says of each of the tenant's tables that it may be deleted, then asks the one who may. */
export async function markForDeletion(tenant: string, surroundings: Surroundings): Promise<void> {
  const { mark, now, newId } = surroundings
  if (!mark) throw new Error('nobody here can mark a table')
  const control = surroundings.control(newMeter())
  const card = controlTenants.read(await control.get(controlTenants.key(tenant)))
  if (card?.state !== 'deleting') return
  for (let generation = card.generation; generation > 0; generation--)
    if ((await mark(tenant, generation)) === 'under-way') return
  const made = await changeControl(
    control,
    {
      writes: [],
      log: { did: 'tenant.marked', about: [tenant], outbox: [job('delete-tenant', { tenant })] },
    },
    'system',
    { now: now(), newId },
  )
  if (!made.ok) throw new Error(`${tenant} was not marked`)
}

/**
 * Second key: deletes a tenant from wherever it was left. Counted while it is there; then the files, then every
 * table, then what control knows, last of all the certificate and the mails that carry it. Each step finds what an
 * earlier try has done.
 */
export async function deleteTenant(tenant: string, surroundings: Surroundings): Promise<void> {
  const { remove, archive, forgetFiles, now, newId } = surroundings
  if (!remove) throw new Error('nobody here can delete a table')
  const control = surroundings.control(newMeter())
  const doing = () => ({ now: now(), newId })
  const read = async () => {
    const [card, deletion] = await control.getMany([controlTenants.key(tenant), deletions.key(tenant)])
    return [controlTenants.read(card), deletions.read(deletion)] as const
  }
  let [card, deletion] = await read()
  if (card?.state !== 'deleting' || !deletion) return
  if (!deletion.counted) {
    await count(control, card, deletion, surroundings)
    ;[card, deletion] = await read()
  }
  if (card?.state !== 'deleting' || !deletion?.counted) return

  await Promise.all([archive?.forget(tenant), forgetFiles?.(tenant)])
  for (let generation = card.generation; generation > 0; generation--)
    if ((await remove(tenant, generation)) === 'under-way') return

  await forgetWays(control, tenant, doing)

  const at = now()
  const facts: Omit<DeletionCertificate, 'hash'> = {
    code: deletion.code,
    name: card.name,
    organisation: card.organisation,
    language: card.language,
    askedBy: deletion.counted.askedBy,
    askedAt: deletion.leaving.at,
    deletedAt: at,
    counts: deletedGroups(deletion.counted.kinds),
    tables: card.generation,
    files: deletion.counted.files,
  }
  const certificate: DeletionCertificate = {
    ...facts,
    hash: createHash('sha256').update(sealedText(facts)).digest('hex'),
  }
  const after = tenantAfter(card.state, 'end-deleting')
  if (!after.ok) return
  const { version, leaving: _, ...rest } = card
  const [provider, claim, asked] = await Promise.all([
    control.get(providers.key(tenant)).then(providers.read),
    control.get(claims.key(card.organisation)).then(claims.read),
    card.signUp ? signUpOf(control, card.signUp) : null,
  ])
  const made = await changeControl(
    control,
    {
      writes: [
        // What is left of it: that it was here, under which short name, and when it went. It lapses in a year.
        controlTenants.change(
          controlTenants.key(tenant),
          {
            ...rest,
            state: after.value,
            colour: '',
            theme: '',
            administrators: [],
            signUp: '',
            deleted: { at, code: deletion.code },
          },
          version,
          lapsesAfter(at, tombstoneDays),
        ),
        slugs.lay(slugs.key(card.slug), { tenant }, lapsesAfter(at, tombstoneDays)),
        deletionCertificates.create(
          deletionCertificates.key(deletion.code),
          certificate,
          lapsesAfter(at, certificateDays),
        ),
        tenantRows.remove(tenantRows.key(tenant), 1),
        deletingTenants.remove(deletingTenants.key(tenant), 1),
        ...(claim?.tenant === tenant ? [claims.remove(claims.key(card.organisation), claim.version)] : []),
        ...(provider ? [providers.remove(providers.key(tenant), provider.version)] : []),
        ...(asked ? [signUps.remove(signUps.key(asked.id), asked.version)] : []),
      ],
      log: {
        did: 'tenant.deleted',
        about: [tenant],
        outbox: [job('send-tenant-mail', { tenant, mail: 'deleted' })],
      },
    },
    'system',
    doing(),
  )
  if (!made.ok) throw new Error(`${tenant} changed meanwhile`)
}

/** The mails are out: what was kept to write them goes too. */
export async function forgetDeletion(
  control: Table,
  tenant: string,
  deletion: Kept<Deletion>,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
): Promise<void> {
  const made = await changeControl(
    control,
    {
      writes: [deletions.remove(deletions.key(tenant), deletion.version)],
      log: { did: 'tenant.forgotten', about: [tenant] },
    },
    'system',
    { now: now(), newId },
  )
  if (!made.ok) throw new Error(`the deletion of ${tenant} changed meanwhile`)
}

async function count(
  control: Table,
  card: { id: string; generation: number; at: string },
  deletion: Kept<Deletion>,
  surroundings: Surroundings,
): Promise<void> {
  const { now, newId } = surroundings
  const table = await systemTable(surroundings, card, 'export')
  const [kinds, person, exported] = await Promise.all([
    countedKinds(table, { from: localDateOf(card.at), to: localDateOf(now()) }),
    deletion.leaving.person ? table.get(persons.key(deletion.leaving.person)).then(persons.read) : null,
    control.queryAll(`TENANT#${card.id}`, { begins: 'EXPORT#' }),
  ])
  const { version, ...rest } = deletion
  const exports = tenantExports.list(exported).filter(({ state }) => state === 'ready').length
  const files = exports + (kinds[storedFiles.kind] ?? 0)
  const counted = { kinds, files, askedBy: person?.name ?? '' }
  const made = await changeControl(
    control,
    {
      writes: [
        deletions.change(deletions.key(card.id), { ...rest, counted }, version),
        ...exported
          .slice(0, 80)
          .flatMap((item) =>
            tenantExports.read(item)
              ? [tenantExports.remove({ pk: item.pk, sk: item.sk }, item.version)]
              : [],
          ),
      ],
      log: { did: 'tenant.counted', about: [card.id] },
    },
    'system',
    { now: now(), newId },
  )
  if (!made.ok) throw new Error(`the deletion of ${card.id} changed meanwhile`)
}

/** Everyone's way in and the ledger of the erased, a few at a time. Nothing is left that could be brought back. */
async function forgetWays(
  control: Table,
  tenant: string,
  doing: () => { now: string; newId: NewId },
): Promise<void> {
  for (;;) {
    const [rows, ledger] = await Promise.all([
      control.query(`TENANT#${tenant}`, { begins: 'PERSON#', limit: 8 }),
      control.query(`TENANT#${tenant}`, { begins: 'ERASED#', limit: 20 }),
    ])
    const ways = waysOfTenant.list(rows)
    const erased = erasures.list(ledger)
    if (ways.length === 0 && erased.length === 0) return
    const writes: Write[] = erased.map(({ person, version }) =>
      erasures.remove(erasures.key(tenant, person), version),
    )
    for (const way of ways) writes.push(...(await withoutWay(control, way)))
    const made = await changeControl(
      control,
      { writes, log: { did: 'tenant.ways-forgotten', about: [tenant] } },
      'system',
      doing(),
    )
    if (!made.ok) throw new Error(`ways into ${tenant} changed meanwhile`)
  }
}
