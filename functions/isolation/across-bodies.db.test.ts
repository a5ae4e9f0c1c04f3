import { beforeAll, expect, test } from 'vitest'
import { type Action, permissions } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import type { Charter } from '#shared/charters/schema'
import { personNamed } from '#shared/testing/build'
import type { Claims } from '../platform/proof/claims.ts'
import { bodies, chartersInForce, digests, persons } from '../platform/table/records.ts'
import type { Item } from '../platform/table/table.ts'
import { type Laid, newLaid } from './laid.ts'
import { type At, expected, type Operation, operations } from './lines.ts'
import { type Api, apiOf, kindsOf, newKey, type Request, requestFor } from './matrix.ts'
import type { Reader } from './readers.ts'

/**
 * Within one tenant: whoever is secretary and chair of one body is nobody in another one, whichever ids they put into
 * an address of their own.
 */
type Neighbour = {
  readonly authorization: string
  readonly body: string
  readonly meeting: string
  readonly department: string
}
let laid: Laid
let api: Api
const neighbours = {} as Record<At['kind'], Neighbour>

beforeAll(async () => {
  laid = await newLaid()
  api = apiOf(laid.surroundings)
  for (const kind of ['councils', 'networks'] as const) neighbours[kind] = await settled(laid.at[kind])
}, 300_000)

/** A body of the same kind beside the one of the matrix, with a meeting planned, and who is everything in it. */
async function settled(at: At): Promise<Neighbour> {
  const { newId, sign, tenantTable } = laid.surroundings
  if (!sign) throw new Error('tokens are signed here')
  const claims: Claims = {
    kind: 'person',
    tenant: at.tenant,
    generation: 1,
    person: newId('person'),
    roles: ['officer', 'person'],
  }
  const table = await tenantTable(claims, { waves: 0, calls: 0, readUnits: 0, writeUnits: 0 })
  const [body, charter] = await table.getMany([bodies.key(at.body), chartersInForce.key(at.body)])
  const id = newId(at.kind === 'councils' ? 'council' : 'network')
  const department = newId('department')
  const person = personNamed(claims.person ?? '', 'Karl Nabo', {
    department,
    bodies: [{ body: id, role: 'chair', from: '2026-01-01' }],
  })
  const put = (write: { readonly put: Item } | object): Item => (write as { readonly put: Item }).put
  await laid.add('home', [
    put(bodies.create(bodies.key(id), { ...(bodies.read(body) as Body), id, department })),
    put(
      chartersInForce.create(chartersInForce.key(id), {
        ...(chartersInForce.read(charter) as Charter),
        body: id,
      }),
    ),
    put(
      digests.create(digests.key(id, at.today.slice(0, 4)), {
        body: id,
        year: Number(at.today.slice(0, 4)),
        seats: [],
        gatherings: [],
        heldBefore: 0,
        version: 1,
      } as never),
    ),
    put(persons.create(persons.key(person.id), person)),
  ])
  const authorization = `Bearer ${await sign(claims)}`
  const planned = await api({
    method: 'POST',
    path: '/meetings',
    headers: { authorization, 'idempotency-key': newKey(), 'content-type': 'application/json' },
    body: JSON.stringify({
      body: id,
      agenda: ['Velkommen'],
      meetings: [{ date: '2027-05-20', start: '16:00', end: '18:00' }],
    }),
  })
  const meeting: string = JSON.parse(planned.body).meetings?.[0]?.id ?? `not planned: ${planned.body}`
  await laid.keep()
  return { authorization, body: id, meeting, department }
}

/** What stands of the other body in a request of a neighbour is put for their own, all else stays. */
const asOwn = (request: Request, at: At, own: Neighbour): Request => {
  const mine = (text: string) =>
    [at.planned, at.called, at.held, at.outside]
      .reduce((made, meeting) => made.replaceAll(meeting, own.meeting), text)
      .replaceAll(at.body, own.body)
  return {
    ...request,
    path: mine(request.path),
    ...(request.body === undefined ? {} : { body: mine(request.body) }),
  }
}

const goodFor = async (operation: Operation, at: At): Promise<Request> => {
  const meeting = operation.line.params?.(at).meeting ?? at.called
  const secretary = await laid.authorization('secretary', meeting)
  return requestFor(operation, at, api, secretary, secretary)
}
const as = (request: Request, authorization: string): Request => ({
  ...request,
  headers: {
    ...request.headers,
    authorization,
    ...(request.headers?.['idempotency-key'] ? { 'idempotency-key': newKey() } : {}),
  },
})

const ofBodies = operations.filter(({ line }) => line.hangsOn === 'body')
/** What belongs to the other body alone. */
const strange = (at: At): readonly string[] =>
  [
    at.planned,
    at.called,
    at.held,
    at.cost,
    at.contribution,
    at.item,
    at.file,
    at.calledDispatch,
    at.mandate,
    at.lift,
    ...Object.values(at.hearings),
    ...Object.values(at.seats),
  ].filter(Boolean)

async function over(
  which: readonly Operation[],
  look: (operation: Operation, at: At, wrong: (said: string) => void) => Promise<void>,
): Promise<string[]> {
  const found: string[] = []
  for (const operation of which)
    for (const kind of kindsOf(operation)) {
      await look(operation, laid.at[kind], (said) => found.push(`${operation.name} (${kind}): ${said}`))
      await laid.putBack()
    }
  return found
}

test('to the secretary and chair of one body another body is not there', async () => {
  const wrong = await over(ofBodies, async (operation, at, wrong) => {
    const own = neighbours[at.kind]
    const answer = await api(as(await goodFor(operation, at), own.authorization))
    const status = expected(operation.route, operation.line, 'officer')
    if (answer.status !== status) wrong(`${answer.status} instead of ${status}: ${answer.body.slice(0, 120)}`)
  })
  expect(wrong).toEqual([])
})

test('under an address of one’s own body or meeting nothing of another body is found, shown or changed', async () => {
  const wrong = await over(ofBodies, async (operation, at, wrong) => {
    const own = neighbours[at.kind]
    const request = asOwn(await goodFor(operation, at), at, own)
    const answer = await api(as(request, own.authorization))
    if (answer.status >= 500) wrong(`${answer.status}: ${answer.body.slice(0, 120)}`)
    const asked = `${request.path} ${request.body ?? ''}`
    const shown = strange(at).filter((id) => answer.text.includes(id) && !asked.includes(id))
    if (shown.length) wrong(`shows ${shown.join(', ')}`)
    const theirs = laid
      .written()
      .filter((name) => strange(at).some((id) => name.includes(id)) || name.includes(at.body))
    if (theirs.length) wrong(`changes ${theirs.join(', ')}`)
    // Something that hangs on the other body is named in the address: it is not there.
    const ids = Object.keys(operation.line.params?.(at) ?? {})
    const child = ids.some(
      (name) => !['body', 'meeting', 'outside', 'hearing', 'letter', 'year', 'number'].includes(name),
    )
    if (child && answer.status < 400) wrong(`${answer.status} for what is not one’s own: ${asked}`)
  })
  expect(wrong).toEqual([])
})

test('what anybody of the tenant may ask shows nothing of a body that is not theirs', async () => {
  const wrong = await over(
    operations.filter(
      ({ line, route, name }) =>
        line.hangsOn === 'tenant' &&
        // What is posted and writes nothing is read as well: a search.
        !route.write &&
        // What somebody wrote themselves stays theirs to see, whatever they were when they wrote it.
        !['leaving.myRows', 'leaving.myRowsFile'].includes(name),
    ),
    async (operation, at, wrong) => {
      const readers: readonly Reader[] = ['administrator', 'officer', 'outsider', 'former']
      const tokens = await Promise.all(readers.map((reader) => laid.authorization(reader, at.called)))
      const asking = [
        ...tokens.map((token, nth) => [readers[nth] as string, token] as const),
        ['neighbour', neighbours[at.kind].authorization] as const,
      ]
      const good = await goodFor(operation, at)
      for (const [reader, token] of asking) {
        const answer = await api(as(good, token))
        if (answer.status >= 300) continue
        const shown = strange(at).filter((id) => answer.text.includes(id))
        if (shown.length) wrong(`${reader} is shown ${shown.join(', ')}`)
      }
    },
  )
  expect(wrong).toEqual([])
})

test('a link that was sent to somebody opens nothing any more when their seat has ended', async () => {
  const { sign } = laid.surroundings
  const byLink = operations.filter(
    ({ line, route }) =>
      (permissions[route.does as Action] as readonly string[]).includes('ticket') && line.hangsOn === 'body',
  )
  const wrong = await over(byLink, async (operation, at, wrong) => {
    const params = operation.line.params?.(at)
    const about = params?.meeting ?? params?.hearing ?? ''
    const link = (person: string): Claims => ({
      kind: 'ticket',
      tenant: at.tenant,
      generation: 1,
      person,
      roles: [],
      scope: { meeting: about, uses: [operation.route.does as Action] },
    })
    const good = await goodFor(operation, at)
    const answer = await api(as(good, `Bearer ${await sign?.(link(at.people.former))}`))
    if (answer.status !== 404) wrong(`${answer.status} instead of 404: ${answer.body.slice(0, 120)}`)
  })
  expect(wrong).toEqual([])
  expect(byLink.length).toBeGreaterThan(15)
})
