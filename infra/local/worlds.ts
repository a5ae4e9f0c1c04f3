import { wayWrites } from '../../functions/platform/accounts.ts'
import { commit } from '../../functions/platform/commit.ts'
import {
  accounts,
  claims,
  controlTenants,
  demoWorlds,
  proofsOfWho,
  slugs,
  tenantRows,
} from '../../functions/platform/control-records.ts'
import type { Write } from '../../functions/platform/record.ts'
import {
  answers,
  attendances,
  bodies,
  certificates,
  charters,
  chartersInForce,
  contributions,
  costs,
  departments,
  digests,
  dispatches,
  meetings,
  memberships,
  notes,
  ownAnswers,
  persons,
  proofs,
  publicBodies,
  publicTenants,
  reports,
  tasks,
  tenants,
} from '../../functions/platform/records.ts'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { newMeter, type Table } from '../../functions/platform/table.ts'
import { publicCard as publicCardOfTenant } from '../../functions/tenancy/carrying.ts'
import { namedOf, publicCard } from '../../shared/bodies/public-card.ts'
import { localDateOf } from '../../shared/kernel/dates.ts'
import { type BodyWorld, remembered, type TenantWorld } from '../../shared/testing/build.ts'
import { worldsOn } from '../../shared/testing/worlds.ts'
import { themeCss } from '../../web/ui/theme.ts'
import type { Laptop } from './laptop.ts'

/** Lays the demo worlds into a laptop's tables, as builders do: no mail is sent, the past is simply there. */
export async function fillWorlds(laptop: Laptop): Promise<void> {
  const { surroundings } = laptop
  for (const world of worldsOn(localDateOf(surroundings.now()))) {
    const { tenant } = world
    await laptop.newTenantTable(tenant.id, 1)
    await layWorld(surroundings, { ...world, tenant: { ...tenant, theme: themeCss(tenant.colour) } })
  }
}

/** Lays one world into its tenant's table, which is there, and into control. */
export async function layWorld(surroundings: Surroundings, world: TenantWorld): Promise<void> {
  const table = await surroundings.tenantTable(
    { kind: 'system', tenant: world.tenant.id, generation: 1, person: null, roles: [] },
    newMeter(),
  )
  await lay(surroundings, table, tenantWrites(world, localDateOf(surroundings.now())))
  await lay(surroundings, surroundings.control(newMeter()), controlWrites(surroundings, world))
}

/** Whom one can sign in as, for the lines that the start prints. */
export const signIns = worldsOn('2027-01-01').flatMap(({ tenant, accounts: people }) =>
  people.map(({ email, who }) => ({ who, email, path: `/${tenant.slug}` })),
)

async function lay(surroundings: Surroundings, table: Table, writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += 80) {
    const made = await commit(
      table,
      { writes: writes.slice(at, at + 80), log: { did: 'world.laid', about: [] } },
      { by: 'world', at: surroundings.now(), logId: surroundings.newId('log') },
    )
    if (!made.ok) throw new Error(`a demo world could not be laid: ${made.problem.type}`)
  }
}

function tenantWrites(world: TenantWorld, today: string): Write[] {
  const { tenant } = world
  return [
    tenants.create(tenants.key(), tenant),
    publicTenants.create(publicTenants.key(), publicCardOfTenant(tenant)),
    ...world.departments.map((each) => departments.create(departments.key(each.id), each)),
    ...world.people.map((each) => persons.create(persons.key(each.id), each)),
    ...world.bodies.flatMap((each) => bodyWrites(each, tenant, today)),
  ]
}

function bodyWrites(world: BodyWorld, tenant: TenantWorld['tenant'], today: string): Write[] {
  const { body } = world
  const groups = Object.fromEntries(
    world.charters.flatMap(({ clauses }) =>
      clauses.flatMap((clause) =>
        clause.kind === 'seats' ? clause.groups.map((group) => [group.key, group.title]) : [],
      ),
    ),
  )
  const card = publicCard(body, world.charters[0]?.purpose ?? '', namedOf(world.memberships, groups, today))
  return [
    bodies.create(bodies.key(body.id), body),
    publicBodies.create(publicBodies.key(body.id), card),
    ...world.charters.map((each) => charters.create(charters.key(body.id, String(each.number)), each)),
    ...world.charters.slice(-1).map((newest) => chartersInForce.lay(chartersInForce.key(body.id), newest)),
    ...world.digests.map((each) => digests.create(digests.key(body.id, String(each.year)), each)),
    ...world.memberships.map((each) => memberships.create(memberships.key(body.id, each.id), each)),
    ...(world.reports ?? []).map((each) => reports.create(reports.key(body.id, String(each.year)), each)),
    ...world.contributions.map((each) => contributions.create(contributions.key(body.id, each.id), each)),
    ...world.meetings.flatMap((each) => {
      const id = each.meeting.id
      return [
        meetings.create(meetings.key(id), remembered(world, each, tenant.country)),
        ...each.answers.flatMap((answer) => [
          answers.create(answers.key(id, answer.person), answer),
          ownAnswers.lay(ownAnswers.key(answer.person, id), { ...answer, meeting: id }),
        ]),
        ...(each.attendance ? [attendances.create(attendances.key(id), each.attendance)] : []),
        ...(each.notes ? [notes.create(notes.key(id), each.notes)] : []),
        ...each.dispatches.map((dispatch) => dispatches.create(dispatches.key(id, dispatch.id), dispatch)),
        ...each.proofs.map((proof) => proofs.lay(proofs.key(id, proof.dispatch, proof.person), proof)),
        ...each.costs.map((cost) => costs.create(costs.key(id, cost.id), cost)),
        ...each.certificates.map((certificate) =>
          certificates.create(certificates.key(id, certificate.person), certificate),
        ),
        // A mail that came back is also something to see to.
        ...each.proofs
          .filter(({ state, dispatch }) => state === 'bounced' && dispatch === each.dispatches.at(-1)?.id)
          .map((proof) => {
            const task = `o_${proof.dispatch.slice(2)}`
            return tasks.create(tasks.key(task), {
              id: task,
              what: 'mail-bounced',
              body: body.id,
              meeting: id,
              person: proof.person,
              name: proof.name,
              at: proof.at,
            })
          }),
      ]
    }),
  ]
}

function controlWrites(surroundings: Surroundings, world: TenantWorld): Write[] {
  const { tenant } = world
  const at = surroundings.now()
  const people = world.accounts.map((each) => ({ ...each, account: surroundings.newId('account') }))
  return [
    controlTenants.create(controlTenants.key(tenant.id), {
      id: tenant.id,
      slug: tenant.slug,
      generation: 1,
      state: 'open',
      organisation: tenant.organisation,
      host: '',
      kind: tenant.kind,
      country: tenant.country,
      language: tenant.language,
      name: tenant.name,
      colour: tenant.colour,
      theme: tenant.theme,
      rule: 'code',
      publicFrom: tenant.publicFrom,
      objected: null,
      invented: tenant.invented,
      administrators: people
        .filter(({ roles }) => roles.includes('administrator'))
        .map(({ person }) => person),
      signUp: '',
      at,
    }),
    tenantRows.create(tenantRows.key(tenant.id), { id: tenant.id, generation: 1 }),
    slugs.create(slugs.key(tenant.slug), { tenant: tenant.id }),
    claims.create(claims.key(tenant.organisation), { tenant: tenant.id, slug: tenant.slug }),
    ...people.flatMap(({ account, person, email, roles }) => [
      accounts.create(accounts.key(account), { id: account, language: tenant.language, at }),
      proofsOfWho.create(proofsOfWho.key('mail', email), { account }),
      ...wayWrites({ account, tenant: tenant.id, person, roles, email }, null, null),
    ]),
    demoWorlds.create(demoWorlds.key(tenant.id), {
      slug: tenant.slug,
      name: tenant.name,
      language: tenant.language,
      people: people.map(({ person, account, who }) => {
        const [name = who, as = ''] = who.split(', ')
        return { person, account, name, as }
      }),
    }),
  ]
}
