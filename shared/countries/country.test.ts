import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { LocalDate, Zone } from '../kernel/dates.ts'
import { Currency } from '../kernel/money.ts'
import { Country, countryPack, Language, type RateKind, rateOn } from './country.ts'

describe.each(Country.options)('the pack of %s', (country) => {
  const pack = countryPack(country)
  test('is of that country, with its own language, currency and zone', () => {
    expect(pack.country).toBe(country)
    expect(v.is(Language, pack.language) && v.is(Currency, pack.currency) && v.is(Zone, pack.zone)).toBe(true)
  })

  test('has reading bands that rise and leave no LIX out', () => {
    const limits = pack.lixBands.map((band) => band.upTo)
    expect(limits).toEqual([...limits].sort((a, b) => a - b))
    expect(limits.at(-1)).toBe(Number.POSITIVE_INFINITY)
  })

  test('has one rate at most of each kind on each day, in whole minor units', () => {
    for (const rate of pack.rates) {
      const first = rate.from ?? '2000-01-01'
      expect(v.is(LocalDate, first)).toBe(true)
      expect(
        pack.rates.filter(
          (each) =>
            each.kind === rate.kind && (!each.from || each.from <= first) && (!each.to || first <= each.to),
        ),
      ).toHaveLength(1)
      if (rate.minor !== null) expect(Number.isInteger(rate.minor)).toBe(true)
      expect(rate.source).not.toBe('')
    }
  })
})

test('the rate is that of the day of the event', () => {
  const danish = (kind: RateKind, date: string) => rateOn('dk', kind, date)?.minor
  expect(danish('mileage-car-high', '2025-12-31')).toBe(381)
  expect(danish('mileage-car-high', '2026-01-01')).toBe(394)
  expect(danish('mileage-car-low', '2024-07-01')).toBe(223)
  expect(danish('mileage-bicycle', '2026-07-01')).toBe(64)
  expect(rateOn('se', 'mileage-car', '2024-05-01')).toMatchObject({ minor: 2500, per: 'mil' })
})

test('a rate that no source gave must be entered by the municipality', () => {
  expect(rateOn('se', 'mileage-car', '2026-01-01')).toMatchObject({ minor: null })
  expect(rateOn('dk', 'attendance-up-to-4-hours', '2026-05-01')).toMatchObject({ minor: null })
  expect(rateOn('dk', 'mileage-car-high', '2031-01-01')).toBeNull()
})

test('the law demands a handicapråd and an ældreråd in Denmark, and no such council in Sweden', () => {
  const demanded = (country: Country) =>
    countryPack(country)
      .frames.filter((frame) => frame.duty === 'required')
      .map((frame) => frame.law?.sections)
  expect(demanded('dk')).toEqual(['§ 37 a', '§§ 30-32'])
  expect(demanded('se')).toEqual([])
})
