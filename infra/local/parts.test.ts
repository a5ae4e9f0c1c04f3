import { expect, test } from 'vitest'
import { countsIn, ending, outcomeOf } from './parts.ts'

type Tests = Parameters<typeof outcomeOf>[0]['testResults'][number]
const aFile = (of: Partial<Tests>): Tests => ({
  name: 'a.test.ts',
  status: 'passed',
  message: '',
  assertionResults: [],
  ...of,
})
const aTest = (status: string) => ({ status, fullName: 'it adds up', failureMessages: [] })
const counted = (...files: Tests[]) => {
  const all = files.flatMap((file) => file.assertionResults)
  const numPassedTests = all.filter(({ status }) => status === 'passed').length
  return outcomeOf({ numPassedTests, success: true, testResults: files }, '')
}

test('tests that pass are counted', () => {
  expect(counted(aFile({ assertionResults: [aTest('passed'), aTest('passed')] }))).toMatchObject({
    passed: 2,
    failed: 0,
  })
})

test('a test that failed, and one that was left out, both count as failed', () => {
  const file = aFile({
    status: 'failed',
    assertionResults: [aTest('passed'), aTest('failed'), aTest('skipped')],
  })
  expect(counted(file)).toMatchObject({ passed: 1, failed: 2 })
})

test('a file that could not be read counts as failed and says why', () => {
  const outcome = counted(aFile({ status: 'failed', message: 'Cannot find module' }))
  expect(outcome).toMatchObject({ passed: 0, failed: 1 })
  expect(outcome.output).toContain('a.test.ts: Cannot find module')
})

test('no tests at all are a failure, not a success', () => {
  expect(counted()).toMatchObject({ passed: 0, failed: 1 })
})

test('what breaks outside of any test fails the part', () => {
  const report = {
    numPassedTests: 1,
    success: true,
    testResults: [aFile({ assertionResults: [aTest('passed')] })],
  }
  expect(outcomeOf(report, 'Unhandled Rejection: the database is gone')).toMatchObject({
    passed: 1,
    failed: 1,
  })
  expect(outcomeOf({ ...report, success: false }, '')).toMatchObject({ passed: 1, failed: 1 })
})

test('what a program counts at its end is counted, and one that ends without counting has failed', () => {
  expect(countsIn('deployed', '✓ it stands\n9 passed, 0 failed\n')).toMatchObject({ passed: 9, failed: 0 })
  expect(countsIn('deployed', 'Segmentation fault')).toMatchObject({ passed: 0, failed: 1 })
})

test('what could not be tried on this machine is said at the end of all, beside the counts', () => {
  const without = countsIn('deployed', '!! loud\n0 passed, 0 failed, not run: there is no Python')
  expect(without).toMatchObject({ passed: 0, failed: 0 })
  expect(ending({ passed: 7, failed: 0 }, without)).toBe(
    '!! NOT RUN: deployed: there is no Python\n7 passed, 0 failed, 1 not run',
  )
  expect(ending({ passed: 7, failed: 1 })).toBe('7 passed, 1 failed')
})
