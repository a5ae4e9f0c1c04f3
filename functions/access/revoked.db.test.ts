import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { audience, issuer, verifier } from '../platform/proof/claims.ts'
import { bearer, newStage, opened, type TestStage } from '../testing/stage.ts'

type Minted = { token: string; standing: string; roles: string[]; seconds: number }

/** A stage whose tokens live by its own clock, with a colleague who is an administrator too. */
async function aStageInTime() {
  const keys = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'RS256' }
  const clock = { now: () => '2027-02-01T09:00:00.000Z' }
  const at = () => Math.floor(millisOf(clock.now()) / 1000)
  let tables = 0
  const stage = await newStage(undefined, {
    verify: verifier({ keys: [jwk] }, () => new Date(clock.now())),
    sign: (claims, seconds = 300) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(at())
        .setExpirationTime(at() + seconds)
        .sign(keys.privateKey),
  })
  clock.now = stage.now
  const { tenantTable } = stage
  stage.tenantTable = (...asked) => {
    tables++
    return tenantTable(...asked)
  }
  const own = await opened(stage)
  const { version } = (
    await stage.ask<{ version: string }>('GET', '/tenancy/agreement', undefined, bearer(own.token))
  ).body
  await stage.ask('POST', '/tenancy/agreement', { version, name: 'Nora Prøve' }, bearer(own.token))
  const { body } = await stage.ask<{ person: string }>(
    'POST',
    '/tenancy/colleagues',
    { name: 'Bo Prøve', email: 'bo@egekom.dk' },
    bearer(own.token),
  )
  await stage.drain()
  const session = await stage.signIn('bo@egekom.dk')
  const mint = async () =>
    (await stage.ask<Minted>('POST', '/access/tokens', { tenant: own.slug, session })).body
  const rolesAre = async (roles: string[]) => {
    const { people } = (
      await stage.ask<{ people: { person: string; version: number }[] }>(
        'GET',
        '/tenancy/roles',
        undefined,
        bearer(own.token),
      )
    ).body
    const seen = people.find(({ person }) => person === body.person)?.version
    const set = await stage.ask(
      'PUT',
      `/tenancy/roles/${body.person}`,
      { roles },
      bearer(own.token, { 'if-match': `"${seen}"` }),
    )
    expect(set.status).toBe(200)
  }
  const reads = async (token: string) =>
    (await stage.ask('GET', '/tenancy/tenant', undefined, bearer(token))).status
  return { stage, own, session, mint, rolesAre, reads, tables: () => tables }
}
const later = (stage: TestStage, seconds: number) =>
  stage.setNow(isoOf(millisOf(stage.now()) + seconds * 1000))
/** Everything that was taken away is gone by then. */
const fiveMinutes = 300

it('A person whose way in is taken away gets no new token, and the last one is dead within five minutes', async () => {
  const { stage, mint, rolesAre, reads, tables } = await aStageInTime()
  const { token, standing } = await mint()
  expect(standing).toBe('member')
  await rolesAre([])
  expect(await reads(token)).toBe(200)
  expect((await mint()).standing).toBe('not-a-member')
  later(stage, fiveMinutes)
  const before = tables()
  expect(await reads(token)).toBe(401)
  // Credentials for the table may be kept for longer: nobody is led to them without a token that is good now.
  expect(tables()).toBe(before)
})

it('A role that is taken away is in no new token; what only an administrator may is refused at once', async () => {
  const { stage, mint, rolesAre } = await aStageInTime()
  await rolesAre(['administrator', 'officer', 'person'])
  const { token, roles } = await mint()
  expect(roles).toContain('administrator')
  await rolesAre(['person'])
  expect((await stage.ask('GET', '/tenancy/roles', undefined, bearer(token))).status).toBe(403)
  const after = await mint()
  expect(after.roles).toEqual(['person'])
  later(stage, fiveMinutes)
  expect((await stage.ask('GET', '/tenancy/tenant', undefined, bearer(token))).status).toBe(401)
})

it('A session that is ended gives no token any more, on whatever machine it is shown', async () => {
  const { stage, own, session, mint, reads } = await aStageInTime()
  const { token } = await mint()
  await stage.ask('POST', '/access/sessions/end', { session })
  expect((await mint()).standing).toBe('lapsed')
  later(stage, fiveMinutes)
  expect(await reads(token)).toBe(401)
  // The others are none the wiser.
  const nora = await stage.ask<Minted>('POST', '/access/tokens', { tenant: own.slug, session: own.session })
  expect(nora.body.standing).toBe('member')
})

it('No token lives for more than five minutes, whatever it is for, with what clocks may differ', async () => {
  const { mint } = await aStageInTime()
  const { token, seconds } = await mint()
  const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  expect(exp - iat).toBe(seconds)
  expect(seconds + 5).toBeLessThanOrEqual(fiveMinutes)
})
