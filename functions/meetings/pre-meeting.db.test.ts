import { expect, it } from 'vitest'
import { aNetwork, type Reply } from '../testing/a-network.ts'

it('A pre-meeting is there for the chair and the secretary, and for nobody else by any way', async () => {
  const network = await aNetwork()
  const { secretary, as, byTicket, body, file } = network
  const planned = await secretary('POST', '/meetings', {
    body: {
      body: body.id,
      meetings: [{ date: '2027-03-11', start: '09:00', end: '10:00', kind: 'pre-meeting' }],
    },
  })
  const [{ id }] = (planned.body as unknown as { meetings: [{ id: string }] }).meetings
  const path = `/meetings/${id}`
  await secretary('PUT', `${path}/items`, { version: 1, body: { items: [{ title: 'Det, vi vil sige' }] } })
  const recipients = (await secretary('GET', `${path}/recipients`)) as unknown as Reply & {
    body: { recipients: { name: string }[]; fingerprint: string }
  }
  expect(recipients.body.recipients.map(({ name }) => name)).toEqual(['Clara'])
  const { fingerprint } = recipients.body
  expect((await secretary('POST', `${path}/dispatch`, { version: 2, body: { fingerprint } })).status).toBe(
    200,
  )

  for (const name of ['Sekretær', 'Clara']) {
    expect((await as(name)('GET', path)).status, name).toBe(200)
    expect(JSON.stringify((await as(name)('GET', `/meetings?body=${body.id}`)).body)).toContain(id)
  }
  for (const name of ['Anna', 'Olga', 'Svend']) {
    expect((await as(name)('GET', path)).status, name).toBe(404)
    expect((await file(name, `/documents${path}/agenda.pdf`)).status, name).toBe(404)
    expect((await as(name)('GET', `/notes/${id}`)).status, name).toBe(404)
    expect((await byTicket(name, id, ['read-meeting'])('GET', path)).status, name).toBe(404)
    for (const list of [`/meetings?body=${body.id}`, `/meetings/year?body=${body.id}`])
      expect(JSON.stringify((await as(name)('GET', list)).body), list).not.toContain(id)
  }
  expect((await byTicket('Clara', id, ['read-meeting'])('GET', path)).status).toBe(200)
})
