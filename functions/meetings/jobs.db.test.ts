import { describe, expect, it } from 'vitest'
import type { ProofsView } from '#shared/meetings/api'
import type { Mail } from '../platform/mail/mail.ts'
import { readTicket } from '../platform/proof/tickets.ts'
import { seatKey } from '../platform/seats.ts'
import { memberships, persons, proofs, tasks } from '../platform/table/records.ts'
import { aMeeting, aNetwork, type Network, sendAgenda } from '../testing/a-network.ts'
import { type MailEvent, proofEvent } from './jobs.ts'

const proofsOf = async (network: Network, path: string) =>
  (await network.secretary('GET', `${path}/proofs`)).body as unknown as ProofsView
const statesOf = async (network: Network, path: string) =>
  Object.fromEntries((await proofsOf(network, path)).proofs.map(({ name, state }) => [name, state]))
const tasksOf = async (network: Network) =>
  tasks.list(await network.table.query('TASKS')).map(({ what, name }) => `${what}: ${name}`)

async function sent() {
  const network = await aNetwork()
  const meeting = await aMeeting(network)
  const reply = await sendAgenda(network, meeting)
  const { dispatch, version } = reply.body as unknown as { dispatch: string; version: number }
  return { network, meeting: { ...meeting, version }, dispatch }
}

/** What the mail service tells, by the tags of the mail. */
const eventOf = (mail: Mail, what: MailEvent['what'], reason = ''): MailEvent => ({
  what,
  meeting: mail.tags.meeting as string,
  dispatch: mail.tags.dispatch as string,
  person: mail.tags.person as string,
  attempt: mail.tags.attempt as string,
  reason,
})
const told = (network: Network, event: MailEvent) =>
  proofEvent(event, { table: network.table, now: network.world.now(), newId: network.world.newId })

describe('an agenda goes out', () => {
  it('to each by their own way, with a row of proof for everyone', async () => {
    const { network, meeting } = await sent()
    await network.drain()
    expect(network.mails.map(({ to }) => to.address).sort()).toEqual([
      'anna@example.dk',
      'clara@example.dk',
      'gitte@example.dk',
      'olga@example.dk',
    ])
    expect(await statesOf(network, meeting.path)).toEqual({
      Anna: 'sent',
      Bo: 'to-print',
      Clara: 'sent',
      Dan: 'to-call',
      'Gitte Gæst': 'sent',
      Olga: 'sent',
    })
    expect((await tasksOf(network)).sort()).toEqual(['letter-to-print: Bo', 'person-to-call: Dan'])
  })

  it('nothing closed leaves, no address of another, and a guest has the one item', async () => {
    const { network } = await sent()
    await network.drain()
    for (const mail of network.mails) {
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/Fortrolig sag|Hemmelig tekst/)
      const others = ['anna', 'clara', 'olga', 'gitte'].filter((name) => !mail.to.address.startsWith(name))
      for (const name of others) expect(`${mail.text}${mail.html}`).not.toContain(`${name}@example.dk`)
    }
    const textTo = (name: string) => network.mails.find(({ to }) => to.address.startsWith(name))?.text ?? ''
    expect(textTo('anna')).toMatch(/Velkommen[\s\S]*Oplæg/)
    expect(textTo('gitte')).toContain('Oplæg')
    expect(textTo('gitte')).not.toContain('Velkommen')
  })

  it('with links of one’s own that open this meeting, and none for a guest', async () => {
    const { network, meeting } = await sent()
    await network.drain()
    const linkIn = (name: string) =>
      network.mails
        .find(({ to }) => to.address.startsWith(name))
        ?.text.match(/\/link\/([\w.-]+)\?answer=comes/)?.[1]
    const ticket = readTicket(network.world.secret, linkIn('anna') ?? '', network.world.now())
    expect(ticket).toMatchObject({
      person: network.idOf('Anna'),
      meeting: meeting.id,
      uses: ['read-meeting', 'answer-meeting'],
    })
    expect(linkIn('gitte')).toBeUndefined()
  })

  it('done again it sends nothing again', async () => {
    const { network, meeting } = await sent()
    await network.drain()
    const before = await proofsOf(network, meeting.path)
    await network.drain()
    await Promise.all([network.drain(), network.drain()])
    expect(network.mails).toHaveLength(4)
    expect(await proofsOf(network, meeting.path)).toEqual(before)
    expect(await tasksOf(network)).toHaveLength(2)
  })

  it('two workers at once send each mail once', async () => {
    const { network } = await sent()
    await Promise.all([network.drain(), network.drain(), network.drain()])
    const addresses = network.mails.map(({ to }) => to.address)
    expect(addresses).toHaveLength(new Set(addresses).size)
    await network.drain()
    expect(new Set(network.mails.map(({ to }) => to.address)).size).toBe(4)
  })
})

describe('when something stops', () => {
  it('a mail that was on its way is unknown and is not sent again; the others are', async () => {
    const { network, meeting } = await sent()
    const stopsFor = (name: string) => async (mail: Mail) => {
      if (mail.to.address.startsWith(name)) throw new Error('the connection broke')
      network.mails.push(mail)
      return { messageId: 'm' }
    }
    await expect(network.drain(stopsFor('anna'))).rejects.toThrow('the connection broke')
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'sending' })
    await network.drain()
    expect(await statesOf(network, meeting.path)).toMatchObject({
      Anna: 'unknown',
      Clara: 'sent',
      Olga: 'sent',
    })
    expect(network.mails.map(({ to }) => to.address)).not.toContain('anna@example.dk')
  })

  it('the mail service’s own event decides what became of it', async () => {
    const { network, meeting } = await sent()
    let lost: Mail | undefined
    await network
      .drain(async (mail) => {
        if (!mail.to.address.startsWith('anna')) return { messageId: 'm' }
        lost = mail
        throw new Error('killed after the mail was taken')
      })
      .catch(() => undefined)
    await network.drain()
    await told(network, eventOf(lost as Mail, 'delivered'))
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'delivered' })
    await network.drain()
    expect(network.mails.map(({ to }) => to.address)).not.toContain('anna@example.dk')
  })

  it('where the mail service takes no more just now, the mail waits and goes later', async () => {
    const { network, meeting } = await sent()
    const busy = async () => {
      throw Object.assign(new Error('slow down'), { name: 'Throttling', $metadata: { httpStatusCode: 400 } })
    }
    await expect(network.drain(busy)).rejects.toThrow('slow down')
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'waiting' })
    await network.drain()
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'sent' })
  })

  it('an address that the mail service does not take is a task, and the others go out', async () => {
    const { network, meeting } = await sent()
    await network.drain(async (mail) => {
      if (mail.to.address.startsWith('anna'))
        throw Object.assign(new Error('no'), { name: 'MessageRejected', $metadata: { httpStatusCode: 400 } })
      return { messageId: 'm' }
    })
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'bounced', Clara: 'sent' })
    expect(await tasksOf(network)).toContain('mail-bounced: Anna')
  })
})

describe('a mail that did not arrive', () => {
  const bounced = async () => {
    const given = await sent()
    await given.network.drain()
    const mail = given.network.mails.find(({ to }) => to.address.startsWith('anna')) as Mail
    await told(given.network, eventOf(mail, 'bounced', 'no such mailbox'))
    return { ...given, mail }
  }

  it('becomes a row of proof and a task, once, however often it is told', async () => {
    const { network, meeting, mail } = await bounced()
    await told(network, eventOf(mail, 'bounced', 'no such mailbox'))
    await told(network, eventOf(mail, 'delivered'))
    const { proofs: rows } = await proofsOf(network, meeting.path)
    expect(rows.find(({ name }) => name === 'Anna')).toMatchObject({
      state: 'bounced',
      reason: 'no such mailbox',
    })
    expect((await tasksOf(network)).filter((task) => task === 'mail-bounced: Anna')).toHaveLength(1)
  })

  it('goes again to the address that was put right, and the task is done', async () => {
    const { network, meeting, dispatch, mail } = await bounced()
    const anna = persons.read(await network.table.get(persons.key(network.idOf('Anna'))))
    const seat = network.seats.find(({ card }) => card.name === 'Anna')
    if (!anna || !seat) throw new Error('Anna is not there')
    const email = 'anna.ny@example.dk'
    await network.world.lay(
      network.tenant.id,
      persons.change(persons.key(anna.id), { ...anna, email }, anna.version),
      memberships.change(seatKey(seat), { ...seat, card: { ...seat.card, email } }, 1),
    )
    const again = await network.secretary('POST', `${meeting.path}/proofs`, {
      body: { dispatch, persons: [anna.id], move: 'sendAgain' },
    })
    expect(again).toMatchObject({ status: 201, body: { moved: 1 } })
    await network.drain()
    expect(network.mails.at(-1)?.to.address).toBe(email)
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'sent' })
    expect(await tasksOf(network)).not.toContain('mail-bounced: Anna')
    // What is told of the first try says nothing of the second.
    await told(network, eventOf(mail, 'bounced'))
    expect(await statesOf(network, meeting.path)).toMatchObject({ Anna: 'sent' })
  })

  it('or becomes a letter; printed letters and calls made are ticked off', async () => {
    const { network, meeting, dispatch } = await bounced()
    const tick = (move: string, ...names: string[]) =>
      network.secretary('POST', `${meeting.path}/proofs`, {
        body: { dispatch, persons: names.map(network.idOf), move },
      })
    expect((await tick('printInstead', 'Anna')).status).toBe(201)
    expect((await tick('print', 'Bo')).status).toBe(201)
    expect(await tasksOf(network)).toContain('letter-to-print: Bo')
    expect((await tick('print', 'Anna')).status).toBe(201)
    expect((await tick('call', 'Dan')).status).toBe(201)
    expect(await tasksOf(network)).toEqual([])
    expect(await statesOf(network, meeting.path)).toMatchObject({
      Anna: 'printed',
      Bo: 'printed',
      Dan: 'called',
    })
    expect(await tick('sendAgain', 'Clara')).toMatchObject({ status: 409, body: { type: 'not-in-state' } })
  })

  it('a forged or foreign event changes nothing', async () => {
    const { network, mail } = await sent().then(async (given) => {
      await given.network.drain()
      return { ...given, mail: given.network.mails[0] as Mail }
    })
    const before = proofs.list(
      await network.table.query(`MEETING#${mail.tags.meeting}`, { begins: 'PROOF#' }),
    )
    await told(network, { ...eventOf(mail, 'bounced'), attempt: 'x_other' })
    await told(network, { ...eventOf(mail, 'bounced'), dispatch: 'd_other' })
    const after = proofs.list(await network.table.query(`MEETING#${mail.tags.meeting}`, { begins: 'PROOF#' }))
    expect(after).toEqual(before)
  })
})

describe('a mail that is called spam', () => {
  it('is the last one: letters from then on, on every seat, and the secretary is told once', async () => {
    const network = await aNetwork()
    const { table, world, idOf, secretary, body, seats } = network
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    await network.drain()
    const anna = idOf('Anna')
    // The seat stands in the person's own list, as it does for people who were seated by a secretary.
    const { version, ...rest } = persons.read(await table.get(persons.key(anna)))!
    await world.lay(
      network.tenant.id,
      persons.change(
        persons.key(anna),
        { ...rest, version: version + 1, bodies: [{ body: body.id, role: 'member', from: '2026-01-01' }] },
        version,
      ),
    )
    const row = proofs
      .list(await table.queryAll(`MEETING#${meeting.id}`, { begins: 'PROOF#' }))
      .find(({ person }) => person === anna)!
    const event = {
      what: 'complained' as const,
      meeting: meeting.id,
      dispatch: row.dispatch,
      person: anna,
      attempt: row.attempt,
      reason: 'abuse',
    }
    for (let told = 0; told < 2; told++)
      await proofEvent(event, { table, now: world.now(), newId: world.newId })

    expect(proofs.read(await table.get(proofs.key(meeting.id, row.dispatch, anna)))?.state).toBe('complained')
    expect(persons.read(await table.get(persons.key(anna)))?.channel).toBe('letter')
    const seat = seats.find(({ person }) => person === anna)!
    expect(memberships.read(await table.get(seatKey(seat)))?.card.channel).toBe('letter')
    const told = tasks.list(await table.query('TASKS')).filter(({ what }) => what === 'letter-instead')
    expect(told).toMatchObject([{ person: anna, name: 'Anna', body: body.id }])
    // The next agenda prints a letter.
    const next = await secretary('GET', `${meeting.path}/recipients`)
    const shown = next.body as unknown as { recipients: { person: string; channel: string }[] }
    expect(shown.recipients.find(({ person }) => person === anna)?.channel).toBe('letter')
  })

  it('a mail that the service has, and was on its way when the worker died, is sent', async () => {
    const network = await aNetwork()
    const { table, world } = network
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    await network
      .drain(async () => {
        throw new Error('killed')
      })
      .catch(() => undefined)
    await network.drain()
    const [row] = proofs
      .list(await table.queryAll(`MEETING#${meeting.id}`, { begins: 'PROOF#' }))
      .filter(({ state }) => state === 'unknown')
    const about = { meeting: meeting.id, dispatch: row!.dispatch, person: row!.person, attempt: row!.attempt }
    await proofEvent(
      { what: 'sent', ...about, reason: '', messageId: 'ses-1' },
      { table, now: world.now(), newId: world.newId },
    )
    expect(proofs.read(await table.get(proofs.key(meeting.id, row!.dispatch, row!.person)))).toMatchObject({
      state: 'sent',
      messageId: 'ses-1',
    })
  })
})

describe('other mails', () => {
  it('a sample goes to the secretary alone and is no proof', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await network.secretary('POST', `${meeting.path}/sample`)
    await network.drain()
    expect(network.mails.map(({ to }) => to.address)).toEqual(['sekretaer@example.dk'])
    expect((await proofsOf(network, meeting.path)).proofs).toEqual([])
  })

  it('the chair’s mail has a link that says OK and answers nothing', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await network.secretary('POST', `${meeting.path}/chair-request`, { version: meeting.version, body: {} })
    await network.drain()
    const [mail] = network.mails
    expect(mail?.to.address).toBe('clara@example.dk')
    const text = mail?.text.match(/\/link\/([\w.-]+)/)?.[1] ?? ''
    expect(readTicket(network.world.secret, text, network.world.now())?.uses).toEqual([
      'read-meeting',
      'approve-agenda',
    ])
  })
})
