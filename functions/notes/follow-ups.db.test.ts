import { describe, expect, it } from 'vitest'
import type { FollowUpsView } from '#shared/notes/api'
import { type ControlTenant, controlTenants } from '../platform/table/control-records.ts'
import { dues } from '../platform/table/records.ts'
import { type JobMessage, messagesOf } from '../platform/work/jobs.ts'
import { aMeeting, aNetwork, type Network, type Reply } from '../testing/a-network.ts'
import { followUpJobs, followUpWakers } from './follow-ups.ts'

/** A network on the day after its meeting, with what it took back from it. */
async function met(takenBack: readonly object[]) {
  const network = await aNetwork({ now: '2027-02-01T09:00:00.000Z' })
  const meeting = await aMeeting(network, '2027-02-01')
  const notes = `/notes/${meeting.id}`
  const saved = await network.secretary('PUT', notes, {
    version: 0,
    body: { items: [{ item: 'x', title: 'Velkommen', text: 'Vi talte om rampen.' }] },
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  await take(network, notes, takenBack)
  return { network, notes, meeting }
}
const versionOf = async (network: Network, notes: string) =>
  ((await network.secretary('GET', notes)).body as unknown as { version: number }).version
async function take(network: Network, notes: string, takenBack: readonly object[]) {
  const version = await versionOf(network, notes)
  await network.secretary('PUT', `${notes}/taken-back`, { version, body: { takenBack } })
}
async function send(network: Network, notes: string) {
  const sending = await network.secretary('GET', `${notes}/sending`)
  const { recipients, version } = sending.body as unknown as {
    recipients: { fingerprint: string }
    version: number
  }
  const sent = await network.secretary('POST', `${notes}/dispatch`, {
    version,
    body: { fingerprint: recipients.fingerprint },
  })
  expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300)
}
const listed = async (network: Network, name = 'Sekretær') =>
  (await network.as(name)('GET', `/notes/follow-ups?body=${network.body.id}`)) as unknown as Reply & {
    body: FollowUpsView
  }

const ramp = { text: 'Byrådet får billederne af rampen', owner: 'Anna', due: '2027-03-01' }
const bus = { text: 'Spørg om bussen', owner: 'Bo' }

describe('What was taken back', () => {
  it('stands in one list from when the notes went out until it is done', async () => {
    const { network, notes, meeting } = await met([ramp, bus])
    expect((await listed(network)).body.open).toEqual([])
    await send(network, notes)
    const { body, timing } = await listed(network, 'Anna')
    expect(body.open.map(({ text }) => text)).toEqual([ramp.text, bus.text])
    expect(body.may).toEqual([])
    expect(timing).toMatch(/"1 waves/)
    const [first] = body.open
    const row = `/notes/follow-ups/${meeting.id}/rows/${first?.id}`
    const done = { done: true, came: 'De så dem.' }
    expect((await network.as('Anna')('PUT', row, { version: 1, body: done })).status).toBe(403)
    expect((await network.secretary('PUT', row, { version: 1, body: done })).status).toBe(200)
    expect((await network.secretary('PUT', row, { version: 1, body: done })).status).toBe(412)
    expect((await listed(network)).body).toMatchObject({
      open: [{ text: bus.text }],
      done: [{ text: ramp.text, came: 'De så dem.', doneOn: '2027-02-01' }],
    })
  })

  it('from a pre-meeting is there for the chair and the secretary alone', async () => {
    const network = await aNetwork({ now: '2027-02-01T09:00:00.000Z' })
    const planned = await network.secretary('POST', '/meetings', {
      body: {
        body: network.body.id,
        meetings: [{ date: '2027-02-01', start: '09:00', end: '10:00', kind: 'pre-meeting' }],
      },
    })
    const [{ id }] = (planned.body as unknown as { meetings: [{ id: string }] }).meetings
    await network.secretary('PUT', `/notes/${id}`, {
      version: 0,
      body: { items: [{ item: 'x', title: 'Det, vi vil sige', text: 'Vi talte om rampen.' }] },
    })
    await take(network, `/notes/${id}`, [ramp])
    await send(network, `/notes/${id}`)
    for (const name of ['Sekretær', 'Clara'])
      expect((await listed(network, name)).body.open.map(({ text }) => text)).toEqual([ramp.text])
    for (const name of ['Anna', 'Olga', 'Svend']) expect((await listed(network, name)).body.open).toEqual([])
  })

  it('keeps what is done when the notes are put right', async () => {
    const { network, notes, meeting } = await met([ramp])
    await send(network, notes)
    const [first] = (await listed(network)).body.open
    const row = `/notes/follow-ups/${meeting.id}/rows/${first?.id}`
    await network.as('Clara')('PUT', row, { version: 1, body: { done: true } })
    await take(network, notes, [bus])
    await send(network, notes)
    expect((await listed(network)).body).toMatchObject({
      open: [{ text: bus.text }],
      done: [{ text: ramp.text }],
    })
  })

  it('reminds its owner a week before, and the secretary where nobody of that name has a mail', async () => {
    const { network, notes } = await met([ramp, { ...bus, due: '2027-03-01' }])
    await send(network, notes)
    const [due] = dues.list(await network.table.query('DUE')).filter(({ what }) => what === 'follow-up')
    expect(due?.at).toBe('2027-02-22T06:00:00.000Z')
    if (!due) throw new Error('nothing is due')
    const { table, world, tenant } = network
    const now = '2027-02-22T06:01:00.000Z'
    const woken = await followUpWakers['follow-up'](due, { table, now, surroundings: world })
    expect(woken.next).toEqual([])
    const messages = messagesOf(
      { kind: 'log', sk: 'x_log', outbox: woken.outbox } as never,
      tenant.id,
      1,
    ) as JobMessage<'remind-follow-up'>[]
    const card = { id: tenant.id, slug: 'egedal', generation: 1, state: 'open' } as ControlTenant
    await world.lay('control', controlTenants.create(controlTenants.key(tenant.id), card))
    const control = world.tableOf('control')
    world.setNow(now)
    const mails: { to: unknown; text: string }[] = []
    for (const message of messages)
      await followUpJobs['remind-follow-up']?.(message, {
        table,
        control,
        surroundings: world,
        send: async (mail) => {
          mails.push({ to: mail.to, text: mail.text })
          return { messageId: 'message' }
        },
      })
    expect(mails).toHaveLength(2)
    expect(JSON.stringify(mails[0]?.to)).toContain('anna@example.dk')
    expect(mails[0]?.text).toContain(ramp.text)
    expect(JSON.stringify(mails[1]?.to)).toContain('social@example.dk')
    expect(mails[1]?.text).toContain('Bo')
  })
})
