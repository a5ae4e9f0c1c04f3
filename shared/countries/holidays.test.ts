import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { Country } from './country.ts'
import { holidayOn } from './holidays.ts'

const years = Array.from({ length: 21 }, (_, place) => 2020 + place)
const daysOf = (year: number): LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) days.push(day)
  return days
}

/** What the package lists: Swedish eves are its bank holidays; Danish ones are two of its observances. */
function known(country: Country, year: number) {
  const listed = new Holidays(country).getHolidays(year)
  const day = (each: { date: string }) => each.date.slice(0, 10)
  const publicOnes = listed.filter((each) => each.type === 'public').map(day)
  const isEve = (each: { type: string; name: string }) =>
    country === 'se' ? each.type === 'bank' : ['Grundlovsdag', 'Juleaftensdag'].includes(each.name)
  const eves = listed.filter(isEve).map(day)
  return { publicOnes: [...new Set(publicOnes)], eves: eves.filter((each) => !publicOnes.includes(each)) }
}

describe.each(['dk', 'se'] as const)('the holidays of %s', (country) => {
  test.each(years)('in %i are those of the date-holidays package', (year) => {
    const ours = daysOf(year).map((day) => ({ day, holiday: holidayOn(country, day) }))
    const { publicOnes, eves } = known(country, year)
    expect(ours.filter((each) => each.holiday?.eve === false).map((each) => each.day)).toEqual(
      publicOnes.sort(),
    )
    expect(ours.filter((each) => each.holiday?.eve).map((each) => each.day)).toEqual(eves.sort())
  })
})

test('Store bededag was a holiday until 2023', () => {
  expect(holidayOn('dk', '2023-05-05')).toEqual({ name: 'store bededag', eve: false })
  expect(holidayOn('dk', '2024-04-26')).toBeNull()
})

test('holidays have their own names in their own language', () => {
  expect(holidayOn('dk', '2027-03-25')?.name).toBe('skærtorsdag')
  expect(holidayOn('dk', '2027-05-06')?.name).toBe('Kristi himmelfartsdag')
  expect(holidayOn('dk', '2027-06-05')).toEqual({ name: 'grundlovsdag', eve: true })
  expect(holidayOn('se', '2027-06-25')).toEqual({ name: 'midsommarafton', eve: true })
  expect(holidayOn('se', '2027-06-26')).toEqual({ name: 'midsommardagen', eve: false })
  expect(holidayOn('se', '2027-11-06')?.name).toBe('alla helgons dag')
  expect(holidayOn('se', '2027-12-31')).toEqual({ name: 'nyårsafton', eve: true })
  expect(holidayOn('se', '2027-03-25')).toBeNull()
  expect(holidayOn('dk', '2027-03-18')).toBeNull()
})
