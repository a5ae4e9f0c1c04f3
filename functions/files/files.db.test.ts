import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PapersView, UploadView } from '#shared/files/api'
import { filesSigning, startFiles } from '../../infra/local/files.ts'
import { documentsApp } from '../documents/app.ts'
import { filesAt } from '../platform/files.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { aMeeting, aNetwork, sendAgenda } from '../testing/a-network.ts'
import { fileCame } from './came.ts'

const secret = 'a secret of these tests'
let folder = ''
let part: Awaited<ReturnType<typeof startFiles>>
let surroundings: Surroundings | undefined
let now = () => new Date().toISOString()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'radslag-files-'))
  part = await startFiles({
    port: 0,
    folder,
    secret,
    now: () => now(),
    came: async (key) => {
      if (!surroundings) throw new Error('nobody is there')
      await fileCame(key, surroundings)
    },
  })
})
afterAll(async () => {
  await part.stop()
  rmSync(folder, { recursive: true })
})

/** A meeting with an open and a closed item, and a browser that fills in forms. */
async function aRoom(how: { sent: boolean } = { sent: true }) {
  const network = await aNetwork()
  const { world, tenant } = network
  now = world.now
  surroundings = {
    ...world,
    files: async ({ tenant: own }) =>
      filesAt(`http://localhost:${part.port}`, own ?? '', filesSigning(secret, own ?? ''), world.now),
  }
  const app = documentsApp(surroundings)
  const meeting = await aMeeting(network)
  if (how.sent) await sendAgenda(network, meeting)
  let presses = 0
  const as =
    (name: string) =>
    async <Body>(method: string, path: string) => {
      const token = await world.token({ tenant: tenant.id, person: network.idOf(name), roles: ['person'] })
      const answer = await app.request(`/api/v1/documents${meeting.path}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': `press-${presses++}-of-a-test` }),
        },
      })
      return { status: answer.status, body: (await answer.json()) as Body & { type: string } }
    }
  const secretary = as('Sekretær')
  const papers = async (name: string) => (await as(name)<PapersView>('GET', '/papers')).body
  const [open, closed] = (await papers('Sekretær')).items as [
    PapersView['items'][number],
    PapersView['items'][number],
  ]
  const formFor = async (item: string) => (await secretary<UploadView>('GET', `/items/${item}/upload`)).body
  return { network, meeting, as, secretary, papers, formFor, open: open.item, closed: closed.item }
}

/** What a browser does with the form and a file, without a script. */
async function posts(
  form: UploadView,
  name: string,
  content: string | Uint8Array,
  more: Record<string, string> = {},
) {
  const body = new FormData()
  for (const field of form.fields) body.set(field.name, more[field.name] ?? field.value)
  for (const [field, value] of Object.entries(more)) if (!body.has(field)) body.set(field, value)
  body.set('file', new File([content as BlobPart], name))
  return fetch(form.action, { method: 'POST', body, redirect: 'manual' })
}
const pdf = '%PDF-1.7 budgettet for næste år'

describe('a paper of a meeting', () => {
  it('goes from the form straight to where it is looked at, and hangs under its item', async () => {
    const { formFor, open, papers, as, network } = await aRoom()
    const form = await formFor(open)
    const answer = await posts(form, 'C:\\mine\\Budget 2027.pdf', pdf)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      `http://localhost:3000/egedal/meetings/${form.meeting.id}/papers?came=${form.file}`,
    )
    const [first] = (await papers('Anna')).items
    expect(first?.files).toMatchObject([{ id: form.file, name: 'Budget 2027.pdf', kind: 'pdf' }])
    const { body } = await as('Anna')<{ address: string }>('GET', `/papers/${form.file}`)
    const file = await fetch(body.address)
    expect(await file.text()).toBe(pdf)
    expect(file.headers.get('content-disposition')).toContain('Budget%202027.pdf')
    // A minute later the address is nobody's.
    network.world.setNow('2027-02-01T09:05:00.000Z')
    expect((await fetch(body.address)).status).toBe(403)
  })

  it('is refused in a word of its own when it is none, and nothing of it can be read', async () => {
    const { formFor, open, papers } = await aRoom()
    const sent = [
      ['regneark.xlsm', 'PK\u0003\u0004', 'file-kind'],
      ['budget.pdf', 'MZ program', 'file-kind'],
      ['tom.pdf', '', 'file-empty'],
      ['sag 070761-4285.pdf', pdf, 'file-name-number'],
      ['stor.pdf', new Uint8Array(25_000_001), 'file-too-large'],
    ] as const
    for (const [name, content] of sent)
      expect((await posts(await formFor(open), name, content)).status).toBe(303)
    const [first] = (await papers('Sekretær')).items
    expect(first?.files).toEqual([])
    expect(first?.beside.map(({ reason }) => reason).toSorted()).toEqual(
      sent.map(([, , reason]) => reason).toSorted(),
    )
    expect(JSON.stringify(first)).not.toContain('070761')
    expect((await papers('Anna')).items[0]?.beside).toEqual([])
  })

  it('that is posted in another way than the form says is turned away by the bucket', async () => {
    const { formFor, open, papers, network } = await aRoom()
    const form = await formFor(open)
    const key = form.fields.find(({ name }) => name === 'key')?.value ?? ''
    const others: Record<string, string>[] = [
      { key: key.replace(/^t\w{12}/, 't0123456789ab') },
      { key: key.replace('quarantine', 'kept') },
      { 'x-amz-meta-by': 'p_another' },
      { success_action_redirect: 'https://elsewhere.example' },
      { acl: 'public-read' },
      { 'x-amz-signature': 'f'.repeat(64) },
    ]
    for (const changed of others)
      expect((await posts(form, 'a.pdf', pdf, changed)).status, JSON.stringify(changed)).toBe(403)
    network.world.setNow('2027-02-01T09:20:00.000Z')
    expect((await posts(form, 'a.pdf', pdf)).status).toBe(403)
    expect((await papers('Sekretær')).items[0]?.files).toEqual([])
  })

  it('of a closed item is for those who were told, and of no item for who has no seat', async () => {
    const { formFor, closed, papers, as } = await aRoom()
    const form = await formFor(closed)
    await posts(form, 'lukket.pdf', pdf)
    expect((await papers('Sekretær')).items[1]?.files).toHaveLength(1)
    const seen = await papers('Anna')
    expect(seen.items.map(({ item }) => item)).not.toContain(closed)
    expect(JSON.stringify(seen)).not.toContain('lukket')
    expect((await as('Anna')('GET', `/papers/${form.file}`)).status).toBe(404)
    expect((await as('Fremmed')('GET', '/papers')).status).toBe(404)
    expect((await as('Anna')('GET', `/items/${closed}/upload`)).status).toBe(403)
  })

  it('goes along in the mail while there is room, and is linked to where there is none; a closed one never leaves', async () => {
    const room = await aRoom({ sent: false })
    const { network, meeting, formFor, open, closed, papers } = room
    await posts(await formFor(open), 'budget.pdf', pdf)
    await posts(await formFor(open), 'tegninger.pdf', `${pdf}${'x'.repeat(7_000_000)}`)
    await posts(await formFor(closed), 'lukket.pdf', pdf)
    expect((await papers('Sekretær')).items[0]?.files).toHaveLength(2)
    const seen = (await network.secretary('GET', meeting.path)).body as unknown as { version: number }
    await sendAgenda(network, { ...meeting, version: seen.version })
    await network.drain(undefined, surroundings)
    const mail = network.mails.find(({ to }) => to.address === 'anna@example.dk')
    const names = mail?.attachments.map(({ name }) => name) ?? []
    expect(names).toContain('budget.pdf')
    expect(names).not.toContain('tegninger.pdf')
    expect(mail?.text).toContain('Bilag: budget.pdf, tegninger.pdf')
    expect(mail?.text).toContain('Nogle bilag er for store til en mail.')
    expect(
      JSON.stringify(
        network.mails.map(({ text, html, attachments }) => [
          text,
          html,
          attachments.map((each) => each.name),
        ]),
      ),
    ).not.toContain('lukket')
    const guest = network.mails.find(({ to }) => to.address === 'gitte@example.dk')
    expect(guest?.attachments.map(({ name }) => name)).not.toContain('budget.pdf')
  })

  it('can be taken off and put back, by those who prepare the meeting', async () => {
    const { formFor, open, papers, as, secretary } = await aRoom()
    const form = await formFor(open)
    await posts(form, 'budget.pdf', pdf)
    const path = `/papers/${form.file}`
    expect((await as('Anna')('POST', `${path}/set-aside`)).status).toBe(403)
    expect((await secretary('POST', `${path}/set-aside`)).status).toBe(201)
    expect((await papers('Anna')).items[0]?.files).toEqual([])
    expect((await as('Anna')('GET', path)).status).toBe(404)
    expect((await secretary('POST', `${path}/set-aside`)).body).toMatchObject({ type: 'not-in-state' })
    expect((await secretary('POST', `${path}/fetch-back`)).status).toBe(201)
    expect((await papers('Anna')).items[0]?.files).toHaveLength(1)
  })

  it('is looked at once, however often its coming is told', async () => {
    const { formFor, open, papers } = await aRoom()
    const form = await formFor(open)
    await posts(form, 'budget.pdf', pdf)
    const again = `${form.fields.find(({ name }) => name === 'key')?.value.replace(/\$\{filename\}/, 'budget.pdf')}`
    await fileCame(again, surroundings as Surroundings)
    expect((await papers('Anna')).items[0]?.files).toHaveLength(1)
  })
})
