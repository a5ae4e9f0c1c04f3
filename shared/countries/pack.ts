import * as v from 'valibot'
import type { LocalDate, Zone } from '../kernel/dates.ts'
import type { Currency } from '../kernel/money.ts'

export const Country = v.picklist(['dk', 'se'])
export type Country = v.InferOutput<typeof Country>

export const Language = v.picklist(['da', 'sv'])
export type Language = v.InferOutput<typeof Language>

/** What a country is to Rådslag: facts, dates and figures, each with where it was read. */
export type CountryPack = {
  readonly country: Country
  readonly language: Language
  readonly currency: Currency
  readonly zone: Zone
  /** The number kept by the state on each person, as the country itself calls it. Both are looked for everywhere. */
  readonly identityNumber: 'cpr' | 'personnummer'
  readonly meetingHabits: MeetingHabits
  readonly lixBands: readonly LixBand[]
  readonly frames: readonly StatutoryFrame[]
  readonly rates: readonly Rate[]
}

/** What a new date is prefilled with. Weekdays count from 1 for Monday to 7 for Sunday. */
export type MeetingHabits = {
  readonly weekday: number
  readonly start: string
  readonly end: string
  /** Months in which no ordinary date is proposed. */
  readonly quietMonths: readonly number[]
}

export type ReadingBand = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard'
/** A band reaches up to and including `upTo`, a LIX rounded to a whole number. */
export type LixBand = { readonly band: ReadingBand; readonly upTo: number; readonly name: string }

export type FrameOf =
  | 'disability-council'
  | 'senior-council'
  | 'marginalised-council'
  | 'pensioners-council'
  | 'association'

/**
 * What the law says about a kind of body. `from: null` means: in force before the text was read.
 * A frame without a law is a local custom and binds nobody.
 */
export type StatutoryFrame = {
  readonly of: FrameOf
  readonly name: string
  readonly duty: 'required' | 'voluntary'
  readonly law: { readonly title: string; readonly sections: string } | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly competence: 'advisory' | 'deciding'
  readonly seats: readonly SeatFrame[]
  readonly electsOwnChair: boolean
  readonly election: { readonly atLeastEveryYears: number; readonly electorateFromAge: number } | null
  readonly hearing: 'must-be-heard' | 'by-agreement-else-must-be-heard' | 'local'
  /** Only members and the secretariat take part; observers and substitutes are not invited as a rule. */
  readonly closedMeetings: boolean
  readonly source: string
  readonly readOn: LocalDate
}

export type SeatFrame = {
  readonly group: 'organisations' | 'municipality' | 'elected'
  readonly minimum: number
  readonly maximum: number | null
  readonly nominatedBy: string
}

export type RateKind =
  | 'mileage-car-high'
  | 'mileage-car-low'
  | 'mileage-bicycle'
  | 'mileage-car'
  | 'mileage-benefit-car-fossil'
  | 'mileage-benefit-car-electric'
  | 'attendance-up-to-4-hours'
  | 'attendance-over-4-hours'
  | 'lost-earnings-maximum'
  | 'sitting-fee'

/**
 * Minor units of the country's currency for one `per`. A Swedish mil is 10 km.
 * `minor: null` means that no source gave the amount: the municipality must enter its own.
 */
export type Rate = {
  readonly kind: RateKind
  readonly minor: number | null
  readonly per: 'km' | 'mil' | 'day' | 'meeting'
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** The high rate holds up to so many kilometres a year and payer, the low one beyond them. */
  readonly kilometresAYear?: number
  /** So many times the low daily amount of the same day. */
  readonly timesAttendanceUpTo4Hours?: number
  readonly source: string
}
