import { expect, test } from 'vitest'
import { yearsBeside, yearsLooked } from './years.ts'

test('in the first half of a year the one before is looked through too, in the second half the one to come', () => {
  expect(yearsLooked('2027-06-30')).toEqual({ from: 2026, to: 2027 })
  expect(yearsLooked('2027-07-01')).toEqual({ from: 2027, to: 2028 })
})

test('a year that is asked for is looked through alone', () => {
  expect(yearsLooked('2027-06-30', 2024)).toEqual({ from: 2024, to: 2024 })
})

test('the years beside are named where there may be something: since the first body was in use, and one ahead', () => {
  const beside = (year?: number) => yearsBeside(yearsLooked('2027-02-01', year), '2027-02-01', 2025)
  expect(beside()).toEqual({ earlier: 2025, later: 2028 })
  expect(beside(2025)).toEqual({ earlier: null, later: 2026 })
  expect(beside(2028)).toEqual({ earlier: 2027, later: null })
})

test('whoever has no body is led to no other year back', () => {
  expect(yearsBeside({ from: 2026, to: 2027 }, '2027-02-01', Number.POSITIVE_INFINITY).earlier).toBeNull()
})
