import { expect, test } from 'vitest'
import type { Claims } from '../proof/claims.ts'
import { broker, roleFor } from './broker.ts'

const roles = ['tenant', 'public', 'mail', 'tick', 'provision']
const claims = (more: Partial<Claims>): Claims => ({
  kind: 'person',
  tenant: 't0123456789ab',
  generation: 1,
  person: 'p_1',
  roles: [],
  ...more,
})

test('people and tickets get the tenant’s role, the public the public one, a worker its own', () => {
  expect(roleFor(claims({}), 'people', roles)).toBe('tenant')
  expect(roleFor(claims({ kind: 'ticket' }), 'people', roles)).toBe('tenant')
  expect(roleFor(claims({ kind: 'public' }), 'people', roles)).toBe('public')
  expect(roleFor(claims({ kind: 'system', job: 'mail' }), 'system', roles)).toBe('mail')
})

test('a worker’s key makes no person, a person’s key no worker, and no worker the tenant’s own role', () => {
  expect(roleFor(claims({}), 'system', roles)).toBeNull()
  expect(roleFor(claims({ kind: 'public' }), 'system', roles)).toBeNull()
  expect(roleFor(claims({ kind: 'system', job: 'mail' }), 'people', roles)).toBeNull()
  for (const job of ['tenant', 'public', 'operator', ''])
    expect(roleFor(claims({ kind: 'system', job }), 'system', roles)).toBeNull()
})

test('a token without a tenant, or with something that is no tenant’s id, gets nothing', () => {
  for (const tenant of [null, '', '*', 't*', 't0123456789a', 't0123456789ab-1', 'T0123456789AB'])
    expect(roleFor(claims({ tenant }), 'people', roles)).toBeNull()
})

test('the tenant is taken from the token alone, whatever is asked for beside it', async () => {
  const asked: string[][] = []
  const nobody = async () => null
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c', expiration: 'd' }
  const ask = broker(
    { people: async (token) => (token === 'good' ? claims({}) : null), system: nobody },
    roles,
    async (...both) => {
      asked.push(both)
      return credentials
    },
  )
  expect(await ask({ token: 'good', tenant: 'tbbbbbbbbbbbb' } as object)).toEqual(credentials)
  expect(await ask({ token: 'forged' })).toEqual({ refused: true })
  expect(await ask({})).toEqual({ refused: true })
  expect(asked).toEqual([['tenant', 't0123456789ab']])
})
