import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { localDateOf, yearOf } from '#shared/kernel/dates'
import type { TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { layWorld } from '../../infra/local/worlds.ts'
import { contexts } from '../contexts.ts'
import { newWorld } from '../platform/testing.ts'
import { inStep } from './lockstep.ts'
import { lastYearOf, livedBefore } from './years.ts'

/** What is opened on a Tuesday, and what is looked for: by a word that stands in most things, in the years near. */
const pagesOf = (body: string, kind: 'councils' | 'networks'): readonly string[] => [
  '/home',
  `/${kind}/${body}`,
  `/${kind}/${body}/charter`,
  `/${kind}/${body}/members`,
  `/contributions?body=${body}`,
  `/meetings/year?body=${body}`,
  `/meetings?body=${body}`,
  '/meetings/tasks',
  '/meetings/before',
  '/hearings',
  '/search',
]
const looked = { words: 'og' }

test.each([
  ['a network', 'egedal', 'n_'],
  ['a council', 'egedal', 'c_'],
])('after ten years of %s its pages cost what they cost after three', async (_, slug, prefix) => {
  const world = await newWorld('2027-02-01T09:00:00.000Z')
  const today = localDateOf(world.now())
  const demo = worldsOn(today).find((each) => each.tenant.slug === slug) as TenantWorld
  const tenant = await world.newTenant()
  await layWorld(world, { ...demo, tenant: { ...demo.tenant, id: tenant } })
  const body = demo.bodies.find((each) => each.body.id.startsWith(prefix))?.body.id ?? ''
  const { surroundings, taken } = inStep(world)
  const app = new Hono()
  for (const context of Object.values(contexts)) app.route('/', context(surroundings))
  const readers = [
    { person: demo.accounts[0]?.person ?? '', roles: ['person', 'officer'] as const },
    { person: demo.accounts[2]?.person ?? '', roles: ['person'] as const },
  ]
  const figures = async () => {
    const lines: string[] = []
    for (const { person, roles } of readers)
      for (const path of pagesOf(body, prefix === 'n_' ? 'networks' : 'councils')) {
        taken()
        const authorization = `Bearer ${await world.token({ tenant, person, roles: [...roles] })}`
        const { status } = await app.request(`/api/v1${path}`, {
          headers: { authorization },
          ...(path === '/search' ? { method: 'POST', body: JSON.stringify(looked) } : {}),
        })
        const [cost] = taken()
        lines.push(
          `${roles.at(-1)} ${path}: ${status}, ${cost?.waves} waves, ${cost?.tenant.readUnits} units`,
        )
      }
    return lines
  }
  const lastYear = yearOf(today) - 1
  const lived = await lastYearOf(world.tableOf(tenant), body, lastYear)
  const live = async (years: readonly number[]) => {
    const items = livedBefore(lived, lastYear, years)
    for (let at = 0; at < items.length; at += 80)
      await world.lay(tenant, ...items.slice(at, at + 80).map((put) => ({ put, was: 'whatever' as const })))
    return items.length
  }
  // Until a page of bids is full.
  await live([1, 2])
  const young = await figures()
  expect(await live([3, 4, 5, 6, 7, 8, 9, 10])).toBeGreaterThan(200)
  expect(await figures()).toEqual(young)
  expect(young.filter((line) => line.includes('200')).length).toBeGreaterThan(12)
})
