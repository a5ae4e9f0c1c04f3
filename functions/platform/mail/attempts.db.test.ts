import { expect, it } from 'vitest'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { attemptOf, takeMailEvent } from '../../mail-events.ts'
import { newWorld, type World } from '../testing.ts'
import { once } from './attempts.ts'
import type { Mail } from './mail.ts'

const mail: Mail = {
  to: { name: 'Nora', address: 'nora@example.dk' },
  fromName: 'Rådslag',
  replyTo: 'post@example.dk',
  subject: 'Din kode',
  text: '123 456',
  html: '',
  attachments: [],
  tags: { tenant: 't0123456789ab' },
}
const killed = new Error('killed')

/** One short mail, with a mail service that takes it, refuses it, or takes it and then the worker dies. */
async function aShortMail() {
  const world = await newWorld()
  const taken: Mail[] = []
  let service: (sent: Mail) => Promise<{ messageId: string }> = async (sent) => {
    taken.push(sent)
    return { messageId: 'x' }
  }
  const work = () =>
    once(
      { control: world.tableOf('control'), surroundings: world, send: (sent) => service(sent) },
      'x_log',
      'invitation p_1',
      (send) => send(mail),
    )
  return {
    world,
    taken,
    work,
    by: (next: typeof service) => {
      service = next
    },
  }
}
const later = (world: World, minutes: number) => world.setNow(isoOf(millisOf(world.now()) + minutes * 60_000))
const eventOf = ({ tags }: Mail, eventType: string) => ({
  detail: {
    eventType,
    mail: { tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) },
  },
})

it('A short mail goes out once, however often its work is done', async () => {
  const { taken, work } = await aShortMail()
  for (let again = 0; again < 3; again++) await work()
  expect(taken).toHaveLength(1)
  // What the mail service takes in a tag: nothing that says who.
  for (const value of Object.values(taken[0]?.tags ?? {})) expect(value).toMatch(/^[\w.-]+$/)
  expect(taken[0]?.tags).toMatchObject({ tenant: 't0123456789ab', log: 'x_log' })
})

it('Killed after the mail service took it, nobody sends it again: the service’s own event settles it', async () => {
  const { world, taken, work, by } = await aShortMail()
  by(async (sent) => {
    taken.push(sent)
    throw killed
  })
  await expect(work()).rejects.toBe(killed)
  // The work comes again, and waits.
  await expect(work()).rejects.toThrow('not settled')
  const event = eventOf(taken[0] as Mail, 'Send')
  expect(attemptOf(event)).toMatchObject({ log: 'x_log' })
  for (let told = 0; told < 2; told++) await takeMailEvent(event, world)
  later(world, 60)
  await work()
  expect(taken).toHaveLength(1)
})

it('Only where no event came in its time is it sent anew; the event of the first attempt settles nothing then', async () => {
  const { world, taken, work, by } = await aShortMail()
  by(async (sent) => {
    taken.push(sent)
    throw killed
  })
  await expect(work()).rejects.toBe(killed)
  later(world, 9)
  await expect(work()).rejects.toThrow('not settled')
  later(world, 2)
  await expect(work()).rejects.toBe(killed)
  expect(taken).toHaveLength(2)
  expect(taken[0]?.tags.attempt).not.toBe(taken[1]?.tags.attempt)
  await takeMailEvent(eventOf(taken[0] as Mail, 'Delivery'), world)
  await expect(work()).rejects.toThrow('not settled')
  await takeMailEvent(eventOf(taken[1] as Mail, 'Delivery'), world)
  await work()
  expect(taken).toHaveLength(2)
})

it('What the mail service did not take is tried again at once', async () => {
  const { taken, work, by } = await aShortMail()
  by(async () => {
    throw Object.assign(new Error('slow down'), { name: 'Throttling', $metadata: { httpStatusCode: 400 } })
  })
  await expect(work()).rejects.toThrow('slow down')
  by(async (sent) => {
    taken.push(sent)
    return { messageId: 'x' }
  })
  await work()
  expect(taken).toHaveLength(1)
})

it('Of two workers at once, one sends', async () => {
  const { taken, work } = await aShortMail()
  await Promise.allSettled([work(), work(), work()])
  expect(taken).toHaveLength(1)
})
