import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose'
import type { Action, TenantRole } from '#shared/access/permissions'
import { withSeat } from '#shared/bodies/digest'
import { cardOf as cardOfHearing, emptyYear, withHearing } from '#shared/hearings/counting'
import type { Hearing, HearingDispatch } from '#shared/hearings/schema'
import { localDateOf } from '#shared/kernel/dates'
import type { Membership, Person } from '#shared/members/schema'
import type { Publication } from '#shared/publications/schema'
import { type BodyWorld, outsideOf, personNamed, seatFor, type TenantWorld } from '#shared/testing/build'
import { aHearing, anAnswer } from '#shared/testing/hearings'
import { worldsOn } from '#shared/testing/worlds'
import { clientOf } from '../../infra/local/dynamodb.ts'
import { filesSigning, startFiles } from '../../infra/local/files.ts'
import { layWorld } from '../../infra/local/worlds.ts'
import { pressHere } from '../documents/press-here.ts'
import { filesAt } from '../platform/files/files.ts'
import { audience, type Claims, issuer, verifier } from '../platform/proof/claims.ts'
import { codeRow } from '../platform/proof/codes.ts'
import { sessionRow } from '../platform/proof/sessions.ts'
import { makeTicket, type Use } from '../platform/proof/tickets.ts'
import { publicRows } from '../platform/publications.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  deletionCertificates,
  proofsOfWho,
  signUps,
  tenantExports,
} from '../platform/table/control-records.ts'
import {
  bodies,
  certificates,
  costYears,
  followUps,
  hearingAnswers,
  hearingCards,
  hearingDispatches,
  hearings,
  hearingYears,
  lifts,
  mandates,
  meetings,
  outsides,
  proofs,
  publications,
  publicCertificates,
  remarks,
  roundLines,
  storedFiles,
  takenHomes,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import { type Item, type Key, type Table, tableOf } from '../platform/table/table.ts'
import { newWorld } from '../platform/testing.ts'
import type { At } from './lines.ts'
import { type AtLink, layLinked } from './linked.ts'
import { idsIn, planted } from './planting.ts'
import type { Reader } from './readers.ts'

/** People of the home tenant whom the readers are, each with the seat that the name says in every body of it. */
const seated = ['chair', 'member', 'substitute', 'observer'] as const
const more = ['secretary', 'administrator', 'officer', 'outsider', 'former', 'leaver', 'newcomer'] as const
type Someone = (typeof seated)[number] | (typeof more)[number]

/**
 * Two tenants with a year of life each, `home` and `away`, in databases of their own, every text with its owner's
 * mark; the people whom the matrix reads as; and all that was written since they were laid, to be put back.
 */
export type Laid = {
  readonly surroundings: Surroundings
  /** What tokens are verified by. */
  readonly keys: JSONWebKeySet
  readonly at: Readonly<Record<'councils' | 'networks', At>>
  readonly ids: Readonly<Record<'home' | 'away', ReadonlySet<string>>>
  /** The Authorization header of a reader, for a request about one meeting. Empty for one who brings none. */
  authorization(reader: Reader, meeting: string): Promise<string>
  /** Keys that were written since the last `putBack`, as `table key`. */
  written(): readonly string[]
  /** Lays more, to stay. */
  add(owner: 'home' | 'control', items: readonly Item[]): Promise<void>
  /** What was written since then is laid, too. */
  keep(): Promise<void>
  /** Every table is again as it was laid. */
  putBack(): Promise<void>
  /** What differs from what was laid, by a look at every item of every table. */
  differences(): Promise<string[]>
  /** All that the tenants and control hold, as text. */
  everything(): Promise<string>
}

const handle = 'a'.repeat(43)
const now = '2027-02-01T09:00:00.000Z'

export async function newLaid(): Promise<Laid> {
  const world = await newWorld(now)
  const today = localDateOf(now)
  const [home, away, control] = [await world.newTenant(), await world.newTenant(), await world.newTenant()]
  const port = Number(process.env.RADSLAG_DYNAMODB)
  const clients = new Map(
    [home, away, control].map((owner) => [
      owner,
      DynamoDBDocumentClient.from(clientOf(port, owner), {
        marshallOptions: { removeUndefinedValues: true },
      }),
    ]),
  )
  const writes: { owner: string; key: Key }[] = []
  const watched = (owner: string, meter: Parameters<typeof tableOf>[2]): Table => {
    const client = clients.get(owner)
    // A tenant that no table stands for: nothing there, as in the cloud where the role names no such table.
    if (!client) throw new Error('there is no table of this tenant')
    const table = tableOf(client, `radslag-${owner}-1`, meter)
    return {
      ...table,
      async transact(lines) {
        await table.transact(lines)
        for (const { Put, Delete, Update } of lines) {
          const { pk, sk } = (Put?.Item ?? Delete?.Key ?? Update?.Key ?? {}) as Partial<Key>
          if (pk && sk) writes.push({ owner, key: { pk, sk } })
        }
      },
    }
  }
  const keys = await generateKeyPair('RS256', { extractable: true })
  const others = await generateKeyPair('RS256', { extractable: true })
  const keySet = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'RS256' }] }
  const signed = (claims: Claims, how: { seconds?: number; to?: string; by?: typeof keys } = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(issuer)
      .setAudience(how.to ?? audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (how.seconds ?? 3600))
      .sign((how.by ?? keys).privateKey)
  const bucket = await startFiles({
    port: 0,
    folder: mkdtempSync(join(tmpdir(), 'radslag-laid-')),
    secret: world.secret,
    now: world.now,
    came: async () => undefined,
  })
  const surroundings: Surroundings = {
    now: world.now,
    newId: world.newId,
    secret: world.secret,
    webAddress: world.webAddress,
    verify: verifier(keySet),
    sign: (claims) => signed(claims),
    demo: true,
    loopback: true,
    control: (meter) => watched(control, meter),
    tenantTable: async (claims, meter) => watched(claims.tenant ?? '', meter),
    files: async ({ tenant }) =>
      filesAt(
        `http://localhost:${bucket.port}`,
        tenant ?? '',
        filesSigning(world.secret, tenant ?? ''),
        world.now,
      ),
    press: pressHere,
    archive: {
      keep: async () => undefined,
      read: async (tenant) => Buffer.from(tenant === home ? 'all of qzhomeinside' : 'all of qzawayinside'),
      linkTo: async () => null,
      forget: async () => 0,
    },
  }

  const [egedal, fyrbodal] = worldsOn(today) as [TenantWorld, TenantWorld]
  const people = new Map<Someone, Person>()
  const homeWorld = planted(withReaders(renamed(egedal, home), people, surroundings, now), 'home')
  const awayWorld = planted(withShut(renamed(fyrbodal, away)), 'away')
  await layWorld(surroundings, homeWorld)
  await layWorld(surroundings, awayWorld)
  const person = (name: Someone) => (people.get(name) as Person).id
  const strategist = awayWorld.people[0] as Person
  const linked = await layLinked(surroundings, homeWorld, awayWorld, today)
  const at = await atOf(surroundings, homeWorld, awayWorld, person, linked)
  await layBeside(surroundings, at.networks, watched(home, undefined))
  await layAround(at.networks, watched(home, undefined))
  for (const each of [at.networks, at.councils]) await layRemark(each, watched(home, undefined))
  for (const each of [at.networks, at.councils]) await layForums(each, watched(home, undefined))
  for (const each of [at.networks, at.councils]) await layPublications(each, watched(home, undefined))
  await layHearings(at.networks, watched(home, undefined))

  const scan = async (owner: string): Promise<Item[]> => {
    const items: Item[] = []
    let start: Record<string, unknown> | undefined
    do {
      const answer = await (clients.get(owner) as DynamoDBDocumentClient).send(
        new ScanCommand({ TableName: `radslag-${owner}-1`, ConsistentRead: true, ExclusiveStartKey: start }),
      )
      items.push(...((answer.Items ?? []) as Item[]))
      start = answer.LastEvaluatedKey
    } while (start)
    return items
  }
  const nameOf = (owner: string, { pk, sk }: Key) =>
    `${owner === home ? 'home' : owner === away ? 'away' : 'control'} ${pk} ${sk}`
  const owners = [home, away, control]
  const snapshot = async () =>
    new Map(
      (
        await Promise.all(
          owners.map(async (owner) =>
            (await scan(owner)).map((item) => [nameOf(owner, item), item] as const),
          ),
        )
      ).flat(),
    )
  writes.length = 0
  const laid = await snapshot()

  const as = (who: Someone, roles: readonly TenantRole[] = ['person']): Claims => ({
    kind: 'person',
    tenant: home,
    generation: 1,
    person: person(who),
    roles: [...roles],
  })
  const ticket = (tenant: string, of: string, meeting: string, uses: readonly Action[]): Claims => ({
    kind: 'ticket',
    tenant,
    generation: 1,
    person: of,
    roles: [],
    scope: { meeting, uses },
  })
  const public_ = (tenant: string): Claims => ({
    kind: 'public',
    tenant,
    generation: 1,
    person: null,
    roles: [],
  })
  const memberUses = [
    'read-meeting',
    'answer-meeting',
    'read-own-certificate',
    'write-round',
    'mark-taken-home',
  ] as const
  const chairUses = ['read-meeting', 'approve-agenda'] as const
  const secretary = as('secretary', ['officer', 'person'])
  const tokens: Record<Reader, (meeting: string) => Promise<string>> = {
    secretary: () => signed(secretary),
    chair: () => signed(as('chair')),
    member: () => signed(as('member')),
    substitute: () => signed(as('substitute')),
    observer: () => signed(as('observer')),
    administrator: () => signed(as('administrator', ['administrator', 'person'])),
    officer: () => signed(as('officer', ['officer', 'person'])),
    outsider: () => signed(as('outsider')),
    former: () => signed(as('former')),
    ticket: (meeting) => signed(ticket(home, person('member'), meeting, memberUses)),
    chairTicket: (meeting) => signed(ticket(home, person('chair'), meeting, chairUses)),
    ticketElsewhere: (meeting) =>
      signed(
        ticket(
          home,
          person('chair'),
          meeting === at.networks.planned ? at.networks.held : at.networks.planned,
          [...memberUses, ...chairUses],
        ),
      ),
    public: () => signed(public_(home)),
    none: async () => '',
    system: () =>
      signed({ kind: 'system', tenant: home, generation: 1, person: null, roles: [], job: 'send-dispatch' }),
    expired: () => signed(secretary, { seconds: -60 }),
    wrongAudience: () => signed(secretary, { to: 'radslag-broker' }),
    forged: () => signed(secretary, { by: others }),
    unsigned: async () => {
      const [, body] = (await signed(secretary)).split('.')
      return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
    },
    tampered: async () => {
      const [head, body, signature] = (await signed({ ...secretary, tenant: away })).split('.')
      const claims = JSON.parse(Buffer.from(body as string, 'base64url').toString())
      const changed = Buffer.from(JSON.stringify({ ...claims, tenant: home })).toString('base64url')
      return `${head}.${changed}.${signature}`
    },
    foreign: () =>
      signed({
        kind: 'person',
        tenant: away,
        generation: 1,
        person: strategist.id,
        roles: ['administrator', 'officer', 'person'],
      }),
    foreignTicket: (meeting) => signed(ticket(away, strategist.id, meeting, [...memberUses, ...chairUses])),
    foreignPublic: () => signed(public_(away)),
  }

  return {
    surroundings,
    keys: keySet,
    at,
    ids: { home: idsIn(JSON.stringify(homeWorld)), away: idsIn(JSON.stringify(awayWorld)) },
    async authorization(reader, meeting) {
      const token = await tokens[reader](meeting)
      return token ? `Bearer ${token}` : ''
    },
    written: () => writes.map(({ owner, key }) => nameOf(owner, key)),
    async add(where, items) {
      const owner = where === 'home' ? home : control
      const TableName = `radslag-${owner}-1`
      for (let from = 0; from < items.length; from += 100)
        await watchless(clients, owner).transact(
          items.slice(from, from + 100).map((Item) => ({ Put: { TableName, Item } })),
        )
      for (const item of items) laid.set(nameOf(owner, item), item)
    },
    async keep() {
      for (const [name, item] of await snapshot()) laid.set(name, item)
      writes.length = 0
    },
    async putBack() {
      const touched = new Map(writes.map((write) => [nameOf(write.owner, write.key), write]))
      for (const owner of owners) {
        const TableName = `radslag-${owner}-1`
        const lines = [...touched]
          .filter(([, write]) => write.owner === owner)
          .map(([name, { key }]) => {
            const was = laid.get(name)
            return was ? { Put: { TableName, Item: was } } : { Delete: { TableName, Key: key } }
          })
        if (lines.length) await watchless(clients, owner).transact(lines)
      }
      writes.length = 0
    },
    async differences() {
      const found = await snapshot()
      return [
        ...[...laid].filter(([name, item]) => JSON.stringify(found.get(name)) !== JSON.stringify(item)),
        ...[...found].filter(([name]) => !laid.has(name)),
      ].map(([name]) => name)
    },
    everything: async () => JSON.stringify([...(await snapshot())]),
  }
}

const watchless = (clients: ReadonlyMap<string, DynamoDBDocumentClient>, owner: string): Table =>
  tableOf(clients.get(owner) as DynamoDBDocumentClient, `radslag-${owner}-1`)

/** The world under the id of a tenant whose table is there. */
const renamed = (world: TenantWorld, tenant: string): TenantWorld =>
  JSON.parse(JSON.stringify(world).replaceAll(world.tenant.id, tenant)) as TenantWorld

/** The second item of every agenda and of all notes is closed; what was sent holds its number only. */
function withShut(world: TenantWorld): TenantWorld {
  const closed = <T extends object>(items: readonly T[], how: object) =>
    items.map((item, at) => (at === 1 ? { ...item, ...how } : item))
  for (const { meetings } of world.bodies)
    for (const each of meetings) {
      each.meeting.items = closed(each.meeting.items, { access: 'closed', text: 'Kun for os selv' })
      if (each.notes) each.notes.items = closed(each.notes.items, { closed: true, text: 'Kun for os selv' })
      for (const { content } of each.dispatches) {
        const { meeting, notes } = content as unknown as {
          meeting: { items: object[] }
          notes?: { items: object[] }
        }
        meeting.items = closed(meeting.items, { access: 'closed', title: '', text: '', presenter: '' })
        if (notes) notes.items = closed(notes.items, { closed: true, title: '', text: '', outcomes: [] })
      }
    }
  return world
}

function withReaders(
  world: TenantWorld,
  people: Map<Someone, Person>,
  { newId }: Pick<Surroundings, 'newId'>,
  instant: string,
): TenantWorld {
  withShut(world)
  const own = (world.bodies[0] as BodyWorld).body.department
  const someone = (name: Someone, given: Partial<Person> = {}) => {
    const person = personNamed(newId('person'), name, {
      email: `${name}@example.dk`,
      phone: '12 34 56 78',
      address: 'Prøvevej 1',
      needs: { interpreter: 'svensk tegnsprog', loop: true, companion: false, note: 'helst ved døren' },
      ...given,
    })
    people.set(name, person)
    world.people.push(person)
    return person
  }
  for (const name of more)
    someone(
      name,
      name === 'secretary'
        ? { department: own }
        : name === 'officer'
          ? { department: newId('department') }
          : {},
    )
  for (const name of seated) someone(name)
  for (const each of world.bodies) {
    const group = each.charters[0]?.clauses.find((clause) => clause.kind === 'seats')?.groups[0]?.key ?? ''
    const seat = (name: Someone, given: Partial<Membership> & { from: string }) => {
      const made = seatFor(newId('membership'), each.body.id, people.get(name) as Person, group, given)
      each.memberships.push(made)
      const { id: membership, role, from, to } = made
      each.digests = each.digests.map((digest) => ({
        ...withSeat(digest, {
          membership,
          group,
          role,
          from,
          ...(to ? { to } : {}),
        }),
        version: digest.version,
      }))
    }
    for (const role of seated) seat(role, { role, from: '2026-01-01' })
    const today = localDateOf(instant)
    // What went out went to them too: a link opens nothing that its person was not sent.
    for (const { recipients } of each.meetings.flatMap(({ dispatches }) => dispatches))
      for (const role of [...seated, 'former'] as const) {
        const { id, name, email, address } = people.get(role) as Person
        recipients.push({
          person: id,
          name,
          channel: 'mail',
          email,
          address,
          language: 'da',
          role: role === 'former' ? 'member' : role,
          mayAnswer: true,
        })
      }
    // As the API leaves them: seats by person and day, whose end and beginning were typed today.
    seat('former', { from: '2025-01-01', to: '2026-12-31' })
    seat('leaver', { from: '2026-01-01', to: today, endedAt: instant })
    seat('newcomer', { from: today, enteredAt: instant })
  }
  const roles: Partial<Record<Someone, TenantRole[]>> = {
    administrator: ['administrator', 'person'],
    officer: ['officer', 'person'],
    secretary: ['officer', 'person'],
  }
  for (const name of ['administrator', 'officer', 'secretary', 'member', 'chair'] as const) {
    const { id, email } = people.get(name) as Person
    world.accounts.push({ person: id, email, roles: roles[name] ?? ['person'], who: name })
  }
  return world
}

async function atOf(
  surroundings: Surroundings,
  home: TenantWorld,
  away: TenantWorld,
  person: (name: Someone) => string,
  linked: AtLink,
): Promise<Laid['at']> {
  const { secret } = surroundings
  const [network, council] = [
    home.bodies.find(({ body }) => body.id.startsWith('n_')),
    home.bodies.find(({ body }) => body.id.startsWith('c_')),
  ] as [BodyWorld, BodyWorld]
  const stateOf = (world: BodyWorld, state: string) => {
    const found = world.meetings.filter(({ meeting }) => meeting.state === state && meeting.items.length > 0)
    if (!found.length) throw new Error(`no meeting is ${state} in ${world.body.template}`)
    return found.at(-1) as BodyWorld['meetings'][number]
  }
  const planned = stateOf(network, 'planned')
  const held = stateOf(network, 'held')
  const called = stateOf(council, 'called')
  const heard = council.hearings?.find(({ hearing }) => hearing.public)?.hearing
  const ticket = (uses: readonly Use[], meeting = '') =>
    makeTicket(secret, {
      tenant: home.tenant.id,
      person: person('member'),
      meeting,
      uses,
      expires: '2027-03-01T00:00:00.000Z',
    })
  const seatOf = (world: BodyWorld, name: Someone) =>
    (world.memberships.find((seat) => seat.person === person(name)) as Membership).id
  const of = (world: BodyWorld, other: BodyWorld): At => ({
    kind: world === network ? 'networks' : 'councils',
    tenant: home.tenant.id,
    slug: home.tenant.slug,
    now,
    today: localDateOf(now),
    secret,
    body: world.body.id,
    otherBody: other.body.id,
    template: world.body.template,
    charter: {
      number: world.charters.at(-1)?.number ?? 1,
      purpose: world.charters.at(-1)?.purpose ?? '',
      clauses: world.charters.at(-1)?.clauses ?? [],
    },
    group: world.memberships.at(-1)?.group ?? '',
    light: `seats:${world.memberships.at(-1)?.group ?? ''}`,
    department: world.body.department,
    planned: planned.meeting.id,
    held: held.meeting.id,
    called: called.meeting.id,
    calledDispatch: called.dispatches[0]?.id ?? '',
    item: called.files?.[0]?.stored.place ?? '',
    file: called.files?.[0]?.stored.id ?? '',
    setAside: 'f_00000000000000000001',
    paper: heard?.files?.find((file) => file.public)?.id ?? '',
    insidePaper: heard?.files?.find((file) => !file.public)?.id ?? '',
    paperAside: 'f_00000000000000000002',
    cost: held.costs[0]?.id ?? '',
    council: council.body.id,
    hearings: {
      open: heard?.id ?? '',
      timeAsked: 'h_00000000000000000002',
      inWriting: 'h_00000000000000000003',
      drafted: 'h_00000000000000000004',
      approved: 'h_00000000000000000005',
      answered: 'h_00000000000000000006',
    },
    hearingDispatch: 'd_0000000000000000000h',
    contribution: network.contributions.find(({ state }) => state === 'noted')?.id ?? '',
    network: network.body.id,
    people: {
      member: person('member'),
      chair: person('chair'),
      officer: person('officer'),
      newcomer: person('newcomer'),
      former: person('former'),
    },
    seats: {
      member: seatOf(world, 'member'),
      leaver: seatOf(world, 'leaver'),
      newcomer: seatOf(world, 'newcomer'),
    },
    code: 'aaaaaaaaaaaaaaaaaaaaaa',
    signUp: 'g_00000000000000000001',
    signUpCode: 'bbbbbbbbbbbbbbbbbbbbbb',
    session: handle,
    tickets: {
      invitation: ticket(['accept-invitation']),
      meeting: ticket(['read-meeting', 'answer-meeting'], called.meeting.id),
      objection: ticket(['object-to-tenant']),
    },
    task: 'o_00000000000000000001',
    certificateCode: '23456789abcd',
    mandate: 'e_00000000000000000001',
    lift: 'l_00000000000000000001',
    outside: world === network ? 'm_0000000000000000000n' : 'm_0000000000000000000c',
    followUp: 'i_0000000000000000000f',
    publication: 'j_00000000000000000001',
    published: 'j_00000000000000000002',
    export: 'z_00000000000000000001',
    deletionCode: '23456789abcdefgh',
    demoPerson: home.accounts[0]?.person ?? '',
    foreign: { tenant: away.tenant.id },
    linked,
  })
  return { networks: of(network, council), councils: of(council, network) }
}

/** A line of the round of the planned meeting, and a page that went home from the held one. */
async function layAround(at: At, home: Table): Promise<void> {
  const row = (person: string) => ({ person, name: 'Nora qzhomeinside', municipality: '240', mark: null })
  await putInto(home, [
    followUps.lay(followUps.key(at.network, at.held), {
      meeting: at.held,
      body: at.network,
      date: at.today,
      rows: [
        {
          id: at.followUp,
          text: 'Byrådet får billederne qzhomeinside',
          owner: 'Nora qzhomeinside',
          due: '2027-03-01',
          doneOn: null,
          came: '',
        },
      ],
      version: 1,
    }),
    roundLines.create(roundLines.key(at.planned, at.people.member), {
      person: at.people.member,
      name: 'Nora qzhomeinside',
      municipality: '240',
      text: 'Vi har fået en rampe. qzhomeinside',
      how: 'mail',
      at: at.now,
      version: 1,
    }),
    takenHomes.create(takenHomes.key(at.network, at.held), {
      meeting: at.held,
      body: at.network,
      date: at.today,
      rows: [row(at.people.member), row(at.people.chair)],
      version: 1,
    }),
  ])
}

/** What is known about a light, for the secretary and the chair. */
const layRemark = (at: At, home: Table): Promise<void> =>
  putInto(home, [
    remarks.create(remarks.key(at.body, at.light), {
      body: at.body,
      about: at.light,
      text: 'Vi spørger på sommermødet. qzhomeinside',
      on: at.today,
      by: { person: at.people.chair, name: 'Nora qzhomeinside' },
      version: 1,
    }),
  ])

/** A mandate, a matter that was raised and another group's meeting, of one body. */
async function layForums(at: At, home: Table): Promise<void> {
  const forum = 'Følgegruppen qzhomeinside'
  const about = { body: at.body, forum, level: 'local', version: 1 } as const
  const from = at.today
  const { meeting, outside } = outsideOf(
    () => at.outside,
    { id: at.body, usual: { start: '16:00', end: '18:00', place: '', access: '', link: '' } },
    'Europe/Copenhagen',
    { forum, level: 'local', date: '2027-02-20' },
  )
  const kroner = { minor: 0, currency: 'DKK' } as const
  await putInto(home, [
    costYears.lay(costYears.key(at.today.slice(0, 4), at.body), {
      body: at.body,
      year: Number(at.today.slice(0, 4)),
      budget: null,
      host: kroner,
      home: kroner,
      shared: kroner,
    }),
    mandates.create(mandates.key(at.body, at.mandate), {
      ...about,
      id: at.mandate,
      person: at.people.member,
      name: 'Nora qzhomeinside',
      from,
      to: null,
    }),
    lifts.create(lifts.key(at.body, at.lift), {
      ...about,
      id: at.lift,
      what: 'matter',
      direction: 'to',
      title: 'Rampen qzhomeinside',
      text: '',
      contribution: '',
      meeting: '',
      raisedOn: from,
      due: null,
      state: 'raised',
      answer: '',
      answeredOn: null,
      backIn: '',
    }),
    meetings.create(meetings.key(meeting.id), meeting),
    outsides.create(outsides.key(at.body, outside.meeting), outside),
  ])
}

/** What a body has agreed to share, and what it tells everyone. */
async function layPublications(at: At, home: Table): Promise<void> {
  const piece = {
    body: at.body,
    link: '',
    agreed: { how: 'meeting' as const, on: at.today },
    told: [],
    withdrawnOn: null,
    names: [],
    version: 1,
  }
  const shared: Publication = {
    ...piece,
    id: at.publication,
    title: 'Bænken qzhomeinside',
    text: 'Den første bænk er sat op. qzhomeinside',
    state: 'agreed',
    publishedOn: null,
  }
  const open: Publication = {
    ...piece,
    id: at.published,
    title: 'Rampen qzhomeopen',
    text: 'Rampen er bygget. qzhomeopen',
    state: 'published',
    publishedOn: at.today,
  }
  await putInto(home, [
    publications.create(publications.key(at.body, shared.id), shared),
    publications.create(publications.key(at.body, open.id), open),
    ...publicRows(open, 'Netværket qzhomeopen'),
  ])
}

const putInto = (table: Table, writes: readonly unknown[]): Promise<void> =>
  table.transact(
    (writes as { put: Item }[]).map(({ put: item }) => ({ Put: { TableName: table.name, Item: item } })),
  )

/** Hearings of the council in the states that a world at rest is seldom in. */
async function layHearings(at: At, home: Table): Promise<void> {
  const text = 'Vi er glade for rampen. qzhomeinside'
  const by = { person: at.people.officer, name: 'Officer qzhomeinside' }
  const made = (state: keyof At['hearings'], given: Partial<Hearing>) =>
    aHearing({
      id: at.hearings[state],
      matter: at.hearings[state],
      body: at.council,
      title: `${state} qzhomeinside`,
      receivedOn: at.today,
      deadline: '2027-02-04',
      ...given,
    })
  const asked = made('inWriting', {
    way: 'in-writing',
    round: { by: '2027-02-03', askedOn: at.today, asked: 1, message: '' },
  })
  const { version: _version, sent: _sent, ...frozen } = asked
  const tenant = tenants.read(await home.get(tenants.key()))
  const body = bodies.read(await home.get(bodies.key(at.council)))
  if (!tenant || !body) throw new Error('the council is not there')
  const dispatch: HearingDispatch = {
    id: at.hearingDispatch,
    meeting: asked.id,
    body: at.council,
    kind: 'round',
    by: at.people.officer,
    at: at.now,
    recipients: [
      {
        person: at.people.member,
        name: 'Member qzhomeinside',
        channel: 'letter',
        email: '',
        address: 'Prøvevej 1',
        language: 'da',
        role: 'member',
        mayAnswer: true,
      },
    ],
    content: { about: 'hearing', kind: 'round', tenant, body, hearing: frozen },
    version: 1,
  }
  const approval = { by: at.people.chair, at: at.now, how: 'web', of: 'chair' } as const
  const all = [
    made('timeAsked', {
      way: 'more-time',
      time: { askedOn: at.today, until: '2027-03-20', by: 'own-mail', said: null },
    }),
    asked,
    made('drafted', {}),
    made('approved', { state: 'approved', approval }),
    made('answered', { state: 'answered', approval, closedOn: at.today, sentHow: 'otherwise' }),
  ]
  const counted = hearingYears.read(await home.get(hearingYears.key(at.council, '2027')))
  const year = all.reduce(
    (sum, hearing) => withHearing(sum, null, cardOfHearing(hearing)),
    counted ?? { ...emptyYear(at.council, 2027), version: 1 },
  )
  const writes = [
    ...all.map((hearing) => hearings.create(hearings.key(hearing.id), hearing)),
    ...all
      .filter(({ id }) => id !== asked.id)
      .map((hearing) =>
        hearingAnswers.create(hearingAnswers.key(hearing.id), anAnswer(hearing, text, { by, at: at.now })),
      ),
    ...all.map((hearing) =>
      hearingCards.create(hearingCards.key(at.council, '2027', hearing.id), {
        ...cardOfHearing(hearing),
        version: 1,
      }),
    ),
    hearingYears.lay(hearingYears.key(at.council, '2027'), year),
    hearingDispatches.create(hearingDispatches.key(asked.id, dispatch.id), dispatch),
  ]
  await home.transact(
    (writes as { put: Item }[]).map(({ put: item }) => ({ Put: { TableName: home.name, Item: item } })),
  )
}

/** What a world does not hold: a code under way, a session, a sign-up, a task, a letter, a certificate. */
async function layBeside(surroundings: Surroundings, at: At, home: Table): Promise<void> {
  const control = surroundings.control({ waves: 0, calls: 0, readUnits: 0, writeUnits: 0 })
  const email = `qzhomereach.member@example.dk`
  const account = proofsOfWho.read(await control.get(proofsOfWho.key('mail', email)))?.account ?? ''
  if (!account) throw new Error('the member has no account')
  const row = {
    purpose: 'sign-in' as const,
    email,
    name: '',
    language: 'da' as const,
    signUp: '',
    invitation: null,
  }
  const { signUp } = at
  await putInto(control, [
    codeRow(at.code, row, at.now),
    sessionRow(at.session, { account, by: 'mail' }, at.now),
    codeRow(at.signUpCode, { ...row, purpose: 'sign-up', email: 'ny@dragor.dk', signUp }, at.now),
    signUps.create(signUps.key(signUp), {
      id: signUp,
      country: 'dk',
      language: 'da',
      organisation: 'dk-municipality-155',
      host: '',
      name: 'Dragør Kommune qzhomeinside',
      slug: 'dragor',
      applicant: { name: 'Ny Prøve', email: 'ny@dragor.dk' },
      mailbox: '',
      official: true,
      code: at.signUpCode,
      account,
      person: '',
      department: '',
      state: 'asked',
      tenant: '',
      reason: '',
      at: at.now,
      version: 1,
    }),
  ])
  await putInto(control, [
    tenantExports.create(tenantExports.key(at.tenant, at.export), {
      id: at.export,
      person: at.people.officer,
      state: 'ready',
      done: 1,
      of: 1,
      bytes: 1,
      at: at.now,
      readyAt: at.now,
      lapses: '2027-02-08T23:00:00.000Z',
    }),
    deletionCertificates.create(deletionCertificates.key(at.deletionCode), {
      code: at.deletionCode,
      name: 'Nedlagt Kommune',
      organisation: 'dk-municipality-155',
      language: 'da',
      askedBy: 'Nora Prøve',
      askedAt: at.now,
      deletedAt: at.now,
      counts: [{ group: 'people', count: 3 }],
      tables: 1,
      files: 0,
      hash: 'ab',
    }),
  ])
  const certificate = {
    id: 'q_00000000000000000001',
    code: at.certificateCode,
    meeting: at.held,
    person: at.people.member,
    name: 'Member qzhomeinside',
    municipality: '0240',
    date: '2026-12-03',
    start: '16:00',
    end: '18:00',
    came: 'on-site' as const,
    bodyName: 'Netværket qzhomeopen',
    place: 'Rådhuset qzhomeinside',
  }
  await putInto(home, [
    tasks.create(tasks.key(at.task), {
      id: at.task,
      what: 'mail-bounced',
      body: at.network,
      meeting: at.planned,
      person: at.people.member,
      name: 'Member qzhomeinside',
      at: at.now,
    }),
    proofs.lay(proofs.key(at.called, at.calledDispatch, at.people.member), {
      dispatch: at.calledDispatch,
      person: at.people.member,
      name: 'Member qzhomeinside',
      channel: 'letter',
      to: 'Prøvevej 1 qzhomereach',
      state: 'to-print',
      attempt: '',
      messageId: '',
      at: at.now,
      reason: '',
      version: 1,
    }),
    certificates.create(certificates.key(at.held, at.people.member), certificate),
    storedFiles.create(storedFiles.key(at.called, at.setAside), {
      id: at.setAside,
      holder: at.called,
      place: at.item,
      name: 'Tegning qzhomeinside.pdf',
      state: 'set-aside',
      reason: '',
      line: { id: at.setAside, name: 'Tegning qzhomeinside.pdf', kind: 'pdf', size: 10, checksum: '' },
      by: at.people.chair,
      at: at.now,
      version: 1,
    }),
    storedFiles.create(storedFiles.key(at.hearings.open, at.paperAside), {
      id: at.paperAside,
      holder: at.hearings.open,
      place: 'matter',
      name: 'Udkast qzhomeinside.pdf',
      state: 'set-aside',
      reason: '',
      line: { id: at.paperAside, name: 'Udkast qzhomeinside.pdf', kind: 'pdf', size: 10, checksum: '' },
      by: at.people.officer,
      at: at.now,
      version: 1,
    }),
    publicCertificates.create(publicCertificates.key(at.certificateCode), certificate),
  ])
}
