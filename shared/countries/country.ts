import type { LocalDate } from '../kernel/dates.ts'
import { denmark } from './dk.ts'
import type { Country, CountryPack, Rate, RateKind } from './pack.ts'
import { sweden } from './se.ts'

export type { CountryPack, LixBand, Rate, RateKind, ReadingBand, StatutoryFrame } from './pack.ts'
export { Country, Language } from './pack.ts'

/** The facts and rules of a country. Sentences are not here: they live in the locale packs. */
export const countryPack = (country: Country): CountryPack => (country === 'dk' ? denmark : sweden)

/**
 * The rate that held on the day of the event. `null`, and a rate whose `minor` is `null`, both mean that
 * no official amount is known for that day and that the municipality must enter its own.
 */
export function rateOn(country: Country, kind: RateKind, date: LocalDate): Rate | null {
  return (
    countryPack(country).rates.find(
      (rate) => rate.kind === kind && (!rate.from || rate.from <= date) && (!rate.to || date <= rate.to),
    ) ?? null
  )
}
