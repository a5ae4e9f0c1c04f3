import { expect, it } from 'vitest'
import type { Mail } from '../platform/mail/mail.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  type ControlTenant,
  controlTenants,
  dueTenants,
  tenantRows,
} from '../platform/table/control-records.ts'
import { departments, dues } from '../platform/table/records.ts'
import { newMeter } from '../platform/table/table.ts'
import type { JobMessage } from '../platform/work/jobs.ts'
import { messagesOfDays } from '../platform/work/relay.ts'
import { work } from '../platform/work/work.ts'
import { tick } from '../tenancy/provisioner.ts'
import { aNetwork, sendAgenda } from '../testing/a-network.ts'
import { workers } from '../workers.ts'

/** A network whose tenant control knows, and a way to let the hours go by. */
async function aKnownNetwork() {
  const network = await aNetwork()
  const { world, tenant } = network
  const card = { id: tenant.id, slug: 'egedal', generation: 1, state: 'open' } as ControlTenant
  await world.lay('control', controlTenants.create(controlTenants.key(tenant.id), card))
  await world.lay(
    tenant.id,
    departments.create(departments.key('u_social'), {
      id: 'u_social',
      name: 'Social',
      mailbox: 'social@example.dk',
      version: 1,
    }),
  )
  const mails: Mail[] = []
  const done = new Set<string>()
  const drain = async () => {
    for (let found = true; found; ) {
      found = false
      const days = [world.now().slice(0, 10)]
      const messages: JobMessage[] = [
        ...(await messagesOfDays(world.tableOf('control'), days)),
        ...(await messagesOfDays(network.table, days)),
      ]
      for (const message of messages) {
        const name = JSON.stringify(message)
        if (done.has(name)) continue
        done.add(name)
        found = true
        await work(workers, message, world, async (mail) => {
          mails.push(mail)
          return { messageId: String(mails.length) }
        })
      }
    }
  }
  const at = async (instant: string) => {
    world.setNow(instant)
    await tick(world)()
    await drain()
  }
  const planned = async (...dates: string[]) => {
    const { body } = await network.secretary('POST', '/meetings', {
      body: {
        body: network.body.id,
        meetings: dates.map((date) => ({ date, start: '16:00', end: '18:00', place: 'Rådhuset' })),
      },
    })
    return (body as unknown as { meetings: { id: string; version: number }[] }).meetings
  }
  const next = async () =>
    dueTenants.read(await world.tableOf('control').get(dueTenants.key(tenant.id)))?.at ?? null
  return { ...network, mails, drain, at, planned, next }
}

it('The secretary is told two days before an agenda is to be out, once for each meeting, and nobody is woken before', async () => {
  const { planned, drain, at, mails, next, body } = await aKnownNetwork()
  const [first] = await planned('2027-03-18', '2027-06-17')
  await drain()
  // The charter says two weeks: 4 March and 3 June. Two days before, at seven.
  expect(await next()).toBe('2027-03-02T06:00:00.000Z')
  await at('2027-03-02T05:59:00.000Z')
  expect(mails).toEqual([])
  await at('2027-03-02T06:00:00.000Z')
  expect(mails.map(({ to, subject }) => [to.address, subject.replaceAll('\u00a0', ' ')])).toEqual([
    ['social@example.dk', 'Dagsordenen skal ud senest torsdag den 4. marts'],
  ])
  expect(mails[0]?.text.replaceAll('\u00a0', ' ')).toContain(`${body.name} mødes torsdag den 18. marts`)
  expect(mails[0]?.text).toContain(`/egedal/meetings/${first?.id}`)
  await at('2027-03-02T06:01:00.000Z')
  await at('2027-03-05T06:01:00.000Z')
  expect(mails).toHaveLength(1)
  expect(await next()).toBe('2027-06-01T05:00:00.000Z')
  // Nobody was awake for a day: told late, and once.
  await at('2027-06-02T09:00:00.000Z')
  expect(mails).toHaveLength(2)
  expect(await next()).toBeNull()
})

it('Whose agenda is out in time is not told, and a meeting that is moved is told of in its new time', async () => {
  const { planned, drain, at, mails, secretary, next, ...network } = await aKnownNetwork()
  const [first, second] = (await planned('2027-03-18', '2027-06-17')) as [
    { id: string; version: number },
    { id: string; version: number },
  ]
  await drain()
  const path = `/meetings/${first.id}`
  const saved = await secretary('PUT', `${path}/items`, {
    version: first.version,
    body: { items: [{ title: 'Velkommen' }] },
  })
  const { version } = saved.body as unknown as { version: number }
  expect((await sendAgenda({ ...network, secretary } as never, { path, version })).status).toBe(200)
  const moved = await secretary('PUT', `/meetings/${second.id}`, {
    version: second.version,
    body: { date: '2027-05-20', start: '16:00', end: '18:00', place: 'Rådhuset' },
  })
  expect(moved.status).toBe(200)
  await drain()
  mails.length = 0
  await at('2027-03-02T06:00:00.000Z')
  expect(mails).toEqual([])
  expect(await next()).toBe('2027-05-03T05:00:00.000Z')
  await at('2027-05-03T05:00:00.000Z')
  expect(mails).toHaveLength(1)
})

it('A process that dies before it has told leaves the row, and the next look tells it once', async () => {
  const { planned, drain, at, mails, table, world } = await aKnownNetwork()
  await planned('2027-03-18')
  await drain()
  world.setNow('2027-03-02T06:00:00.000Z')
  // The tick has moved the tenant on, and its message is lost.
  await tick(world)()
  expect(dues.list(await table.query('DUE'))).toHaveLength(1)
  await at('2027-03-02T06:05:00.000Z')
  expect(mails).toHaveLength(1)
  await at('2027-03-02T06:20:00.000Z')
  expect(mails).toHaveLength(1)
})

/** The officer asks for three lines: by 25 February, a week before the agenda is to be out. */
async function askForLines({ secretary }: Awaited<ReturnType<typeof aKnownNetwork>>, meeting: string) {
  const path = `/meetings/${meeting}/letters/round`
  const { fingerprint, version, remindsOn } = (await secretary('GET', path)).body as unknown as {
    fingerprint: string
    version: number
    remindsOn: string | null
  }
  expect((await secretary('POST', path, { version, body: { fingerprint } })).status).toBe(200)
  return remindsOn
}
const tasksOf = async ({ secretary }: Awaited<ReturnType<typeof aKnownNetwork>>) =>
  ((await secretary('GET', '/meetings/tasks')).body as unknown as { tasks: { what: string }[] }).tasks.filter(
    ({ what }) => what === 'round-over',
  )

it('Who was asked for three lines and has said nothing is reminded once, the working day before', async () => {
  const network = await aKnownNetwork()
  const { planned, drain, at, mails, as, world, next } = network
  const [meeting] = (await planned('2027-03-18')) as unknown as [{ id: string }]
  expect(await askForLines(network, meeting.id)).toBe('2027-02-24')
  await drain()
  expect(mails.map(({ to }) => to.name).sort()).toEqual(['Anna', 'Clara'])
  const path = `/meetings/${meeting.id}/round/line`
  await as('Clara')('PUT', path, { body: { nothing: true } })
  expect(await next()).toBe('2027-02-24T06:00:00.000Z')
  mails.length = 0
  await at('2027-02-24T06:00:00.000Z')
  // Bo gets letters and Dan is called: nobody is bothered with those by itself.
  expect(mails.map(({ to }) => to.name)).toEqual(['Anna'])
  expect(mails[0]?.text).toContain('Vi har ikke hørt fra dig endnu')
  expect(mails[0]?.text).toMatch(/\/round\/\S+/)
  await at('2027-02-24T06:20:00.000Z')
  expect(mails).toHaveLength(1)
  // The day has passed: the officer has a quiet line, and no mail.
  world.setNow('2027-02-25T20:00:00.000Z')
  await as('Anna')('PUT', path, { body: { text: 'Ny chef.' } })
  expect(await tasksOf(network)).toEqual([])
  await at('2027-02-26T06:00:00.000Z')
  expect(await tasksOf(network)).toMatchObject([{ meeting: meeting.id, counts: { answered: 2, of: 4 } }])
  expect(mails).toHaveLength(1)
  const { version } = (await network.secretary('GET', `/meetings/${meeting.id}/round`)).body as unknown as {
    version: number
  }
  expect((await network.secretary('POST', `/meetings/${meeting.id}/round/item`, { version })).status).toBe(
    200,
  )
  expect(await tasksOf(network)).toEqual([])
})

it('Whom the officer has asked a second time is not reminded by itself, and an empty line is refused', async () => {
  const network = await aKnownNetwork()
  const { planned, drain, at, mails, as } = network
  const [meeting] = (await planned('2027-03-18')) as unknown as [{ id: string }]
  await askForLines(network, meeting.id)
  await at('2027-02-15T09:00:00.000Z')
  expect(await askForLines(network, meeting.id)).toBeNull()
  await drain()
  mails.length = 0
  await at('2027-02-24T06:00:00.000Z')
  expect(mails).toEqual([])
  expect(
    await as('Anna')('PUT', `/meetings/${meeting.id}/round/line`, { body: { text: '  ' } }),
  ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text', detail: 'required' }] } })
})

it('A meeting that is cancelled reminds nobody and leaves no line', async () => {
  const network = await aKnownNetwork()
  const { planned, at, mails, secretary, drain } = network
  const [meeting] = (await planned('2027-03-18')) as unknown as [{ id: string }]
  await askForLines(network, meeting.id)
  const { body } = await secretary('GET', `/meetings/${meeting.id}`)
  const { version } = body as unknown as { version: number }
  expect(
    (await secretary('POST', `/meetings/${meeting.id}/cancellation`, { version, body: {} })).status,
  ).toBe(200)
  await drain()
  mails.length = 0
  await at('2027-02-24T06:00:00.000Z')
  await at('2027-02-26T06:00:00.000Z')
  expect(mails).toEqual([])
  expect(await tasksOf(network)).toEqual([])
})

it('A tick costs the same for one tenant and for two thousand that have nothing to do', async () => {
  const costOf = async (count: number) => {
    const { world } = await aNetwork()
    for (let from = 0; from < count; from += 40)
      await world.lay(
        'control',
        ...Array.from({ length: Math.min(40, count - from) }, (_, nth) => {
          const id = `t${String(from + nth).padStart(12, '0')}`
          const at = '2027-06-01T05:00:00.000Z'
          return [
            controlTenants.create(controlTenants.key(id), {
              id,
              generation: 1,
              state: 'open',
            } as ControlTenant),
            tenantRows.lay(tenantRows.key(id), { id, generation: 1 }),
            dueTenants.create(dueTenants.key(id), { tenant: id, at }, { gpk: 'DUE', gsk: at }),
          ]
        }).flat(),
      )
    const meter = newMeter()
    const metered: Surroundings = { ...world, control: () => world.control(meter) }
    await tick(metered)()
    return { calls: meter.calls, read: meter.readUnits, written: meter.writeUnits }
  }
  const [one, many] = [await costOf(1), await costOf(2000)]
  expect(many).toEqual(one)
  expect(many.written).toBe(0)
  expect(many.read).toBeLessThanOrEqual(5)
})

it('what cannot be done keeps nothing else from being done: it rings, and the secretary is told all the same', async () => {
  const { planned, drain, at, mails, next, world, tenant } = await aKnownNetwork()
  await planned('2027-03-18')
  await drain()
  const broken = { at: '2027-03-02T05:00:00.000Z', what: 'nobody-knows' as never, about: 'm_1' }
  await world.lay(tenant.id, dues.create(dues.key(broken.at, broken.what, broken.about), broken))
  await expect(at('2027-03-02T06:00:00.000Z')).rejects.toThrow()
  await drain()
  expect(mails.map(({ to }) => to.address)).toEqual(['social@example.dk'])
  // It is still due, so the tenant is woken again.
  expect(await next()).not.toBeNull()
})
