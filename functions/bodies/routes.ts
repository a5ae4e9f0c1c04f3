import type { Hono } from 'hono'
import { type Action, mayAnyOf, permissions, type Role } from '#shared/access/permissions'
import { type BodyGathering, type BodyRow, bodiesApi, type MemberCard } from '#shared/bodies/api'
import { gatheringsOf, nextGathering } from '#shared/bodies/digest'
import { bodyMoves } from '#shared/bodies/lifecycle'
import { namedOf } from '#shared/bodies/public-card'
import {
  type Body,
  type Digest,
  type DigestGathering,
  type Template,
  templateOf,
} from '#shared/bodies/schema'
import { setUp } from '#shared/bodies/set-up'
import type { Charter, Clause, Light, Standing } from '#shared/charters/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Membership } from '#shared/members/schema'
import type { Problem } from '#shared/problems'
import type { Department, Tenant } from '#shared/tenancy/schema'
import type { Actor } from '../platform/actor.ts'
import { sharing } from '../platform/jobs.ts'
import type { Kept, Write } from '../platform/record.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  bodiesOf,
  bodyOf,
  changeBody,
  changePerson,
  createBody,
  createCharter,
  createDepartment,
  createDigest,
  digestsAround,
  membershipsOf,
  newestCharter,
  publicCardOf,
  publicCardWrites,
  tenantOf,
  tenantWithDepartments,
} from './store.ts'

/** What the context hands in: the templates of its kind, and what the charter's rules say of clauses. */
export type Rules = {
  readonly templates: readonly Template[]
  withNumbers(
    clauses: readonly Clause[],
    numbers: Readonly<Record<string, number>>,
  ): Result<Clause[], Problem>
  standingOf(
    clauses: readonly Clause[],
    facts: {
      readonly body: Body
      readonly charter: Charter
      readonly digests: readonly Omit<Digest, 'version'>[]
      readonly municipalities: Tenant['municipalities']
    },
    asOf: LocalDate,
  ): readonly Light[]
  worstOf(lights: readonly Light[]): Standing | null
}

export const bodies = (s: Surroundings, kind: 'councils' | 'networks', rules: Rules): Hono =>
  serve(
    bodiesApi,
    {
      list: (call) => list(call, kind, rules),
      setUp: (call) => setUpBody(call, kind, rules),
      read,
      edit,
      move: (call) => moveBody(call, rules),
      publish,
    },
    s,
    kind,
  )

/** Two waves: the bodies and who asks; then each body's digests side by side, and charters where lights are seen. */
async function list(call: Call<typeof bodiesApi.list>, kind: 'councils' | 'networks', rules: Rules) {
  const [actor, all] = await Promise.all([call.actor(), bodiesOf(call.table, kind)])
  const may = actor.may('read-tenant')
  if (!may.ok) return may
  const own = all.filter((body) => body.state !== 'closed' && actor.may('read-body', body).ok)
  // Lights know the municipalities by name; whoever sees none does without the tenant.
  const someLights = own.some((body) => mayAnyOf(actor.roles(body), 'read-standing'))
  const ofTenant = someLights ? tenantOf(call.table) : null
  const rows = await Promise.all(
    own.map(async (body): Promise<BodyRow> => {
      const roles = actor.roles(body)
      const seesLights = mayAnyOf(roles, 'read-standing')
      const [digests, charter, tenant] = await Promise.all([
        digestsAround(call.table, body.id, call.today),
        seesLights ? newestCharter(call.table, body.id) : null,
        ofTenant,
      ])
      const lights = charter
        ? rules.standingOf(
            charter.clauses,
            { body, charter, digests, municipalities: tenant?.municipalities ?? [] },
            call.today,
          )
        : []
      const next = nextGathering(gatheringsOf(...digests), call.today)
      return {
        id: body.id,
        name: body.name,
        tagline: body.tagline,
        state: body.state,
        competence: body.competence,
        roles: [...roles],
        next: next ? gatheringRow(next) : null,
        standing: rules.worstOf(lights),
        waiting: lights.filter((light) => light.standing !== 'fine'),
      }
    }),
  )
  return ok({ me: { name: actor.person?.name ?? '' }, bodies: rows })
}

async function setUpBody(call: Call<typeof bodiesApi.setUp>, kind: 'councils' | 'networks', rules: Rules) {
  const [actor, { tenant, departments }] = await Promise.all([
    call.actor(),
    tenantWithDepartments(call.table),
  ])
  const may = actor.may('set-up-body')
  if (!may.ok) return may
  if (!tenant || !actor.person) return refused({ type: 'not-found' })
  const template = templateOf(rules.templates, tenant.country, call.input.template)
  if (!template) return refused({ type: 'template-unknown' })
  const filled = rules.withNumbers(template.clauses, call.input.numbers)
  if (!filled.ok) return filled
  const secretary = secretaryOf(actor, departments, call.input.department || tenant.name, () =>
    call.newId('department'),
  )
  if (!secretary.ok) return secretary

  const made = setUp(template, filled.value, call.input, {
    id: call.newId(kind === 'councils' ? 'council' : 'network'),
    department: secretary.value.department,
    today: call.today,
    municipalities: tenant.municipalities,
  })
  return call.change(
    {
      writes: [
        createBody(made.body),
        createCharter(made.charter),
        createDigest({ ...made.digest, version: 1 }),
        ...publicCardWrites(made.body, made.charter.purpose, [], null),
        ...secretary.value.writes,
      ],
      log: { did: 'bodies.set-up', about: [made.body.id, secretary.value.department] },
    },
    made.body,
  )
}

/**
 * The department that is to be secretary: the creator's own. A creator who has none gets one of the name typed; to
 * be put into a department that is there already is a matter for the administrator, since it brings rights with it.
 */
function secretaryOf(
  actor: Actor,
  departments: readonly Kept<Department>[],
  name: string,
  newDepartment: () => string,
): Result<{ department: string; writes: Write[] }, Problem> {
  const person = actor.person as Kept<NonNullable<Actor['person']>>
  if (person.department) return ok({ department: person.department, writes: [] })
  const there = departments.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (there) {
    const may = actor.may('manage-roles')
    if (!may.ok) return may
    return ok({ department: there.id, writes: [changePerson(person, { department: there.id })] })
  }
  const id = newDepartment()
  return ok({
    department: id,
    writes: [
      createDepartment({ id, name, mailbox: '', version: 1 }),
      changePerson(person, { department: id }),
    ],
  })
}

/** One wave: who asks, the body, its charter, its digests and its seats, side by side. */
async function read(call: Call<typeof bodiesApi.read>) {
  const id = call.params.body
  const [actor, body, charter, digests, seats] = await Promise.all([
    call.actor(),
    bodyOf(call.table, id),
    newestCharter(call.table, id),
    digestsAround(call.table, id, call.today),
    membershipsOf(call.table, id),
  ])
  if (!body || !charter) return refused({ type: 'not-found' })
  const may = actor.may('read-body', body)
  if (!may.ok) return may
  const roles = actor.roles(body)
  const personal = new Set(
    charter.clauses
      .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
      .filter((group) => group.basis === 'voluntary')
      .map((group) => group.key),
  )
  return ok({
    body,
    charter,
    gatherings: gatheringsOf(...digests).map(gatheringRow),
    heldBefore: digests.find((digest) => digest.year === Number(call.today.slice(0, 4)))?.heldBefore ?? 0,
    members: seats
      .filter((seat) => !seat.to || seat.to >= call.today)
      .map((seat) => memberCard(seat, personal.has(seat.group))),
    roles: [...roles],
    may: actionsOf(roles),
    version: body.version,
  })
}

async function edit(call: Call<typeof bodiesApi.edit>) {
  const found = await forChange(call)
  if (!found.ok) return found
  const { body, charter, card } = found.value
  const { input } = call
  const places = input.places ?? body.places
  const changed: Body = {
    ...body,
    name: input.name,
    tagline: input.tagline,
    contact: input.contact,
    legalBasis: input.legalBasis,
    reportsTo: input.reportsTo,
    places,
    usual: { ...input.usual, agenda: input.usual.agenda ?? body.usual.agenda },
  }
  return call.change(
    {
      writes: [
        changeBody(changed, body.version),
        ...publicCardWrites(changed, charter.purpose, card?.named ?? [], card),
      ],
      log: { did: 'bodies.edited', about: [body.id], outbox: sharing(body) },
    },
    { ...changed, version: body.version + 1 },
  )
}

async function moveBody(call: Call<typeof bodiesApi.move>, rules: Rules) {
  const [found, digests, tenant] = await Promise.all([
    forChange(call),
    digestsAround(call.table, call.params.body, call.today),
    tenantOf(call.table),
  ])
  if (!found.ok) return found
  const { body, charter, card } = found.value
  const moved = move(bodyMoves, body.state, call.input.move)
  if (!moved.ok) return moved
  // A closed body leaves the public page; opened again, it is published again by hand.
  const changed: Body = {
    ...body,
    state: moved.value,
    published: moved.value === 'closed' ? false : body.published,
  }
  const lights = rules.standingOf(
    charter.clauses,
    { body: changed, charter, digests, municipalities: tenant?.municipalities ?? [] },
    call.today,
  )
  return call.change(
    {
      writes: [
        changeBody(changed, body.version),
        ...publicCardWrites(changed, charter.purpose, card?.named ?? [], card),
      ],
      log: { did: `bodies.${call.input.move}`, about: [body.id], outbox: sharing(body) },
    },
    {
      body: body.id,
      state: changed.state,
      missing: lights.filter((light) => light.standing !== 'fine'),
      version: body.version + 1,
    },
  )
}

async function publish(call: Call<typeof bodiesApi.publish>) {
  const [found, seats] = await Promise.all([
    forChange(call),
    call.input.published ? membershipsOf(call.table, call.params.body) : [],
  ])
  if (!found.ok) return found
  const { body, charter, card } = found.value
  if (body.state === 'closed' && call.input.published) return refused({ type: 'body-closed' })
  const changed: Body = { ...body, published: call.input.published }
  return call.change(
    {
      writes: [
        changeBody(changed, body.version),
        ...publicCardWrites(changed, charter.purpose, namedOf(seats, groupTitles(charter), call.today), card),
      ],
      log: {
        did: call.input.published ? 'bodies.published' : 'bodies.withdrawn',
        about: [body.id],
        outbox: sharing(body),
      },
    },
    { ...changed, version: body.version + 1 },
  )
}

/** The body as the secretary may change it, at the version that was seen, with what hangs on it. */
async function forChange(
  call: Call<typeof bodiesApi.edit> | Call<typeof bodiesApi.move> | Call<typeof bodiesApi.publish>,
) {
  const id = call.params.body
  const [actor, body, charter, card] = await Promise.all([
    call.actor(),
    bodyOf(call.table, id),
    newestCharter(call.table, id),
    publicCardOf(call.table, id),
  ])
  if (!body || !charter) return refused({ type: 'not-found' })
  const may = actor.may('edit-body', body)
  if (!may.ok) return may
  if (call.seen !== body.version) return refused({ type: 'stale', expected: body.version })
  return ok({ body, charter, card })
}

const groupTitles = (charter: Charter): Record<string, string> =>
  Object.fromEntries(
    charter.clauses
      .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
      .map((group) => [group.key, group.title]),
  )

const actionsOf = (roles: readonly Role[]): Action[] =>
  (Object.keys(permissions) as Action[]).filter((action) => mayAnyOf(roles, action))

const gatheringRow = (gathering: DigestGathering): BodyGathering => ({
  meeting: gathering.meeting,
  kind: gathering.kind,
  title: gathering.title,
  joint: gathering.joint,
  date: gathering.date,
  start: gathering.start,
  end: gathering.end,
  state: gathering.state,
  remote: gathering.remote,
  ...(gathering.sentOn ? { sentOn: gathering.sentOn } : {}),
  ...(gathering.notesOn ? { notesOn: gathering.notesOn } : {}),
})

/** As members see one another: a personal seat stands for nobody, so no title is printed for it. */
const memberCard = (seat: Kept<Membership>, personal: boolean): MemberCard => ({
  membership: seat.id,
  name: seat.card.name,
  title: personal ? '' : seat.card.title,
  group: seat.group,
  role: seat.role,
  municipality: seat.municipality,
  substituteFor: seat.substituteFor,
  from: seat.from,
  ...(seat.to ? { to: seat.to } : {}),
})
