import { beforeAll, describe, expect, it } from 'vitest'
import { isoOf, millisOf } from '#shared/kernel/dates'
import type { Person } from '#shared/members/schema'
import { wayWrites } from '../platform/proof/accounts.ts'
import { makeTicket } from '../platform/proof/tickets.ts'
import { commit } from '../platform/table/commit.ts'
import { accounts, controlTenants, demoWorlds, slugs } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { persons } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { aSignUp, bearer, newStage, opened, type TestStage } from '../testing/stage.ts'

type Minted = {
  token: string
  kind: string
  standing: string
  person: string | null
  roles: string[]
  scope: { meeting?: string; uses: string[] } | null
}
const later = (stage: TestStage, minutes: number) =>
  stage.setNow(isoOf(millisOf(stage.now()) + minutes * 60_000))
const mint = async (stage: TestStage, body: object) =>
  (await stage.ask<Minted>('POST', '/access/tokens', body)).body
const askCode = (stage: TestStage, email: string, headers = {}) =>
  stage.ask<{ code: string }>('POST', '/access/codes', { email, language: 'da' }, headers)
const tryCode = (stage: TestStage, code: string, digits: string) =>
  stage.ask<{ type?: string; session?: string }>('POST', '/access/sessions', { code, digits })
const wrongOf = (digits: string) => String((Number(digits.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0')

describe('A code in a mail', () => {
  let stage: TestStage
  const nora = aSignUp.applicant.email
  beforeAll(async () => {
    stage = await newStage()
    await opened(stage)
  })

  it('gets the same answer whether anyone is known there or not, and a mail only where someone is', async () => {
    const before = stage.mails.length
    const known = await askCode(stage, nora)
    const unknown = await askCode(stage, 'nobody@example.dk')
    expect([known.status, Object.keys(known.body)]).toEqual([unknown.status, Object.keys(unknown.body)])
    expect(known.body.code).toHaveLength(unknown.body.code.length)
    // The same work: calls, waves and units are those of the other.
    expect(known.headers.get('server-timing')).toBe(unknown.headers.get('server-timing'))
    await stage.drain()
    expect(stage.mails.slice(before).map(({ to }) => to.address)).toEqual([nora])
    const digits = stage.digits(nora)
    const [noAccount, wrong] = [
      await tryCode(stage, unknown.body.code, digits),
      await tryCode(stage, known.body.code, wrongOf(digits)),
    ]
    expect([noAccount.status, noAccount.body]).toEqual([wrong.status, wrong.body])
  })

  it('holds its digits nowhere: neither in the table nor in the log', async () => {
    const { body } = await askCode(stage, nora)
    await stage.drain()
    const digits = stage.digits(nora).replace(' ', '')
    const row = await stage.tableOf('control').get({ pk: `CODE#${body.code}`, sk: 'CODE' })
    const logged = await stage.tableOf('control').queryAll(`LOG#${stage.now().slice(0, 10)}`)
    expect(JSON.stringify([row, logged])).not.toContain(digits)
    expect(JSON.stringify(logged)).not.toContain(nora)
  })

  it('allows five tries; after them the right digits are of no use', async () => {
    later(stage, 16)
    const { body } = await askCode(stage, nora)
    await stage.drain()
    const digits = stage.digits(nora)
    for (let tries = 0; tries < 5; tries++)
      expect((await tryCode(stage, body.code, wrongOf(digits))).body.type).toBe('code-not-right')
    expect((await tryCode(stage, body.code, digits)).body.type).toBe('code-used-up')
  })

  it('counts one of many guesses made at the same moment', async () => {
    const { body } = await askCode(stage, nora)
    await stage.drain()
    const right = stage.digits(nora).replace(' ', '')
    const guesses = Array.from({ length: 12 }, (_, nth) =>
      tryCode(stage, body.code, String((Number(right) + 1 + nth) % 1_000_000).padStart(6, '0')),
    )
    for (const guess of await Promise.all(guesses)) expect(guess.body.type).toMatch(/^code-/)
    const row = await stage.tableOf('control').get({ pk: `CODE#${body.code}`, sk: 'CODE' })
    expect(row?.tries).toBeLessThanOrEqual(5)
  })

  it('lapses after fifteen minutes, and gives one session however often it is shown', async () => {
    later(stage, 16)
    const first = await askCode(stage, nora)
    await stage.drain()
    const lapsed = stage.digits(nora)
    later(stage, 16)
    expect((await tryCode(stage, first.body.code, lapsed)).body.type).toBe('code-used-up')
    const second = await askCode(stage, nora)
    await stage.drain()
    const digits = stage.digits(nora)
    const [once, twice] = [
      await tryCode(stage, second.body.code, digits),
      await tryCode(stage, second.body.code, digits),
    ]
    expect(once.body.session).toHaveLength(43)
    expect(twice.body).toEqual(once.body)
    later(stage, 3)
    expect((await tryCode(stage, second.body.code, digits)).body.type).toBe('code-used-up')
  })

  it('is still given to whoever owns the address, though somebody else asks for it as often as they may', async () => {
    later(stage, 16)
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const asked = []
    for (let times = 0; times < 6; times++)
      asked.push((await askCode(stage, nora, from(`2001:db8:bad:bad::${times}`))).status)
    expect(asked).toEqual([200, 200, 200, 200, 200, 429])
    expect((await askCode(stage, nora, from('203.0.113.7'))).status).toBe(200)
    // Not from as many places as somebody has, either.
    const many = []
    for (let place = 0; place < 16; place++)
      many.push((await askCode(stage, nora, from(`198.51.100.${place}`))).status)
    expect(many.filter((status) => status === 200)).toHaveLength(14)
    later(stage, 16)
  })

  it('is refused to an address that asks too often, known or not, and says when to try again', async () => {
    for (const address of [nora, 'nobody@example.dk']) {
      later(stage, 20)
      const answers = []
      for (let nth = 0; nth < 6; nth++) answers.push((await askCode(stage, address)).status)
      expect(answers).toEqual([200, 200, 200, 200, 200, 429])
    }
    const refused = await askCode(stage, 'nobody@example.dk')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    later(stage, 16)
    expect((await askCode(stage, 'nobody@example.dk')).status).toBe(200)
  })

  it('of a sign-up opens no session by itself', async () => {
    const { body } = await stage.ask(
      'POST',
      '/tenancy/sign-ups',
      {
        ...aSignUp,
        organisation: 'dk-municipality-101',
        slug: 'kbh',
        mailbox: 'borger@kk.dk',
        applicant: { name: 'A', email: 'a@kk.dk' },
      },
      { 'idempotency-key': stage.newId('log') },
    )
    await stage.drain()
    const row = await stage.tableOf('control').get({ pk: `SIGNUP#${body.id}`, sk: 'SIGNUP' })
    const tried = await tryCode(stage, row?.code as string, stage.digits('a@kk.dk'))
    expect(tried.body.type).toBe('code-not-right')
  })
})

describe('A token', () => {
  let stage: TestStage
  let nora: Awaited<ReturnType<typeof opened>>
  beforeAll(async () => {
    stage = await newStage()
    nora = await opened(stage)
  })

  it('is minted in two waves of reads, printed with what they cost', async () => {
    const { headers } = await stage.ask('POST', '/access/tokens', {
      tenant: nora.slug,
      session: nora.session,
    })
    const timing = headers.get('server-timing') ?? ''
    console.info(`token of a member: ${timing}`)
    expect(timing).toMatch(/"2 waves 2 calls [\d.]+ read 0 write"/)
    const open = await stage.ask('POST', '/access/tokens', { tenant: nora.slug })
    console.info(`token of the public: ${open.headers.get('server-timing')}`)
    expect(open.headers.get('server-timing')).toMatch(/"2 waves 2 calls/)
  })

  it('says who, which tenant and which roles, and nothing of where one came from', async () => {
    const minted = await mint(stage, { tenant: nora.slug, session: nora.session })
    expect(minted).toMatchObject({ kind: 'person', standing: 'member', person: nora.person })
    expect(await stage.verify(minted.token)).toEqual({
      kind: 'person',
      tenant: nora.tenant,
      generation: 1,
      person: nora.person,
      roles: ['administrator', 'officer', 'person'],
    })
  })

  it('is a public one without a session, with a made-up one and with a lapsed one', async () => {
    const standing = async (session?: string) => {
      const minted = await mint(stage, { tenant: nora.slug, ...(session ? { session } : {}) })
      return [minted.kind, minted.standing, minted.person, minted.roles.length]
    }
    expect(await standing()).toEqual(['public', 'not-signed-in', null, 0])
    expect(await standing('A'.repeat(43))).toEqual(['public', 'lapsed', null, 0])
    const now = stage.now()
    later(stage, 12 * 60 + 1)
    expect(await standing(nora.session)).toEqual(['public', 'lapsed', null, 0])
    stage.setNow(now)
  })

  it('is not minted for a tenant that does not exist', async () => {
    expect((await stage.ask('POST', '/access/tokens', { tenant: 'nowhere' })).status).toBe(404)
  })

  it('that is forged, altered, lapsed or nobody’s is no token', async () => {
    const claims = {
      kind: 'person' as const,
      tenant: nora.tenant,
      generation: 1,
      person: nora.person,
      roles: [],
    }
    const altered = nora.token.split('.')
    altered[1] = Buffer.from(
      JSON.stringify({
        ...JSON.parse(Buffer.from(altered[1] ?? '', 'base64url').toString()),
        roles: ['administrator'],
        person: 'p_x',
      }),
    ).toString('base64url')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${altered[1]}.`
    const lapsed = await stage.sign?.(claims, -30)
    for (const token of [altered.join('.'), unsigned, lapsed ?? '', 'x.y.z'])
      expect((await stage.ask('GET', '/tenancy/tenant', undefined, bearer(token))).status).toBe(401)
    expect((await stage.ask('GET', '/tenancy/tenant')).status).toBe(401)
    expect((await stage.ask('GET', '/tenancy/tenant', undefined, bearer(nora.token))).status).toBe(200)
  })

  it('is gone at the next mint once the way in is taken away, the sign-out is pressed, or the tenant is left', async () => {
    const colleague = await stage.ask(
      'POST',
      '/tenancy/agreement',
      { version: 'dk-1', name: 'Nora Prøve' },
      bearer(nora.token),
    )
    expect(colleague.status).toBe(201)
    const { body } = await stage.ask<{ person: string }>(
      'POST',
      '/tenancy/colleagues',
      { name: 'Otto Prøve', email: 'otto@egekom.dk', department: '', title: '' },
      bearer(nora.token),
    )
    await stage.drain()
    const otto = await stage.signIn('otto@egekom.dk')
    expect(await mint(stage, { tenant: nora.slug, session: otto })).toMatchObject({
      roles: ['officer', 'person'],
    })
    const rows = await stage.ask<{ people: { person: string; version: number }[] }>(
      'GET',
      '/tenancy/roles',
      undefined,
      bearer(nora.token),
    )
    const row = rows.body.people.find(({ person }) => person === body.person)
    const taken = await stage.ask(
      'PUT',
      `/tenancy/roles/${body.person}`,
      { roles: [] },
      bearer(nora.token, { 'if-match': `"${row?.version}"` }),
    )
    expect(taken.status).toBe(200)
    expect(await mint(stage, { tenant: nora.slug, session: otto })).toMatchObject({
      kind: 'public',
      standing: 'not-a-member',
    })
    // What his token from before still says is not believed where roles are given.
    const before = await stage.token({ tenant: nora.tenant, person: body.person, roles: ['administrator'] })
    expect((await stage.ask('GET', '/tenancy/roles', undefined, bearer(before))).status).toBe(403)

    const again = await stage.signIn(aSignUp.applicant.email)
    await stage.ask('POST', '/access/sessions/end', { session: again })
    expect(await mint(stage, { tenant: nora.slug, session: again })).toMatchObject({ standing: 'lapsed' })
    const leaving = await stage.ask('POST', '/access/me/leave', { session: nora.session, tenant: nora.slug })
    expect(leaving.body.type).toBe('last-administrator')
  })
})

describe('A person of two tenants', () => {
  it('has one account, switches without signing in anew, and is of neither in the other', async () => {
    const stage = await newStage()
    const dk = await opened(stage)
    const se = await opened(stage, {
      organisation: 'se-municipality-1430',
      name: 'Munkedals kommun',
      slug: 'munkedal',
      language: 'sv',
      applicant: { name: 'Maja Prov', email: 'maja@munkedal.se' },
      mailbox: 'kommun@munkedal.se',
    })
    expect(await mint(stage, { tenant: se.slug, session: dk.session })).toMatchObject({
      standing: 'not-a-member',
    })
    await stage.ask('POST', '/tenancy/agreement', { version: 'dk-1', name: 'Nora' }, bearer(dk.token))
    await stage.ask(
      'POST',
      '/tenancy/colleagues',
      { name: 'Maja Prov', email: 'maja@munkedal.se', department: '', title: '' },
      bearer(dk.token),
    )
    await stage.drain()
    const { body } = await stage.ask<{ tenants: { slug: string; roles: string[] }[] }>('POST', '/access/me', {
      session: se.session,
    })
    expect(body.tenants.map(({ slug }) => slug).sort()).toEqual(['egedal', 'munkedal'])
    const here = await mint(stage, { tenant: dk.slug, session: se.session })
    const there = await mint(stage, { tenant: se.slug, session: se.session })
    expect([here.roles, there.roles]).toEqual([
      ['officer', 'person'],
      ['administrator', 'officer', 'person'],
    ])
    expect(here.person).not.toBe(there.person)
    expect(
      (await stage.ask('POST', '/access/me/leave', { session: se.session, tenant: dk.slug })).status,
    ).toBe(200)
    expect(await mint(stage, { tenant: dk.slug, session: se.session })).toMatchObject({
      standing: 'not-a-member',
    })
  })
})

describe('A ticket', () => {
  let stage: TestStage
  let nora: Awaited<ReturnType<typeof opened>>
  beforeAll(async () => {
    stage = await newStage()
    nora = await opened(stage)
  })
  const ticket = (more = {}) => ({
    tenant: nora.tenant,
    person: nora.person,
    meeting: 'm_0123456789abcdefghjk',
    uses: ['read-meeting', 'answer-meeting'] as const,
    expires: isoOf(millisOf(stage.now()) + 3_600_000),
    ...more,
  })

  it('opens one meeting for a few actions, and nothing of the tenant beside it', async () => {
    const made = makeTicket(stage.secret, ticket())
    const minted = await mint(stage, { tenant: nora.slug, ticket: made })
    expect(minted).toMatchObject({
      kind: 'ticket',
      person: nora.person,
      roles: [],
      scope: { meeting: 'm_0123456789abcdefghjk', uses: ['read-meeting', 'answer-meeting'] },
    })
    for (const path of ['/tenancy/tenant', '/tenancy/roles', '/tenancy/provider', '/tenancy/agreement'])
      expect((await stage.ask('GET', path, undefined, bearer(minted.token))).status, path).toBe(403)
    const { body } = await stage.ask('POST', '/access/tickets', { ticket: made })
    expect(body).toMatchObject({ slug: nora.slug, meeting: 'm_0123456789abcdefghjk' })
  })

  it('that is lapsed, altered, another stage’s or another tenant’s is not valid', async () => {
    const good = makeTicket(stage.secret, ticket())
    const other = await opened(stage, {
      organisation: 'dk-municipality-101',
      name: 'København',
      slug: 'kbh',
      mailbox: 'borger@kk.dk',
      applicant: { name: 'A', email: 'a@kk.dk' },
    })
    const parts = good.split('.')
    const bad = [
      makeTicket(stage.secret, ticket({ expires: stage.now() })),
      makeTicket('another secret', ticket()),
      [...parts.slice(0, 3), 'rao', ...parts.slice(4)].join('.'),
      [other.tenant, ...parts.slice(1)].join('.'),
      makeTicket(stage.secret, ticket({ uses: ['object-to-tenant'] })),
    ]
    for (const each of bad) {
      const { status, body } = await stage.ask('POST', '/access/tokens', { tenant: nora.slug, ticket: each })
      expect([status, body.type]).toEqual([410, 'link-not-valid'])
    }
    const elsewhere = await stage.ask('POST', '/access/tokens', { tenant: other.slug, ticket: good })
    expect(elsewhere.body.type).toBe('link-not-valid')
  })
})

describe('An invitation', () => {
  it('leads to a code at the invited address; signing in by it accepts', async () => {
    const stage = await newStage()
    const nora = await opened(stage)
    const early = await stage.ask(
      'POST',
      '/tenancy/colleagues',
      { name: 'Otto Prøve', email: 'otto@example.dk', department: '', title: '' },
      bearer(nora.token),
    )
    expect(early.body.type).toBe('agreement-first')
    await stage.ask('POST', '/tenancy/agreement', { version: 'dk-1', name: 'Nora' }, bearer(nora.token))
    const { body } = await stage.ask<{ person: string }>(
      'POST',
      '/tenancy/colleagues',
      { name: 'Otto Prøve', email: 'otto@example.dk', department: '', title: 'Konsulent' },
      bearer(nora.token),
    )
    await stage.drain()
    const mail = stage.mails.at(-1)
    expect([mail?.to.address, mail?.subject]).toEqual(['otto@example.dk', 'Invitation fra Egedal Kommune'])
    const invited = () => stage.tableOf(nora.tenant).get({ pk: 'PEOPLE', sk: body.person })
    expect((await invited())?.invited).toBe('sent')
    const ticket = /invitation\/(\S+)/.exec(mail?.text ?? '')?.[1]
    const code = await stage.ask<{ code: string }>('POST', '/access/invitations', { ticket })
    await stage.drain()
    const signedIn = await tryCode(stage, code.body.code, stage.digits('otto@example.dk'))
    await stage.drain()
    expect((await invited())?.invited).toBe('accepted')
    const minted = await mint(stage, { tenant: nora.slug, session: signedIn.body.session })
    expect(minted).toMatchObject({ person: body.person, roles: ['officer', 'person'] })
    const before = stage.mails.length
    await stage.drain({ again: true })
    expect(stage.mails).toHaveLength(before)
  })
})

describe('An address that somebody types', () => {
  it('takes nobody’s roles along: whoever is more than a person comes in by the old one until an administrator says so', async () => {
    const stage = await newStage()
    const nora = await opened(stage)
    await stage.ask('POST', '/tenancy/agreement', { version: 'dk-1', name: 'Nora' }, bearer(nora.token))
    const added = await stage.ask<{ person: string }>(
      'POST',
      '/tenancy/colleagues',
      { name: 'Otto Prøve', email: 'otto@example.dk', department: '', title: '' },
      bearer(nora.token),
    )
    const { person: otto } = added.body
    await stage.drain()
    const roles = (given: string[], version: number) =>
      stage.ask(
        'PUT',
        `/tenancy/roles/${otto}`,
        { roles: given },
        bearer(nora.token, { 'if-match': `"${version}"` }),
      )
    expect((await roles(['administrator'], 1)).status).toBe(200)
    // The secretary of a council that he sits in types an address of their own, and presses Invite.
    const table = stage.tableOf(nora.tenant)
    const kept = persons.read(await table.get(persons.key(otto))) as Kept<Person>
    await stage.lay(
      nora.tenant,
      persons.change(persons.key(otto), { ...kept, email: 'karl@example.dk' }, kept.version),
    )
    await commit(
      table,
      {
        writes: [],
        log: {
          did: 'members.invited',
          about: [otto],
          outbox: [job('invite-person', { person: otto, body: '' })],
        },
      },
      { by: 'test', at: stage.now(), logId: stage.newId('log') },
    )
    const before = stage.mails.length
    await stage.drain()
    expect(stage.mails).toHaveLength(before)
    await expect(stage.signIn('karl@example.dk')).rejects.toThrow()
    const byOld = await stage.signIn('otto@example.dk')
    expect(await mint(stage, { tenant: nora.slug, session: byOld })).toMatchObject({
      person: otto,
      roles: ['administrator', 'person'],
    })
    // Taken away first, his way is given anew at the address that stands there now.
    expect((await roles([], 2)).status).toBe(200)
    expect((await roles(['officer'], 0)).status).toBe(200)
    const byNew = await stage.signIn('karl@example.dk')
    expect(await mint(stage, { tenant: nora.slug, session: byNew })).toMatchObject({
      person: otto,
      roles: ['officer', 'person'],
    })
  })
})

describe('Invented people', () => {
  it('can be tried without sign-up only where the stage allows it, and only in invented tenants', async () => {
    const stage = await newStage(undefined, { demo: true })
    const nora = await opened(stage)
    const real = await stage.ask('POST', '/access/demo', { tenant: nora.slug, person: nora.person })
    expect(real.status).toBe(404)
    const tenant = await stage.newTenant()
    const [person, account] = [stage.newId('person'), stage.newId('account')]
    await stage.lay(
      'control',
      controlTenants.create(controlTenants.key(tenant), anInventedTenant(tenant)),
      slugs.create(slugs.key('proeveby'), { tenant }),
      accounts.create(accounts.key(account), { id: account, language: 'da', at: stage.now() }),
      ...wayWrites(
        { account, tenant, person, roles: ['officer'], email: 'ida@proeveby.example' },
        null,
        null,
      ),
      demoWorlds.create(demoWorlds.key(tenant), {
        slug: 'proeveby',
        name: 'Prøveby',
        language: 'da',
        people: [{ person, account, name: 'Ida Opdigtet', as: 'Sekretær' }],
      }),
    )
    const { body } = await stage.ask<{ worlds: { slug: string; people: { name: string }[] }[] }>(
      'GET',
      '/access/demo',
    )
    expect(body.worlds.map(({ slug, people }) => [slug, people.map(({ name }) => name)])).toEqual([
      ['proeveby', ['Ida Opdigtet']],
    ])
    const entered = await stage.ask<{ session: string }>('POST', '/access/demo', {
      tenant: 'proeveby',
      person,
    })
    const { session } = entered.body
    expect(await mint(stage, { tenant: 'proeveby', session })).toMatchObject({ kind: 'person', person })
    expect(await mint(stage, { tenant: nora.slug, session })).toMatchObject({ standing: 'not-a-member' })
    stage.demo = false
    expect(await mint(stage, { tenant: 'proeveby', session })).toMatchObject({ kind: 'public' })
    expect((await stage.ask('POST', '/access/demo', { tenant: 'proeveby', person })).status).toBe(404)
    expect((await stage.ask('GET', '/access/demo')).body).toEqual({ worlds: [] })
  })
})

const anInventedTenant = (id: string) => ({
  id,
  slug: 'proeveby',
  generation: 1,
  state: 'open' as const,
  organisation: 'invented',
  host: '',
  kind: 'municipality' as const,
  country: 'dk' as const,
  language: 'da' as const,
  name: 'Prøveby',
  colour: '#0b5c6b',
  theme: '',
  rule: 'code' as const,
  publicFrom: null,
  objected: null,
  invented: true,
  administrators: [],
  signUp: '',
  at: '2027-01-01T00:00:00.000Z',
})
