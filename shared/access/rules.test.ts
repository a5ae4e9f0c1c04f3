import { expect, test } from 'vitest'
import { standingOf } from './rules.ts'

const tenant = { id: 't0123456789ab', rule: 'either' as const, invented: false }

test('a code in a mail lets a member in wherever codes are allowed', () => {
  expect(standingOf('mail', tenant, false)).toBe('member')
  expect(standingOf('mail', { ...tenant, rule: 'provider' }, false)).toBe('provider-needed')
})

test('a tenant’s own provider proves nothing outside that tenant', () => {
  expect(standingOf('tenant:t0123456789ab', tenant, false)).toBe('member')
  expect(standingOf('tenant:t0123456789ac', tenant, false)).toBe('not-a-member')
  expect(standingOf('tenant:t0123456789ab', { ...tenant, rule: 'code' }, false)).toBe('code-needed')
  // Not even where two ids begin alike.
  expect(standingOf('tenant:t0123456789', tenant, true)).toBe('not-a-member')
})

test('an invented person is let into invented tenants only, and only where the stage offers a try', () => {
  expect(standingOf('demo', { ...tenant, invented: true }, true)).toBe('member')
  expect(standingOf('demo', { ...tenant, invented: true }, false)).toBe('not-a-member')
  expect(standingOf('demo', tenant, true)).toBe('not-a-member')
})

test('no other word of how one came in lets anyone in', () => {
  for (const word of ['', 'tenant:', 'Mail', 'provider'])
    expect(standingOf(word, tenant, true)).toBe('not-a-member')
})
