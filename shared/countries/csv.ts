/**
 * A table as Danish and Swedish Excel opens it: byte order mark, semicolons, CRLF, decimal comma, no thousands
 * separator. The first row is the header. A cell that a spreadsheet would run as a formula begins with an
 * apostrophe instead; plain negative numbers stay numbers. Refuses nothing; `null` is an empty cell.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimal(value)
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-\d+(?:[.,]\d+)?$/.test(value) ? `'${value}` : value
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a table holds finite numbers only')
  return String(value).replace('.', ',')
}

/**
 * The cells of a table somebody pasted or uploaded: from Excel (tabs), from a file (semicolons or commas), with
 * or without byte order mark, with either line end. The separator is the first of tab, semicolon and comma that
 * stands outside quotes anywhere. Lines without text are left out, cells are given as they were written.
 */
export function parseTable(text: string): string[][] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const outside = body.replace(/(^|[\t;,\r\n])"[^"]*(?:""[^"]*)*"/g, '$1')
  const separator = ['\t', ';', ','].find((mark) => outside.includes(mark)) ?? ';'
  return read(body, separator).filter((row) => row.length > 1 || row[0]?.trim())
}

function read(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const [value, end] = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator)
    row.push(value)
    at = end + 1
    if (text[end] !== separator) {
      rows.push(row)
      row = []
      if (text[end] === '\r' && text[end + 1] === '\n') at++
    }
  }
  return rows
}

const bare = (text: string, from: number, separator: string): [value: string, end: number] => {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return [text.slice(from, end), end]
}

/** A quote that is never closed is a quote and nothing more; what follows a closing quote belongs to the cell. */
function quoted(text: string, from: number, separator: string): [value: string, end: number] {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return bare(text, from, separator)
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const [rest, end] = bare(text, quote + 1, separator)
      return [value + rest, end]
    }
    value += '"'
    at = quote + 2
  }
}
