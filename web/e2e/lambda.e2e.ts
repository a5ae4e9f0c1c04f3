import { globSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { buildCloudWeb, cloudWeb, serverFunction } from '../../infra/local/cloud-web.ts'
import { type Lambda, startLambda } from '../../infra/local/lambda.ts'
import { anyFreePort } from '../../infra/local/ports.ts'
import { Browser, type Page } from './browser-without-scripts.ts'
import { latestTo } from './mailbox.ts'
import { personNamed } from './people.ts'
import { api, web } from './system.ts'

/**
 * The web as it is deployed: the very bundle of OpenNext, run as Lambda runs it, behind what the gateway and the edge
 * say; the API behind it is the laptop's.
 */
const host = 'radslag.example'
const secrets = { ORIGIN_A_SECRET: 'the-one-in-use', ORIGIN_B_SECRET: 'the-next-one' }

let lambda: Lambda
let between: { address: string; heard: IncomingHttpHeaders[]; server: Server }

beforeAll(async () => {
  await buildCloudWeb(() => undefined)
  between = await listeningBetween(api)
  lambda = await startLambda(serverFunction, {
    ...secrets,
    API_ADDRESS: between.address,
    WEB_ADDRESS: `https://${host}`,
    FILES_ADDRESS: 'https://files.example',
    SESSION_SECRET: 'what cookies are sealed with in this test',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'aStageSecretAsSecretsManagerMakesThem43Letter'.slice(0, 43),
  })
})

afterAll(async () => {
  await lambda?.stop()
  between?.server.close()
})

const fromEdge = (more: Record<string, string> = {}) => ({
  host: `origin.${host}`,
  'x-forwarded-host': host,
  'x-radslag-origin': secrets.ORIGIN_A_SECRET,
  'x-radslag-visitor': '203.0.113.7',
  ...more,
})
const visitor = (more: Record<string, string> = {}) => new Browser(lambda, fromEdge(more))

describe('what everyone meets', () => {
  test.each([
    ['da', '/?language=da', sentences('da', 'landing')('title')],
    ['sv', '/?language=sv', sentences('sv', 'landing')('title')],
    ['da', '/egedal', 'Egedal'],
    ['sv', '/fyrbodal', 'Fyrbodal'],
  ])(
    'a page in its language (%s, %s), kept by nobody, running nothing that it did not bring itself',
    async (language, path, words) => {
      const page = await visitor().opens(path)
      expect(page.status).toBe(200)
      expect(page.html).toContain(`<html lang="${language}"`)
      expect(page.words).toContain(words)
      isGuarded(page)
      expect(page.headers['cache-control']).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
      expect((await visitor().opens(path)).nonce).not.toBe(page.nonce)
      expect(page.cookies).toEqual([])
    },
  )

  test('what is not there is said so, and guarded alike', async () => {
    const page = await visitor().opens('/egedal/no-such-room')
    expect(page.status).toBe(404)
    isGuarded(page)
  })

  test('every script, style and font that a page asks for is among the hashed assets', async () => {
    const published = globSync('_next/static/**', { cwd: join(cloudWeb, 'assets') })
    const { html } = await visitor().opens('/egedal')
    const asked = [...html.matchAll(/"\/(_next\/[^"?\\]+)/g)].map(([, path = '']) => path)
    expect(asked.length).toBeGreaterThan(2)
    for (const path of asked) {
      expect(published).toContain(decodeURIComponent(path))
      expect(path).toMatch(/^_next\/static\/.*[\w~-]{8,}\.\w+$/)
    }
  })
})

describe('who is answered', () => {
  test('whoever does not come through the edge is turned away, whatever it says of itself', async () => {
    const tried: Record<string, string>[] = [
      { 'x-radslag-origin': '' },
      { 'x-radslag-origin': 'guessed' },
      { 'x-radslag-origin': '', host },
    ]
    for (const headers of tried) {
      const page = await new Browser(lambda, fromEdge(headers)).opens('/')
      expect([page.status, page.html]).toEqual([421, ''])
    }
  })

  test('while the secret is changed both are believed', async () => {
    for (const secret of Object.values(secrets))
      expect((await visitor({ 'x-radslag-origin': secret }).opens('/')).status).toBe(200)
  })

  test('a host that is not ours is turned away, even through the edge', async () => {
    for (const foreign of ['evil.example', `${host}.evil.example`, `origin.${host}`])
      expect((await visitor({ 'x-forwarded-host': foreign }).opens('/')).status).toBe(421)
  })

  test('the API hears the web by the word of the edge, and whom it asks for', async () => {
    between.heard.length = 0
    await visitor().opens('/egedal')
    expect(between.heard.length).toBeGreaterThan(0)
    for (const heard of between.heard)
      expect(heard).toMatchObject({
        'x-radslag-origin': secrets.ORIGIN_A_SECRET,
        'x-radslag-visitor': '203.0.113.7',
      })
  })
})

describe('forms, without JavaScript', () => {
  test('a language is chosen, and remembered in a cookie that only this host gets', async () => {
    const browser = visitor()
    const page = await browser.opens('/egedal')
    const answer = await browser.sends(page, { language: 'sv' }, {})
    expect(answer.status).toBe(303)
    expect(answer.cookies).toEqual([
      expect.stringMatching(/^__Host-radslag-language-egedal=sv; Path=\/; .*Secure; HttpOnly; SameSite=lax$/),
    ])
    expect((await browser.opens('/egedal')).html).toContain('<html lang="sv"')
  })

  test('a secretary signs in with the code from her mailbox, and her session is bound to this host', async () => {
    const { email, slug } = personNamed('Mette')
    const browser = visitor()
    const asking = await browser.opens(`/sign-in?to=/${slug}`)
    const asked = await browser.sends(asking, { email: '' }, { email })
    expect(asked.status).toBe(303)

    const entering = await browser.opens(asked.location)
    isGuarded(entering)
    const refused = await browser.sends(entering, { digits: '' }, { digits: '12' })
    expect(refused.status).toBe(200)
    expect(refused.html).toContain('value="12"')
    isGuarded(refused)

    const signedIn = await browser.sends(
      refused,
      { digits: '12' },
      { digits: (await latestTo(email)).code() },
    )
    expect([signedIn.status, signedIn.location]).toEqual([303, `/${slug}`])
    const session = signedIn.cookies.filter((cookie) => cookie.startsWith('__Host-radslag-session='))
    expect(session).toEqual([expect.stringMatching(/; Path=\/; .*Secure; HttpOnly; SameSite=lax$/)])
    for (const cookie of signedIn.cookies) expect(cookie).toMatch(/^__Host-/)

    const home = await browser.opens(signedIn.location)
    expect(home.status).toBe(200)
    expect(home.words).toContain('Mette')
    isGuarded(home)
  })

  test('a form that the build before had shown is taken by this one, with all that it had bound', async () => {
    const { email, slug } = personNamed('Bo')
    const browser = visitor()
    const asking = await browser.opens(`/sign-in?to=/${slug}&language=sv`)
    const entering = await browser.sends(asking, { email: '' }, { email })
    // The laptop's web is another build, made by itself, with a key of its own.
    const before = await (await fetch(`${web}${entering.location}`)).text()
    expect(buildOf(before)).not.toBe(buildOf(asking.html))
    const code = (await latestTo(email)).code()
    const signedIn = await browser.sends(
      { ...entering, path: entering.location, html: before },
      { digits: '' },
      { digits: code },
    )
    expect([signedIn.status, signedIn.location]).toEqual([303, `/${slug}`])
  })

  test('a form that came from another site is not taken', async () => {
    const browser = visitor({ origin: 'https://evil.example' })
    const answer = await browser.sends(
      await browser.opens('/sign-in'),
      { email: '' },
      { email: 'a@b.example' },
    )
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })
})

/** What holds for every page, whoever asks. */
function isGuarded(page: Page): void {
  const policy = page.headers['content-security-policy'] ?? ''
  expect(policy).toContain(`script-src 'self' 'nonce-${page.nonce}' 'strict-dynamic';`)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toMatch(/form-action 'self' https:\/\/files\.example(;| https:;)/)
  expect(policy).not.toContain('unsafe')
  const running = [...page.html.matchAll(/<(?:script|style)\b([^>]*)>/g)].map(([, said = '']) => said)
  expect(running.length).toBeGreaterThan(0)
  for (const said of running) expect(said).toContain(`nonce="${page.nonce}"`)
  expect(page.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(page.headers['cache-control']).toContain('no-store')
  expect(page.headers['x-frame-options']).toBe('DENY')
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers).not.toHaveProperty('x-powered-by')
}

/** What Next calls the build that made the page. */
function buildOf(html: string): string {
  const build = /\\"b\\":\\"([^\\"]+)/.exec(html)?.[1]
  if (!build) throw new Error('the page does not say which build it is of')
  return build
}

/** Hands everything on to the API, and keeps what the web said of itself. */
async function listeningBetween(to: string) {
  const heard: IncomingHttpHeaders[] = []
  const server = createServer(async (request, response) => {
    heard.push(request.headers)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { host: _, connection: __, ...headers } = request.headers
    const answer = await fetch(`${to}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(chunks.length ? { body: Buffer.concat(chunks) } : {}),
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  const port = await anyFreePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${port}`, heard, server }
}
