import { daysBetween, type LocalDate } from '#shared/kernel/dates'
import { zipOf } from '../platform/files/zip.ts'
import { escaped } from '../platform/mail/simple-mail.ts'

export type Cell = string | number | { readonly day: LocalDate } | null

/**
 * One table as a workbook (ECMA-376, the least that Excel, Numbers and LibreOffice open): text as inline strings, so
 * nothing is ever run as a formula; numbers as numbers, days as days; the first row is the header, bold and kept in sight. `at` is
 * the local time that the file bears.
 */
export function xlsxOf(sheet: string, rows: readonly (readonly Cell[])[], at: string): Uint8Array {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(60, Math.max(8, ...rows.map((row) => lengthOf(row[column] ?? '') + 2))),
  )
  return zipOf(
    [
      {
        name: '[Content_Types].xml',
        content: xml(
          `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
        ),
      },
      {
        name: '_rels/.rels',
        content: relationships([['officeDocument', 'xl/workbook.xml']]),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      },
      {
        name: 'xl/workbook.xml',
        content: xml(
          `<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets><sheet name="${escaped(nameOf(sheet))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ),
      },
      {
        name: 'xl/styles.xml',
        content: xml(
          `<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        ),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: xml(
          `<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
            .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
            .join('')}</cols><sheetData>${rows
            .map(
              (row, at) =>
                `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, column, at)).join('')}</row>`,
            )
            .join('')}</sheetData></worksheet>`,
        ),
      },
    ],
    at,
  )
}

const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  xml(
    `<Relationships xmlns="${packaged}/relationships">${all
      .map(
        ([type, target], at) =>
          `<Relationship Id="r${at + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  )

function cellOf(cell: Cell, column: number, row: number): string {
  const at = `r="${letterOf(column)}${row + 1}"${row === 0 ? ' s="1"' : ''}`
  if (cell === null || cell === '') return ''
  if (typeof cell === 'object') return `<c ${at} s="2"><v>${daysBetween(firstDay, cell.day)}</v></c>`
  return typeof cell === 'number'
    ? `<c ${at}><v>${cell}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(allowed(cell))}</t></is></c>`
}

/** A workbook counts days from here; its format 14 writes them as the reader's country does. */
const firstDay = '1899-12-30'

const lengthOf = (cell: NonNullable<Cell>): number =>
  typeof cell === 'object' ? cell.day.length : String(cell).length

/** Signs that XML has no place for. */
const allowed = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '')

/** A, B, … Z, AA. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Excel takes 31 signs for a sheet, and not these. */
const nameOf = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '1'
