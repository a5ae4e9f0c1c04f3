import { expect, test } from 'vitest'
import { stateIn, tenantOfStack } from './provision-cloud.ts'

test('a stack that is made is ready, one that came back is failed, everything between is under way', () => {
  for (const status of ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'])
    expect(stateIn(status), status).toBe('ready')
  for (const status of [
    'CREATE_FAILED',
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'DELETE_COMPLETE',
    'DELETE_IN_PROGRESS',
  ])
    expect(stateIn(status), status).toBe('failed')
  for (const status of [
    'CREATE_IN_PROGRESS',
    'REVIEW_IN_PROGRESS',
    'ROLLBACK_IN_PROGRESS',
    'UPDATE_IN_PROGRESS',
    '',
  ])
    expect(stateIn(status), status).toBe('under-way')
})

test('an event of CloudFormation names its tenant; any other message names none', () => {
  const id = 'arn:aws:cloudformation:eu-north-1:1:stack/radslag-prod-tenant-t0123456789ab-1/abc'
  expect(tenantOfStack({ detail: { 'stack-id': id } })).toBe('t0123456789ab')
  for (const other of [
    {},
    { job: 'provision-tenant' },
    { detail: { 'stack-id': 'arn:…:stack/radslag-prod-api/x' } },
  ])
    expect(tenantOfStack(other)).toBeNull()
})
