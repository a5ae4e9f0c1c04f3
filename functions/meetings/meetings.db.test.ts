import { describe, expect, it } from 'vitest'
import { idOf } from '#shared/kernel/ids'
import type { BeforeView, MeetingView, ProofsView, RecipientsView, YearPlan } from '#shared/meetings/api'
import { seatKey, seatWrites } from '../platform/seats.ts'
import {
  digests,
  dispatches,
  meetings,
  memberships,
  persons,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import { aMeeting, aNetwork, type Reply, sendAgenda } from '../testing/a-network.ts'

const seen = <View>(reply: Reply): View => {
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300)
  return reply.body as unknown as View
}
const page = async (ask: (method: 'GET', path: string) => Promise<Reply>, path: string) =>
  seen<MeetingView>(await ask('GET', path))

const beforeOf = async (network: Awaited<ReturnType<typeof aNetwork>>, path: string) => {
  const reply = await network.secretary('GET', `${path}/before`)
  return { ...seen<BeforeView>(reply), timing: reply.timing }
}

describe('planning a year', () => {
  it('proposes as many dates as the charter asks for, with what is usual in the body', async () => {
    const { secretary, body } = await aNetwork()
    const plan = seen<YearPlan>(await secretary('GET', `/meetings/year-plan?body=${body.id}&heldBefore=1`))
    expect(plan).toMatchObject({ year: 2027, asked: 4, already: 1 })
    expect(plan.meetings).toHaveLength(3)
    expect(plan.meetings[0]).toMatchObject({ start: '16:00', place: 'Rådhuset', jointWith: '' })
  })

  it('plans them in one change, with the digest of the year made on its first touch', async () => {
    const { secretary, body, table, seats } = await aNetwork()
    const reply = await secretary('POST', '/meetings', {
      body: {
        body: body.id,
        heldBefore: 1,
        agenda: ['Velkommen', 'Eventuelt'],
        meetings: [
          { date: '2027-03-18', start: '16:00', end: '18:00' },
          { date: '2028-01-20', start: '16:00', end: '18:00' },
        ],
      },
    })
    expect(reply.status).toBe(201)
    const digest = digests.read(await table.get(digests.key(body.id, '2027')))
    expect(digest).toMatchObject({ heldBefore: 1, gatherings: [{ date: '2027-03-18', state: 'planned' }] })
    // Who left in 2026 has no seat in the digest of 2027.
    expect(digest?.seats).toHaveLength(seats.length - 1)
    expect(digests.read(await table.get(digests.key(body.id, '2028')))?.gatherings).toHaveLength(1)
    const [first] = seen<{ meetings: { id: string }[] }>(reply).meetings
    const view = await page(secretary, `/meetings/${first?.id}`)
    expect(view.items?.map(({ title }) => title)).toEqual(['Velkommen', 'Eventuelt'])
    expect(view.ladder).toMatchObject({ sendBy: '2027-03-04', promised: true })
    const list = seen<{ gatherings: unknown[] }>(await secretary('GET', `/meetings?body=${body.id}`))
    expect(list.gatherings).toHaveLength(2)
  })

  it('refuses a day that has passed and an end before the start, and saves nothing', async () => {
    const { secretary, body } = await aNetwork()
    const plan = (meeting: object) =>
      secretary('POST', '/meetings', {
        body: { body: body.id, meetings: [{ date: '2027-03-18', start: '16:00', end: '18:00', ...meeting }] },
      })
    expect(await plan({ date: '2027-01-31' })).toMatchObject({
      status: 422,
      body: { type: 'date-in-the-past' },
    })
    expect(await plan({ end: '15:00' })).toMatchObject({
      status: 422,
      body: { type: 'ends-before-it-starts' },
    })
    expect(await plan({ date: '2027-02-30' })).toMatchObject({ status: 422, body: { type: 'invalid' } })
    expect(
      seen<{ gatherings: unknown[] }>(await secretary('GET', `/meetings?body=${body.id}`)).gatherings,
    ).toEqual([])
  })

  it('a meeting moved to another year leaves one digest and enters the other', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const moved = await network.secretary('PUT', meeting.path, {
      version: meeting.version,
      body: { date: '2028-03-16', start: '16:00', end: '18:00' },
    })
    expect(moved.status).toBe(200)
    const digestOf = async (year: string) =>
      digests.read(await network.table.get(digests.key(network.body.id, year)))
    expect((await digestOf('2027'))?.gatherings).toHaveLength(0)
    expect((await digestOf('2028'))?.gatherings).toHaveLength(1)
  })
})

describe('who may see what', () => {
  it('members see the agenda once it is sent, nobody else’s answer, no proof', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const anna = network.as('Anna')
    expect(await page(anna, meeting.path)).toMatchObject({ items: null, secretary: null, counts: null })
    await sendAgenda(network, meeting)
    await network.as('Olga')('PUT', `${meeting.path}/answer`, {
      body: { answer: 'no', note: 'hemmelig grund' },
    })
    const view = await anna('GET', meeting.path)
    expect(JSON.stringify(view.body)).not.toMatch(/hemmelig grund|Fortrolig sag|Hemmelig tekst|gitte@example/)
    expect(seen<MeetingView>(view)).toMatchObject({ secretary: null, counts: null, mine: { answer: null } })
    expect(seen<MeetingView>(view).items?.map(({ title }) => title)).toEqual(['Velkommen', '', 'Oplæg'])
    for (const path of ['proofs', 'recipients', 'before', 'attendance'])
      expect(await anna('GET', `${meeting.path}/${path}`)).toMatchObject({ status: 403 })
    const full = await page(network.secretary, meeting.path)
    const { rows } = await beforeOf(network, meeting.path)
    expect(rows.find(({ name }) => name === 'Olga')?.answer).toMatchObject({ note: 'hemmelig grund' })
    expect(full.counts).toEqual({ comes: 0, digital: 0, no: 1, silent: 4 })
  })

  it('a closed item is read by a member who was told of confidentiality, and never by a link', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const { persons } = await import('../platform/table/records.ts')
    const anna = persons.read(await network.table.get(persons.key(network.idOf('Anna'))))!
    const told = {
      ...anna,
      confidentiality: { given: true, at: '2027-01-01T00:00:00.000Z', how: 'meeting' as const },
    }
    await network.world.lay(network.tenant.id, persons.change(persons.key(anna.id), told, anna.version))
    expect((await page(network.as('Anna'), meeting.path)).items?.[1]?.title).toBe('Fortrolig sag')
    const link = network.byTicket('Anna', meeting.id, ['read-meeting'])
    expect((await page(link, meeting.path)).items?.[1]?.title).toBe('')
  })

  it('an officer of another department and who has left find nothing', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    for (const name of ['Fremmed', 'Eva']) {
      expect(await network.as(name)('GET', meeting.path)).toMatchObject({ status: 404 })
      expect(await network.as(name)('GET', `/meetings?body=${network.body.id}`)).toMatchObject({
        status: 404,
      })
    }
    expect(
      await network.as('Fremmed')('POST', `${meeting.path}/dispatch`, {
        version: 2,
        body: { fingerprint: 'a' },
      }),
    ).toMatchObject({ status: 404 })
  })

  it('a colleague in the department is secretary as well', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    expect((await page(network.as('Kollega'), meeting.path)).may).toContain('send-agenda')
  })

  it('a link opens its own meeting, for what it was given, while the seat lasts', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const other = await aMeeting(network, '2027-06-17')
    await sendAgenda(network, meeting)
    const link = network.byTicket('Anna', meeting.id, ['read-meeting', 'answer-meeting'])
    expect((await link('GET', meeting.path)).status).toBe(200)
    expect((await link('GET', other.path)).status).toBe(404)
    expect((await link('GET', `${meeting.path}/proofs`)).status).toBe(403)
    expect((await link('POST', `${meeting.path}/chair-ok`)).status).toBe(403)
    const left = network.byTicket('Eva', meeting.id, ['read-meeting', 'answer-meeting'])
    expect((await left('GET', meeting.path)).status).toBe(404)
    expect((await left('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })).status).toBe(404)
  })

  it('an id that is nobody’s, and one of another tenant, are nothing here', async () => {
    const network = await aNetwork()
    const elsewhere = await aNetwork()
    const foreign = await aMeeting(elsewhere)
    const nobody = idOf('meeting', 0, () => 0.5)
    for (const path of [foreign.path, `/meetings/${nobody}`, '/meetings/%00'])
      expect((await network.secretary('GET', path)).status).toBe(404)
  })
})

describe('sending the agenda', () => {
  it('shows exactly who gets it and how, and freezes them with the content', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const shown = seen<RecipientsView>(await network.secretary('GET', `${meeting.path}/recipients`))
    expect(shown.recipients.map(({ name, channel }) => [name, channel])).toEqual([
      ['Clara', 'mail'],
      ['Anna', 'mail'],
      ['Bo', 'letter'],
      ['Dan', 'phone'],
      ['Olga', 'mail'],
      ['Gitte Gæst', 'mail'],
    ])
    expect(shown).toMatchObject({ mails: 4, letters: 1, calls: 1, noWay: [] })
    const sent = await network.secretary('POST', `${meeting.path}/dispatch`, {
      version: meeting.version,
      body: { fingerprint: shown.fingerprint },
    })
    const { dispatch, state } = seen<{ dispatch: string; state: string }>(sent)
    expect(state).toBe('called')
    const frozen = dispatches.read(await network.table.get(dispatches.key(meeting.id, dispatch)))
    expect(frozen?.recipients.map(({ name }) => name)).toEqual(shown.recipients.map(({ name }) => name))
    expect(frozen?.recipients.find(({ name }) => name === 'Bo')?.address).toBe('Prøvevej 1, 3650 Prøve')
    expect(JSON.stringify(frozen)).not.toMatch(/Fortrolig sag|Hemmelig tekst/)
    const digest = digests.read(await network.table.get(digests.key(network.body.id, '2027')))
    expect(digest?.gatherings[0]).toMatchObject({ state: 'called', sentOn: '2027-02-01' })
    expect(await network.messages()).toMatchObject([
      { job: 'send-dispatch', about: { meeting: meeting.id, dispatch } },
    ])
  })

  it('a second press sends nothing more: same key, same answer; another key, a newer version is asked for', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { fingerprint } = seen<RecipientsView>(await network.secretary('GET', `${meeting.path}/recipients`))
    const press = (key: string) =>
      network.secretary('POST', `${meeting.path}/dispatch`, {
        version: meeting.version,
        body: { fingerprint },
        key,
      })
    const [one, two] = await Promise.all([press('the-same-press'), press('the-same-press')])
    const three = await press('the-same-press')
    expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
    expect(two.body).toEqual(one.body)
    expect(three.body).toEqual(one.body)
    expect(await press('another-press')).toMatchObject({
      status: 412,
      body: { type: 'stale', expected: meeting.version + 1 },
    })
    expect(await network.messages()).toHaveLength(1)
  })

  it('is refused where somebody joined or left since the recipients were shown', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { fingerprint } = seen<RecipientsView>(await network.secretary('GET', `${meeting.path}/recipients`))
    const anna = network.seats.find(({ card }) => card.name === 'Anna')!
    await network.world.lay(
      network.tenant.id,
      ...seatWrites({ ...anna, to: '2027-01-31' }, { ...anna, version: 1 }),
    )
    const refused = await network.secretary('POST', `${meeting.path}/dispatch`, {
      version: meeting.version,
      body: { fingerprint },
    })
    expect(refused).toMatchObject({ status: 409, body: { type: 'recipients-changed', seen: 6, now: 5 } })
    expect(await network.messages()).toHaveLength(0)
  })

  it('real people are written to after the agreement on data processing; a sample to oneself goes before', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await network.world.lay(
      network.tenant.id,
      tenants.change(tenants.key(), { ...network.tenant, invented: false }, 1),
    )
    expect(await sendAgenda(network, meeting)).toMatchObject({
      status: 409,
      body: { type: 'agreement-first' },
    })
    const sample = seen<{ to: string }>(await network.secretary('POST', `${meeting.path}/sample`))
    expect(sample.to).toBe('sekretaer@example.dk')
    expect((await page(network.secretary, meeting.path)).state).toBe('planned')
  })

  it('an agenda without items is not sent', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { version } = seen<{ version: number }>(
      await network.secretary('PUT', `${meeting.path}/items`, {
        version: meeting.version,
        body: { items: [] },
      }),
    )
    expect(await sendAgenda(network, { ...meeting, version })).toMatchObject({
      status: 409,
      body: { type: 'agenda-empty' },
    })
  })

  it('after it was sent a new time is an update, and the calendar entry follows', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { version } = seen<{ version: number }>(await sendAgenda(network, meeting))
    const edited = seen<{ version: number }>(
      await network.secretary('PUT', meeting.path, {
        version,
        body: { date: '2027-03-18', start: '15:00', end: '17:00', place: 'Rådhuset' },
      }),
    )
    const again = seen<{ dispatch: string }>(
      await sendAgenda(network, { ...meeting, version: edited.version }),
    )
    const frozen = dispatches.read(await network.table.get(dispatches.key(meeting.id, again.dispatch)))
    expect(frozen).toMatchObject({ kind: 'update', content: { meeting: { sequence: 1, start: '15:00' } } })
    const digest = digests.read(await network.table.get(digests.key(network.body.id, '2027')))
    expect(digest?.gatherings[0]).toMatchObject({ start: '15:00', sentOn: '2027-02-01' })
  })

  it('a late item goes to the same people, marked late', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { version } = seen<{ version: number }>(await sendAgenda(network, meeting))
    const { fingerprint } = seen<RecipientsView>(await network.secretary('GET', `${meeting.path}/recipients`))
    seen(
      await network.secretary('POST', `${meeting.path}/late-items`, {
        version,
        body: { title: 'Busdrift', fingerprint },
      }),
    )
    const view = await page(network.as('Anna'), meeting.path)
    expect(view.items?.at(-1)).toMatchObject({ title: 'Busdrift', late: true })
    expect(await network.messages()).toHaveLength(2)
  })
})

describe('the chair', () => {
  it('is asked by mail and says OK by the link, without sign-in', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    seen(
      await network.secretary('POST', `${meeting.path}/chair-request`, {
        version: meeting.version,
        body: {},
      }),
    )
    const link = network.byTicket('Clara', meeting.id, ['read-meeting', 'approve-agenda'])
    // The chair reads the draft before it is sent.
    expect((await page(link, meeting.path)).items).toHaveLength(3)
    expect((await link('POST', `${meeting.path}/chair-ok`)).status).toBe(201)
    expect((await page(network.secretary, meeting.path)).chairOk).toMatchObject({
      how: 'link',
      by: network.idOf('Clara'),
    })
  })

  it('or says it on the phone, and nobody else’s link says it', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const anna = network.byTicket('Anna', meeting.id, ['read-meeting', 'approve-agenda'])
    expect((await anna('POST', `${meeting.path}/chair-ok`)).status).toBe(403)
    seen(await network.secretary('POST', `${meeting.path}/chair-ok`))
    expect((await page(network.secretary, meeting.path)).chairOk).toMatchObject({ how: 'phone' })
  })
})

describe('two people at once', () => {
  it('the second to save an agenda is told, and the first one’s text stands', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const save = (name: string, title: string) =>
      network.as(name)('PUT', `${meeting.path}/items`, {
        version: meeting.version,
        body: { items: [{ title }] },
      })
    const [one, two] = await Promise.all([save('Sekretær', 'Hendes'), save('Clara', 'Formandens')])
    expect([one.status, two.status].sort()).toEqual([200, 412])
    const view = await page(network.secretary, meeting.path)
    expect(view.items?.map(({ title }) => title)).toEqual([one.status === 200 ? 'Hendes' : 'Formandens'])
  })

  it('writes need the version that was seen, and a key', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    expect(await network.secretary('PUT', `${meeting.path}/items`, { body: { items: [] } })).toMatchObject({
      status: 428,
    })
    expect(
      await network.secretary('PUT', `${meeting.path}/items`, { version: 1, body: { items: [] } }),
    ).toMatchObject({ status: 412 })
    expect(await network.secretary('POST', '/meetings', { body: {}, key: 'short' })).toMatchObject({
      status: 428,
    })
  })
})

describe('bad input', () => {
  it('an identity number is stopped, anywhere in the agenda, and nothing is kept', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const items = [{ title: 'Velkommen', text: 'Det handler om 070761-4285' }]
    const refused = await network.secretary('PUT', `${meeting.path}/items`, {
      version: meeting.version,
      body: { items },
    })
    expect(refused).toMatchObject({
      status: 422,
      body: { type: 'identity-number', errors: [{ pointer: '/items/0/text' }] },
    })
    expect((await page(network.secretary, meeting.path)).items).toHaveLength(3)
  })

  it('names in every script stand as they were written, unwanted marks do not', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const title = 'مرحبا <b>Łukasz</b> \u202e=1+1'
    seen(
      await network.secretary('PUT', `${meeting.path}/items`, {
        version: meeting.version,
        body: { items: [{ title }] },
      }),
    )
    expect((await page(network.secretary, meeting.path)).items?.[0]?.title).toBe('مرحبا <b>Łukasz</b> =1+1')
  })

  it('too many items and too long texts are refused by their place', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const save = (items: object[]) =>
      network.secretary('PUT', `${meeting.path}/items`, { version: meeting.version, body: { items } })
    expect(await save(Array.from({ length: 61 }, () => ({ title: 'a' })))).toMatchObject({ status: 422 })
    expect(await save([{ title: '' }])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/items/0/title' }] },
    })
    expect(
      await save(Array.from({ length: 11 }, () => ({ title: 'a', text: 'x'.repeat(10_000) }))),
    ).toMatchObject({ status: 413, body: { type: 'too-large' } })
  })
})

describe('cancelling', () => {
  it('before the agenda went out nobody is written to', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    seen(
      await network.secretary('POST', `${meeting.path}/cancellation`, {
        version: meeting.version,
        body: { reason: 'Sygdom' },
      }),
    )
    expect(await network.messages()).toHaveLength(0)
    expect(await page(network.as('Anna'), meeting.path)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Sygdom',
    })
  })

  it('after it everyone who was asked to come is told, and the entry in the calendar goes', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const { version } = seen<{ version: number }>(await sendAgenda(network, meeting))
    await network.as('Anna')('PUT', `${meeting.path}/answer`, {
      body: { answer: 'no', substitute: { name: 'Sanne', email: 'sanne@example.dk' } },
    })
    const bare = await network.secretary('POST', `${meeting.path}/cancellation`, { version, body: {} })
    expect(bare).toMatchObject({ status: 409, body: { type: 'recipients-changed' } })
    const shown = seen<RecipientsView>(
      await network.secretary('GET', `${meeting.path}/recipients?kind=cancellation`),
    )
    expect(shown.recipients.map(({ name }) => name).sort()).toEqual([
      'Anna',
      'Bo',
      'Clara',
      'Dan',
      'Gitte Gæst',
      'Olga',
      'Sanne',
    ])
    seen(
      await network.secretary('POST', `${meeting.path}/cancellation`, {
        version,
        body: { fingerprint: shown.fingerprint },
      }),
    )
    const sent = dispatches.list(await network.table.query(`MEETING#${meeting.id}`, { begins: 'DISPATCH#' }))
    expect(sent.at(-1)).toMatchObject({
      kind: 'cancellation',
      content: { meeting: { sequence: 1, state: 'cancelled' } },
    })
    for (const [path, body] of [['answer', { answer: 'comes' }]] as const)
      expect(await network.as('Anna')('PUT', `${meeting.path}/${path}`, { body })).toMatchObject({
        status: 409,
      })
    expect(await sendAgenda(network, { ...meeting, version: version + 1 })).toMatchObject({
      status: 409,
      body: { type: 'meeting-not-in-state' },
    })
  })
})

describe('answers and who came', () => {
  it('a substitute named by mail gets everything at once, and stands on the sheet', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const link = network.byTicket('Anna', meeting.id, ['read-meeting', 'answer-meeting'])
    const answer = { answer: 'no', substitute: { name: 'Sanne', email: 'sanne@example.dk' } }
    expect(seen(await link('PUT', `${meeting.path}/answer`, { body: answer }))).toMatchObject({
      told: true,
      version: 1,
    })
    // Said again it is said already: the substitute hears of it once.
    expect(seen(await link('PUT', `${meeting.path}/answer`, { body: answer }))).toMatchObject({
      told: false,
      version: 2,
    })
    const [, invitation] = dispatches.list(
      await network.table.query(`MEETING#${meeting.id}`, { begins: 'DISPATCH#' }),
    )
    expect(invitation).toMatchObject({
      kind: 'invitation',
      recipients: [{ person: `sub-${network.idOf('Anna')}`, email: 'sanne@example.dk', mayAnswer: false }],
      content: { meeting: { items: [{}, { title: '' }, {}] } },
    })
    network.world.setNow('2027-03-18T17:30:00.000Z')
    const sheet = seen<{ rows: { name: string; came: string; inPlaceOf: string }[]; version: number }>(
      await network.secretary('GET', `${meeting.path}/attendance`),
    )
    expect(sheet.version).toBe(0)
    expect(sheet.rows.find(({ name }) => name === 'Sanne')).toMatchObject({
      came: 'on-site',
      inPlaceOf: network.idOf('Anna'),
    })
  })

  it('a substitute who is not needed after all is a call to make', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const anna = network.as('Anna')
    await anna('PUT', `${meeting.path}/answer`, {
      body: { answer: 'no', substitute: { name: 'Sanne', email: 'sanne@example.dk' } },
    })
    await anna('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    const { tasks: waiting } = seen<{ tasks: { what: string; name: string; id: string }[] }>(
      await network.secretary('GET', '/meetings/tasks'),
    )
    expect(waiting).toMatchObject([{ what: 'person-to-call', name: 'Sanne' }])
    expect(seen<{ tasks: unknown[] }>(await network.as('Fremmed')('GET', '/meetings/tasks')).tasks).toEqual(
      [],
    )
    expect(await network.as('Fremmed')('POST', `/meetings/tasks/${waiting[0]?.id}/done`)).toMatchObject({
      status: 404,
    })
    seen(await network.secretary('POST', `/meetings/tasks/${waiting[0]?.id}/done`))
    expect(tasks.list(await network.table.query('TASKS'))).toEqual([])
  })

  it('the secretary types an answer for someone on the phone, not for one without a seat', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const answerFor = (name: string) =>
      network.secretary('PUT', `${meeting.path}/answers/${network.idOf(name)}`, { body: { answer: 'comes' } })
    expect((await answerFor('Dan')).status).toBe(201)
    expect((await answerFor('Eva')).status).toBe(404)
    expect((await answerFor('Fremmed')).status).toBe(404)
    expect(
      (
        await network.as('Anna')('PUT', `${meeting.path}/answers/${network.idOf('Dan')}`, {
          body: { answer: 'no' },
        })
      ).status,
    ).toBe(403)
    const { rows } = await beforeOf(network, meeting.path)
    expect(rows.find(({ name }) => name === 'Dan')?.answer).toMatchObject({ how: 'phone' })
  })

  it('the secretary without a seat is not asked to come', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    expect(
      await network.secretary('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } }),
    ).toMatchObject({ status: 404, body: { type: 'not-invited' } })
    expect((await page(network.secretary, meeting.path)).mine).toBeNull()
  })

  it('attendance is taken on the day, makes the meeting held, and can be put right', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    await network.as('Anna')('PUT', `${meeting.path}/answer`, { body: { answer: 'digital' } })
    const take = (version: number, rows: object[]) =>
      network.secretary('PUT', `${meeting.path}/attendance`, { version, body: { rows } })
    expect(await take(0, [])).toMatchObject({ status: 409, body: { type: 'date-ahead' } })
    network.world.setNow('2027-03-18T17:30:00.000Z')
    const { rows } = seen<{ rows: { name: string; came: string }[] }>(
      await network.secretary('GET', `${meeting.path}/attendance`),
    )
    expect(rows.find(({ name }) => name === 'Anna')?.came).toBe('digital')
    expect(rows.some(({ name }) => name === 'Gitte Gæst')).toBe(false)
    expect(seen(await take(0, rows))).toMatchObject({ version: 1 })
    expect(await take(0, rows)).toMatchObject({ status: 412 })
    expect(seen(await take(1, rows.slice(1)))).toMatchObject({ version: 2 })
    expect(meetings.read(await network.table.get(meetings.key(meeting.id)))?.state).toBe('held')
    const digest = digests.read(await network.table.get(digests.key(network.body.id, '2027')))
    expect(digest?.gatherings[0]?.state).toBe('held')
  })

  it('what people need is for the secretary', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    const needs = { interpreter: 'tegnsprog', loop: true, companion: false, note: '' }
    const anna = network.seats.find(({ card }) => card.name === 'Anna')!
    const key = seatKey(anna)
    await network.world.lay(
      network.tenant.id,
      memberships.change(key, { ...anna, card: { ...anna.card, needs } }, 1),
    )
    await sendAgenda(network, meeting)
    const { rows } = seen<BeforeView>(await network.secretary('GET', `${meeting.path}/before`))
    expect(rows.filter((row) => row.needs)).toMatchObject([
      { name: 'Anna', needs: { interpreter: 'tegnsprog' } },
    ])
    // The same from a seat of an older version, whose card kept neither needs nor address.
    const { needs: _needs, address: _address, ...older } = anna.card
    const person = persons.read(await network.table.get(persons.key(anna.person)))!
    await network.world.lay(
      network.tenant.id,
      memberships.change(key, { ...anna, card: older }, 2),
      persons.change(persons.key(person.id), { ...person, needs }, 1),
    )
    const again = seen<BeforeView>(await network.secretary('GET', `${meeting.path}/before`))
    expect(again.rows).toEqual(rows)
  })

  it('before an agenda is out, those who would get it are asked; and whoever answered stands there too', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await network.as('Anna')('PUT', `${meeting.path}/answer`, { body: { answer: 'comes' } })
    const { rows, timing } = await beforeOf(network, meeting.path)
    expect(rows.map(({ name, answer }) => [name, answer?.answer])).toEqual([
      ['Clara', undefined],
      ['Anna', 'comes'],
      ['Bo', undefined],
      ['Dan', undefined],
      ['Olga', undefined],
    ])
    expect(rows.find(({ name }) => name === 'Dan')?.phone).toBe('12 34 56 78')
    expect(timing).toMatch(/2 waves/)
  })
})

describe('what a page costs', () => {
  it('the page of a meeting with 20 members: two waves and six read units at most', async () => {
    const network = await aNetwork({ members: 21 })
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    const { rows } = await beforeOf(network, meeting.path)
    const seated = rows.filter(({ person }) => person.startsWith('p_'))
    expect(seated.length).toBeGreaterThanOrEqual(20)
    for (const { person } of seated)
      seen(
        await network.secretary('PUT', `${meeting.path}/answers/${person}`, {
          body: { answer: 'comes', note: 'Kommer med bussen' },
        }),
      )
    for (const [who, ask] of [
      ['secretary', network.secretary],
      ['member', network.as('Anna')],
    ] as const) {
      const { timing } = await ask('GET', meeting.path)
      console.log(`meeting page, ${who}: ${timing}`)
      const [, waves, units] = timing.match(/(\d+) waves \d+ calls ([\d.]+) read/)!
      expect(Number(waves)).toBeLessThanOrEqual(2)
      expect(Number(units)).toBeLessThanOrEqual(6)
    }
    const preview = await network.secretary('GET', `${meeting.path}/recipients`)
    console.log(`recipients before sending: ${preview.timing}`)
    const { timing } = await network.secretary('GET', `${meeting.path}/proofs`)
    console.log(`proof: ${timing}`)
    expect(seen<ProofsView>(await network.secretary('GET', `${meeting.path}/proofs`)).proofs).toEqual([])
  })
})
