import { facts } from '#shared/links/schema'
import { shareFacts } from '../links/sharing.ts'
import { takeFacts } from '../links/taking.ts'
import { notesApp } from '../notes/app.ts'
import { contextOf } from '../platform/app.ts'
import {
  answers,
  bodies,
  cards,
  linksTaken,
  meetings,
  pushes,
  roundLines,
  takenHomes,
  tenants,
  typedCards,
} from '../platform/table/records.ts'
import { newMeter, type Table } from '../platform/table/table.ts'
import { regionApp } from '../region/app.ts'
import { aMeeting, aNetwork, asking } from '../testing/a-network.ts'
import { newLinked } from '../testing/linked.ts'
import { inStep } from './lockstep.ts'

/** A small association and a large one; for a push also one that has a single member. */
export const counts = [14, 49] as const
export const pushCounts = [1, ...counts] as const

/** What a coordinator opens: how much it costs hangs on how many municipalities there are. */
export type MembersPage = { readonly name: string; readonly waves: number; readonly units: number }
type Units = { readonly read: number; readonly write: number }
/** What one push costs: the municipality that shares, the association that takes, and control between them. */
export type PushCost = { readonly share: Units; readonly take: Units; readonly control: Units }

/**
 * The pages of a coordinator with so many municipalities: each has a representative who has answered and written
 * three lines, and has taken three meetings home. Half of them are linked with two councils each and something they
 * know, the other half has two councils that were typed.
 */
export async function measureMembers(count: number): Promise<MembersPage[]> {
  return [...(await pagesOfNetwork(count)), ...(await pagesOfCouncils(count))]
}

async function pagesOfNetwork(count: number): Promise<MembersPage[]> {
  const network = await aNetwork({ municipalities: count })
  const { world, tenant, body, table, seats } = network
  const called = await aMeeting(network)
  const own = seats.filter(({ municipality }) => municipality !== '')
  const meeting = meetings.read(await table.get(meetings.key(called.id)))
  if (!meeting) throw new Error('there is no meeting')
  const invited = own.map(({ person, role, municipality, card }) => ({
    person,
    name: card.name,
    role,
    municipality,
    channel: 'mail' as const,
  }))
  const at = world.now()
  await world.lay(
    tenant.id,
    meetings.change(meetings.key(meeting.id), { ...meeting, state: 'called', invited }, meeting.version),
  )
  for (const { person, municipality, card } of own) {
    const by = { person, name: card.name, how: 'web' as const, at, version: 1 }
    const text = 'Vi har fået en ny leder.\nDer er venteliste til bostøtte.\nHvordan gør I?'
    await world.lay(
      tenant.id,
      answers.create(answers.key(meeting.id, person), { ...by, answer: 'comes', substitute: null, note: '' }),
      roundLines.create(roundLines.key(meeting.id, person), { ...by, municipality, text }),
    )
  }
  await world.lay(
    tenant.id,
    ...['2026-04-16', '2026-09-17', '2026-12-10'].map((date) => {
      const id = world.newId('meeting')
      return takenHomes.create(takenHomes.key(body.id, id), {
        meeting: id,
        body: body.id,
        date,
        rows: own.map(({ person, municipality, card }) => ({
          person,
          name: card.name,
          municipality,
          mark: { at, how: 'mail', forum: 'Socialudvalget', on: date },
        })),
        version: 1,
      })
    }),
  )
  const { surroundings, taken } = inStep(world)
  const ask = asking(contextOf(notesApp(surroundings)), () =>
    world.token({ tenant: tenant.id, person: network.idOf('Sekretær'), roles: ['officer', 'person'] }),
  )
  return measured(
    [
      ['before the meeting', '/meetings/before'],
      ['round of the members', `/meetings/${meeting.id}/round`],
      ['taken home', '/meetings/taken-home'],
    ],
    (path) => ask('GET', path),
    taken,
  )
}

async function pagesOfCouncils(count: number): Promise<MembersPage[]> {
  const { stage, association } = await withMembers(count)
  const { surroundings, taken } = inStep(stage)
  const ask = asking(contextOf(regionApp(surroundings)), () =>
    stage.token({
      tenant: association.tenant,
      person: association.world.accounts[0]?.person ?? '',
      roles: [...(association.world.accounts[0]?.roles ?? [])],
    }),
  )
  return measured(
    [
      ['councils of the members', '/region/councils'],
      ['overview across members', '/region/overview'],
      ['search', '/search'],
    ],
    (path) => (path === '/search' ? ask('POST', path, { body: { words: 'rådet' } }) : ask('GET', path)),
    taken,
  )
}

async function measured(
  pages: readonly (readonly [string, string])[],
  ask: (path: string) => Promise<{ status: number }>,
  taken: ReturnType<typeof inStep>['taken'],
): Promise<MembersPage[]> {
  const all: MembersPage[] = []
  for (const [name, path] of pages) {
    taken()
    const { status } = await ask(path)
    if (status !== 200) throw new Error(`${path} answers ${status}: there is nothing to measure`)
    const [cost] = taken()
    all.push({
      name,
      waves: cost?.waves ?? 0,
      units: (cost?.tenant.readUnits ?? 0) + (cost?.control.readUnits ?? 0),
    })
  }
  return all
}

/** An association with so many members, and one more that is linked and shares its two councils. */
async function withMembers(count: number) {
  const world = await newLinked()
  const { stage, association } = world
  await world.invite()
  await world.accept(world.councils.map((body) => ({ body, facts: [...facts] })))
  const table = stage.tableOf(association.tenant)
  const pushed = cards.list(await table.queryAll('CARDS')).filter(({ holds }) => holds?.kind === 'council')
  const municipalities = Array.from({ length: count }, (_, nth) => ({
    code: String(2000 + nth),
    name: `Kommun ${nth + 1}`,
    population: 10_000,
  }))
  const tenant = tenants.read(await table.get(tenants.key()))
  if (!tenant) throw new Error('there is no tenant')
  await stage.lay(
    association.tenant,
    tenants.change(tenants.key(), { ...tenant, municipalities }, tenant.version),
  )
  const at = stage.now()
  const writes = municipalities.flatMap(({ code }, nth) => {
    const link = `t0123456789ab.se-municipality-${code}`
    if (nth % 2)
      return ['a', 'b'].map((part) => {
        const id = `v_${code}${part}`
        return typedCards.create(typedCards.key(id), {
          id,
          municipality: code,
          name: 'Pensionärsrådet',
          kind: 'elderly',
          contact: { name: '', title: '', phone: '', mail: '', attention: '' },
          next: null,
          seats: { of: 7, filled: 6 },
          at,
          version: 1,
        })
      })
    return [
      linksTaken.create(linksTaken.key(link), { link, municipality: code, epoch: 1, open: true, at }),
      ...pushed.map(({ version: _, ...card }) =>
        cards.create(cards.key(link, card.subject), { ...card, link }),
      ),
    ]
  })
  for (let from = 0; from < writes.length; from += 80)
    await stage.lay(association.tenant, ...writes.slice(from, from + 80))
  return world
}

/** What one push costs the municipality, and what it costs an association with so many members to take it. */
export async function measurePush(count: number): Promise<PushCost> {
  const { stage, association, municipality, councils } = await withMembers(count)
  const key = bodies.key(councils[0])
  const body = bodies.read(await stage.tableOf(municipality.tenant).get(key))
  if (!body) throw new Error('there is no council')
  await stage.lay(municipality.tenant, bodies.change(key, { ...body, name: 'Seniorrådet' }, body.version))
  const own: Table = await stage.tenantTable(
    { kind: 'system', tenant: municipality.tenant, generation: 1, person: null, roles: [], job: 'share' },
    newMeter(),
  )
  const surroundings = { ...stage }
  const message = (tenant: string, log: string) => ({ tenant, generation: 1, log })
  const send = () => Promise.reject(new Error('nobody mails here'))
  const control = stage.control(newMeter())
  await shareFacts(
    { ...message(municipality.tenant, 'x_1'), job: 'share-facts', about: { subject: councils[0] } },
    { table: own, control, surroundings, send },
  )
  const table = stage.tableOf(association.tenant)
  const id = (await table.queryAll('INBOX#FACTS')).at(-1)?.sk ?? ''
  if (!pushes.read(await table.get(pushes.key(id)))) throw new Error('nothing was pushed')
  const taking = stage.tableOf(association.tenant)
  await takeFacts(
    { ...message(association.tenant, 'x_2'), job: 'take-facts', about: { push: id } },
    { table: taking, control, surroundings, send },
  )
  const units = ({ readUnits, writeUnits }: Table['meter']): Units => ({ read: readUnits, write: writeUnits })
  return { share: units(own.meter), take: units(taking.meter), control: units(control.meter) }
}
