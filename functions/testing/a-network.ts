import type { Hono } from 'hono'
import type { Action, TenantRole } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import type { Charter } from '#shared/charters/schema'
import type { Membership, Person } from '#shared/members/schema'
import type { Tenant } from '#shared/tenancy/schema'
import { personNamed, seatFor } from '#shared/testing/build'
import { documentsApp } from '../documents/app.ts'
import { hearingMailOf } from '../documents/hearing-mail.ts'
import { mailOf } from '../documents/mail.ts'
import { pressHere } from '../documents/press-here.ts'
import { hearingsApp } from '../hearings/app.ts'
import { meetingWorkers } from '../meetings/jobs.ts'
import { notesApp } from '../notes/app.ts'
import { contextOf } from '../platform/app.ts'
import { charterWrites } from '../platform/bodies.ts'
import type { Mail } from '../platform/mail/mail.ts'
import { seatKey } from '../platform/seats.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { bodies, memberships, persons, tenants } from '../platform/table/records.ts'
import { newWorld } from '../platform/testing.ts'
import { type JobMessage, messagesOf } from '../platform/work/jobs.ts'

export type Reply = {
  status: number
  // The tests read what came back as a reader of the API does.
  body: Record<string, never> & { [field: string]: never }
  timing: string
}
export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  given?: { body?: unknown; version?: number; key?: string },
) => Promise<Reply>

/**
 * A dialogue network of a Danish municipality, invented: a secretary in its department, a chair, members who are
 * reached by mail, letter and phone, an observer, a substitute, and one who has left. `municipalities`: so many more
 * that each have a place and a representative in it, by mail. `council`: a statutory council with the same people.
 */
export async function aNetwork(
  given: { now?: string; members?: number; municipalities?: number; council?: boolean } = {},
) {
  const world = await newWorld(given.now ?? '2027-02-01T09:00:00.000Z')
  const tenantId = await world.newTenant()
  const app = contextOf(notesApp(world), hearingsApp(world), documentsApp({ ...world, press: pressHere }))
  const id = world.newId(given.council ? 'council' : 'network')
  const department = 'u_social'
  const others = Array.from({ length: given.municipalities ?? 0 }, (_, at) => ({
    code: String(1400 + at),
    name: `Kommune ${String(at + 1).padStart(2, '0')}`,
    population: 10_000 + at,
  }))
  const tenant: Tenant = {
    id: tenantId,
    slug: 'egedal',
    country: 'dk',
    language: 'da',
    organisation: 'dk-0240',
    kind: 'municipality',
    name: 'Prøve Kommune',
    municipalities: [{ code: '0240', name: 'Prøve', population: 43000 }, ...others],
    currency: 'DKK',
    zone: 'Europe/Copenhagen',
    colour: '#1f5f8b',
    theme: '',
    mailbox: 'social@example.dk',
    contact: { name: '', title: '', phone: '', mail: '', attention: '' },
    caseHelp: { name: '', phone: '' },
    agreement: null,
    publicFrom: null,
    objected: null,
    invented: true,
    version: 1,
  }
  const body: Body = {
    id,
    template: given.council ? 'disability-council' : 'dialogue-network',
    name: given.council ? 'Handicaprådet' : 'Netværket',
    tagline: '',
    profile: given.council ? 'formal' : 'light',
    competence: given.council ? 'advisory' : 'dialogue',
    charterLabel: 'frames',
    charterVersion: 1,
    state: 'active',
    department,
    contact: tenant.contact,
    legalBasis: '',
    reportsTo: '',
    places: others.map(({ code }) => ({
      group: 'citizens',
      municipality: code,
      roleTitle: 'Udvalgsformand',
    })),
    usual: { start: '16:00', end: '18:00', place: 'Rådhuset', access: 'Elevator', link: '' },
    usingSince: '2027-01-01',
    version: 1,
  }
  const charter: Charter = {
    body: id,
    number: 1,
    purpose: '',
    values: [],
    clauses: [
      { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' },
      { kind: 'notice', days: 14, about: true },
      ...(given.council
        ? [
            {
              kind: 'heard-on' as const,
              heard: ['byggeri'],
              informed: ['årsrapporter'],
              chairMayAnswer: true,
            },
          ]
        : []),
    ],
    validFrom: '2027-01-01',
    approvedBy: '',
    reason: '',
    version: 1,
  }
  const people: Record<string, Person> = {}
  const seats: Membership[] = []
  const person = (name: string, more: Partial<Person> = {}) => {
    people[name] = personNamed(world.newId('person'), name, {
      email: `${name.toLowerCase()}@example.dk`,
      ...more,
    })
    return people[name] as Person
  }
  const seated = (name: string, more: Partial<Membership> = {}, about: Partial<Person> = {}) => {
    const seat = seatFor(world.newId('membership'), id, person(name, about), 'citizens', {
      from: '2026-01-01',
      ...more,
    })
    seats.push(seat)
    return seat
  }
  person('Sekretær', { department, email: 'sekretaer@example.dk' })
  person('Kollega', { department, email: 'kollega@example.dk' })
  person('Fremmed', { department: 'u_teknik' })
  seated('Clara', { role: 'chair' })
  seated('Anna')
  seated('Bo', {}, { email: '', channel: 'letter', address: 'Prøvevej 1, 3650 Prøve' })
  seated('Dan', {}, { email: '', channel: 'phone', phone: '12 34 56 78' })
  seated('Olga', { role: 'observer' })
  seated('Svend', { role: 'substitute' })
  seated('Eva', { to: '2026-12-31' })
  for (let count = 6; count <= (given.members ?? 0); count++) seated(`Medlem${count}`)
  for (const { code } of others)
    seated(`Formand${code}`, { municipality: code }, { municipality: code, phone: `12 34 ${code}` })

  await world.lay(
    tenantId,
    tenants.create(tenants.key(), tenant),
    bodies.create(bodies.key(id), body),
    ...charterWrites(charter),
    ...Object.values(people).map((each) => persons.create(persons.key(each.id), each)),
    ...seats.map((seat) => memberships.create(seatKey(seat), seat)),
  )

  const idOf = (name: string) => (people[name] as Person).id
  /** As control has it: who is of the department is an officer. */
  const rolesOf = (name: string): TenantRole[] =>
    people[name]?.department === department ? ['officer', 'person'] : ['person']
  const tokenOf = (name: string) =>
    world.token({ tenant: tenantId, person: idOf(name), roles: rolesOf(name) })
  const as = (name: string): Ask => asking(app, () => tokenOf(name))
  const asOfficer = (name: string): Ask =>
    asking(app, () => world.token({ tenant: tenantId, person: idOf(name), roles: ['officer', 'person'] }))
  /** One who is nobody of the tenant's, and whom a hearing came from: the link in the mail. */
  const bySender = (hearing: string): Ask =>
    asking(app, () =>
      world.token({
        kind: 'ticket',
        tenant: tenantId,
        person: 'sender',
        roles: [],
        scope: { meeting: hearing, uses: ['tell-what-changed'] },
      }),
    )
  const file = async (name: string, path: string) =>
    app.request(`/api/v1${path}`, {
      headers: { authorization: `Bearer ${await tokenOf(name)}` },
    })
  const byTicket = (name: string, meeting: string, uses: Action[]): Ask =>
    asking(app, () =>
      world.token({
        kind: 'ticket',
        tenant: tenantId,
        person: idOf(name),
        roles: [],
        scope: { meeting, uses },
      }),
    )
  const table = world.tableOf(tenantId)
  const mails: Mail[] = []
  const mailbox = async (mail: Mail) => {
    mails.push(mail)
    return { messageId: `message-${mails.length}` }
  }
  return {
    world,
    tenant,
    body,
    seats,
    table,
    idOf,
    as,
    tokenOf,
    byTicket,
    asOfficer,
    bySender,
    file,
    secretary: as('Sekretær'),
    mails,
    /** Does what the log asks for, again and again if it is asked again; `send` is the mail service. */
    async drain(
      send: (mail: Mail) => Promise<{ messageId: string }> = mailbox,
      surroundings: Surroundings = world,
    ) {
      const items = await table.queryAll(`LOG#${world.now().slice(0, 10)}`)
      const asked = items.flatMap((item) => messagesOf(item, tenantId, 1))
      for (const message of asked.filter(({ job }) => job === 'send-dispatch'))
        await meetingWorkers({ meeting: mailOf, hearing: hearingMailOf })['send-dispatch']?.(
          message as JobMessage<'send-dispatch'>,
          {
            table,
            control: table,
            surroundings,
            send,
          },
        )
    },
    /** The messages of what is to be done now, as the relay would pass them on; not the word of what falls due later. */
    messages: async () =>
      (await world.tableOf(tenantId).queryAll(`LOG#${world.now().slice(0, 10)}`))
        .flatMap((item) => messagesOf(item, tenantId, 1))
        .filter(({ job }) => job !== 'note-due'),
  }
}
export type Network = Awaited<ReturnType<typeof aNetwork>>

let presses = 0
/** Each press of a button has a key of its own, unless the test presses twice. */
export function asking(app: Hono, token: () => Promise<string>): Ask {
  return async (method, path, { body, version, key } = {}) => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        'content-type': 'application/json',
        'idempotency-key': key ?? `press-${presses++}-of-a-test`,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
    return {
      status: answer.status,
      body: (await answer.json()) as Reply['body'],
      timing: answer.headers.get('server-timing') ?? '',
    }
  }
}

/** A meeting on 18 March with an agenda of three items, the second of them closed. */
export async function aMeeting(network: Network, date = '2027-03-18') {
  const { secretary, body } = network
  const planned = await secretary('POST', '/meetings', {
    body: { body: body.id, meetings: [{ date, start: '16:00', end: '18:00', place: 'Rådhuset' }] },
  })
  const meeting = (planned.body as unknown as { meetings: { id: string }[] }).meetings[0] as { id: string }
  const saved = await secretary('PUT', `/meetings/${meeting.id}/items`, {
    version: 1,
    body: {
      items: [
        { title: 'Velkommen' },
        { title: 'Fortrolig sag', text: 'Hemmelig tekst', access: 'closed' },
        { title: 'Oplæg', guests: [{ name: 'Gitte Gæst', email: 'gitte@example.dk' }] },
      ],
    },
  })
  return {
    id: meeting.id,
    path: `/meetings/${meeting.id}`,
    version: (saved.body as unknown as { version: number }).version,
  }
}

/** The agenda as sent: what the secretary saw is what goes out. */
export async function sendAgenda(network: Network, meeting: { path: string; version: number }) {
  const seen = await network.secretary('GET', `${meeting.path}/recipients`)
  const { fingerprint } = seen.body as unknown as { fingerprint: string }
  return network.secretary('POST', `${meeting.path}/dispatch`, {
    version: meeting.version,
    body: { fingerprint },
  })
}
