import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import { contextOf } from './app.ts'
import { AwsRefused } from './credentials/signed.ts'
import { eachMessage } from './lambda.ts'

const logged: string[] = []
vi.spyOn(console, 'error').mockImplementation((...said) => void logged.push(said.map(String).join(' ')))
afterEach(() => void logged.splice(0))

const secret = 'Anna Holm <anna@example.dk> er syg\n    at home in Prøve'

test('what nobody foresaw is logged by its name and its places, never by what it says', async () => {
  const slice = new Hono().get('/breaks', () => {
    throw new TypeError(secret)
  })
  const answer = await contextOf(slice).request('/breaks')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({ type: 'broken' })
  expect(logged).toHaveLength(1)
  expect(logged[0]).not.toMatch(/Anna|example|home in/)
  const { code, name, at } = JSON.parse(logged[0] ?? '')
  expect([code, name]).toEqual(['broken', 'TypeError'])
  expect(at[0]).toMatch(/broken\.test\.ts:\d+/)
})

test('what a worker could not do is logged without what a service says of people', async () => {
  const failing = (error: Error) =>
    eachMessage(async () => {
      throw error
    })({ Records: [{ messageId: 'message-1', body: '{}' }] })
  const said = 'Email address is not verified: anna@example.dk'
  for (const error of [
    Object.assign(new Error(said), { name: 'MessageRejected' }),
    new AwsRefused('ses', 400, said),
    new SyntaxError(`Unexpected token in "${secret}"`),
  ])
    expect(await failing(error)).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] })
  await failing(new Error('the row of proof kept changing'))
  expect(logged).toHaveLength(4)
  expect(logged.join()).not.toMatch(/anna|Anna/)
  expect(JSON.parse(logged[1] ?? '')).toMatchObject({ name: 'AwsRefused', why: 'ses answered 400' })
  expect(JSON.parse(logged[3] ?? '')).toMatchObject({ why: 'the row of proof kept changing' })
})
