import { expect, test } from 'vitest'
import type { TenantRole } from '#shared/access/permissions'
import { personNamed } from '#shared/testing/build'
import { actorFrom } from './actor.ts'
import type { Claims } from './proof/claims.ts'

const today = '2027-02-01'
const body = { id: 'n_00000000000000000001', department: 'u_00000000000000000001' }
const someone = personNamed('p_00000000000000000001', 'Otto Prøve', {
  department: body.department,
  bodies: [{ body: body.id, role: 'observer', from: '2026-01-01' }],
})
const withRoles = (...roles: TenantRole[]) => {
  const claims: Claims = { kind: 'person', tenant: 't_1', generation: 1, person: someone.id, roles }
  return actorFrom(claims, someone, today)
}

test('an officer of the department that is secretary is the secretary', () => {
  expect(withRoles('officer', 'person').roles(body)).toEqual(['officer', 'person', 'secretary', 'observer'])
  expect(withRoles('administrator', 'person').may('edit-people', body).ok).toBe(true)
})

test('who is no officer any more is no secretary, though the department still stands with the person', () => {
  const former = withRoles('person')
  expect(former.roles(body)).toEqual(['person', 'observer'])
  for (const action of ['edit-people', 'read-proof', 'send-agenda', 'write-notes', 'edit-agenda'] as const)
    expect(former.may(action, body).ok, action).toBe(false)
  expect(former.may('read-body', body).ok).toBe(true)
})
