import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '#shared/access/permissions'
import type { PapersView, UploadView } from '#shared/files/api'
import { filesSigning, startFiles } from '../../infra/local/files.ts'
import { unzipped } from '../../infra/local/papers.ts'
import { councilsApp } from '../councils/app.ts'
import { documentsApp } from '../documents/app.ts'
import { hearingsApp } from '../hearings/app.ts'
import { networksApp } from '../networks/app.ts'
import { contextOf } from '../platform/app.ts'
import { filesAt, keptKey } from '../platform/files/files.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { publicHearings, storedFiles } from '../platform/table/records.ts'
import { queueOf } from '../platform/work/relay.ts'
import { type Ask, aMeeting, aNetwork, asking, sendAgenda } from '../testing/a-network.ts'
import { fileCame, fileWork } from './came.ts'

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

/** Everything that has to do with papers, with the files of a laptop; `council`: the body that is heard. */
async function aHouse(given: { council?: boolean } = {}) {
  const network = await aNetwork(given)
  const { world, tenant } = network
  now = world.now
  surroundings = {
    ...world,
    files: async ({ tenant: own }) =>
      filesAt(`http://localhost:${part.port}`, own ?? '', filesSigning(secret, own ?? ''), world.now),
  }
  const app = contextOf(
    documentsApp(surroundings),
    hearingsApp(surroundings),
    networksApp(surroundings),
    councilsApp(surroundings),
  )
  /** By the papers of the meeting or the hearing, unless another path is named. */
  const roomOf = (holder: string) => {
    const path = `/documents/${holder.startsWith('h_') ? 'hearings' : 'meetings'}/${holder}`
    const asked = (ask: Ask) => ({
      papers: async () => (await ask('GET', `${path}/papers`)).body as unknown as PapersView,
      get: (under: string) => ask('GET', `${path}${under}`),
      post: (under: string, body: object = {}) => ask('POST', `${path}${under}`, { body }),
    })
    const as = (name: string) => asked(asking(app, () => network.tokenOf(name)))
    const byLink = (name: string, uses: Action[]) =>
      asked(
        asking(app, () =>
          world.token({
            kind: 'ticket',
            tenant: tenant.id,
            person: network.idOf(name),
            roles: [],
            scope: { meeting: holder, uses },
          }),
        ),
      )
    const secretary = as('Sekretær')
    return {
      as,
      byLink,
      secretary,
      papers: (name: string) => as(name).papers(),
      formFor: async (place: string) =>
        (await secretary.get(`/places/${place}/upload`)).body as unknown as UploadView,
    }
  }
  const ask = asking(app, () => network.tokenOf('Sekretær'))
  const anyone = asking(app, () =>
    world.token({ kind: 'public', tenant: tenant.id, person: null, roles: [] }),
  )
  /** What changes have asked of the worker of files. */
  const works = async () => {
    for (const message of await network.messages())
      if (queueOf[message.job] === 'files') await fileWork(message, surroundings as Surroundings)
  }
  return { network, roomOf, ask, anyone, works, surroundings }
}

/** A meeting with an open and a closed item, and a browser that fills in forms. */
async function aRoom(how: { sent: boolean } = { sent: true }) {
  const house = await aHouse()
  const meeting = await aMeeting(house.network)
  if (how.sent) await sendAgenda(house.network, meeting)
  const room = house.roomOf(meeting.id)
  const [open, closed] = (await room.papers('Sekretær')).places.map(({ place }) => place) as [string, string]
  return { ...house, ...room, meeting, open, closed }
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
      `http://localhost:3000/egedal/meetings/${form.of.id}/papers?came=${form.file}`,
    )
    const [first] = (await papers('Anna')).places
    expect(first?.files).toMatchObject([{ id: form.file, name: 'Budget 2027.pdf', kind: 'pdf' }])
    const { body } = await as('Anna').get(`/papers/${form.file}`)
    const { address } = body as unknown as { address: string }
    const file = await fetch(address)
    expect(await file.text()).toBe(pdf)
    expect(file.headers.get('content-disposition')).toContain('Budget%202027.pdf')
    // A minute later the address is nobody's.
    network.world.setNow('2027-02-01T09:05:00.000Z')
    expect((await fetch(address)).status).toBe(403)
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
    const [first] = (await papers('Sekretær')).places
    expect(first?.files).toEqual([])
    expect(first?.beside.map(({ reason }) => reason).toSorted()).toEqual(
      sent.map(([, , reason]) => reason).toSorted(),
    )
    expect(JSON.stringify(first)).not.toContain('070761')
    expect((await papers('Anna')).places[0]?.beside).toEqual([])
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
    expect((await papers('Sekretær')).places[0]?.files).toEqual([])
  })

  it('of a closed item is for those who were told, and of no item for who has no seat', async () => {
    const { formFor, closed, papers, as } = await aRoom()
    const form = await formFor(closed)
    await posts(form, 'lukket.pdf', pdf)
    expect((await papers('Sekretær')).places[1]?.files).toHaveLength(1)
    const seen = await papers('Anna')
    expect(seen.places.map(({ place }) => place)).not.toContain(closed)
    expect(JSON.stringify(seen)).not.toContain('lukket')
    expect((await as('Anna').get(`/papers/${form.file}`)).status).toBe(404)
    expect((await as('Fremmed').get('/papers')).status).toBe(404)
    expect((await as('Anna').get(`/places/${closed}/upload`)).status).toBe(403)
  })

  it('goes along in the mail while there is room, and is linked to where there is none; a closed one never leaves', async () => {
    const room = await aRoom({ sent: false })
    const { network, meeting, formFor, open, closed, papers } = room
    await posts(await formFor(open), 'budget.pdf', pdf)
    await posts(await formFor(open), 'tegninger.pdf', `${pdf}${'x'.repeat(7_000_000)}`)
    await posts(await formFor(closed), 'lukket.pdf', pdf)
    expect((await papers('Sekretær')).places[0]?.files).toHaveLength(2)
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

  it('of a closed item is named in the file for the case, as closed, and in nobody else’s agenda', async () => {
    const { network, meeting, formFor, closed, open } = await aRoom()
    await posts(await formFor(open), 'budget.pdf', pdf)
    await posts(await formFor(closed), 'lukket.pdf', pdf)
    const words = async (name: string, asked: string) => {
      const file = await network.file(name, `/documents${meeting.path}/agenda.docx${asked}`)
      const [found] = [...unzipped(new Uint8Array(await file.arrayBuffer()))].filter(([each]) =>
        each.endsWith('document.xml'),
      )
      return found?.[1] ?? ''
    }
    const forTheCase = await words('Sekretær', '?case=27%2F88')
    expect(forTheCase).toContain('budget.pdf')
    expect(forTheCase).toContain('Lukkede bilag: lukket.pdf')
    for (const [name, asked] of [
      ['Sekretær', ''],
      ['Anna', '?case=27%2F88'],
    ] as const)
      expect(await words(name, asked)).not.toContain('lukket.pdf')
  })

  it('can be taken off and put back, by those who prepare the meeting', async () => {
    const { formFor, open, papers, as, secretary } = await aRoom()
    const form = await formFor(open)
    await posts(form, 'budget.pdf', pdf)
    const path = `/papers/${form.file}`
    expect((await as('Anna').post(`${path}/set-aside`)).status).toBe(403)
    expect((await secretary.post(`${path}/set-aside`)).status).toBe(201)
    expect((await papers('Anna')).places[0]?.files).toEqual([])
    expect((await as('Anna').get(path)).status).toBe(404)
    expect((await secretary.post(`${path}/set-aside`)).body).toMatchObject({ type: 'not-in-state' })
    expect((await secretary.post(`${path}/fetch-back`)).status).toBe(201)
    expect((await papers('Anna')).places[0]?.files).toHaveLength(1)
  })

  it('is looked at once, however often its coming is told', async () => {
    const { formFor, open, papers } = await aRoom()
    const form = await formFor(open)
    await posts(form, 'budget.pdf', pdf)
    const again = `${form.fields.find(({ name }) => name === 'key')?.value.replace(/\$\{filename\}/, 'budget.pdf')}`
    await fileCame(again, surroundings as Surroundings)
    expect((await papers('Anna')).places[0]?.files).toHaveLength(1)
  })
})

describe('papers of an item that is taken off the agenda', () => {
  it('are set aside, can be put under another item for a month, and are gone after it', async () => {
    const { network, meeting, formFor, open, papers, secretary, works } = await aRoom()
    const [first, second] = [await formFor(open), await formFor(open)]
    await posts(first, 'budget.pdf', pdf)
    await posts(second, 'tegning.pdf', pdf)
    const agenda = (await network.secretary('GET', `${meeting.path}/items`)).body as unknown as {
      meeting: { version: number; items: { id: string; title: string }[] }
    }
    const { version, items } = agenda.meeting
    const left = items.filter(({ id }) => id !== open)
    await network.secretary('PUT', `${meeting.path}/items`, { version, body: { items: left } })
    await works()
    await works()
    const view = await papers('Sekretær')
    expect(view.adrift.map(({ name }) => name).toSorted()).toEqual(['budget.pdf', 'tegning.pdf'])
    expect((await papers('Anna')).adrift).toEqual([])
    const other = view.places[1]?.place
    const back = `/papers/${first.file}/fetch-back`
    expect((await secretary.post(back)).status).toBe(404)
    expect((await secretary.post(back, { place: other })).status).toBe(201)
    expect((await papers('Sekretær')).places[1]?.files.map(({ name }) => name)).toEqual(['budget.pdf'])
    network.world.setNow('2027-03-08T09:00:00.000Z')
    expect((await secretary.post(`/papers/${second.file}/fetch-back`, { place: other })).body).toMatchObject({
      type: 'file-is-gone',
    })
    expect((await papers('Sekretær')).adrift).toEqual([])
  })
})

describe('another group’s agenda as a file', () => {
  const anOutside = async () => {
    const house = await aHouse()
    const added = await house.ask('POST', `/networks/${house.network.body.id}/outside-meetings`, {
      body: { forum: 'Direktionen', level: 'regional', date: '2027-02-15', place: '' },
    })
    const { meeting } = added.body as unknown as { meeting: string }
    const share = async (kind: string, body: object = {}) => {
      const path = `/meetings/${meeting}/letters/${kind}`
      const seen = (await house.network.secretary('GET', path)).body as unknown as {
        version: number
        fingerprint: string
      }
      return house.network.secretary('POST', path, {
        version: seen.version,
        body: { fingerprint: seen.fingerprint, text: '', link: '', ...body },
      })
    }
    return { ...house, ...house.roomOf(meeting), meeting, share }
  }

  it('is seen by nobody before it is shared, goes along when it is, and is found by the members afterwards', async () => {
    const { network, formFor, papers, share, byLink, as, surroundings: own } = await anOutside()
    expect((await share('shared-agenda')).body).toMatchObject({ type: 'nothing-to-share' })
    const form = await formFor('agenda')
    await posts(form, 'dagsorden.pdf', pdf)
    await posts(await formFor('agenda'), 'stort bilag.pdf', `${pdf}${'x'.repeat(7_000_000)}`)
    expect((await papers('Anna')).places).toEqual([])
    expect((await as('Anna').get(`/papers/${form.file}`)).status).toBe(404)
    expect((await share('shared-agenda')).status).toBe(200)
    await network.drain(undefined, own)
    const mail = network.mails.find(({ to }) => to.address === 'anna@example.dk')
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['dagsorden.pdf'])
    expect(mail?.text).toContain('Bilag: dagsorden.pdf, stort bilag.pdf')
    expect(mail?.text).toMatch(/\/meetings\/m_\w+\/link\//)
    const [place, ...others] = (await papers('Anna')).places
    expect(others).toEqual([])
    expect(place?.files.map(({ name }) => name)).toEqual(['dagsorden.pdf', 'stort bilag.pdf'])
    expect((await byLink('Anna', ['read-meeting']).papers()).places).toHaveLength(1)
    expect((await as('Fremmed').get('/papers')).status).toBe(404)
  })

  it('stands with what was shared on the page of other groups, and the notes are another place', async () => {
    const { formFor, share, ask, network, papers } = await anOutside()
    network.world.setNow('2027-02-16T09:00:00.000Z')
    await posts(await formFor('notes'), 'referat.docx', 'PK\u0003\u0004 referat')
    expect((await share('shared-notes', { text: 'Her er referatet.' })).status).toBe(200)
    const { outsides } = (await ask('GET', `/networks/${network.body.id}/forums`)).body as unknown as {
      outsides: { papers?: string[] }[]
    }
    expect(outsides[0]?.papers).toEqual(['notes'])
    expect((await papers('Anna')).places.map(({ place }) => place)).toEqual(['notes'])
  })
})

describe('the papers of a hearing', () => {
  const aHearing = async (given: object = {}) => {
    const house = await aHouse({ council: true })
    const made = await house.ask('POST', '/hearings', {
      body: {
        title: 'Ny rampe ved biblioteket',
        text: 'Døren ved biblioteket får en rampe.',
        sender: { kind: 'department', name: 'Teknik', mail: 'teknik@example.dk', caseNumber: '' },
        topics: ['byggeri'],
        deadline: '2027-03-11',
        bodies: [{ body: house.network.body.id, mode: 'heard' }],
        ...given,
      },
    })
    const id = (made.body as unknown as { hearings: { id: string }[] }).hearings[0]?.id ?? ''
    const room = house.roomOf(id)
    const press = async (method: 'POST' | 'PUT', what: string, body: object = {}) => {
      const { version } = await room.papers('Sekretær')
      return house.ask(method, `/hearings/${id}/${what}`, { version, body })
    }
    const lays = async (name: string, content: string | Uint8Array = pdf) => {
      const form = await room.formFor('matter')
      await posts(form, name, content)
      return form.file
    }
    return { ...house, ...room, id, press, lays }
  }

  it('are for those who may read the hearing, and for nobody else', async () => {
    const { lays, papers, as, byLink } = await aHearing()
    const file = await lays('tegning.pdf')
    expect((await papers('Anna')).places[0]?.files).toMatchObject([{ name: 'tegning.pdf', public: false }])
    expect((await as('Anna').get(`/papers/${file}`)).status).toBe(200)
    expect((await as('Anna').get('/places/matter/upload')).status).toBe(403)
    expect((await as('Anna').post(`/papers/${file}/set-aside`)).status).toBe(403)
    expect((await byLink('Anna', ['read-hearing']).get(`/papers/${file}`)).status).toBe(200)
    expect((await byLink('Eva', ['read-hearing']).get(`/papers/${file}`)).status).toBe(404)
    expect((await as('Fremmed').get('/papers')).status).toBe(404)
  })

  it('go with the question to the members and with the answer that takes them along, each while there is room', async () => {
    const { network, lays, press, ask, id, surroundings: own } = await aHearing()
    const small = await lays('tegning.pdf')
    const large = await lays('stor.pdf', `${pdf}${'x'.repeat(7_000_000)}`)
    const { fingerprint } = (await ask('GET', `/hearings/${id}/recipients`)).body as unknown as {
      fingerprint: string
    }
    const round = await press('POST', 'round', { by: '2027-03-08', message: '', fingerprint })
    expect(round.status, JSON.stringify(round.body)).toBe(200)
    await network.drain(undefined, own)
    const mail = network.mails.find(({ to }) => to.address === 'anna@example.dk')
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['tegning.pdf'])
    expect(mail?.text).toContain('Bilag: tegning.pdf, stor.pdf')
    expect(mail?.text).toContain('bag knappen')
    await ask('PUT', `/hearings/${id}/answer`, { version: 0, body: { text: 'Ja tak til rampen.' } })
    await press('POST', 'approval', { answer: 1 })
    const answer = { answer: 1, how: 'mail', to: 'teknik@example.dk' }
    expect((await press('POST', 'sending', { ...answer, papers: [small, large] })).body).toMatchObject({
      type: 'papers-too-large',
    })
    expect((await press('POST', 'sending', { ...answer, papers: [small] })).status).toBe(200)
    await network.drain(undefined, own)
    const sent = network.mails.find(({ to }) => to.address === 'teknik@example.dk')
    expect(sent?.attachments.map(({ name }) => name)).toContain('tegning.pdf')
    expect(sent?.text).toContain('Bilag: tegning.pdf')
    expect((await press('POST', 'sending', answer)).status).toBe(409)
  })

  it('come before the public one by one, and leave it with the hearing in the same moment', async () => {
    const { lays, press, id, anyone, network, secretary, papers } = await aHearing({ public: true })
    const [shown, kept] = [await lays('tegning.pdf'), await lays('intern.pdf')]
    const publicly = (file: string) => anyone('GET', `/documents/hearings/${id}/public-papers/${file}`)
    expect((await publicly(shown)).status).toBe(404)
    expect((await press('PUT', `papers/${shown}/public`, { public: true })).status).toBe(200)
    const { body } = await publicly(shown)
    expect(await (await fetch((body as unknown as { address: string }).address)).text()).toBe(pdf)
    expect((await publicly(kept)).status).toBe(404)
    const card = async () => publicHearings.read(await network.table.get(publicHearings.key(id)))
    expect((await card())?.files?.map(({ name }) => name)).toEqual(['tegning.pdf'])
    expect((await secretary.post(`/papers/${shown}/set-aside`)).body).toMatchObject({
      type: 'file-is-public',
    })
    await press('PUT', 'public', { public: false })
    expect(await card()).toBeNull()
    expect((await publicly(shown)).status).toBe(404)
    // Public again is the hearing, and none of its papers until it is said of each.
    await press('PUT', 'public', { public: true })
    expect((await card())?.files).toEqual([])
    await press('PUT', `papers/${shown}/public`, { public: true })
    await press('POST', 'moves', { move: 'withdraw', reason: '' })
    expect((await publicly(shown)).status).toBe(404)
    expect((await papers('Sekretær')).places[0]?.files.some((file) => file.public)).toBe(false)
  })

  it('of a hearing that is not public are not public either', async () => {
    const { lays, press } = await aHearing()
    const file = await lays('tegning.pdf')
    expect((await press('PUT', `papers/${file}/public`, { public: true })).body).toMatchObject({
      type: 'hearing-not-public',
    })
  })

  it('are marked to go only after they are hidden, and not at all where they were put back first', async () => {
    const { lays, secretary, works, network, id, surroundings: own } = await aHearing()
    const file = await lays('tegning.pdf')
    expect((await secretary.post(`/papers/${file}/set-aside`)).status).toBe(201)
    expect((await secretary.post(`/papers/${file}/fetch-back`)).status).toBe(201)
    await works()
    const row = storedFiles.read(await network.table.get(storedFiles.key(id, file)))
    expect(row).toMatchObject({ state: 'kept' })
    const files = await own.files?.({ tenant: network.tenant.id } as never)
    expect(await files?.read(keptKey(id, file), 100)).toMatchObject({ intact: true })
  })
})
