import { expect, test } from 'vitest'
import { facts } from '#shared/links/schema'
import { shareFacts } from '../links/sharing.ts'
import { takeFacts } from '../links/taking.ts'
import { bodies, cards, linksTaken, pushes, tenants, typedCards } from '../platform/records.ts'
import { newMeter, type Table } from '../platform/table.ts'
import { newLinked } from '../testing/linked.ts'

/** So many members, half of them linked with two councils each, the other half with two typed cards. */
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
  await stage.lay(
    association.tenant,
    ...municipalities.flatMap(({ code }, nth) => {
      const link = `t0123456789ab.se-municipality-${code}`
      const at = stage.now()
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
    }),
  )
  return world
}

/** What one push costs the municipality, and what it costs the association to take it. */
async function costOfAPush(world: Awaited<ReturnType<typeof withMembers>>) {
  const { stage, association, municipality, councils } = world
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
  expect(pushes.read(await table.get(pushes.key(id)))).not.toBeNull()
  const taking = stage.tableOf(association.tenant)
  await takeFacts(
    { ...message(association.tenant, 'x_2'), job: 'take-facts', about: { push: id } },
    { table: taking, control, surroundings, send },
  )
  const units = ({ readUnits, writeUnits }: Table['meter']) => ({ read: readUnits, write: writeUnits })
  return { share: units(own.meter), take: units(taking.meter), control: units(control.meter) }
}

test('the overview is one wave for 14 and for 49 members; a push costs the same for both', async () => {
  const figures = []
  for (const count of [14, 49]) {
    const world = await withMembers(count)
    const { headers, status } = await world.association.ask('GET', '/region/overview')
    expect(status).toBe(200)
    const [waves = 0, calls = 0, read = 0] =
      headers
        .get('server-timing')
        ?.match(/[\d.]+/g)
        ?.map(Number) ?? []
    figures.push({ count, overview: { waves, calls, read }, push: await costOfAPush(world) })
  }
  console.info(JSON.stringify(figures, null, 1))
  const [few, many] = figures
  for (const each of figures) expect(each.overview.waves).toBeLessThanOrEqual(2)
  expect(few?.overview.read).toBeLessThanOrEqual(12)
  expect(many?.push).toEqual(few?.push)
  expect(few?.push.take.write).toBeGreaterThan(0)
})
