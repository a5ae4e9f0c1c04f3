import { describe, expect, it } from 'vitest'
import type { HomeView } from '#shared/bodies/api'
import type { HearingsView, HearingView } from '#shared/hearings/api'
import type { MeetingView } from '#shared/meetings/api'
import { networksApp } from '../networks/app.ts'
import {
  digests,
  hearingCards,
  hearingYears,
  persons,
  proofs,
  publicHearings,
  tasks,
} from '../platform/table/records.ts'
import { type Ask, aNetwork, asking, type Network, type Reply } from '../testing/a-network.ts'

const matter = {
  title: 'Ny rampe ved biblioteket',
  text: 'Døren ved biblioteket får en rampe.',
  sender: {
    kind: 'department',
    name: 'Teknik og Miljø',
    mail: 'teknik@example.dk',
    caseNumber: '14/8857',
  },
  topics: ['byggeri'],
}
/** A council of the 1st of February 2027, with a meeting on the 18th of March. */
async function aCouncil(meetings: readonly string[] = ['2027-03-18']) {
  const council = await aNetwork({ council: true })
  if (meetings.length)
    await council.secretary('POST', '/meetings', {
      body: {
        body: council.body.id,
        meetings: meetings.map((date) => ({ date, start: '16:00', end: '18:00' })),
      },
    })
  return council
}
async function received(council: Network, given: object = {}): Promise<string> {
  const made = await council.secretary('POST', '/hearings', {
    body: { ...matter, deadline: '2027-03-11', bodies: [{ body: council.body.id, mode: 'heard' }], ...given },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return (made.body as unknown as { hearings: { id: string }[] }).hearings[0]?.id ?? ''
}
const viewed = async (ask: Ask, id: string) =>
  (await ask('GET', `/hearings/${id}`)) as unknown as Reply & { body: HearingView }
const press = async (council: Network, id: string, what: string, body: object = {}) => {
  const { version, answer } = (await viewed(council.secretary, id)).body
  const read = what === 'sending' ? { answer: answer?.version ?? 0 } : {}
  return council.secretary('POST', `/hearings/${id}/${what}`, { version, body: { ...read, ...body } })
}
const written = (ask: Ask, id: string, version = 0, more: object = {}) =>
  ask('PUT', `/hearings/${id}/answer`, {
    version,
    body: { text: 'Rampen skal være der, før døren åbner.', ...more },
  })
const listed = async (council: Network, query = '') =>
  (await council.secretary('GET', `/hearings${query}`)).body as unknown as HearingsView
const fingerprintOf = async (council: Network, id: string) =>
  (
    (await council.secretary('GET', `/hearings/${id}/recipients?of=silent`)).body as unknown as {
      fingerprint: string
    }
  ).fingerprint
const approved = async (council: Network, id: string, answer = 1) =>
  council.as('Clara')('POST', `/hearings/${id}/approval`, { body: { answer } })
const answerLinkIn = (text: string) => /hearings\/\S+\/link\/(\S+)/.exec(text)?.[1] ?? ''

describe('a matter that comes in', () => {
  it('is held against the next meeting, and the ways out stand open when its deadline falls before', async () => {
    const council = await aCouncil()
    const { body } = await viewed(council.secretary, await received(council))
    expect(body.timing).toMatchObject({ is: 'before', days: 7, next: { date: '2027-03-18' } })
    expect(body.ways).toEqual(['more-time', 'in-writing', 'by-chair'])
    expect(body.asks).toBe('choose-way')
  })

  it('comes from any department, which is told nothing more than that it arrived', async () => {
    const council = await aCouncil()
    const table = council.table
    const stranger = persons.read(await table.get(persons.key(council.idOf('Fremmed'))))
    expect(stranger?.department).toBe('u_teknik')
    const officer: Ask = (method, path, given = {}) => council.asOfficer('Fremmed')(method, path, given)
    const { body: parties } = await officer('GET', '/hearings/parties')
    expect(parties).toMatchObject({ bodies: [{ name: 'Handicaprådet', answers: true, heard: ['byggeri'] }] })
    const made = await officer('POST', '/hearings', {
      body: { ...matter, deadline: '2027-03-11', bodies: [{ body: council.body.id, mode: 'heard' }] },
    })
    const [{ id, mayRead }] = (made.body as unknown as { hearings: [{ id: string; mayRead: boolean }] })
      .hearings
    expect(mayRead).toBe(false)
    expect((await officer('GET', `/hearings/${id}`)).status).toBe(404)
    expect((await viewed(council.secretary, id)).status).toBe(200)
    expect((await council.as('Anna')('POST', '/hearings', { body: {} })).status).not.toBe(201)
  })

  it('is put to several bodies as a hearing in each, and never twice to one', async () => {
    const council = await aCouncil()
    const twice = [
      { body: council.body.id, mode: 'heard' },
      { body: council.body.id, mode: 'informed' },
    ]
    const answer = await council.secretary('POST', '/hearings', {
      body: { ...matter, deadline: '2027-03-11', bodies: twice },
    })
    expect(answer.status).toBe(422)
    expect(
      await council.secretary('POST', '/hearings', {
        body: { ...matter, deadline: '2027-03-11', bodies: [] },
      }),
    ).toMatchObject({ status: 422, body: { type: 'nobody-heard' } })
  })

  it('with a deadline of another year, or none, is asked about', async () => {
    const council = await aCouncil()
    const start = (deadline: string | null) =>
      council.secretary('POST', '/hearings', {
        body: { ...matter, deadline, bodies: [{ body: council.body.id, mode: 'heard' }] },
      })
    expect(await start('2026-03-11')).toMatchObject({ status: 422, body: { type: 'deadline-long-past' } })
    expect(await start(null)).toMatchObject({ status: 422, body: { type: 'deadline-needed' } })
    expect((await start('2027-02-30')).status).toBe(422)
  })

  it('with yesterday’s deadline is kept, says that it has passed, and can still be answered', async () => {
    const council = await aCouncil()
    const id = await received(council, { deadline: '2027-01-31' })
    const { body } = await viewed(council.secretary, id)
    expect(body.timing).toMatchObject({ is: 'passed', days: 1 })
    expect(body.ways).toContain('more-time')
    expect(body.asks).toBe('deadline-passed')
  })

  it('with a deadline on a holiday counts on the last working day before', async () => {
    const council = await aCouncil(['2027-03-25'])
    const id = await received(council, { deadline: '2027-03-29' })
    const { body } = await viewed(council.secretary, id)
    expect(body.timing).toMatchObject({
      is: 'before',
      counted: { on: '2027-03-24', because: 'holiday', holiday: '2. påskedag' },
    })
  })

  it('where no meeting is planned says so', async () => {
    const council = await aCouncil([])
    const { body } = await viewed(council.secretary, await received(council))
    expect(body.timing.is).toBe('no-meeting')
  })

  it('an identity number in it is stopped', async () => {
    const council = await aCouncil()
    const answer = await council.secretary('POST', '/hearings', {
      body: {
        ...matter,
        text: 'CPR 010190-1234',
        deadline: '2027-03-11',
        bodies: [{ body: council.body.id, mode: 'heard' }],
      },
    })
    expect(answer).toMatchObject({ status: 422, body: { type: 'identity-number' } })
  })

  it('a dialogue network is told, and cannot be asked for an answer', async () => {
    const network = await aNetwork()
    const ask = (mode: string) =>
      network.secretary('POST', '/hearings', {
        body: { ...matter, deadline: '2027-03-11', bodies: [{ body: network.body.id, mode }] },
      })
    expect(await ask('heard')).toMatchObject({ status: 409, body: { type: 'not-in-competence' } })
    expect((await ask('informed')).status).toBe(201)
    expect((await listed(network)).hearings).toMatchObject([{ mode: 'informed', asks: null }])
  })
})

describe('a committee’s agenda', () => {
  const agenda = {
    sender: { kind: 'committee', name: 'Socialudvalget', mail: 'social@example.dk' },
    deadline: '2027-03-11',
  }
  const line = (body: string, title: string, mode = 'heard') => ({ title, bodies: [{ body, mode }] })

  it('becomes a hearing a line, all with one deadline, counted under the committee', async () => {
    const council = await aCouncil()
    const titles = ['Budget 2028', 'Ny rampe', 'Kvalitetsstandarder']
    const made = await council.secretary('POST', '/hearings/agendas', {
      body: { ...agenda, lines: titles.map((title) => line(council.body.id, title)) },
    })
    expect((made.body as unknown as { hearings: string[] }).hearings).toHaveLength(3)
    const { hearings, bodies } = await listed(council)
    expect(hearings.map(({ title }) => title).sort()).toEqual([
      'Budget 2028',
      'Kvalitetsstandarder',
      'Ny rampe',
    ])
    expect(bodies[0]?.counts).toEqual([
      { area: 'Socialudvalget', heard: 3, answered: 0, unanswered: 0, informed: 0 },
    ])
    expect(hearings.every(({ asks }) => asks === 'choose-way')).toBe(true)
  })

  it('a line that is for information alone waits for no answer and has no day', async () => {
    const council = await aCouncil()
    await council.secretary('POST', '/hearings/agendas', {
      body: {
        ...agenda,
        lines: [line(council.body.id, 'Ny rampe'), line(council.body.id, 'Årsrapport', 'informed')],
      },
    })
    const { hearings, bodies } = await listed(council)
    expect(hearings.map(({ title, mode, deadline }) => [title, mode, deadline]).sort()).toEqual([
      ['Ny rampe', 'heard', '2027-03-11'],
      ['Årsrapport', 'informed', null],
    ])
    expect(bodies[0]?.counts).toMatchObject([{ heard: 1, informed: 1 }])
  })

  it('before it is saved, the next meeting is there to hold the deadline against, in one wave', async () => {
    const council = await aCouncil()
    const reply = await council.secretary('GET', '/hearings/parties')
    expect(reply.body).toMatchObject({
      bodies: [{ id: council.body.id, heard: ['byggeri'], next: { date: '2027-03-18', agendaOut: false } }],
    })
    expect(reply.timing).toContain('1 waves')
  })

  it('more lines for more councils than one change holds are refused whole', async () => {
    const council = await aCouncil()
    const lines = Array.from({ length: 41 }, (_, at) => line(council.body.id, `Sag ${at}`))
    expect(
      await council.secretary('POST', '/hearings/agendas', { body: { ...agenda, lines } }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines', detail: 'too-many' }] },
    })
    expect((await listed(council)).hearings).toEqual([])
  })
})

describe('more time', () => {
  it('is asked for by a mail with proof, and a yes moves the deadline to where a meeting is in time', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const asked = await press(council, id, 'time-request', {
      until: '2027-03-22',
      by: 'radslag',
      to: 'teknik@example.dk',
      message: {
        subject: 'Længere frist: Ny rampe',
        text: 'Kære Teknik og Miljø\n\nKan vi få frist til den 22. marts?',
      },
    })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    await council.drain()
    expect(council.mails).toHaveLength(1)
    expect(council.mails[0]).toMatchObject({
      to: { address: 'teknik@example.dk' },
      replyTo: 'social@example.dk',
      subject: 'Længere frist: Ny rampe',
    })
    const { body } = await viewed(council.secretary, id)
    expect(body).toMatchObject({ way: 'more-time', time: { until: '2027-03-22', said: null }, asks: null })
    expect(body.secretary?.proofs).toMatchObject([{ kind: 'time', state: 'sent', to: 'teknik@example.dk' }])
    await press(council, id, 'deadline', { deadline: '2027-03-22', granted: true })
    const { body: after } = await viewed(council.secretary, id)
    expect(after).toMatchObject({
      deadline: '2027-03-22',
      way: null,
      time: { said: 'yes' },
      timing: { is: 'in-time' },
      ways: ['meeting'],
      earlier: [{ deadline: '2027-03-11', granted: true }],
    })
  })

  it('a no leaves the two other ways', async () => {
    const council = await aCouncil()
    const id = await received(council)
    await press(council, id, 'time-request', { until: '2027-03-22', by: 'own-mail', to: '' })
    expect(council.mails).toHaveLength(0)
    await press(council, id, 'time-refusal')
    const { body } = await viewed(council.secretary, id)
    expect(body).toMatchObject({ way: null, ways: ['in-writing', 'by-chair'], asks: 'choose-way' })
    expect(
      await press(council, id, 'time-request', { until: '2027-03-22', by: 'own-mail', to: '' }),
    ).toMatchObject({ status: 409, body: { type: 'way-not-open' } })
  })

  it('asks for the day that is kept, and is not sent where the mail says another', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const message = { subject: 'Frist', text: 'Kan vi få frist til den 15. marts?' }
    expect(
      await press(council, id, 'time-request', {
        until: '2027-03-22',
        by: 'radslag',
        to: 'teknik@example.dk',
        message,
      }),
    ).toMatchObject({ status: 422, body: { type: 'day-not-in-mail', until: '2027-03-22' } })
    expect(council.mails).toHaveLength(0)
  })

  it('goes to the address that was looked at, or nowhere', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const message = { subject: 'Frist', text: 'Kan vi få frist til den 22. marts?' }
    expect(
      await press(council, id, 'time-request', {
        until: '2027-03-22',
        by: 'radslag',
        to: 'en-anden@example.dk',
        message,
      }),
    ).toMatchObject({ status: 409, body: { type: 'wrong-recipient', to: 'teknik@example.dk' } })
    expect(
      await press(council, id, 'time-request', { until: '2027-03-01', by: 'own-mail', to: '' }),
    ).toMatchObject({ status: 422, body: { type: 'date-outside-deadline' } })
  })
})

describe('in writing among the members', () => {
  const asked = async () => {
    const council = await aCouncil()
    const id = await received(council)
    const fingerprint = await fingerprintOf(council, id)
    const round = await press(council, id, 'round', {
      by: '2027-03-09',
      message: 'Hjælp os gerne',
      fingerprint,
    })
    expect(round).toMatchObject({ status: 200, body: { mails: 2, letters: 1, calls: 1 } })
    await council.drain()
    return { council, id }
  }

  it('a deadline that moves leaves the day they were told, and says so until they are told another', async () => {
    const { council, id } = await asked()
    const anna = council.as('Anna')
    await anna('PUT', `/hearings/${id}/voice`, { body: { stance: 'agrees', text: '' } })
    await press(council, id, 'deadline', { deadline: '2027-03-05', granted: false })
    const { body: sooner } = await viewed(council.secretary, id)
    expect(sooner).toMatchObject({
      asks: 'round-past-deadline',
      way: 'in-writing',
      round: { by: '2027-03-09' },
      voices: [{ name: 'Anna' }],
    })
    // Moved on past the next meeting, they can still be given more time.
    await press(council, id, 'deadline', { deadline: '2027-03-24', granted: false })
    const { body: later } = await viewed(council.secretary, id)
    expect(later).toMatchObject({ asks: null, timing: { is: 'in-time' }, round: { deadline: '2027-03-11' } })
    const again = await press(council, id, 'round', {
      by: '2027-03-23',
      message: '',
      fingerprint: await fingerprintOf(council, id),
    })
    expect(again).toMatchObject({ status: 200, body: { mails: 1, letters: 1, calls: 1 } })
    const before = council.mails.length
    await council.drain()
    expect(council.mails.slice(before)).toMatchObject([{ to: { address: 'clara@example.dk' } }])
    expect(council.mails.at(-1)?.text.replaceAll('\u00a0', ' ')).toContain(
      'Du fik at vide, at du kunne skrive til og med tirsdag den 9. marts. Nu er det senest tirsdag den 23. marts.',
    )
    const { body } = await viewed(council.secretary, id)
    expect(body.round).toMatchObject({ by: '2027-03-23', before: '2027-03-09', asked: 4 })
    expect(body.secretary?.silent.map(({ name }) => name).sort()).toEqual(['Bo', 'Clara', 'Dan'])
  })

  it('everyone with a seat of their own is asked: by mail with a link, by letter, by a call', async () => {
    const { council, id } = await asked()
    expect(council.mails.map(({ to }) => to.address).sort()).toEqual(['anna@example.dk', 'clara@example.dk'])
    const [mail] = council.mails
    expect(mail?.text).toContain('Ny rampe ved biblioteket')
    expect(mail?.text).toContain('Hjælp os gerne')
    expect(mail?.subject).not.toMatch(/rampe|handicap/i)
    expect(answerLinkIn(mail?.text ?? '')).not.toBe('')
    const { body } = await viewed(council.secretary, id)
    expect(body.secretary?.silent.map(({ name }) => name).sort()).toEqual(['Anna', 'Bo', 'Clara', 'Dan'])
    const waiting = tasks.list(await council.table.query('TASKS'))
    expect(waiting.map(({ what }) => what).sort()).toEqual(['letter-to-print', 'person-to-call'])
    const letter = await council.file(
      'Sekretær',
      `/documents/hearings/${id}/letters.pdf?dispatch=${body.sent[0]?.dispatch}`,
    )
    expect(letter.status).toBe(200)
  })

  it('a member writes by the link without sign-in, and may change it until the answer goes', async () => {
    const { council, id } = await asked()
    const anna = council.byTicket('Anna', id, ['read-hearing', 'voice-hearing'])
    expect((await viewed(anna, id)).body.mine).toEqual({ name: 'Anna', voice: null })
    const say = (stance: string, text = '') =>
      anna('PUT', `/hearings/${id}/voice`, { body: { stance, text } })
    expect(await say('adds')).toMatchObject({ status: 422, body: { type: 'nothing-said', stance: 'adds' } })
    expect(await say('says')).toMatchObject({ status: 422, body: { type: 'nothing-said', stance: 'says' } })
    expect((await say('agrees')).status).toBe(201)
    expect((await say('differs', 'Rampen er for stejl.')).body).toMatchObject({ version: 2 })
    const { body } = await viewed(council.secretary, id)
    expect(body.voices).toMatchObject([{ name: 'Anna', stance: 'differs', how: 'link' }])
    // The link is for this hearing and for nothing that the secretary does.
    const other = await received(council, { title: 'En anden sag' })
    expect((await viewed(anna, other)).status).toBe(404)
    expect((await anna('PUT', `/hearings/${id}/answer`, { version: 0, body: { text: 'x' } })).status).toBe(
      403,
    )
    expect((await viewed(anna, id)).body).toMatchObject({ secretary: null, sent: [] })
  })

  it('the secretary types for one who called, and nobody else’s word can be given by a link', async () => {
    const { council, id } = await asked()
    const typed = await council.secretary('PUT', `/hearings/${id}/voices/${council.idOf('Dan')}`, {
      body: { stance: 'adds', text: 'Husk et gelænder.', how: 'phone' },
    })
    expect(typed.status).toBe(201)
    expect((await viewed(council.secretary, id)).body.voices).toMatchObject([{ name: 'Dan', how: 'phone' }])
    const stranger = await council.secretary('PUT', `/hearings/${id}/voices/${council.idOf('Fremmed')}`, {
      body: { stance: 'agrees', text: '', how: 'phone' },
    })
    expect(stranger.status).toBe(404)
    const olga = council.byTicket('Olga', id, ['read-hearing', 'voice-hearing'])
    expect(
      (await olga('PUT', `/hearings/${id}/voice`, { body: { stance: 'agrees', text: '' } })).status,
    ).toBe(403)
    const eva = council.byTicket('Eva', id, ['read-hearing', 'voice-hearing'])
    expect((await viewed(eva, id)).status).toBe(404)
  })

  it('the members’ date leaves a day before the deadline, and those who were seen are those who are asked', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const fingerprint = await fingerprintOf(council, id)
    expect(await press(council, id, 'round', { by: '2027-03-12', message: '', fingerprint })).toMatchObject({
      status: 422,
      body: { type: 'date-outside-deadline', from: '2027-02-01', to: '2027-03-10' },
    })
    expect(
      await press(council, id, 'round', { by: '2027-03-09', message: '', fingerprint: '03abc' }),
    ).toMatchObject({ status: 409, body: { type: 'recipients-changed' } })
  })
})

describe('the chair answers, and the body is told', () => {
  it('from the press to the sent answer: OK by a link, the answer to the sender, the same to the members', async () => {
    const council = await aCouncil()
    const id = await received(council)
    expect((await press(council, id, 'by-chair')).status).toBe(200)
    await written(council.secretary, id)
    expect((await press(council, id, 'chair-request')).status).toBe(200)
    await council.drain()
    expect(council.mails).toMatchObject([
      { to: { address: 'clara@example.dk' }, subject: 'Et svar, du skal se' },
    ])
    const clara = council.byTicket('Clara', id, ['read-hearing', 'approve-hearing'])
    expect((await viewed(clara, id)).body.answer?.text).toContain('Rampen')
    expect(await clara('POST', `/hearings/${id}/approval`, { body: { answer: 1 } })).toMatchObject({
      status: 201,
      body: { state: 'approved' },
    })
    // Without the members' fingerprint nothing leaves: they are told by the same press.
    expect(await press(council, id, 'sending', { how: 'mail', to: 'teknik@example.dk' })).toMatchObject({
      status: 409,
      body: { type: 'recipients-changed' },
    })
    const fingerprint = await fingerprintOf(council, id)
    expect(
      await press(council, id, 'sending', { how: 'mail', to: 'teknik@example.dk', fingerprint }),
    ).toMatchObject({ status: 200, body: { state: 'answered' } })
    await council.drain()
    const after = council.mails.slice(1)
    expect(after.map(({ to }) => to.address).sort()).toEqual([
      'anna@example.dk',
      'clara@example.dk',
      'sekretaer@example.dk',
      'teknik@example.dk',
    ])
    const answer = after.find(({ to }) => to.address === 'teknik@example.dk')
    expect(answer?.subject).toContain('14/8857')
    expect(answer?.attachments.map(({ name }) => name)).toEqual(['hoeringssvar.docx', 'hoeringssvar.pdf'])
    // A locked screen says nothing of the matter, and the chair is not told what the chair has done.
    const told = (name: string) => after.find(({ to }) => to.address === `${name}@example.dk`)
    expect(told('anna')).toMatchObject({ subject: 'Vi har sendt et svar' })
    expect(told('anna')?.text).toContain('Formanden har svaret')
    expect(told('clara')?.text).toContain('Det svar, du har godkendt')
  })

  it('is no way while a meeting is in time', async () => {
    const council = await aCouncil()
    const id = await received(council, { deadline: '2027-03-25' })
    expect(await press(council, id, 'by-chair')).toMatchObject({
      status: 409,
      body: { type: 'way-not-open', way: 'by-chair' },
    })
  })
})

describe('on the agenda of the next meeting, in one press', () => {
  it('an item that leads back, once; and the page knows on which meeting it stands', async () => {
    const council = await aCouncil()
    const id = await received(council, { deadline: '2027-03-25' })
    const put = await press(council, id, 'agenda-item', { title: 'Høring: Ny rampe' })
    expect(put).toMatchObject({ status: 200, body: { agendaOut: false } })
    const { meeting } = put.body as unknown as { meeting: string }
    const { items } = (await council.secretary('GET', `/meetings/${meeting}`)).body as unknown as MeetingView
    expect(items).toMatchObject([{ title: 'Høring: Ny rampe', hearing: id, late: false }])
    const { body } = await viewed(council.secretary, id)
    expect(body).toMatchObject({ way: 'meeting', meeting: { meeting, date: '2027-03-18' }, asks: null })
    expect(await press(council, id, 'agenda-item')).toMatchObject({
      status: 409,
      body: { type: 'already-on-agenda', date: '2027-03-18' },
    })
    // Edited on the agenda's own page, the way back is kept; typed there, it leads nowhere.
    const { version } = (await council.secretary('GET', `/meetings/${meeting}`))
      .body as unknown as MeetingView
    const typed = [
      { ...items?.[0], title: 'Rampen' },
      { title: 'Andet', hearing: id },
    ]
    await council.secretary('PUT', `/meetings/${meeting}/items`, { version, body: { items: typed } })
    const again = (await council.secretary('GET', `/meetings/${meeting}`)).body as unknown as MeetingView
    expect(again.items?.map(({ hearing }) => hearing)).toEqual([id, undefined])
  })

  it('where no meeting is planned, it is said', async () => {
    const council = await aCouncil([])
    expect(await press(council, await received(council), 'agenda-item')).toMatchObject({
      status: 409,
      body: { type: 'no-meeting-ahead' },
    })
  })
})

describe('the answer', () => {
  it('two drafts at once: the second is told, and shown the first', async () => {
    const council = await aCouncil()
    const id = await received(council)
    expect((await written(council.secretary, id)).status).toBe(200)
    const second = await written(council.as('Clara'), id, 0, { text: 'Rampen er for stejl.' })
    expect(second).toMatchObject({
      status: 412,
      body: {
        type: 'another-draft',
        by: 'Sekretær',
        text: 'Rampen skal være der, før døren åbner.',
        minority: 'none',
        expected: 1,
      },
    })
    expect((await written(council.as('Clara'), id, 1, { text: 'Rampen er for stejl.' })).status).toBe(200)
  })

  it('two drafts at once: the views beside the first are shown too, never lost unseen', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const minority = [
      { who: 'Anna', text: 'Vi vil have en elevator.' },
      { who: '', text: 'Vent et år.' },
    ]
    await written(council.secretary, id, 0, { minority })
    expect(await written(council.as('Clara'), id, 0, { text: 'Rampen er for stejl.' })).toMatchObject({
      body: { type: 'another-draft', minority: 'Anna: Vi vil have en elevator. Vent et år.' },
    })
  })

  it('that was changed since it was looked at is not sent, though it has its OK', async () => {
    const council = await aCouncil()
    const id = await received(council)
    await written(council.secretary, id)
    await approved(council, id)
    const looked = (await viewed(council.secretary, id)).body
    const send = (version: number, answer: number) =>
      council.secretary('POST', `/hearings/${id}/sending`, {
        version,
        body: { answer, how: 'mail', to: 'teknik@example.dk' },
      })
    await written(council.as('Clara'), id, 1, { text: 'Rampen er for stejl.' })
    await approved(council, id, 2)
    const now = (await viewed(council.secretary, id)).body
    for (const version of [looked.version, now.version])
      expect(await send(version, 1)).toMatchObject({
        status: 412,
        body: { type: 'answer-changed', by: 'Clara' },
      })
    await council.drain()
    expect(council.mails).toEqual([])
    expect((await send(now.version, 2)).status).toBe(200)
  })

  it('at the very same moment one is kept and the other refused', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const two = await Promise.all([written(council.secretary, id), written(council.as('Clara'), id)])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('of a formal council leaves when it is approved, and an OK is to the words that were read', async () => {
    const council = await aCouncil()
    const id = await received(council)
    expect(await press(council, id, 'sending', { how: 'otherwise' })).toMatchObject({
      body: { type: 'answer-empty' },
    })
    await written(council.secretary, id)
    expect(await press(council, id, 'sending', { how: 'otherwise' })).toMatchObject({
      status: 409,
      body: { type: 'approval-first' },
    })
    await written(council.secretary, id, 1, { text: 'Andre ord.' })
    expect(await approved(council, id, 1)).toMatchObject({
      status: 412,
      body: { type: 'answer-changed', by: 'Sekretær', expected: 2 },
    })
    expect((await approved(council, id, 2)).status).toBe(201)
    // Written on after the OK: it needs a new one.
    expect(await written(council.secretary, id, 2, { text: 'Helt andre ord.' })).toMatchObject({
      body: { state: 'received' },
    })
    expect(await press(council, id, 'sending', { how: 'otherwise' })).toMatchObject({
      body: { type: 'approval-first' },
    })
    expect(
      (await council.as('Anna')('POST', `/hearings/${id}/approval`, { body: { answer: 3 } })).status,
    ).toBe(403)
  })

  it('has the OK of a meeting that was held since the hearing came, and the file says which', async () => {
    const council = await aCouncil(['2027-02-01', '2027-03-18'])
    const id = await received(council)
    await written(council.secretary, id)
    const { heldSince } = (await viewed(council.secretary, id)).body.secretary ?? {}
    expect(heldSince).toMatchObject([{ date: '2027-02-01' }])
    const byMeeting = (meeting?: string) =>
      council.secretary('POST', `/hearings/${id}/approval`, {
        body: { answer: 1, of: 'meeting', ...(meeting ? { meeting } : {}) },
      })
    for (const not of [undefined, 'm_00000000000000000009'])
      expect(await byMeeting(not)).toMatchObject({ status: 409, body: { type: 'not-held-since' } })
    expect((await byMeeting(heldSince?.[0]?.meeting)).status).toBe(201)
    expect((await viewed(council.secretary, id)).body.approval).toMatchObject({
      of: 'meeting',
      how: 'meeting',
      meeting: { date: '2027-02-01' },
    })
    await press(council, id, 'sending', { how: 'mail', to: 'teknik@example.dk' })
    await council.drain()
    expect(council.mails[0]?.text).toContain('Godkendt på mødet mandag den 1. februar 2027.')
  })

  it('that lies with the chair stands on her home page; once she has said OK, whoever asked is told', async () => {
    const council = await aCouncil()
    const id = await received(council)
    const homeOf = async (name: string) =>
      (await asking(networksApp(council.world), () => council.tokenOf(name))('GET', '/home'))
        .body as unknown as HomeView
    await written(council.secretary, id)
    expect((await homeOf('Clara')).bodies[0]?.hearings).toEqual([])
    await press(council, id, 'chair-request')
    expect((await homeOf('Clara')).bodies[0]?.hearings).toMatchObject([{ hearing: id, asked: true }])
    expect((await homeOf('Anna')).bodies[0]?.hearings).toEqual([])
    expect((await listed(council)).hearings).toMatchObject([{ state: 'received', asked: true }])
    await approved(council, id)
    expect((await homeOf('Clara')).bodies[0]?.hearings).toEqual([])
    expect((await homeOf('Sekretær')).bodies[0]?.hearings).toMatchObject([
      { hearing: id, state: 'approved', deadline: '2027-03-11' },
    ])
    expect((await listed(council)).hearings).toMatchObject([{ state: 'approved', asks: 'to-send' }])
    await council.drain()
    const told = council.mails.find(({ to }) => to.address === 'sekretaer@example.dk')
    expect(told?.subject).toBe('Godkendt: Ny rampe ved biblioteket')
    expect(told?.text).toContain(`/hearings/${id}/send`)
  })

  it('keeps those who see it differently, and is a file for the case with the sender’s number', async () => {
    const council = await aCouncil()
    const id = await received(council)
    await written(council.secretary, id, 0, {
      minority: [{ who: 'To medlemmer', text: 'Vi vil have en elevator.' }],
    })
    await approved(council, id)
    await press(council, id, 'sending', { how: 'mail', to: 'teknik@example.dk' })
    await council.drain()
    const [mail] = council.mails
    expect(mail?.text).toContain('Vi vil have en elevator.')
    expect(mail?.text).toContain('To medlemmer')
    expect(mail?.text).toContain('14/8857')
    const file = await council.file('Sekretær', `/documents/hearings/${id}/answer.pdf?case=22/1`)
    expect(file.status).toBe(200)
    const row = proofs.list(await council.table.query(`HEARING#${id}`, { begins: 'PROOF#' }))
    expect(row).toMatchObject([{ person: 'sender', state: 'sent', to: 'teknik@example.dk' }])
  })

  it('once sent stays: no word, no deadline, no second sending', async () => {
    const council = await aCouncil()
    const id = await received(council)
    await written(council.secretary, id)
    await approved(council, id)
    await press(council, id, 'sending', { how: 'otherwise' })
    for (const [what, body] of [
      ['sending', { how: 'otherwise' }],
      ['deadline', { deadline: '2027-04-01' }],
      ['moves', { move: 'withdraw' }],
      ['round', { by: '2027-03-09', message: '', fingerprint: '04abc' }],
    ] as const)
      expect(await press(council, id, what, body), what).toMatchObject({
        status: 409,
        body: { type: 'hearing-not-in-state' },
      })
    expect((await written(council.secretary, id, 1)).status).toBe(409)
  })

  it('pressed twice is sent once, and from an old page not at all', async () => {
    const council = await aCouncil()
    const id = await received(council)
    await written(council.secretary, id)
    await approved(council, id)
    const { version } = (await viewed(council.secretary, id)).body
    const send = (key: string) =>
      council.secretary('POST', `/hearings/${id}/sending`, {
        version,
        key,
        body: { answer: 1, how: 'mail', to: 'teknik@example.dk' },
      })
    const two = await Promise.all([send('one-press-of-send'), send('one-press-of-send')])
    expect(two.map(({ status }) => status)).toEqual([200, 200])
    expect((await send('another-press-of-send')).status).toBe(412)
    await council.drain()
    await council.drain()
    expect(council.mails).toHaveLength(1)
  })

  it('to a sender without an address is sent by the secretary and noted', async () => {
    const council = await aCouncil()
    const id = await received(council, { sender: { kind: 'authority', name: 'Ankestyrelsen' } })
    await written(council.secretary, id)
    await approved(council, id)
    expect(await press(council, id, 'sending', { how: 'mail', to: '' })).toMatchObject({
      status: 409,
      body: { type: 'sender-without-mail' },
    })
    expect((await press(council, id, 'sending', { how: 'otherwise' })).status).toBe(200)
    expect((await viewed(council.secretary, id)).body).toMatchObject({
      sentHow: 'otherwise',
      closedOn: '2027-02-01',
    })
  })
})

describe('closing and counting', () => {
  it('closed without an answer counts as heard, with no answer; withdrawn counts nowhere; both open again', async () => {
    const council = await aCouncil()
    const [one, two] = [await received(council), await received(council, { title: 'To' })]
    await press(council, one, 'moves', { move: 'closeWithout', reason: 'Ikke noget at tilføje' })
    await press(council, two, 'moves', { move: 'withdraw' })
    const { hearings, bodies } = await listed(council)
    expect(bodies[0]?.counts).toEqual([
      { area: 'Teknik og Miljø', heard: 1, answered: 0, unanswered: 1, informed: 0 },
    ])
    expect(hearings.map(({ state }) => state).sort()).toEqual(['unanswered', 'withdrawn'])
    const year = hearingYears.read(await council.table.get(hearingYears.key(council.body.id, '2027')))
    expect(year?.waiting).toEqual([])
    await press(council, one, 'moves', { move: 'reopen' })
    const again = hearingYears.read(await council.table.get(hearingYears.key(council.body.id, '2027')))
    expect(again?.waiting).toMatchObject([{ hearing: one, deadline: '2027-03-11' }])
    expect(again?.counts).toMatchObject([{ heard: 1, unanswered: 0 }])
  })

  it('the counts lie beside the digest, which knows nothing of them', async () => {
    const council = await aCouncil()
    await received(council)
    const digest = digests.read(await council.table.get(digests.key(council.body.id, '2027')))
    expect(digest?.gatherings).toHaveLength(1)
    const cards = hearingCards.list(
      await council.table.query(`BODY#${council.body.id}`, { begins: 'HEARING#2027#' }),
    )
    expect(cards).toHaveLength(1)
  })

  it('for information is noted, and never answered', async () => {
    const council = await aCouncil()
    const id = await received(council, {
      deadline: null,
      bodies: [{ body: council.body.id, mode: 'informed' }],
    })
    const { body } = await viewed(council.secretary, id)
    expect(body).toMatchObject({ timing: { is: 'none' }, ways: [], asks: null })
    expect(await press(council, id, 'moves', { move: 'closeWithout' })).toMatchObject({ status: 409 })
    expect((await press(council, id, 'moves', { move: 'note' })).status).toBe(200)
    const { bodies } = await listed(council)
    expect(bodies[0]?.counts).toMatchObject([{ heard: 0, informed: 1 }])
  })

  it('a list of a year that is gone has what waits still', async () => {
    const council = await aCouncil()
    await received(council)
    council.world.setNow('2028-01-10T09:00:00.000Z')
    const view = await listed(council)
    expect(view.year).toBe(2028)
    expect(view.hearings.map(({ state }) => state)).toEqual(['received'])
    expect((await listed(council, '?year=2026')).hearings).toEqual([])
  })

  it('a stranger’s list is empty, and a body that is not theirs is not there', async () => {
    const council = await aCouncil()
    await received(council)
    const stranger = council.as('Fremmed')
    expect((await stranger('GET', '/hearings')).body).toMatchObject({ bodies: [], hearings: [] })
    expect((await stranger('GET', `/hearings?body=${council.body.id}`)).status).toBe(404)
  })
})

describe('on the public page', () => {
  it('the matter stands there while it is public, and is gone when it is withdrawn', async () => {
    const council = await aCouncil()
    const id = await received(council, { public: true })
    const card = async () => publicHearings.read(await council.table.get(publicHearings.key(id)))
    expect(await card()).toMatchObject({ title: matter.title, bodyName: 'Handicaprådet' })
    expect(JSON.stringify(await card())).not.toMatch(/teknik@|14\/8857/)
    await press(council, id, 'moves', { move: 'withdraw' })
    expect(await card()).toBe(null)
    await press(council, id, 'moves', { move: 'reopen' })
    expect(await card()).toMatchObject({ state: 'received' })
    const { version } = (await viewed(council.secretary, id)).body
    await council.secretary('PUT', `/hearings/${id}/public`, { version, body: { public: false } })
    expect(await card()).toBe(null)
  })
})

describe('what changed', () => {
  const answered = async () => {
    const council = await aCouncil()
    const id = await received(council)
    await written(council.secretary, id)
    await approved(council, id)
    await press(council, id, 'sending', { how: 'mail', to: 'teknik@example.dk' })
    await council.drain()
    return { council, id }
  }

  it('is asked of the sender by a mail, and told behind its link by one who has no sign-in', async () => {
    const { council, id } = await answered()
    expect((await press(council, id, 'outcome-request', { to: 'teknik@example.dk' })).status).toBe(200)
    await council.drain()
    const mail = council.mails.at(-1)
    expect(mail?.to.address).toBe('teknik@example.dk')
    expect(answerLinkIn(mail?.text ?? '')).not.toBe('')
    const sender = council.bySender(id)
    const read = await sender('GET', `/hearings/${id}/outcome`)
    expect(read.body).toMatchObject({ bodyName: 'Handicaprådet', outcome: null })
    expect(JSON.stringify(read.body)).not.toMatch(/Anna|Clara|secretary/)
    // Nothing else opens to the sender.
    expect((await sender('GET', `/hearings/${id}`)).status).toBe(403)
    expect(
      await sender('PUT', `/hearings/${id}/outcome`, {
        body: { kind: 'in-part', text: 'Rampen kommer i maj.' },
      }),
    ).toMatchObject({ status: 201, body: { kind: 'in-part' } })
    expect((await viewed(council.secretary, id)).body.outcome).toMatchObject({
      by: 'sender',
      kind: 'in-part',
    })
    expect((await listed(council)).hearings).toMatchObject([{ changed: 'in-part' }])
  })

  it('is typed by the secretary as well, and not before there is an answer', async () => {
    const { council, id } = await answered()
    expect(
      (await council.secretary('PUT', `/hearings/${id}/outcome`, { body: { kind: 'followed', text: '' } }))
        .status,
    ).toBe(201)
    const early = await received(council, { title: 'Tidlig' })
    expect(
      await council.secretary('PUT', `/hearings/${early}/outcome`, { body: { kind: 'followed', text: '' } }),
    ).toMatchObject({ status: 409, body: { type: 'hearing-not-in-state' } })
    expect((await council.bySender(early)('GET', `/hearings/${early}/outcome`)).status).toBe(404)
    expect((await council.bySender(early)('GET', `/hearings/${id}/outcome`)).status).toBe(404)
  })
})

it('every page of hearings costs two waves', async () => {
  const council = await aCouncil()
  const id = await received(council)
  for (const path of ['/hearings', '/hearings/parties', `/hearings/${id}`]) {
    const { timing } = await council.secretary('GET', path)
    expect(Number(/(\d+) waves/.exec(timing)?.[1]), `${path}: ${timing}`).toBeLessThanOrEqual(2)
  }
})
