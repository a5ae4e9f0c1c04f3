import { describe, expect, it } from 'vitest'
import type { MeetingView } from '#shared/meetings/api'
import type {
  HomeTableView,
  HomeView,
  LetterView,
  RegionBefore,
  RoundView,
} from '#shared/meetings/around-api'
import type { Meeting } from '#shared/meetings/schema'
import { readTicket } from '../platform/proof/tickets.ts'
import { meetings } from '../platform/table/records.ts'
import { type Ask, aMeeting, aNetwork, type Network, type Reply, sendAgenda } from '../testing/a-network.ts'

const seen = <View>(reply: Reply) => reply.body as unknown as View
/** What the read cost, as the answer's header tells. */
const figures = ({ timing }: Reply) => {
  const [, waves = '', units = ''] = /(\d+) waves \d+ calls ([\d.]+) read/.exec(timing) ?? []
  return { waves: Number(waves), units: Number(units) }
}
const letter = async (network: Network, meeting: { path: string }, kind: string) =>
  seen<LetterView>(await network.secretary('GET', `${meeting.path}/letters/${kind}`))
const names = ({ recipients }: Pick<LetterView, 'recipients'>) => recipients.map(({ name }) => name)
/** Sends what was shown, as the secretary does. */
async function send(network: Network, meeting: { path: string }, kind: string, more: object = {}) {
  const { fingerprint, version } = await letter(network, meeting, kind)
  return network.secretary('POST', `${meeting.path}/letters/${kind}`, {
    version,
    body: { fingerprint, ...more },
  })
}
const kept = async (network: Network, id: string) =>
  meetings.read(await network.table.get(meetings.key(id))) as Meeting
/** The one who opens the link in a mail, with the ticket that stands in it. */
function byMail(
  network: Network,
  name: string,
  meeting: { id: string },
  room: string,
): { ask: Ask; text: string } {
  const mail = network.mails.findLast(({ to }) => to.name === name)
  const ticket = new RegExp(`/meetings/${meeting.id}/${room}/([^\\s?]+)`).exec(mail?.text ?? '')?.[1] ?? ''
  const read = readTicket(network.world.secret, ticket, network.world.now())
  return {
    ask: network.byTicket(name, read?.meeting ?? '', (read?.uses ?? []) as never),
    text: `${mail?.subject}\n${mail?.text}`,
  }
}
/** Held, with its notes sent. */
async function heldMeeting(network: Network) {
  const meeting = await aMeeting(network, '2027-03-18')
  await sendAgenda(network, meeting)
  network.world.setNow('2027-03-19T09:00:00.000Z')
  await network.secretary('PUT', `${meeting.path}/attendance`, { version: 0, body: { rows: [] } })
  const item = (await kept(network, meeting.id)).items[0]
  await network.secretary('PUT', `/notes/${meeting.id}`, {
    version: 0,
    body: {
      items: [
        {
          item: item?.id ?? '',
          title: 'Velkommen',
          text: 'Vi talte om busser.',
          outcomes: [{ kind: 'agreement', text: 'Vi samler erfaringer.' }],
        },
      ],
    },
  })
  return meeting
}
async function sendNotes(network: Network, { id }: { id: string }) {
  const { fingerprint } = seen<{ fingerprint: string }>(
    await network.secretary('GET', `/meetings/${id}/recipients?kind=notes`),
  )
  const sent = await network.secretary('POST', `/notes/${id}/dispatch`, { version: 1, body: { fingerprint } })
  expect(sent.status).toBe(200)
}

describe('before the meeting, across municipalities', () => {
  it('the next meeting stands opened, a row per representative, those who have none by name of the place', async () => {
    const network = await aNetwork({ municipalities: 5 })
    const later = await aMeeting(network, '2027-05-20')
    const next = await aMeeting(network, '2027-03-18')
    await sendAgenda(network, next)
    await network.as('Formand1401')('PUT', `${next.path}/answer`, { body: { answer: 'comes' } })
    await network.as('Formand1402')('PUT', `${next.path}/answer`, {
      body: { answer: 'no', substitute: { name: 'Vera Vikar', email: 'vera@example.dk', phone: '' } },
    })
    const view = seen<RegionBefore>(await network.secretary('GET', '/meetings/before'))
    expect(view.networks).toMatchObject([{ id: network.body.id, meeting: { id: next.id, state: 'called' } }])
    const row = (name: string) => view.opened?.rows.find((each) => each.name === name)
    expect(view.opened).toMatchObject({ called: true, absent: [], homeFrom: null })
    expect(row('Formand1400')).toMatchObject({
      municipality: '1400',
      answer: null,
      phone: '12 34 1400',
      wrote: false,
    })
    expect(row('Formand1402')?.answer?.substitute?.name).toBe('Vera Vikar')
    expect(later.id).not.toBe(next.id)
  })

  it('a meeting that is moved or cancelled is not the next one any more', async () => {
    const network = await aNetwork({ municipalities: 2 })
    const first = await aMeeting(network, '2027-03-18')
    const second = await aMeeting(network, '2027-04-15')
    const next = async () =>
      seen<RegionBefore>(await network.secretary('GET', '/meetings/before')).networks[0]?.meeting?.id
    expect(await next()).toBe(first.id)
    const moved = await network.secretary('PUT', first.path, {
      version: first.version,
      body: { date: '2027-05-20', start: '16:00', end: '18:00' },
    })
    expect(moved.status).toBe(200)
    expect(await next()).toBe(second.id)
    await network.secretary('POST', `${second.path}/cancellation`, { version: second.version, body: {} })
    expect(await next()).toBe(first.id)
  })

  it('members see no network of theirs there, and asking for one by name gives nothing', async () => {
    const network = await aNetwork({ municipalities: 2 })
    await aMeeting(network)
    const anna = network.as('Anna')
    expect(seen<RegionBefore>(await anna('GET', '/meetings/before'))).toMatchObject({
      networks: [],
      opened: null,
    })
    expect((await anna('GET', `/meetings/before?body=${network.body.id}`)).status).toBe(404)
  })

  it.each([14, 49])('costs two waves with %i municipalities', async (municipalities) => {
    const network = await aNetwork({ municipalities })
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const by = network.as('Formand1401')
    await by('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    await by('PUT', `${meeting.path}/round/line`, { body: { text: 'Tre linjer.\nOm os.\nOg jer.' } })
    const reply = await network.secretary('GET', '/meetings/before')
    expect(seen<RegionBefore>(reply).opened?.rows.filter((row) => row.municipality)).toHaveLength(
      municipalities,
    )
    const { waves, units } = figures(reply)
    console.info(`before the meeting, ${municipalities} municipalities: ${waves} waves, ${units} read units`)
    expect(waves).toBeLessThanOrEqual(2)
  })
})

describe('to all who have not answered', () => {
  it('goes to those who are silent and to nobody else, with buttons to answer by', async () => {
    const network = await aNetwork({ municipalities: 3 })
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    await network.as('Formand1400')('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    await network.as('Formand1401')('PUT', `${meeting.path}/answer`, { body: { answer: 'no' } })
    expect(names(await letter(network, meeting, 'reminder'))).toEqual([
      'Clara',
      'Anna',
      'Bo',
      'Dan',
      'Formand1402',
      'Olga',
    ])
    await network.drain()
    network.mails.length = 0
    const sent = await send(network, meeting, 'reminder')
    expect(sent).toMatchObject({ status: 200, body: { mails: 4, letters: 1, calls: 1 } })
    await network.drain()
    expect(network.mails.map(({ to }) => to.name).sort()).toEqual(['Anna', 'Clara', 'Formand1402', 'Olga'])
    // Whoever is about to write once more sees when it was.
    expect((await letter(network, meeting, 'reminder')).lastAt).toBe(network.world.now())
    const { text } = byMail(network, 'Anna', meeting, 'link')
    expect(text).toMatch(/^Kommer du\? Møde torsdag den 18\. marts/)
    expect(text).toContain('answer=comes')
  })

  it('one who answers in between is not written to: the list is shown again', async () => {
    const network = await aNetwork({ municipalities: 2 })
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const { fingerprint, version } = await letter(network, meeting, 'reminder')
    await network.as('Formand1400')('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    expect(
      await network.secretary('POST', `${meeting.path}/letters/reminder`, { version, body: { fingerprint } }),
    ).toMatchObject({ status: 409, body: { type: 'recipients-changed' } })
  })

  it('when all have answered there is nobody left; a meeting that has been or was cancelled asks nobody', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    for (const name of ['Clara', 'Anna', 'Bo', 'Dan', 'Olga'])
      await network.as(name)('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    expect(await send(network, meeting, 'reminder')).toMatchObject({
      status: 409,
      body: { type: 'nobody-left-to-ask' },
    })
    network.world.setNow('2027-03-19T09:00:00.000Z')
    expect(await network.secretary('GET', `${meeting.path}/letters/reminder`)).toMatchObject({
      status: 422,
      body: { type: 'date-in-the-past' },
    })
    expect((await network.secretary('GET', `${meeting.path}/letters/greeting`)).status).toBe(404)
    expect((await network.as('Anna')('GET', `${meeting.path}/letters/reminder`)).status).toBe(403)
  })
})

describe('something for everybody to know', () => {
  it('goes to each by themselves, says which meeting it is about, and stays among what was sent', async () => {
    const network = await aNetwork({ municipalities: 2 })
    const meeting = await aMeeting(network)
    for (const more of [{}, { link: 'kommune.example/lokale' }])
      expect(await send(network, meeting, 'notice', more)).toMatchObject({
        body: { type: 'invalid', errors: [{ pointer: '/text', detail: 'required' }] },
      })
    const sent = await send(network, meeting, 'notice', {
      text: 'Vi har fået et andet lokale.',
      link: 'kommune.example/lokale',
    })
    expect(sent).toMatchObject({ status: 200, body: { mails: 5, letters: 1, calls: 1 } })
    await network.drain()
    const mail = network.mails.find(({ to }) => to.name === 'Anna')
    expect(mail?.subject).toBe('Til orientering: Møde torsdag den 18. marts kl. 16')
    expect(mail?.text).toContain('Vi har fået et andet lokale.')
    expect(mail?.text).toContain('https://kommune.example/lokale')
    for (const words of [mail?.text, mail?.html]) {
      expect(words).toContain('Møde torsdag den 18. marts kl. 16')
      // Where it was to be may be what has changed.
      expect(words).not.toContain('Rådhuset')
    }
    expect((await kept(network, meeting.id)).sent?.map(({ kind }) => kind)).toEqual(['notice'])
    expect(
      (
        await network.as('Anna')('POST', `${meeting.path}/letters/notice`, {
          version: 1,
          body: { fingerprint: '01' },
        })
      ).status,
    ).toBe(403)
  })
})

it('who comes instead of another is told what everybody is told', async () => {
  const network = await aNetwork({ municipalities: 2 })
  const meeting = await aMeeting(network)
  await sendAgenda(network, meeting)
  await network.as('Formand1400')('PUT', `${meeting.path}/answer`, {
    body: { answer: 'no', substitute: { name: 'Vera Vikar', email: 'vera@example.dk', phone: '' } },
  })
  expect(names(await letter(network, meeting, 'notice'))).toEqual(
    expect.arrayContaining(['Formand1400', 'Formand1401', 'Vera Vikar']),
  )
  expect(names(await letter(network, meeting, 'reminder'))).not.toContain('Vera Vikar')
})

describe('the round', () => {
  it('asked by mail, written by the link without sign-in, typed for one who called, collected into the agenda', async () => {
    const network = await aNetwork({ municipalities: 3 })
    const meeting = await aMeeting(network)
    expect((await send(network, meeting, 'round')).status).toBe(200)
    await network.drain()
    const { ask, text } = byMail(network, 'Formand1401', meeting, 'round')
    // Topics are due a week before the agenda, which goes out two weeks before.
    expect(text).toContain('Svar senest torsdag den 25. februar')
    expect((await ask('GET', `${meeting.path}/round`)).body).toMatchObject({
      open: true,
      mine: { name: 'Formand1401', line: null },
      prepares: null,
    })
    expect(
      (await ask('PUT', `${meeting.path}/round/line`, { body: { text: 'Ny chef.\nFlere unge.' } })).status,
    ).toBe(201)
    // The same link changes what was written.
    await ask('PUT', `${meeting.path}/round/line`, { body: { text: 'Ny chef.' } })
    await network.secretary('PUT', `${meeting.path}/round/lines/${network.idOf('Formand1400')}`, {
      body: { text: 'Ringet ind.' },
    })
    const view = seen<RoundView>(await network.secretary('GET', `${meeting.path}/round`))
    expect(view.prepares?.rows.filter(({ line }) => line).map(({ name, line }) => [name, line?.how])).toEqual(
      [
        ['Formand1400', 'phone'],
        ['Formand1401', 'mail'],
      ],
    )
    expect(names(await letter(network, meeting, 'round'))).toContain('Formand1402')
    expect(names(await letter(network, meeting, 'round'))).not.toContain('Formand1401')
    const collected = await network.secretary('POST', `${meeting.path}/round/item`, { version: view.version })
    expect(collected.status).toBe(200)
    const { items, round } = await kept(network, meeting.id)
    expect(items.at(-1)).toMatchObject({
      id: round?.item,
      title: 'Bordet rundt',
      text: 'Kommune 01: Ringet ind.\n\nKommune 02: Ny chef.',
    })
    expect(seen<RoundView>(await network.secretary('GET', `${meeting.path}/round`)).prepares?.collected).toBe(
      'Bordet rundt',
    )
  })

  it('a link opens one meeting for one thing: no other meeting, no answers, nobody else’s lines', async () => {
    const network = await aNetwork({ municipalities: 2 })
    const [meeting, other] = [await aMeeting(network), await aMeeting(network, '2027-04-15')]
    const ask = network.byTicket('Formand1400', meeting.id, ['write-round'])
    expect((await ask('GET', `${other.path}/round`)).status).toBe(404)
    expect((await ask('GET', meeting.path)).status).toBe(403)
    expect((await ask('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })).status).toBe(403)
    expect(
      (await ask('PUT', `${meeting.path}/round/lines/${network.idOf('Anna')}`, { body: { text: 'x' } }))
        .status,
    ).toBe(403)
    expect((await ask('PUT', `${meeting.path}/round/line`, { body: { text: 'x'.repeat(501) } })).status).toBe(
      422,
    )
    expect(
      await ask('PUT', `${meeting.path}/round/line`, { body: { text: 'Om 070761-4285' } }),
    ).toMatchObject({
      body: { type: 'identity-number' },
    })
    // One who has left has no line to write.
    const left = network.byTicket('Eva', meeting.id, ['write-round'])
    expect(
      (await left('PUT', `${meeting.path}/round/line`, { body: { text: 'Jeg er her endnu' } })).status,
    ).toBe(404)
  })

  it('collecting nothing is refused; observers and those who are no members write nothing', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    expect(
      await network.secretary('POST', `${meeting.path}/round/item`, { version: meeting.version }),
    ).toMatchObject({ status: 409, body: { type: 'round-empty' } })
    expect(
      (await network.as('Olga')('PUT', `${meeting.path}/round/line`, { body: { text: 'x' } })).status,
    ).toBe(403)
    expect(
      (await network.secretary('PUT', `${meeting.path}/round/line`, { body: { text: 'x' } })).status,
    ).toBe(404)
    network.world.setNow('2027-03-19T09:00:00.000Z')
    expect(
      (await network.as('Anna')('PUT', `${meeting.path}/round/line`, { body: { text: 'x' } })).status,
    ).toBe(422)
  })
})

describe('taken home', () => {
  it('after the notes each representative gets one page, and a Yes stands with its municipality', async () => {
    const network = await aNetwork({ municipalities: 3 })
    const meeting = await heldMeeting(network)
    expect(await network.secretary('GET', `${meeting.path}/letters/taken-home`)).toMatchObject({
      status: 409,
      body: { type: 'notes-not-sent' },
    })
    await sendNotes(network, meeting)
    expect((await send(network, meeting, 'taken-home')).status).toBe(200)
    await network.drain()
    const { ask, text } = byMail(network, 'Formand1401', meeting, 'home')
    expect(text).toContain('Har I talt om den? Så klik på Ja.')
    expect(text).toContain('Vi samler erfaringer.')
    expect(network.mails.at(-1)?.attachments.map(({ name }) => name)).toEqual([
      'med-hjem-2027-03-18.docx',
      'med-hjem-2027-03-18.pdf',
    ])
    // A scanner opens the link: nothing is pressed.
    const page = seen<HomeView>(await ask('GET', `${meeting.path}/taken-home`))
    expect(page).toMatchObject({ items: [{ title: 'Velkommen' }], mine: { name: 'Formand1401', mark: null } })
    const pressed = await ask('PUT', `${meeting.path}/taken-home`, { body: { forum: 'Socialudvalget' } })
    expect(pressed.status).toBe(201)
    const table = seen<HomeTableView>(await network.secretary('GET', '/meetings/taken-home'))
    expect(table.meetings).toEqual([{ meeting: meeting.id, date: '2027-03-18' }])
    expect(
      table.rows.map(({ municipality, cells }) => [municipality, cells[0]?.mark?.forum ?? null]),
    ).toEqual([
      ['1400', null],
      ['1401', 'Socialudvalget'],
      ['1402', null],
    ])
    // Sent once more, it goes to those who have not said Yes, and no Yes is lost.
    expect(names(await letter(network, meeting, 'taken-home'))).toEqual(['Formand1400', 'Formand1402'])
    await send(network, meeting, 'taken-home')
    const after = seen<HomeTableView>(await network.secretary('GET', '/meetings/taken-home'))
    expect(after.rows.map(({ cells }) => cells[0]?.mark !== null)).toEqual([false, true, false])
  })

  it('two who press at the same moment both stand there', async () => {
    const network = await aNetwork({ municipalities: 4 })
    const meeting = await heldMeeting(network)
    await sendNotes(network, meeting)
    await send(network, meeting, 'taken-home')
    const pressed = await Promise.all(
      ['1400', '1401', '1402', '1403'].map((code) =>
        network.as(`Formand${code}`)('PUT', `${meeting.path}/taken-home`, { body: {} }),
      ),
    )
    expect(pressed.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { rows } = seen<HomeTableView>(await network.secretary('GET', '/meetings/taken-home'))
    expect(rows.every(({ cells }) => cells[0]?.mark)).toBe(true)
  })

  it('the officer and the chair see the table; members see their own page and no table', async () => {
    const network = await aNetwork({ municipalities: 2 })
    const meeting = await heldMeeting(network)
    await sendNotes(network, meeting)
    await send(network, meeting, 'taken-home')
    const path = `/meetings/taken-home?body=${network.body.id}`
    expect((await network.as('Clara')('GET', path)).status).toBe(200)
    expect((await network.as('Anna')('GET', path)).status).toBe(403)
    expect((await network.as('Fremmed')('GET', path)).status).toBe(404)
    // The page of the meeting leads to it whoever may read it, and the chair to a page of her own.
    const may = async (name: string) => seen<MeetingView>(await network.as(name)('GET', meeting.path)).may
    expect(await may('Clara')).toEqual(expect.arrayContaining(['read-taken-home', 'mark-taken-home']))
    expect(await may('Anna')).not.toContain('read-taken-home')
    // No page went to a citizen without a municipality: there is nothing to press.
    expect((await network.as('Anna')('PUT', `${meeting.path}/taken-home`, { body: {} })).status).toBe(404)
    const told = await network.secretary('PUT', `${meeting.path}/taken-home/${network.idOf('Formand1400')}`, {
      body: { forum: 'Udvalget', on: '2027-03-18' },
    })
    expect(told.status).toBe(201)
    for (const [on, detail] of [
      ['2027-04-18', 'day-to-come'],
      ['2027-01-10', 'before-the-meeting'],
    ])
      expect(
        await network.secretary('PUT', `${meeting.path}/taken-home/${network.idOf('Formand1401')}`, {
          body: { on },
        }),
      ).toMatchObject({ status: 422, body: { type: 'invalid', errors: [{ pointer: '/on', detail }] } })
  })
})
