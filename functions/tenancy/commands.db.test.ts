import { expect, it } from 'vitest'
import type { JobMessage } from '../platform/work/jobs.ts'
import { asFunction } from '../testing/guarded.ts'
import { newStage, opened } from '../testing/stage.ts'
import { operate } from './commands.ts'

/** The operator beside an open tenant, with the rights of the operator's function and what it passes on. */
async function anOperator() {
  const stage = await newStage()
  const own = await opened(stage)
  const passed: JobMessage[] = []
  const say = (...words: string[]) =>
    operate(words, {
      surroundings: asFunction(stage, 'operator'),
      passOn: async (messages) => void passed.push(...messages),
      copy: async () => 'under-way',
    })
  return { stage, own, passed, say }
}

it('A redrive passes on what the log of the days asked for, of control or of one tenant, by ids alone', async () => {
  const { stage, own, passed, say } = await anOperator()
  const day = stage.now().slice(0, 10)
  expect(await say('redrive', 'control', day)).toMatchObject({ outcome: 'done' })
  expect(passed.map(({ job }) => job)).toEqual(
    expect.arrayContaining(['send-code', 'provision-tenant', 'send-sign-up-mail']),
  )
  expect(JSON.stringify(passed)).not.toContain('@')
  passed.length = 0
  expect((await say('redrive', own.slug, day, day)).outcome).toBe('done')
  for (const message of passed) expect(message).toMatchObject({ tenant: own.tenant, generation: 1 })
  // Done again, the work finds that it was done.
  const mails = stage.mails.length
  await say('redrive', 'control', day)
  await stage.drain({ again: true })
  expect(stage.mails).toHaveLength(mails)
})

it('Days that are none, a tenant that is none and words that are no command are told, and nothing is done', async () => {
  const { passed, say } = await anOperator()
  for (const words of [
    ['redrive', 'control'],
    ['redrive', 'control', 'yesterday'],
    ['redrive', 'control', '2027-02-02', '2027-02-01'],
    ['approve'],
    ['refuse', 'g_1'],
    ['drill', 'egedal'],
    ['back-up', 'egedal'],
    ['toString'],
    [],
  ])
    expect((await say(...words)).outcome, words.join(' ')).toBe('misused')
  expect((await say('redrive', 'nowhere', '2027-02-01')).outcome).toBe('refused')
  expect((await say('restore', 'nowhere')).outcome).toBe('refused')
  expect(passed).toEqual([])
})

it('A tenant is suspended, brought back in its time and resumed by commands; the fleet says where it stands', async () => {
  const { stage, own, say } = await anOperator()
  expect((await say('restore', own.slug)).outcome).toBe('refused')
  expect((await say('suspend', own.slug)).outcome).toBe('done')
  expect((await say('restore', own.slug)).lines[0]).toContain('too-many-requests')
  stage.setNow('2027-02-01T09:20:00.000Z')
  expect((await say('restore', own.slug)).lines[0]).toContain('from generation 1 to 2, the copy is under way')
  expect((await say('resume', own.slug)).lines[0]).toContain('restoring')
  expect((await say('fleet')).lines[0]).toBe(`1 of 1 tenants have template ${stage.template}.`)
  expect((await say('fleet', 'update')).outcome).toBe('done')
})
