import { dayNumber, fromDayNumber, type LocalDate } from '../kernel/dates.ts'

/**
 * Finds Danish and Swedish identity numbers in what people write. Both countries' rules run on every text, for
 * a Swedish number may stand in a Danish letter. High stops the saving, medium warns in one quiet line.
 * The number itself never leaves this file: where it stands, how sure we are and its last two digits do.
 * Rules: cpr.dk "Opbygning af CPR-nummeret" and "Personnumre uden kontrolciffer" (2023-05-10);
 * Skatteverket rättslig vägledning 2020.9.
 */
export type IdentityNumber = {
  readonly at: number
  readonly length: number
  readonly kind: 'cpr' | 'personnummer'
  readonly grade: 'high' | 'medium'
  readonly lastTwo: string
}

/**
 * In the order of the text, one for each place. `today` tells a birth that has been from one to come. Signs that nobody
 * sees do not hide a number, nor do digits of another script or width: it is read as a person reads it.
 */
export function findIdentityNumbers(text: string, { today }: { today: LocalDate }): IdentityNumber[] {
  const { read, places } = asSeen(text)
  const hits = [
    ...candidates(read, cprShape, gradeOfCpr, 'cpr', today),
    ...candidates(read, personnummerShape, gradeOfPersonnummer, 'personnummer', today),
  ]
    .sort((a, b) => a.at - b.at)
    .map((hit) => (places ? standing(hit, places) : hit))
  const found: IdentityNumber[] = []
  for (const hit of hits) {
    const last = found.at(-1)
    if (!last || hit.at >= last.at + last.length) found.push(hit)
    else if (hit.grade === 'high' && last.grade === 'medium') found[found.length - 1] = hit
  }
  return found
}

/** The text with every digit of a number hidden but the last two: for warnings and for what is quoted back. */
export function maskIdentityNumbers(text: string, { today }: { today: LocalDate }): string {
  let masked = ''
  let at = 0
  for (const hit of findIdentityNumbers(text, { today })) {
    const end = hit.at + hit.length
    const number = text.slice(hit.at, end)
    let left = (number.match(digit)?.length ?? 0) - 2
    masked += text.slice(at, hit.at) + number.replace(digit, (each) => (left-- > 0 ? '•' : each))
    at = end
  }
  return masked + text.slice(at)
}

/** Numbers of grade high in any text of a JSON value, each with the JSON pointer (RFC 6901) of its text. */
export function identityNumbersIn(
  value: unknown,
  { today }: { today: LocalDate },
): (IdentityNumber & { readonly pointer: string })[] {
  const found: (IdentityNumber & { readonly pointer: string })[] = []
  // A list of its own in place of calls within calls: nobody can send a value so deep that it breaks the walk.
  const left: { readonly each: unknown; readonly pointer: string }[] = [{ each: value, pointer: '' }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { each, pointer } = next
    if (typeof each === 'string') {
      for (const hit of findIdentityNumbers(each, { today }))
        if (hit.grade === 'high') found.push({ pointer, ...hit })
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, inner] of Object.entries(each).reverse())
        left.push({
          each: inner,
          pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        })
    }
  }
  return found
}

/** Signs that take no room, and those that `shared/kernel/text.ts` takes out of what is kept. */
const unseen = /\p{Cf}|\u034f|[\ufe00-\ufe0f]|\u20e3|(?![\n\t\r])\p{Cc}/u
const otherDash = /[\u2010\u2012\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d]/
const otherSpace = /(?![ \u00a0\u202f])\p{Zs}/u
const digit = /\p{N}/gu
/** Most texts hold nothing of the kind and are read as they stand. */
const plainText =
  /^[\n\t\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00ba-\u02ff\u2011\u2013\u2018-\u201e\u2022\u2026\u202f]*$/

type Place = { readonly from: number; readonly to: number }

/** The text as it is seen, and where each sign of it stands in what was written; no places where nothing differs. */
function asSeen(text: string): { readonly read: string; readonly places: readonly Place[] | null } {
  if (plainText.test(text)) return { read: text, places: null }
  let read = ''
  const places: Place[] = []
  let from = 0
  for (const sign of text) {
    const seen = seenAs(sign)
    const to = from + sign.length
    for (let unit = 0; unit < seen.length; unit++) places.push({ from, to })
    read += seen
    from = to
  }
  return { read, places }
}

function seenAs(sign: string): string {
  if (unseen.test(sign)) return ''
  if (otherDash.test(sign)) return '\u2013'
  if (otherSpace.test(sign)) return ' '
  if (!/\p{N}/u.test(sign)) return sign
  const wide = sign.normalize('NFKC')
  if (/^\d$/.test(wide)) return wide
  return /\p{Nd}/u.test(sign) ? digitIn(sign) : sign
}

/** Digits of a script stand ten in a row, from nought to nine. */
function digitIn(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++
  return String(before % 10)
}

/** The hit where it stands in what was written. */
const standing = (hit: IdentityNumber, places: readonly Place[]): IdentityNumber => {
  const at = places[hit.at]?.from ?? 0
  return { ...hit, at, length: (places[hit.at + hit.length - 1]?.to ?? at) - at }
}

type Candidate = { digits: string; separator: string; before: string; today: LocalDate }

/** The hyphen comes first, so that it means itself within brackets. */
const hyphen = '-\u2011\u2013'
const space = ' \u00a0\u202f'
const separators = (more = '') => `([${space}]?[${hyphen}][${space}]?|[${more}${space}]?)`
/** A longer number, with or without hyphens, is none; words before and after it hide nothing: "referat-…-udkast.pdf". */
const open = '(?<![\\d.,/]|\\d[-\\u2011])'
const close = '(?!\\d|[-\\u2011.,]\\d)'
const cprShape = new RegExp(
  `${open}((?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2})${separators()}(\\d{4})${close}`,
  'g',
)
const personnummerShape = new RegExp(
  `${open}((?:18|19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01]))${separators('+')}(\\d{4})${close}`,
  'g',
)

function* candidates(
  text: string,
  shape: RegExp,
  gradeOf: (candidate: Candidate) => IdentityNumber['grade'] | null,
  kind: IdentityNumber['kind'],
  today: LocalDate,
): Generator<IdentityNumber> {
  for (const match of text.matchAll(shape)) {
    const [whole, birth = '', between = '', serial = ''] = match
    const separator = between.trim() || between
    const before = text.slice(Math.max(0, match.index - 40), match.index).toLowerCase()
    const grade = gradeOf({ digits: birth + serial, separator, before, today })
    if (grade) yield { at: match.index, length: whole.length, kind, grade, lastTwo: serial.slice(2) }
  }
}

const numberWord = '[-.:#\\s]*(?:nr|nummer)?[-.:#\\s]*$'
/** Other numbers that are called by their name: what stands right behind it is that, in either language. */
const otherNumber = new RegExp(
  `(?<!\\p{L})(?:reg|konto|ean|gln|cvr|faktura|ordre|tlf|telefon|j\\.? ?nr|sagsnr|org\\.? ?nr|organisation|bankgiro|plusgiro|ocr|dnr|diarie|ärende|tel)\\p{L}*${numberWord}`,
  'u',
)

function gradeOfCpr({ digits, separator, before }: Candidate): IdentityNumber['grade'] | null {
  if (!hasDanishBirth(digits)) return null
  const hyphenated = separator !== '' && hyphen.includes(separator)
  if (!hyphenated && otherNumber.test(before)) return null
  if (/cpr|personnr|personnummer|født|fødselsdag/.test(before)) return 'high'
  // Numbers without modulus 11 are issued since 2007 and as valid as the others: they warn, they do not vanish.
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
  const modulus11 = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0
  if (hyphenated) return modulus11 ? 'high' : 'medium'
  return modulus11 ? 'medium' : null
}

function gradeOfPersonnummer({
  digits,
  separator,
  before,
  today,
}: Candidate): IdentityNumber['grade'] | null {
  const ten = digits.slice(-10)
  if (ten.slice(6, 9) === '000' || !luhn(ten)) return null
  const day = Number(ten.slice(4, 6))
  const year =
    digits.length === 12 ? Number(digits.slice(0, 4)) : yearOfBirth(Number(ten.slice(0, 2)), separator, today)
  const born = exists(year, ten.slice(2, 4), String(day > 60 ? day - 60 : day).padStart(2, '0'))
  if (!born || born > today) return null
  const named = /personn(?:ummer|r)|p-nr|pnr|samordningsn|född/.test(before)
  // A space within is no part of the written form, and common in amounts and telephone numbers.
  if (separator !== '' && space.includes(separator)) return named ? 'high' : null
  if (!separator && digits.length === 10 && otherNumber.test(before)) return null
  if (named || separator === '+' || digits.length === 12) return 'high'
  // 010165-4002 may be a samordningsnummer of 2001 or a CPR-nummer of 1965: then the Danish rule decides.
  return separator && !(day > 60 && hasDanishBirth(ten)) ? 'high' : 'medium'
}

/** Digit 7 tells the century: 0-3 is 19YY; 4 and 9 are 20YY up to 36; 5-8 are 20YY up to 57 and 18YY after. */
function hasDanishBirth(digits: string): boolean {
  const year = Number(digits.slice(4, 6))
  const seventh = Number(digits[6])
  const lastOfNewCentury = seventh <= 3 ? -1 : seventh === 4 || seventh === 9 ? 36 : 57
  const century = year <= lastOfNewCentury ? 2000 : lastOfNewCentury === 57 ? 1800 : 1900
  return exists(century + year, digits.slice(2, 4), digits.slice(0, 2)) !== null
}

/** The hyphen becomes a plus in the year of the hundredth birthday. */
function yearOfBirth(inCentury: number, separator: string, today: LocalDate): number {
  const latest = Number(today.slice(0, 4)) - (separator === '+' ? 100 : 0)
  return latest - ((((latest - inCentury) % 100) + 100) % 100)
}

function luhn(ten: string): boolean {
  let sum = 0
  for (let place = 0; place < 10; place++) {
    const product = Number(ten[place]) * (place % 2 ? 1 : 2)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

/** The date if the calendar has it. */
function exists(year: number, month: string, day: string): LocalDate | null {
  const date = `${year}-${month}-${day}`
  return fromDayNumber(dayNumber(date)) === date ? date : null
}
