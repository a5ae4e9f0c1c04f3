import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { keptCredentials, spread } from './credentials.ts'

const start = Date.parse('2027-02-01T09:00:00.000Z')
const half = 30 * 60_000
const margin = 10 * 60_000

/** A clock, and a broker that gives what lives for half an hour; counts how often it is asked. */
function stage({ most = 200, random = (): number => 0.5, life = half } = {}) {
  let now = start
  const asked: { name: string; at: number }[] = []
  const keep = keptCredentials<{ name: string; expiration: string }>({ now: () => now, random, most, margin })
  return {
    asked,
    wait: (millis: number) => {
      now += millis
    },
    now: () => now,
    get: (name: string) =>
      keep(name, async () => {
        asked.push({ name, at: now })
        return { name, expiration: new Date(now + life).toISOString() }
      }),
  }
}

describe('Credentials of a tenant', () => {
  it('are never another name’s, never given in their last ten minutes, and asked for at most once in a quarter of an hour', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(400_000) }), {
          maxLength: 80,
        }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 }),
        async (requests, chances) => {
          let nth = 0
          const one = stage({ random: () => chances[nth++ % chances.length] ?? 0 })
          for (const { name, wait } of requests) {
            one.wait(wait)
            const given = await one.get(name)
            expect(given.name).toBe(name)
            expect(Date.parse(given.expiration) - one.now()).toBeGreaterThanOrEqual(margin)
          }
          for (const name of ['a', 'b', 'c']) {
            const times = one.asked.filter((each) => each.name === name).map(({ at }) => at)
            for (const [at, time] of times.entries())
              if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(15 * 60_000)
          }
        },
      ),
    )
  })

  it('are asked for once by however many ask at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (count) => {
        const one = stage()
        const given = await Promise.all(Array.from({ length: count }, () => one.get('a')))
        expect(new Set(given).size).toBe(1)
        expect(one.asked).toHaveLength(1)
      }),
    )
  })

  it('are kept for so many tenants and no more: the one used longest ago goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(9).map(String), { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        async (names, most) => {
          const one = stage({ most })
          const order: string[] = []
          for (const name of names) {
            const before = one.asked.length
            await one.get(name)
            const among = order.indexOf(name)
            expect(one.asked.length - before).toBe(among < 0 ? 1 : 0)
            if (among >= 0) order.splice(among, 1)
            order.push(name)
            if (order.length > most) order.shift()
          }
        },
      ),
    )
  })

  it('are renewed at different moments by instances that began together', async () => {
    const renewals = await Promise.all(
      [0, 0.25, 0.5, 0.75, 0.99].map(async (chance) => {
        const one = stage({ random: () => chance })
        await one.get('a')
        while (one.asked.length < 2) {
          one.wait(1000)
          await one.get('a')
        }
        return one.now() - start
      }),
    )
    expect(new Set(renewals).size).toBe(renewals.length)
    for (const at of renewals) {
      expect(at).toBeLessThanOrEqual(half - margin)
      expect(at).toBeGreaterThanOrEqual(half - margin - spread)
    }
  })
})

test('a refusal is not kept: whoever asks next asks anew', async () => {
  const keep = keptCredentials<{ expiration: string }>({ now: () => start, random: () => 0, most: 9, margin })
  let times = 0
  const refuse = async () => {
    times++
    throw new Error('the broker gave no credentials')
  }
  await expect(keep('a', refuse)).rejects.toThrow('no credentials')
  await expect(keep('a', refuse)).rejects.toThrow('no credentials')
  expect(times).toBe(2)
})

test('what says no instant of its end is used once', async () => {
  const keep = keptCredentials<{ expiration: string }>({ now: () => start, random: () => 0, most: 9, margin })
  let times = 0
  const give = async () => ({ expiration: String(times++ < 0) })
  await keep('a', give)
  await keep('a', give)
  expect(times).toBe(2)
})
