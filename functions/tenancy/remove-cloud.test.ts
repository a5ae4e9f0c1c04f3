import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastGrace } from './provision-cloud.ts'
import { nextStep, type TableStatus } from './remove-cloud.ts'

const standing = { status: 'UPDATE_COMPLETE', leaving: pastGrace }
const table = (isProtected: boolean, status = 'ACTIVE'): TableStatus => ({ status, isProtected })

test('recovery points and protection go first, then the stack, then the table it leaves standing', () => {
  expect(nextStep(standing, table(true))).toBe('unprotect')
  expect(nextStep(standing, table(false, 'UPDATING'))).toBe('under-way')
  expect(nextStep(standing, table(false))).toBe('delete-stack')
  expect(nextStep({ status: 'DELETE_IN_PROGRESS', leaving: pastGrace }, table(false))).toBe('under-way')
  expect(nextStep(null, table(false))).toBe('delete-table')
  expect(nextStep(null, table(false, 'DELETING'))).toBe('under-way')
  expect(nextStep(null, null)).toBe('gone')
})

test('a stack that is not marked is never touched', () => {
  expect(() => nextStep({ status: 'CREATE_COMPLETE', leaving: '' }, table(true))).toThrow('not marked')
})

test('no table is deleted while it is protected, and none before its stack is gone', () => {
  const states = fc.constantFrom(
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'DELETE_IN_PROGRESS',
    'DELETE_COMPLETE',
  )
  fc.assert(
    fc.property(
      fc.option(fc.record({ status: states, leaving: fc.constant(pastGrace) })),
      fc.option(
        fc.record({
          status: fc.constantFrom('ACTIVE', 'UPDATING', 'DELETING'),
          isProtected: fc.boolean(),
        }),
      ),
      (stack, at) => {
        const step = nextStep(stack, at)
        if (step === 'delete-table') {
          expect(at?.isProtected).toBe(false)
          expect(stack === null || stack.status === 'DELETE_COMPLETE').toBe(true)
        }
        if (step === 'gone') expect(at).toBeNull()
      },
    ),
  )
})
