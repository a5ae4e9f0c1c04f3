import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Laid, newLaid } from './laid.ts'
import { type At, type Operation, operations } from './lines.ts'
import { type Api, type Asked, apiOf, newKey, type Request, requestFor } from './matrix.ts'
import type { Reader } from './readers.ts'
import { changed, type Json, type JsonSchema, likely, type Path, pointerOf, textsIn } from './samples.ts'

let laid: Laid
let api: Api
beforeAll(async () => {
  laid = await newLaid()
  api = apiOf(laid.surroundings)
}, 300_000)
afterEach(() => laid.putBack())

/** Whoever gets in, or would but for how things stand; what they send is what is bad. */
const writerOf = ({ slice, line }: Operation): Reader =>
  (slice === 'tenancy' && line.in.includes('administrator')) || line.but?.administrator === 409
    ? 'administrator'
    : (line.in[0] ?? 'public')

type Ready = { readonly operation: Operation; readonly good: Request; readonly input: Json; readonly at: At }
async function ready(operation: Operation): Promise<Ready> {
  const at = laid.at.networks
  const meeting = operation.line.params?.(at).meeting ?? at.called
  const authorization = await laid.authorization(writerOf(operation), meeting)
  const good = await requestFor(operation, at, api, authorization, authorization)
  return { operation, good, at, input: good.body === undefined ? null : JSON.parse(good.body) }
}

const taking = operations.filter(({ route }) => route.takes)
const writing = operations.filter(({ route }) => route.write)
const schemaOf = ({ route }: Operation): JsonSchema =>
  toJsonSchema(route.takes as never, { errorMode: 'ignore', typeMode: 'input' }) as JsonSchema

const again = (request: Request, more: Partial<Request>): Request => ({
  ...request,
  ...more,
  headers: {
    ...request.headers,
    ...(request.headers?.['idempotency-key'] ? { 'idempotency-key': newKey() } : {}),
    ...more.headers,
  },
})
const sending = (request: Request, input: unknown) => again(request, { body: JSON.stringify(input) })
const without = ({ headers, ...request }: Request, name: string): Request => ({
  ...request,
  headers: Object.fromEntries(Object.entries(headers ?? {}).filter(([header]) => header !== name)),
})

/** Runs over all of these operations; gives a sentence for each answer that is not as it must be. */
async function over(
  which: readonly Operation[],
  look: (ready: Ready, wrong: (said: string, answer: Asked) => void) => Promise<void>,
): Promise<string[]> {
  const found: string[] = []
  for (const operation of which) {
    await look(await ready(operation), (said, { status, body }) =>
      found.push(`${operation.name}, ${said}: ${status} ${body.slice(0, 200)}`),
    )
    await laid.putBack()
  }
  return found
}
const typeOf = (answer: Asked): unknown => JSON.parse(answer.body).type

test('what is no JSON, or nothing at all, is refused as such', async () => {
  const wrong = await over(taking, async ({ good }, say) => {
    for (const body of ['', ' ', '{', 'navn=Nora', '\u0000', '{"name":', `${'['.repeat(9000)}`]) {
      const answer = await api(again(good, { body }))
      if (answer.status !== 422 || typeOf(answer) !== 'invalid') say(`"${body.slice(0, 12)}"`, answer)
    }
  })
  expect(wrong).toEqual([])
  expect(laid.written()).toEqual([])
})

test('values of the wrong type are refused with a pointer to the field', async () => {
  const values: Json[] = [7, -1, true, null, 'x', [], {}, [null], { x: [] }, '2027-13-41', 1e308]
  const wrong = await over(taking, async ({ operation, good, input }, say) => {
    const paths: Path[] = [[], ...fieldsOf(input)]
    for (const path of paths)
      for (const value of values) {
        const bad = changed(input, path, value)
        const answer = await api(sending(good, bad))
        await laid.putBack()
        const fits = v.safeParse(operation.route.takes as v.GenericSchema, bad).success
        const refused = answer.status === 422 && Array.isArray(JSON.parse(answer.body).errors)
        if (fits ? answer.status >= 500 : !refused)
          say(`${pointerOf(path)} = ${JSON.stringify(value)}`, answer)
      }
  })
  expect(wrong).toEqual([])
}, 600_000)

test('a megabyte is too much, whether its length is said or not', async () => {
  const body = JSON.stringify({ text: 'å'.repeat(524_288) })
  const wrong = await over(taking, async ({ good }, say) => {
    const said: Record<string, string> = { 'content-length': String(Buffer.byteLength(body)) }
    for (const headers of [{}, said]) {
      const answer = await api(again(good, { body, headers }))
      if (answer.status !== 413 || typeOf(answer) !== 'too-large') say('1 MB', answer)
    }
  })
  expect(wrong).toEqual([])
  expect(laid.written()).toEqual([])
})

test('a write without a key, or with one that is none, is refused before anything is done', async () => {
  const wrong = await over(writing, async ({ good }, say) => {
    for (const request of [
      without(good, 'idempotency-key'),
      again(good, { headers: { 'idempotency-key': 'short' } }),
      again(good, { headers: { 'idempotency-key': 'a key with spaces' } }),
      again(good, { headers: { 'idempotency-key': 'x'.repeat(81) } }),
    ]) {
      const answer = await api(request)
      if (answer.status !== 428) say(`key ${request.headers?.['idempotency-key']}`, answer)
    }
  })
  expect(wrong).toEqual([])
  expect(laid.written()).toEqual([])
})

test('a change that has not seen the thing, or has seen an older one, is refused', async () => {
  const changes = writing.filter(({ route }) => route.write === 'change')
  const wrong = await over(changes, async ({ good }, say) => {
    const seen: [string | undefined, number][] = [
      [undefined, 428],
      ['*', 428],
      ['yesterday', 428],
      ['"1e3"', 428],
      ['"987654321"', 412],
    ]
    for (const [version, status] of seen) {
      const answer = await api(
        version === undefined ? without(good, 'if-match') : again(good, { headers: { 'if-match': version } }),
      )
      if (answer.status !== status) say(`If-Match ${version}`, answer)
    }
  })
  expect(wrong).toEqual([])
  expect(laid.written()).toEqual([])
})

test('an identity number is stopped in every text field, and its digits come back nowhere', async () => {
  const numbers = ['070761-4285', '19811228-9874']
  const wrong = await over(taking, async ({ operation, good, input }, say) => {
    const paths = [...textsIn(schemaOf(operation), input), ['something', 'nobody', 'asked', 'for']]
    for (const path of paths)
      for (const number of numbers) {
        const answer = await api(sending(good, changed(input, path, `Ring til ham, ${number}, i morgen`)))
        const { type, errors } = JSON.parse(answer.body)
        const pointed = errors?.some(({ pointer }: { pointer: string }) => pointer === pointerOf(path))
        if (answer.status !== 422 || type !== 'identity-number' || !pointed) say(`${pointerOf(path)}`, answer)
        if (answer.text.includes(number) || answer.text.includes(number.slice(-4)))
          say(`${pointerOf(path)} tells the number`, answer)
      }
  })
  expect(wrong).toEqual([])
  expect(laid.written()).toEqual([])
  const kept = await laid.everything()
  expect(numbers.filter((number) => kept.includes(number))).toEqual([])
})

const strangeTexts = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  'محمد عبد الله',
  '陈美丽',
  'רות \u202eכהן\u202c',
  'Åse Ærø-Øster 👩‍🦽',
  '\u0000\u0007\ud800',
  '../../etc/passwd',
  '{{7*7}}%s%n',
  '__proto__',
]

test('markup, formulas and every script are text: kept as they are or refused, and nothing breaks', async () => {
  const wrong = await over(taking, async ({ operation, good, input }, say) => {
    // Markup and a formula go into every field, the others by turns.
    const [markup, formula, ...others] = strangeTexts as [string, string, ...string[]]
    for (const [turn, path] of textsIn(schemaOf(operation), input).entries())
      for (const text of [markup, formula, others[turn % others.length] as string]) {
        const answer = await api(sending(good, changed(input, path, text)))
        await laid.putBack()
        if (answer.status >= 500) say(`${pointerOf(path)} = ${text}`, answer)
        if (!/json|pdf/.test(answer.headers.get('content-type') ?? '')) say('the answer is no JSON', answer)
      }
  })
  expect(wrong).toEqual([])
}, 900_000)

test('a name in any script comes back as it was written', async () => {
  const add = operations.find(({ name }) => name === 'members.add') as Operation
  const list = operations.find(({ name }) => name === 'members.list') as Operation
  for (const name of [
    'محمد عبد الله',
    '陈美丽',
    'רות כהן',
    'Åse Ærø-Øster',
    'Łucja Şahin',
    '=HYPERLINK("x")',
  ]) {
    const { good, input } = await ready(add)
    const added = await api(sending(good, changed(input, ['name'], name)))
    expect([name, added.status]).toEqual([name, 201])
    const { rows } = JSON.parse((await api((await ready(list)).good)).body)
    expect(rows.map((row: { name: string }) => row.name)).toContain(name)
    await laid.putBack()
  }
})

test('ids that nobody has are nothing here, however they are written', async () => {
  const wrong = await over(
    operations.filter(({ route }) => route.path.includes(':')),
    async ({ operation, good, at }, say) => {
      const params = operation.line.params?.(at) ?? {}
      for (const [name, id] of Object.entries(params))
        for (const strange of [
          `${id.slice(0, 2)}${'z'.repeat(20)}`,
          'x',
          '..%2f..%2fTENANT',
          '%00',
          '%F0%9F%92%A9',
          'z'.repeat(1500),
        ]) {
          const answer = await api(
            again(good, { path: good.path.replace(encodeURIComponent(id), () => strange) }),
          )
          if (answer.status < 400 || answer.status >= 500) say(`:${name} = ${strange.slice(0, 30)}`, answer)
        }
    },
  )
  expect(wrong).toEqual([])
  expect(laid.written().filter((name) => !name.startsWith('control COUNT#'))).toEqual([])
}, 300_000)

test('a second press with the same key gets the same answer, and does nothing more', async () => {
  const wrong = await over(writing, async ({ good }, say) => {
    const first = await api(good)
    const done = laid.written().length
    const second = await api(good)
    if (second.status !== first.status || !sameJson(first.body, second.body)) {
      say('the first press', first)
      say('the second press', second)
    }
    const more = laid
      .written()
      .slice(done)
      .filter((name) => !name.startsWith('control COUNT#'))
    if (more.length) say(`the second press wrote ${more.join(', ')}`, second)
  })
  expect(wrong).toEqual([])
}, 300_000)

test('the same key for something else is refused', async () => {
  const wrong = await over(
    writing.filter(({ route }) => route.takes),
    async ({ good, input }, say) => {
      await api(good)
      const other = await api({ ...good, body: JSON.stringify({ ...(input as object), more: 1 }) })
      if (other.status !== 409 || typeOf(other) !== 'key-reused') say('another body', other)
    },
  )
  expect(wrong).toEqual([])
}, 300_000)

test('two presses at once are one', async () => {
  const wrong = await over(writing, async ({ good }, say) => {
    const [first, second] = (await Promise.all([api(good), api(good)])) as [Asked, Asked]
    if (second.status >= 500 || first.status >= 500 || !sameJson(first.body, second.body)) {
      say('one press', first)
      say('the other press', second)
    }
  })
  expect(wrong).toEqual([])
}, 300_000)

test('nothing that fits a schema, almost fits it or is any JSON at all breaks the API', async () => {
  for (const operation of taking) {
    const { good, input } = await ready(operation)
    const anything = fc.oneof(
      likely(schemaOf(operation)),
      fc
        .record({ at: fc.constantFrom(...fieldsOf(input), []), value: fc.jsonValue() })
        .map(({ at, value }) => changed(input, at, value as Json)),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const answer = await api(sending(good, body))
        await laid.putBack()
        if (answer.status >= 500) throw new Error(`${operation.name} broke: ${JSON.stringify(body)}`)
      }),
      { numRuns: 12 },
    )
  }
}, 900_000)

function fieldsOf(value: Json, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [...at, key],
    ...fieldsOf(inner as Json, [...at, key]),
  ])
}

const sameJson = (one: string, other: string): boolean => one === other
