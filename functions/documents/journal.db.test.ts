import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { unzipped } from '../../infra/local/papers.ts'
import { bodies } from '../platform/table/records.ts'
import { aMeeting, aNetwork, sendAgenda } from '../testing/a-network.ts'

it('Everything of a meeting goes to the case in one file: what went out, with case number, proof and checksums', async () => {
  const network = await aNetwork()
  const { body, world, tenant } = network
  const key = bodies.key(body.id)
  await world.lay(tenant.id, bodies.lay(key, { ...body, caseNumber: '14/8857' }))
  const meeting = await aMeeting(network)
  const path = `/documents/meetings/${meeting.id}/journal.zip`
  expect((await network.file('Sekretær', path)).status).toBe(404)
  expect((await sendAgenda(network, meeting)).status).toBe(200)
  await network.drain()
  const answer = await network.file('Sekretær', path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const files = unzipped(bytes)
  const about = JSON.parse(files.get('journal.json') ?? '{}')
  expect(about).toMatchObject({
    caseNumber: '14/8857',
    body: 'Netværket',
    date: '2027-03-18',
    documents: [{ what: 'agenda', file: 'dagsorden-2027-03-18.pdf' }, { what: 'proof' }],
    left: [],
  })
  const proof = about.documents.find(({ what }: { what: string }) => what === 'proof')
  const list = files.get(proof.file) ?? ''
  expect(list).toContain('Anna')
  expect(createHash('sha256').update(list).digest('hex')).toBe(proof.sha256)
  expect(files.get('dagsorden-2027-03-18.pdf')).toMatch(/^%PDF/)
  expect((await network.file('Anna', path)).status).toBe(403)
  expect((await network.file('Fremmed', path)).status).toBe(404)
})
