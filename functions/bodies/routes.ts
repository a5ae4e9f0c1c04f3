import type { Hono } from 'hono'
import { bodiesApi } from '#shared/bodies/api'
import { bodyMoves } from '#shared/bodies/lifecycle'
import { namedOf } from '#shared/bodies/public-card'
import { type Body, templateOf } from '#shared/bodies/schema'
import { setUp } from '#shared/bodies/set-up'
import type { Charter } from '#shared/charters/schema'
import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Department } from '#shared/tenancy/schema'
import type { Actor } from '../platform/actor.ts'
import { bodiesWithCharters, bodyWithCharter, charterWrites, digestsAround } from '../platform/bodies.ts'
import { seatsNotOver } from '../platform/seats.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { answers, departments, persons } from '../platform/table/records.ts'
import { sharing } from '../platform/work/jobs.ts'
import { bodyRows } from './home.ts'
import { bodyPage, hangingOn } from './page.ts'
import { lightsOf, type Rules } from './standing.ts'
import {
  changeBody,
  changePerson,
  createBody,
  createDepartment,
  createDigest,
  publicCardOf,
  publicCardWrites,
  tenantWithDepartments,
} from './store.ts'

export const bodies = (s: Surroundings, kind: 'councils' | 'networks', rules: Rules): Hono =>
  serve(
    bodiesApi,
    {
      list: (call) => list(call, kind, rules),
      setUp: (call) => setUpBody(call, kind, rules),
      read: (call) => read(call, rules),
      editing,
      edit,
      move: (call) => moveBody(call, rules),
      publish,
    },
    s,
    kind,
  )

/** Two waves: the bodies with their charters and who asks; then each body's digests side by side. */
async function list(call: Call<typeof bodiesApi.list>, kind: 'councils' | 'networks', rules: Rules) {
  const [actor, all] = await Promise.all([call.actor(), bodiesWithCharters(call.table, kind)])
  const may = actor.may('read-tenant')
  if (!may.ok) return may
  const own = all.filter(({ body }) => body.state !== 'closed' && actor.may('read-body', body).ok)
  return ok({
    me: { name: actor.person?.name ?? '' },
    bodies: await bodyRows(call.table, rules, actor, own, call.today),
  })
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
        ...charterWrites(made.charter),
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

/** Two waves: who asks, and the body with all that hangs on it; then one's own answer to the next meeting. */
async function read(call: Call<typeof bodiesApi.read>, rules: Rules) {
  const id = call.params.body
  const [actor, found, hanging] = await Promise.all([
    call.actor(),
    bodyWithCharter(call.table, id),
    hangingOn(call.table, id, call, call.today),
  ])
  if (!found) return refused({ type: 'not-found' })
  const may = actor.may('read-body', found.body)
  if (!may.ok) return may
  return ok(
    await bodyPage(call.table, rules, actor, found, hanging, call.today, async (meeting) =>
      answers.read(await call.table.get(answers.key(meeting, actor.person?.id ?? ''))),
    ),
  )
}

async function editing(call: Call<typeof bodiesApi.editing>) {
  const [actor, found, { departments }] = await Promise.all([
    call.actor(),
    bodyWithCharter(call.table, call.params.body),
    tenantWithDepartments(call.table),
  ])
  if (!found) return refused({ type: 'not-found' })
  const may = actor.may('edit-body', found.body)
  return may.ok ? ok({ body: found.body, departments, version: found.body.version }) : may
}

async function edit(call: Call<typeof bodiesApi.edit>) {
  const found = await forChange(call)
  if (!found.ok) return found
  const { body, charter, card } = found.value
  const { input } = call
  const places = input.places ?? body.places
  if (input.department && input.department !== body.department) {
    const takesOver = await mayTakeOver(call, input.department)
    if (!takesOver.ok) return takesOver
  }
  const { outsideGroup: groupBefore, ...rest } = body
  const outsideGroup = input.outsideGroup === undefined ? groupBefore : input.outsideGroup
  const changed: Body = {
    ...rest,
    ...(outsideGroup ? { outsideGroup } : {}),
    name: input.name,
    department: input.department || body.department,
    profile: input.profile ?? body.profile,
    competence: input.competence ?? body.competence,
    tagline: input.tagline,
    contact: input.contact,
    legalBasis: input.legalBasis,
    caseNumber: input.caseNumber,
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

/** A department takes over as secretary where somebody is in it: else nobody could open the body any more. */
async function mayTakeOver(
  call: Call<typeof bodiesApi.edit>,
  department: string,
): Promise<Result<void, Problem>> {
  const [found, people] = await Promise.all([
    call.table.get(departments.key(department)).then(departments.read),
    call.table.queryAll('PEOPLE').then(persons.list),
  ])
  const detail = found ? 'nobody-in-department' : 'choose-one'
  return found && people.some((person) => person.department === department)
    ? ok(undefined)
    : refused({ type: 'invalid', errors: [{ pointer: '/department', detail }] })
}

async function moveBody(call: Call<typeof bodiesApi.move>, rules: Rules) {
  const [found, digests] = await Promise.all([
    forChange(call),
    digestsAround(call.table, call.params.body, call.today),
  ])
  if (!found.ok) return found
  const { body, charter, remarks, card } = found.value
  const moved = move(bodyMoves, body.state, call.input.move)
  if (!moved.ok) return moved
  // A closed body leaves the public page; opened again, it is published again by hand.
  const changed: Body = {
    ...body,
    state: moved.value,
    published: moved.value === 'closed' ? false : body.published,
  }
  const lights = await lightsOf(call.table, rules, { body: changed, charter, remarks, digests }, call.today)
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
    call.input.published ? seatsNotOver(call.table, call.params.body, call.today) : [],
  ])
  if (!found.ok) return found
  const { body, charter, card } = found.value
  if (body.state === 'closed' && call.input.published) return refused({ type: 'body-closed' })
  const changed: Body = { ...body, published: call.input.published }
  return call.change(
    {
      writes: [
        changeBody(changed, body.version),
        ...publicCardWrites(changed, charter.purpose, namedOf(seats, groupsOf(charter), call.today), card),
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
  const [actor, found, card] = await Promise.all([
    call.actor(),
    bodyWithCharter(call.table, id),
    publicCardOf(call.table, id),
  ])
  if (!found) return refused({ type: 'not-found' })
  const { body, charter, remarks } = found
  const may = actor.may('edit-body', body)
  if (!may.ok) return may
  if (call.seen !== body.version) return refused({ type: 'stale', expected: body.version })
  return ok({ body, charter, remarks, card })
}

const groupsOf = (charter: Charter) =>
  charter.clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
