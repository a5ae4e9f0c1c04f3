import type { SeatGroup } from '../charters/schema.ts'
import { matchMunicipality } from '../countries/catalogue.ts'
import { csv, parseTable } from '../countries/csv.ts'
import { findIdentityNumbers } from '../guards/identity-numbers.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { isMailAddress, mostRows, type PastedRow } from './api.ts'
import type { MemberProblem } from './problems.ts'
import { alikeNames, plain } from './same-person.ts'
import { da } from './templates/da.ts'
import type { Column, GroupKind, PasteWords } from './templates/paste-words.ts'
import { sv } from './templates/sv.ts'

/** What a pasted list is held against. */
export type PasteGiven = {
  readonly groups: readonly SeatGroup[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  /** Where the tenant's own staff has its mail. */
  readonly ownDomains: readonly string[]
  /** Who sits in the body today or is to come. */
  readonly seated: readonly { readonly name: string; readonly email: string }[]
  /** Persons of the tenant. */
  readonly known: readonly { readonly id: string; readonly name: string; readonly email: string }[]
}

/**
 * Reads a list as it was copied from Outlook ("Anna Holm <anna@x.dk>; Bo Krag <bo@y.dk>"), Excel or a letter: a row
 * for each line or address in the order they stood, none left out, each with the text it came from. What could not be
 * read becomes a hint beside its row. Refuses `too-many-rows`.
 */
export function readPaste(
  text: string,
  given: PasteGiven,
): Result<PastedRow[], Extract<MemberProblem, { type: 'too-many-rows' }>> {
  const entries = entriesOf(text.normalize('NFC'), given)
  if (entries.length > mostRows) return refused({ type: 'too-many-rows', most: mostRows })
  const rows = entries.map((entry, at) => rowOf(entry, at + 1, given))
  const seen = new Map<string, string[]>()
  for (const row of rows) {
    const sign = row.email || plain(row.name)
    const before = seen.get(sign) ?? []
    const again = before.find((name) => !row.name || alikeNames(name, row.name))
    if (sign && again !== undefined) {
      row.hints.push({ what: 'twice', about: again })
      row.leaveOut = true
    } else if (row.email && before[0]) row.hints.push({ what: 'shared-address', about: before[0] })
    seen.set(sign, [...before, row.name])
    meetsKnown(row, given)
  }
  return ok(rows)
}

/** The list as a spreadsheet opens it; pasted back it gives the same rows. */
export function exportRows(
  rows: readonly Pick<
    PastedRow,
    | 'name'
    | 'email'
    | 'phone'
    | 'title'
    | 'organisation'
    | 'municipality'
    | 'address'
    | 'group'
    | 'substitute'
  >[],
  given: Pick<PasteGiven, 'groups' | 'municipalities'>,
  language: 'da' | 'sv',
): string {
  const heading = (column: Column) => (language === 'da' ? da : sv).headings[column][0] ?? column
  const columns: Column[] = [
    'name',
    'email',
    'phone',
    'title',
    'organisation',
    'municipality',
    'address',
    'group',
    'substitute',
    'substituteEmail',
  ]
  return csv([
    columns.map(heading),
    ...rows.map((row) => [
      row.name,
      row.email,
      row.phone,
      row.title,
      row.organisation,
      given.municipalities.find((each) => each.code === row.municipality)?.name ?? '',
      row.address,
      given.groups.find((each) => each.key === row.group)?.title ?? '',
      row.substitute?.name ?? '',
      row.substitute?.email ?? '',
    ]),
  ])
}

const mark = '••••••'
/** The text with each identity number blotted out, before it is sent anywhere: its row says that one stood there. */
export function blotted(text: string, today: LocalDate): string {
  let out = ''
  let at = 0
  for (const hit of findIdentityNumbers(text, { today })) {
    if (hit.grade !== 'high') continue
    out += text.slice(at, hit.at) + mark
    at = hit.at + hit.length
  }
  return out + text.slice(at)
}

/** No box is longer than this; what is longer stands in the text of the row only. */
const longestCell = 500
/** No list of people is wider: cells further out stand in the text of the row only. */
const mostColumns = 60

type Entry = { text: string; cells: Partial<Record<Column, string>> }

function entriesOf(text: string, given: PasteGiven): Entry[] {
  const pieces = addressPieces(text)
  return pieces ? pieces.map(addressEntry) : tableEntries(text, given)
}

const angled = /<\s*[^<>\s@]+@[^<>\s]+\s*>/g
const bareAddress = /^(?:mailto:)?[^\s<>;,@]+@[^\s<>;,@]+$/i

/** Pieces of a line of recipients, or null where the text is a table or a plain list of lines. */
function addressPieces(text: string): string[] | null {
  if (text.includes('\t')) return null
  if (angled.test(text)) {
    angled.lastIndex = 0
    return splitRecipients(text)
  }
  const pieces = text
    .split(/[;,\n\r]+/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  if (pieces.length > 0 && pieces.every((piece) => bareAddress.test(piece))) return pieces
  // Names only, as Outlook copies people it knows.
  const names = text.trim()
  if (names.includes(';') && !/[\n\r@\d]/.test(names) && !headingRow(pieces)) return pieces
  return null
}

/** At semicolons and line ends outside quotes, at a comma behind an address, and between two addresses in brackets. */
function splitRecipients(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let last = ''
  const cut = () => {
    if (/[^,;\s]/.test(piece)) pieces.push(piece.trim())
    piece = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '"') {
      const close = text.slice(at + 1).search(/["\n]/)
      if (close >= 0 && text[at + 1 + close] === '"') {
        piece += text.slice(at, at + close + 2)
        at += close + 1
        continue
      }
    }
    const ends =
      letter === ';' ||
      letter === '\n' ||
      letter === '\r' ||
      (letter === ',' &&
        (last === '>' ? addressFollows(text, at) : piece.length < 300 && bareAddress.test(piece.trim())))
    if (letter.trim()) last = letter
    if (ends) cut()
    else piece += letter
  }
  cut()
  return pieces.flatMap((each) => {
    const ends = [...each.matchAll(angled)].map((match) => match.index + match[0].length)
    if (ends.length < 2) return [each]
    const starts = [0, ...ends.slice(0, -1)]
    return starts.map((start, number) =>
      each.slice(start, number === starts.length - 1 ? undefined : starts[number + 1]).trim(),
    )
  })
}

/** Behind "Anna <a@x.dk>, " comes either the next recipient or what Anna is. */
const addressFollows = (text: string, at: number): boolean => {
  const rest = text.slice(at + 1, at + 1 + longestCell)
  const line = rest.slice(0, rest.search(/[;\n\r]|$/))
  return line.includes('@')
}

function addressEntry(text: string): Entry {
  const short = text.slice(0, longestCell)
  const [, before = '', address = '', after = ''] =
    /^([^<]*)<\s*([^<>\s@]+@[^<>\s]+)\s*>([\s\S]*)$/.exec(short) ?? []
  if (!address) {
    if (bareAddress.test(short)) return { text, cells: { email: short } }
    // Something in brackets that is no address is told as one that could not be read.
    const [, name = short, odd = ''] = /^([^<]*)<([^<>]*)>/.exec(short) ?? []
    return { text, cells: { ...whatBehind(name.trim()), email: odd } }
  }
  const quoted = unquoted(before.trim().replace(/^[,\s]+|[,\s]+$/g, ''))
  const { name, title } = bareAddress.test(quoted) ? { name: '', title: '' } : whatBehind(quoted)
  const behind = after.replace(/^[\s,;:–-]+|[\s,;]+$/g, '')
  return { text, cells: { name, email: address, title: [title, behind].filter(Boolean).join(', ') } }
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2').trim()

/** "Holm, Anna" is Anna Holm; what stands in brackets behind the name is the sender's initials or office. */
function outlookName(text: string): string {
  const name = text.replace(/\s*\([^()]*\)\s*$/, '').trim() || text
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name)
  return turned && isName(turned[2] ?? '') ? `${turned[2]?.trim()} ${turned[1]?.trim()}` : name
}
/** Behind the comma of "Holm, Anna" stands a name; behind that of "Anna Holm, konsulent" what she is. */
const isName = (text: string): boolean =>
  /^[^\p{Ll}\d]/u.test(text.trim()) &&
  !/\d/.test(text) &&
  !hasWord(
    text,
    languages.flatMap((words) => words.titles),
  )
const whatBehind = (text: string): { name: string; title: string } => {
  const [, name = '', title = ''] = /^([^,]+),\s*(.+)$/.exec(text) ?? []
  return name && !isName(title)
    ? { name: name.trim(), title: title.trim() }
    : { name: outlookName(text), title: '' }
}

function tableEntries(text: string, given: PasteGiven): Entry[] {
  const rows = parseTable(text)
    .map((row) => row.map(cellText))
    .filter((row) => row.some((cell) => /[\p{L}\p{N}•]/u.test(cell)))
  const short = (row: readonly string[]) =>
    row.slice(0, mostColumns).map((cell) => cell.slice(0, longestCell))
  const named = headingRow(short(rows[0] ?? []))
  const body = named ? rows.slice(1) : rows
  const columns = named ?? guessColumns(body.map(short), given)
  return body.map((row) => {
    const cells: Partial<Record<Column, string>> = {}
    short(row).forEach((cell, place) => {
      const column = columns[place]
      if (cell && column) cells[column] = cells[column] ? `${cells[column]} ${cell}` : cell
    })
    // A line of prose: whatever is no address and no number is the name.
    if (!named && row.filter(Boolean).length === 1 && (!cells.name || columns.length === 1)) {
      const only = row.find(Boolean) ?? ''
      return { text: only, cells: proseCells(only.slice(0, longestCell)) }
    }
    return { text: row.filter(Boolean).join(' · '), cells }
  })
}

/** Trimmed, on one line, and without the apostrophe that keeps a spreadsheet from running the cell. */
const cellText = (cell: string): string =>
  cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')

function proseCells(text: string): Partial<Record<Column, string>> {
  const [email = ''] = addressesIn(text)
  const phone = phoneIn(text.replace(email, ' '))
  const name = text
    .replace(email, ' ')
    .replace(phone, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
  const [who = '', ...what] = name.split(/\s*,\s*/)
  return { name: who, email, phone, title: what.join(', ') }
}

const languages: readonly PasteWords[] = [da, sv]
const columnNames = Object.keys(da.headings) as Column[]
const sign = (text: string): string =>
  plain(text)
    .replace(/[.:*?]+$/g, '')
    .replace(/\s*-\s*/g, '-')
    .trim()
const headingOf = new Map(
  languages.flatMap((words) =>
    columnNames.flatMap((column) => words.headings[column].map((word) => [sign(word), column] as const)),
  ),
)
/** "Medlem" and the like are headings only beside another heading: alone they may be what somebody is. */
const weak = new Set([
  'medlem',
  'medlemmer',
  'ledamot',
  'ledamöter',
  'person',
  'representant',
  'repræsentant',
  'by',
  'ort',
  'plads',
  'plats',
  'ersättare',
  'suppleant',
  'stedfortræder',
  'politiker',
])

/** The columns by their headings, or null where the first row is a row like the others. */
function headingRow(cells: readonly string[]): (Column | undefined)[] | null {
  const filled = cells.filter(Boolean)
  const known = filled.filter((cell) => headingOf.has(sign(cell)))
  const strong = known.filter((cell) => !weak.has(sign(cell)))
  if (strong.length === 0 || known.length * 2 < filled.length) return null
  if (filled.some((cell) => cell.includes('@') || /\d{5}/.test(cell))) return null
  const taken = new Set<Column>()
  return cells.map((cell, place) => {
    let column = headingOf.get(sign(cell))
    // A second "E-post" belongs to the substitute beside it.
    if (
      column === 'email' &&
      taken.has('email') &&
      cells.slice(0, place).some((each) => headingOf.get(sign(each)) === 'substitute')
    )
      column = 'substituteEmail'
    if (column) taken.add(column)
    return column
  })
}

/** What each column holds, by what stands in most of its cells. */
function guessColumns(rows: readonly (readonly string[])[], given: PasteGiven): (Column | undefined)[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns: (Column | undefined)[] = Array.from({ length: width })
  const taken = () => new Set(columns)
  const share = (place: number, test: (cell: string) => boolean): number => {
    const cells = rows.map((row) => row[place] ?? '').filter(Boolean)
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  }
  const free = () => columns.flatMap((column, place) => (column ? [] : [place]))
  const addresses = free().filter((place) => share(place, (cell) => addressesIn(cell).length > 0) > 0.5)
  const [first, second] = addresses
  if (first !== undefined) columns[first] = 'email'
  if (second !== undefined) columns[second] = 'substituteEmail'
  for (const place of free())
    if (share(place, isPhone) > 0.5 && !taken().has('phone')) columns[place] = 'phone'
  for (const place of free())
    if (share(place, (cell) => /^\d{3} ?\d{2}$|^\d{4}$/.test(cell)) > 0.5) columns[place] = 'postcode'
  for (const place of free())
    if (!taken().has('municipality') && share(place, (cell) => isMunicipality(cell, given)) > 0.5)
      columns[place] = 'municipality'
  for (const place of free())
    if (!taken().has('group') && share(place, (cell) => groupNamed(cell, given.groups) !== null) > 0.5)
      columns[place] = 'group'
  for (const place of free())
    if (!taken().has('address') && share(place, (cell) => /\p{L}{3,} \d/u.test(cell)) > 0.5)
      columns[place] = 'address'
  const isTitle = (cell: string) =>
    hasWord(
      cell,
      languages.flatMap((words) => words.titles),
    )
  const looksNamed = (place: number) =>
    share(place, (cell) => /^\p{Lu}[^\d@]*\s\p{Lu}[^\d@]*$/u.test(cell) && !isTitle(cell)) > 0.5
  const names = free().filter(looksNamed)
  const [name, substitute] = names
  if (name !== undefined) {
    columns[name] = 'name'
    // A second column of names is the substitutes' where it says so by an address of its own or stands behind the first.
    if (substitute !== undefined) columns[substitute] = 'substitute'
  } else {
    const plainText = free().filter(
      (place) => share(place, (cell) => !isTitle(cell) && /\p{L}/u.test(cell)) > 0.5,
    )
    const [one, two] = plainText
    const oneWord = (place: number) => share(place, (cell) => !cell.includes(' ')) > 0.5
    if (one !== undefined && two === one + 1 && oneWord(one) && oneWord(two)) {
      columns[one] = 'given'
      columns[two] = 'family'
    } else if (one !== undefined) columns[one] = 'name'
  }
  for (const place of free())
    if (!taken().has('title') && share(place, isTitle) > 0.5) columns[place] = 'title'
  for (const place of free())
    if (!taken().has('organisation') && share(place, (cell) => /\p{L}/u.test(cell)) > 0)
      columns[place] = 'organisation'
  // In a table of names alone the only text left is the name, whatever it looks like.
  if (!taken().has('name') && !taken().has('given')) {
    const last = columns.findIndex((column) => column === 'organisation' || column === 'title')
    if (last >= 0) columns[last] = 'name'
  }
  return columns
}

const addressesIn = (cell: string): string[] =>
  (cell.match(/[^\s<>;,:"'()[\]@]+@[^\s<>;,:"'()[\]@]+/g) ?? []).map((found) =>
    found.replace(/[.]+$/, '').toLowerCase(),
  )
const phoneIn = (text: string): string => /\+?\(?\d[\d\s()./-]{4,20}\d/.exec(text)?.[0].trim() ?? ''
const isPhone = (cell: string): boolean =>
  /^[+()\d\s./-]{6,24}$/.test(cell) && cell.replace(/\D/g, '').length >= 6
const isMunicipality = (cell: string, given: PasteGiven): boolean =>
  given.municipalities.length > 1 && matchMunicipality(cell, given.municipalities) !== null

function rowOf({ text, cells }: Entry, line: number, given: PasteGiven): PastedRow {
  const hints: PastedRow['hints'] = []
  const one = (column: Column, most: number): string => {
    const value = (cells[column] ?? '').replaceAll(mark, '').replace(/\s+/gu, ' ').trim()
    if (value.length <= most) return value
    hints.push({ what: 'too-long', about: value })
    return value.slice(0, most).trim()
  }
  const addresses = addressesIn(cells.email ?? '').length
    ? addressesIn(cells.email ?? '')
    : addressesIn(cells.name ?? '')
  const distinct = [...new Set(addresses)]
  const [email = ''] = distinct.filter(isMailAddress)
  if (distinct.length > 1)
    hints.push({ what: 'two-addresses', about: distinct.filter((each) => each !== email).join(', ') })
  if (!email && (cells.email ?? '').replaceAll(mark, '').trim())
    hints.push({ what: 'address-not-read', about: cells.email ?? '' })

  const together = one('name', 120) || [one('given', 60), one('family', 60)].filter(Boolean).join(' ')
  const withoutAddress = distinct.length
    ? together
        .replace(/<?\s*[^\s<>@]+@[^\s<>@]+\s*>?/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/[\s,;(]+$/, '')
        .trim()
    : together
  let name = withoutAddress
  if (!name && email) {
    name = nameIn(email)
    if (name) hints.push({ what: 'name-guessed', about: email })
  }
  if (!name) hints.push({ what: 'no-name', about: '' })

  const phoneText = one('phone', 60)
  const phone = phoneIn(phoneText).replaceAll('.', ' ').replace(/\s+/g, ' ').slice(0, 25).trim()
  const phoneReads = !phoneText || /^\+?[0-9 ()/-]{4,24}$/.test(phone)
  if (!phoneReads) hints.push({ what: 'phone-not-read', about: phoneText })

  const { municipality, unknown } = municipalityOf(cells, email, given)
  if (unknown) hints.push({ what: 'unknown-municipality', about: unknown })
  const town = [one('postcode', 20), one('town', 80)].filter(Boolean).join(' ')
  const address = [one('address', 180), town].filter(Boolean).join(', ')
  const title = one('title', 120)
  const organisation = one('organisation', 160)
  const group = guessGroup({ said: cells.group ?? '', title, organisation, email, municipality }, given)
  const inGroup = given.groups.find((each) => each.key === group)
  if (!group) hints.push({ what: 'no-group', about: cells.group ?? '' })
  if (inGroup?.perMunicipality && !municipality && !unknown)
    hints.push({ what: 'no-municipality', about: '' })
  if (text.includes(mark)) hints.push({ what: 'identity-number', about: '' })
  if (!email && !address && !(phoneReads && phone)) hints.push({ what: 'no-address', about: '' })
  return {
    line,
    text,
    name,
    email,
    phone: phoneReads ? phone : '',
    title,
    organisation,
    municipality,
    address,
    group,
    channel: email ? 'mail' : address || !phone ? 'letter' : 'phone',
    person: '',
    substitute: substituteOf(one('substitute', 200), cells.substituteEmail ?? ''),
    leaveOut: false,
    hints,
  }
}

function substituteOf(said: string, address: string): PastedRow['substitute'] {
  const [found = ''] = [...addressesIn(address), ...addressesIn(said)].filter(isMailAddress)
  const name = outlookName(
    unquoted(said.replace(/<?\s*[^\s<>@,]+@[^\s<>@,]+\s*>?/g, ' ').replace(/^[\s,;(]+|[\s,;(]+$/g, '')),
  ).slice(0, 120)
  if (!name && !found) return null
  return { name: name || nameIn(found) || found, email: found }
}

/** "anna.holm@…" is Anna Holm; an address that is no two words says nothing. */
function nameIn(email: string): string {
  const parts = (email.split('@')[0] ?? '').split(/[._-]+/)
  if (parts.length < 2 || parts.some((part) => !/^\p{L}{2,}$/u.test(part))) return ''
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ')
}

/** By what the list says, else by the office or the first word of the mail domain ("munkedal.se"). */
function municipalityOf(
  cells: Entry['cells'],
  email: string,
  given: PasteGiven,
): { municipality: string; unknown: string } {
  if (given.municipalities.length < 2) return { municipality: '', unknown: '' }
  const said = cells.municipality ?? ''
  if (said) {
    const found = matchMunicipality(said, given.municipalities)
    return { municipality: found?.code ?? '', unknown: found ? '' : said }
  }
  const label = (email.split('@')[1] ?? '').split('.').at(-2) ?? ''
  for (const hint of [cells.organisation ?? '', label]) {
    const found = hint ? matchMunicipality(hint, given.municipalities) : null
    if (found) return { municipality: found.code, unknown: '' }
  }
  return { municipality: '', unknown: '' }
}

const hasWord = (text: string, words: readonly string[]): boolean => {
  const asked = plain(text)
  return words.some((word) => asked.includes(word))
}
const says = (text: string, kind: GroupKind): boolean =>
  hasWord(
    text,
    languages.flatMap((words) => words.groups[kind]),
  )

/** The group that a cell names, in singular or plural: "Borger", "borgere", "Pårørende". */
function groupNamed(cell: string, groups: readonly SeatGroup[]): SeatGroup | null {
  const asked = plain(cell)
  if (!asked) return null
  return (
    groups.find(
      (group) => plain(group.title) === asked || group.key === asked || plain(group.one ?? '') === asked,
    ) ??
    groups.find(
      (group) =>
        asked.length > 4 &&
        (plain(group.title).startsWith(asked) ||
          asked.startsWith(plain(group.title).replace(/(e|er|ar|or)$/, ''))),
    ) ??
    null
  )
}

const kindsInOrder: readonly GroupKind[] = ['relative', 'citizen', 'politician', 'organisation', 'officer']
const kindOfGroup = (group: SeatGroup): GroupKind | null => {
  return (
    kindsInOrder.find((kind) => group.key.startsWith(kind)) ??
    kindsInOrder.find((kind) => says(group.title, kind)) ??
    null
  )
}

/** Mail that anybody can have: nothing is said of where the person works. */
const privateDomains =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|protonmail|proton|telia|bredband2?|comhem|tele2|spray|mail|post|jubii|stofanet|youmail|webspeed|tdcadsl|ofir|get2net|privat)\./

/**
 * By what the list says of the group; by municipality where the group has a seat in each; by the title; by the mail
 * domain (the tenant's own: administration; another organisation's: organisation; a private one or none: citizens).
 * Empty where nothing fits: the secretary chooses.
 */
function guessGroup(
  row: { said: string; title: string; organisation: string; email: string; municipality: string },
  given: PasteGiven,
): string {
  const { groups } = given
  const named = groupNamed(row.said, groups)
  if (named) return named.key
  const [only] = groups
  if (only && groups.length === 1) return only.key
  const ofKind = (kind: GroupKind) => groups.find((group) => kindOfGroup(group) === kind)?.key
  const byTitle = kindsInOrder.find((kind) => says(`${row.said} ${row.title}`, kind) && ofKind(kind))
  if (byTitle) return ofKind(byTitle) ?? ''
  const perMunicipality = groups.find((group) => group.perMunicipality)
  if (perMunicipality && row.municipality) return perMunicipality.key
  const domain = row.email.split('@')[1] ?? ''
  const own = given.ownDomains.some((each) => domain === each || domain.endsWith(`.${each}`))
  if (own) return ofKind('officer') ?? ''
  if (row.organisation || (domain && !privateDomains.test(domain)))
    return ofKind('organisation') ?? ofKind('citizen') ?? ''
  return ofKind('citizen') ?? ''
}

/** Somebody we know: the same person, somebody else with the same address, or somebody who sits there already. */
function meetsKnown(row: PastedRow, given: PasteGiven): void {
  const here = given.seated.find((seat) =>
    row.email && seat.email
      ? seat.email === row.email && alikeNames(seat.name, row.name)
      : plain(seat.name) === plain(row.name),
  )
  if (here && row.name) {
    row.hints.push({ what: 'already-here', about: here.name })
    row.leaveOut = true
  }
  if (!row.email) return
  const alike = given.known.filter((person) => person.email === row.email)
  const same = alike.find((person) => alikeNames(person.name, row.name))
  if (same) {
    row.person = same.id
    if (!here) row.hints.push({ what: 'known-person', about: same.name })
  } else if (alike[0] && !row.hints.some((hint) => hint.what === 'shared-address'))
    row.hints.push({ what: 'shared-address', about: alike[0].name })
}
