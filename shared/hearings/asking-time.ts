import { monthName } from '../countries/format.ts'
import { type LocalDate, monthOf, yearOf } from '../kernel/dates.ts'

const languages = ['da', 'sv'] as const

/** A day as people write it: "15. december", "15 december", "15/12", "2026-12-15", with or without its year. */
function inWords(day: LocalDate): RegExp {
  const names = [...new Set(languages.map((language) => monthName(monthOf(day), language)))].join('|')
  return new RegExp(
    `(?<!\\d)0?${Number(day.slice(8))}(\\.?)(\\s+)(?:${names})(?!\\p{L})(\\s+${yearOf(day)})?`,
    'giu',
  )
}
const inFigures = (day: LocalDate): RegExp =>
  new RegExp(`(?<![\\d./-])0?${Number(day.slice(8))}\\s?[./-]\\s?0?${monthOf(day)}(?!\\d)|${day}`)

/** Does a mail say this day, in words of either language or in figures? */
export const saysDay = (text: string, day: LocalDate): boolean =>
  inWords(day).test(text) || inFigures(day).test(text)

/** The mail with the day that is asked for, where it still says the one that was proposed. */
export const withDay = (text: string, proposed: LocalDate, day: LocalDate): string =>
  proposed === day
    ? text
    : text.replace(inWords(proposed), (_, dot: string, space: string, year?: string) => {
        const month = monthName(monthOf(day), dot ? 'da' : 'sv')
        return `${Number(day.slice(8))}${dot}${space}${month}${year ? `${space}${yearOf(day)}` : ''}`
      })
