import type { TenantRole } from '#shared/access/permissions'
import { localDateOf } from '#shared/kernel/dates'
import type { GivenLink, MemberRow } from '#shared/links/api'
import { linkIdOf } from '#shared/links/rules'
import type { Fact, Knowledge } from '#shared/links/schema'
import type { MemberCouncils } from '#shared/region/schema'
import type { TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { localApi } from '../../infra/local/api.ts'
import { layWorld } from '../../infra/local/worlds.ts'
import { newStage, type TestStage } from './stage.ts'

/** One of the two tenants, seen by whoever administers it. */
export type End = {
  readonly world: TenantWorld
  readonly tenant: string
  ask<Answer = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    more?: { seen?: number; key?: string; as?: readonly TenantRole[]; person?: string },
  ): Promise<{ status: number; body: Answer; headers: Headers }>
}

/** An association and a member municipality, each with a year of life, and nothing between them yet. */
export type Linked = {
  readonly stage: TestStage
  readonly association: End
  readonly municipality: End
  /** The member's catalogue id, and the name of the link that there may be. */
  readonly organisation: string
  readonly link: string
  /** The member's two councils. */
  readonly councils: readonly [string, string]
  invite(): Promise<number>
  accept(
    councils: readonly { body: string; facts: readonly Fact[] }[],
    knowledge?: Knowledge[],
  ): Promise<number>
  change(
    councils: readonly { body: string; facts: readonly Fact[] }[],
    knowledge?: Knowledge[],
  ): Promise<number>
  withdraw(): Promise<number>
  /** How the municipality sees its link. */
  given(): Promise<GivenLink>
  /** How the association sees the member. */
  member(): Promise<MemberRow>
  /** What the association's pages hold of the member. */
  cards(): Promise<MemberCouncils>
}

const now = '2027-02-01T09:00:00.000Z'
let presses = 0

export async function newLinked(): Promise<Linked> {
  const stage = await newStage(now)
  const [, fyrbodal, dalsEd] = worldsOn(localDateOf(now)) as [TenantWorld, TenantWorld, TenantWorld]
  const api = localApi(stage)
  const endOf = async (world: TenantWorld): Promise<End> => {
    const tenant = await stage.newTenant()
    const own = JSON.parse(JSON.stringify(world).replaceAll(world.tenant.id, tenant)) as TenantWorld
    await layWorld(stage, own)
    return {
      world: own,
      tenant,
      async ask(method, path, body, { seen, key, as, person } = {}) {
        const token = await stage.token({
          tenant,
          person: person ?? own.accounts[0]?.person ?? '',
          roles: [...(as ?? own.accounts[0]?.roles ?? [])],
        })
        const answer = await api.request(`/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': key ?? `press-${presses++}-of-a-link`,
            ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        return { status: answer.status, body: (await answer.json()) as never, headers: answer.headers }
      },
    }
  }
  const association = await endOf(fyrbodal)
  const municipality = await endOf(dalsEd)
  const { organisation } = municipality.world.tenant
  const link = linkIdOf({ association: association.tenant, organisation })
  const path = `/links/given/${encodeURIComponent(link)}`
  const given = async () => {
    const { body } = await municipality.ask<{ links: GivenLink[] }>('GET', '/links/given')
    return body.links.find((each) => each.link === link) as GivenLink
  }
  const consent =
    (method: string, where: string) =>
    async (councils: unknown, knowledge: unknown = []) => {
      const { version } = await given()
      const answer = await municipality.ask(
        method,
        `${path}/${where}`,
        { councils, knowledge },
        { seen: version },
      )
      await stage.drain()
      return answer.status
    }
  return {
    stage,
    association,
    municipality,
    organisation,
    link,
    councils: municipality.world.bodies.map(({ body }) => body.id) as [string, string],
    async invite() {
      const { status } = await association.ask('POST', '/links/members', { organisation })
      await stage.drain()
      return status
    },
    accept: consent('POST', 'acceptance'),
    change: consent('PUT', 'consent'),
    async withdraw() {
      const { status } = await municipality.ask('POST', `${path}/withdrawal`)
      await stage.drain()
      return status
    },
    given,
    async member() {
      const { body } = await association.ask<{ members: MemberRow[] }>('GET', '/links/members')
      return body.members.find((row) => row.organisation === organisation) as MemberRow
    },
    async cards() {
      const { body } = await association.ask<{ members: MemberCouncils[] }>('GET', '/region/councils')
      return body.members.find(({ municipality: code }) => code === '1438') as MemberCouncils
    },
  }
}
