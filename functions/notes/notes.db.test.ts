import { describe, expect, it } from 'vitest'
import type { RecipientsView } from '#shared/meetings/api'
import type { NotesView } from '#shared/notes/api'
import { digests, dispatches, persons } from '../platform/table/records.ts'
import { type Ask, aMeeting, aNetwork, type Network, sendAgenda } from '../testing/a-network.ts'

const written = async (network: Network, id: string, items: object[], version = 0) =>
  network.secretary('PUT', `/notes/${id}`, { version, body: { recorder: 'Sekretær', items } })
const read = async (ask: Ask, id: string, path = '') =>
  (await ask('GET', `/notes/${id}${path}`)) as unknown as { status: number; body: NotesView }
const send = async (network: Network, id: string, version: number) => {
  const shown = await network.secretary('GET', `/meetings/${id}/recipients?kind=notes`)
  const { fingerprint } = shown.body as unknown as RecipientsView
  return network.secretary('POST', `/notes/${id}/dispatch`, { version, body: { fingerprint } })
}
const held = async () => {
  const network = await aNetwork()
  const meeting = await aMeeting(network)
  await sendAgenda(network, meeting)
  network.world.setNow('2027-03-19T08:00:00.000Z')
  const { rows } = (await network.secretary('GET', `${meeting.path}/attendance`)).body as unknown as {
    rows: object[]
  }
  await network.secretary('PUT', `${meeting.path}/attendance`, { version: 0, body: { rows } })
  const view = await read(network.secretary, meeting.id)
  const items = view.body.items.map((item, at) => ({ ...item, text: `Vi talte om punkt ${at + 1}.` }))
  return { network, meeting, items }
}

describe('notes', () => {
  it('begin with the items of the agenda, closed ones closed, for the secretary alone', async () => {
    const { network, meeting } = await held()
    const { body } = await read(network.secretary, meeting.id)
    expect(body.version).toBe(0)
    expect(body.items.map(({ title, closed }) => [title, closed])).toEqual([
      ['Velkommen', false],
      ['Fortrolig sag', true],
      ['Oplæg', false],
    ])
    expect(body.outcomes).toEqual(['agreement', 'election'])
    expect((await read(network.as('Anna'), meeting.id)).status).toBe(404)
    expect((await read(network.as('Fremmed'), meeting.id)).status).toBe(404)
  })

  it('an outward decision does not exist in a dialogue body', async () => {
    const { network, meeting, items } = await held()
    const [first, ...rest] = items
    const decided = [{ ...first, outcomes: [{ kind: 'decision', text: 'Vi beslutter' }] }, ...rest]
    expect(await written(network, meeting.id, decided)).toMatchObject({
      status: 409,
      body: { type: 'outcome-not-in-competence', competence: 'dialogue', outcome: 'decision' },
    })
    const agreed = [{ ...first, outcomes: [{ kind: 'agreement', text: 'Vi mødes igen' }] }, ...rest]
    expect((await written(network, meeting.id, agreed)).status).toBe(200)
  })

  it('are saved by the version that was seen; the second of two is told', async () => {
    const { network, meeting, items } = await held()
    const two = await Promise.all([written(network, meeting.id, items), written(network, meeting.id, items)])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(
      (await network.as('Anna')('PUT', `/notes/${meeting.id}`, { version: 1, body: { items } })).status,
    ).toBe(403)
  })

  it('go out as text in the mail, without what is closed, and stand in the digest', async () => {
    const { network, meeting, items } = await held()
    await written(network, meeting.id, items)
    const sent = await send(network, meeting.id, 1)
    expect(sent).toMatchObject({ status: 200, body: { state: 'sent', version: 2 } })
    await network.drain()
    const notesMails = network.mails.filter(({ text }) => text.includes('Vi talte om punkt 1'))
    expect(notesMails.map(({ to }) => to.address).sort()).toEqual([
      'anna@example.dk',
      'clara@example.dk',
      'olga@example.dk',
    ])
    for (const { text, html } of notesMails) expect(text + html).not.toMatch(/Fortrolig|punkt 2/)
    const digest = digests.read(await network.table.get(digests.key(network.body.id, '2027')))
    expect(digest?.gatherings[0]).toMatchObject({
      state: 'held',
      notesOn: '2027-03-19',
      sentOn: '2027-02-01',
    })
    const again = await network.secretary('POST', `/notes/${meeting.id}/dispatch`, {
      version: 1,
      body: { fingerprint: 'a' },
    })
    expect(again.status).toBe(412)
  })

  it('members read what was sent, also while a correction is written', async () => {
    const { network, meeting, items } = await held()
    await written(network, meeting.id, items)
    await send(network, meeting.id, 1)
    const corrected = items.map((item) => ({ ...item, text: 'Rettet.' }))
    expect((await written(network, meeting.id, corrected, 2)).status).toBe(200)
    const before = await read(network.as('Anna'), meeting.id)
    expect(before.body.items.map(({ text }) => text)).toEqual([
      'Vi talte om punkt 1.',
      '',
      'Vi talte om punkt 3.',
    ])
    expect((await send(network, meeting.id, 3)).status).toBe(200)
    expect((await read(network.as('Anna'), meeting.id)).body.items[0]?.text).toBe('Rettet.')
    const sent = dispatches.list(await network.table.query(`MEETING#${meeting.id}`, { begins: 'DISPATCH#' }))
    expect(sent.filter(({ kind }) => kind === 'notes')).toHaveLength(2)
  })

  it('a closed item is read by a member who was told of confidentiality; never in the open version', async () => {
    const { network, meeting, items } = await held()
    await written(network, meeting.id, items)
    await send(network, meeting.id, 1)
    const anna = persons.read(await network.table.get(persons.key(network.idOf('Anna'))))
    if (!anna) throw new Error('Anna is not there')
    const confidentiality = { given: true, at: '2027-01-01T00:00:00.000Z', how: 'meeting' as const }
    await network.world.lay(
      network.tenant.id,
      persons.change(persons.key(anna.id), { ...anna, confidentiality }, anna.version),
    )
    expect((await read(network.as('Anna'), meeting.id)).body.items[1]?.text).toBe('Vi talte om punkt 2.')
    const open = await read(network.secretary, meeting.id, '/open')
    expect(open.body.items).toHaveLength(3)
    expect(JSON.stringify(open.body)).not.toMatch(/Fortrolig|punkt 2/)
  })

  it('ask once what is taken back: a list, or nothing this time', async () => {
    const { network, meeting, items } = await held()
    const take = (version: number, takenBack: object[]) =>
      network.secretary('PUT', `/notes/${meeting.id}/taken-back`, { version, body: { takenBack } })
    expect((await read(network.secretary, meeting.id)).body.takenBack).toBeNull()
    expect((await take(0, [])).status).toBe(200)
    expect((await read(network.secretary, meeting.id)).body.takenBack).toEqual([])
    expect((await take(1, [{ text: 'Busser til udvalget', owner: 'Clara' }])).status).toBe(200)
    expect((await written(network, meeting.id, items, 2)).status).toBe(200)
    expect((await read(network.secretary, meeting.id)).body.takenBack).toMatchObject([
      { text: 'Busser til udvalget' },
    ])
  })

  it('nothing empty is sent, nothing before the day, nothing of a cancelled meeting', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    expect(await send(network, meeting.id, 0)).toMatchObject({ status: 409, body: { type: 'date-ahead' } })
    network.world.setNow('2027-03-19T08:00:00.000Z')
    expect(await send(network, meeting.id, 0)).toMatchObject({ status: 409, body: { type: 'notes-empty' } })
    await network.secretary('POST', `${meeting.path}/cancellation`, { version: meeting.version, body: {} })
    const items = [{ item: 'i', title: 'Velkommen', text: 'Tekst' }]
    expect(await written(network, meeting.id, items)).toMatchObject({
      status: 409,
      body: { type: 'meeting-not-in-state' },
    })
  })
})
