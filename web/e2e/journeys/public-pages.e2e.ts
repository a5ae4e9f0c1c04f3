import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import type { TenantWorld } from '../../../shared/testing/build.ts'
import { worldsOn } from '../../../shared/testing/worlds.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

const worlds = worldsOn('2027-01-01').map((world): [string, TenantWorld] => [world.tenant.slug, world])

test.each(worlds)(
  '/%s tells everyone who may be named, whom to ask, and nothing else',
  async (slug, world) => {
    const { tenant } = world
    // The browser asks for neither language: the page speaks the tenant's own.
    const stranger = await visit({ journey: `public-${slug}`, language: tenant.language, width: 'phone' })
    await stranger.opens(`/${slug}`)
    expect(await stranger.page.locator('html').getAttribute('lang')).toBe(tenant.language)
    const page = await stranger.reads()

    for (const { body } of world.bodies) expect(page).toContain(body.name)
    expect(page).toContain(tenant.contact.name)
    const seated = new Set(world.bodies.flatMap(({ memberships }) => memberships.map(({ person }) => person)))
    for (const person of world.people.filter(({ id }) => seated.has(id))) {
      if (person.named?.given && isStillThere(world, person.id)) expect(page).toContain(person.name)
      else expect(page).not.toContain(person.name)
      if (person.email) expect(page).not.toContain(person.email)
      if (person.phone && person.phone !== tenant.contact.phone) expect(page).not.toContain(person.phone)
    }
    for (const { contributions } of world.bodies)
      for (const { text } of contributions) expect(page).not.toContain(text)
  },
)

const isStillThere = (world: TenantWorld, person: string): boolean =>
  world.bodies.some(({ memberships }) =>
    memberships.some((seat) => seat.person === person && !seat.to && seat.role !== 'substitute'),
  )

test('a page that says Danish to a Danish reader says Swedish when it is asked to', async () => {
  const stranger = await visit({ journey: 'public-language', language: 'da', scripts: false })
  await stranger.opens('/egedal')
  await stranger.presses(sentences('da', 'ui')('otherLanguage'))
  await stranger.arrives(sentences('sv', 'tenancy')('publicTitle'))
  expect(await stranger.page.locator('html').getAttribute('lang')).toBe('sv')
  await stranger.opens('/egedal')
  expect(await stranger.page.locator('html').getAttribute('lang')).toBe('sv')
})

test('a place that is not there says so, and leads on', async () => {
  const stranger = await visit({ journey: 'not-there', language: 'sv', width: 'phone', scripts: false })
  const answer = await stranger.page.goto('/hittas-inte')
  expect(answer?.status()).toBe(404)
  await stranger.arrives(sentences('sv', 'trouble')('missingTitle'))
  await stranger.picture()
})

test('what is inside asks a stranger to sign in', async () => {
  const stranger = await visit({ journey: 'inside', language: 'sv' })
  await stranger.opens('/fyrbodal/tasks')
  await stranger.arrives(sentences('sv', 'access')('signInTo', { name: 'Fyrbodals kommunalförbund' }))
})
