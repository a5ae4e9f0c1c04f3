import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProvider, type TestProvider } from '../testing/provider.ts'
import { aSignUp, bearer, newStage, opened, type TestStage } from '../testing/stage.ts'

type Opened = Awaited<ReturnType<typeof opened>>
type Minted = { kind: string; standing: string; person: string | null; roles: string[] }

/** Two tenants, each with its own real provider; A's is as bad as a provider can be. */
describe('A tenant’s own provider', () => {
  let stage: TestStage
  let a: Opened
  let b: Opened
  let ofA: TestProvider
  let ofB: TestProvider
  const adminOfB = 'maja@munkedal.se'
  const providerOf = (session: { token: string }, provider: TestProvider, more: object = {}, version = 0) =>
    stage.ask<{ version: number; secretKept: boolean; type?: string; errors?: unknown }>(
      'PUT',
      '/tenancy/provider',
      {
        rule: 'either',
        on: true,
        name: 'Kommunens login',
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        ...more,
      },
      bearer(session.token, { 'if-match': `"${version}"` }),
    )
  const signIn = (tenant: Opened, answer: object, ticket?: string) =>
    stage.ask<{ session?: string; type?: string; idToken?: string }>('POST', '/access/sessions/provider', {
      tenant: tenant.slug,
      ...answer,
      ...(ticket ? { ticket } : {}),
    })
  const mint = async (tenant: Opened, session?: string) =>
    (await stage.ask<Minted>('POST', '/access/tokens', { tenant: tenant.slug, session })).body

  beforeAll(async () => {
    stage = await newStage(new Date().toISOString())
    ;[ofA, ofB] = await Promise.all([startProvider(), startProvider()])
    a = await opened(stage)
    b = await opened(stage, {
      organisation: 'se-municipality-1430',
      name: 'Munkedals kommun',
      slug: 'munkedal',
      language: 'sv',
      applicant: { name: 'Maja Prov', email: adminOfB },
      mailbox: 'kommun@munkedal.se',
    })
  })
  afterAll(() => Promise.all([ofA, ofB].map((each) => each.stop())))

  it('is taken only if it answers as one, and its secret is never shown nor kept in the clear', async () => {
    const wrong = await providerOf(a, ofA, { issuer: `${ofA.issuer}/elsewhere` })
    expect(wrong.body.errors).toEqual([{ pointer: '/issuer', detail: 'not-a-provider' }])
    const inner = await providerOf(a, ofA, { issuer: 'http://169.254.169.254/latest' })
    expect(inner.body.errors).toEqual([{ pointer: '/issuer', detail: 'required' }])
    const set = await providerOf(a, ofA)
    expect([set.status, set.body.secretKept]).toEqual([200, true])
    expect(JSON.stringify(set.body)).not.toContain(ofA.clientSecret)
    const row = await stage.tableOf('control').get({ pk: `TENANT#${a.tenant}`, sk: 'PROVIDER' })
    expect(JSON.stringify(row)).not.toContain(ofA.clientSecret)
    expect((await providerOf(b, ofB)).status).toBe(200)
    const shown = await stage.ask<{ provider: { authorize: string } }>('GET', `/access/providers/${a.slug}`)
    expect(shown.body.provider.authorize).toBe(`${ofA.issuer}/auth`)
  })

  it('lets nobody in who was not linked, whatever address it says', async () => {
    const answer = await ofA.signIn({ sub: 'nora', email: aSignUp.applicant.email })
    expect((await signIn(a, answer)).body.type).toBe('not-of-this-tenant')
  })

  it('lets in whom the person linked from their own page, into that tenant and no other', async () => {
    const linked = await stage.ask('POST', '/access/me/providers', {
      session: a.session,
      tenant: a.slug,
      ...(await ofA.signIn({ sub: 'nora', email: 'anything@example.dk' })),
    })
    expect(linked.status).toBe(200)
    const { body } = await signIn(a, await ofA.signIn({ sub: 'nora', email: 'anything@example.dk' }))
    expect(await mint(a, body.session)).toMatchObject({ kind: 'person', person: a.person })
    expect(await mint(b, body.session)).toMatchObject({ kind: 'public', standing: 'not-a-member' })
  })

  it('of A asserting the address of B’s administrator gets nothing in B', async () => {
    const evil = { sub: 'maja', email: adminOfB }
    // Unlinked: not even into A.
    expect((await signIn(a, await ofA.signIn(evil))).body.type).toBe('not-of-this-tenant')
    // Shown to B as if it were B's own: B believes B's provider only.
    expect((await signIn(b, await ofA.signIn(evil))).body.type).toBe('proof-not-accepted')
    // A even invites her address, and links her in A by the invitation that it read in her stead.
    await stage.ask('POST', '/tenancy/agreement', { version: 'dk-1', name: 'Nora' }, bearer(a.token))
    await stage.ask(
      'POST',
      '/tenancy/colleagues',
      { name: 'Maja', email: adminOfB, department: '', title: '' },
      bearer(a.token),
    )
    await stage.drain()
    const ticket = /invitation\/(\S+)/.exec(stage.mails.at(-1)?.text ?? '')?.[1]
    const { body } = await signIn(a, await ofA.signIn(evil), ticket)
    expect(await mint(a, body.session)).toMatchObject({ kind: 'person', roles: ['officer', 'person'] })
    expect(await mint(b, body.session)).toMatchObject({ kind: 'public', person: null, roles: [] })
    // The same link, shown once more by somebody else: it has tied one sign-in to her, and ties no other.
    const thief = await signIn(a, await ofA.signIn({ sub: 'somebody-else', email: 'x@example.dk' }), ticket)
    expect(thief.body.type).toBe('not-of-this-tenant')
    // Her account is hers in B too, yet this session sees nothing of it, and can link or leave nothing there.
    const me = await stage.ask<{ tenants: { slug: string }[]; by: string }>('POST', '/access/me', {
      session: body.session,
    })
    expect([me.body.by, me.body.tenants.map(({ slug }) => slug)]).toEqual(['provider', [a.slug]])
    const link = await stage.ask('POST', '/access/me/providers', {
      session: body.session,
      tenant: b.slug,
      ...(await ofB.signIn({ sub: 'maja', email: adminOfB })),
    })
    expect(link.body.type).toBe('proof-not-accepted')
    expect(
      (await stage.ask('POST', '/access/me/leave', { session: body.session, tenant: b.slug })).status,
    ).toBe(404)
  })

  it('is believed once per sign-in, for its own nonce, client and issuer', async () => {
    const answer = await ofA.signIn({ sub: 'nora', email: 'x@example.dk' })
    const first = await signIn(a, answer)
    const { idToken } = first.body
    expect(idToken).toBeTruthy()
    expect((await signIn(a, { nonce: answer.nonce, idToken })).body.type).toBe('proof-not-accepted')
    expect((await signIn(a, answer)).body.type).toBe('proof-not-accepted')
    const other = await ofA.signIn({ sub: 'nora', email: 'x@example.dk' })
    expect((await signIn(a, { ...other, nonce: 'another-nonce' })).body.type).toBe('proof-not-accepted')
    const elsewhere = { ...other.exchange, redirect: 'https://evil.example/back' }
    expect((await signIn(a, { nonce: other.nonce, exchange: elsewhere })).body.type).toBe(
      'proof-not-accepted',
    )
    const [head, , signature] = (idToken ?? '').split('.')
    const forged = Buffer.from(
      JSON.stringify({
        iss: ofA.issuer,
        aud: ofA.clientId,
        sub: 'nora',
        nonce: 'abcdefgh',
        iat: 1e10,
        exp: 1e11,
      }),
    ).toString('base64url')
    const bad = await signIn(a, { nonce: 'abcdefgh', idToken: `${head}.${forged}.${signature}` })
    expect(bad.body.type).toBe('proof-not-accepted')
  })

  it('may become the only way in once an administrator came by it; a code then reads as the public', async () => {
    const rule = { rule: 'provider', clientSecret: '' }
    expect((await providerOf(b, ofB, rule, 1)).body.type).toBe('link-first')
    expect((await providerOf(a, ofA, rule, 1)).status).toBe(200)
    const byCode = await stage.signIn(aSignUp.applicant.email)
    expect(await mint(a, byCode)).toMatchObject({ kind: 'public', standing: 'provider-needed' })
    const { body } = await signIn(a, await ofA.signIn({ sub: 'nora', email: 'x@example.dk' }))
    expect(await mint(a, body.session)).toMatchObject({ kind: 'person' })
    // Turned off, its sessions end with it.
    const fresh = await stage.ask<{ token: string }>('POST', '/access/tokens', {
      tenant: a.slug,
      session: body.session,
    })
    expect((await providerOf(fresh.body, ofA, { rule: 'code', on: false }, 2)).status).toBe(200)
    expect(await mint(a, body.session)).toMatchObject({ kind: 'public', standing: 'code-needed' })
  })
})
