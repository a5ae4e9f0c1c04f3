import type { Letter, Slip } from '#shared/documents/letter'
import type { Language } from '#shared/locales/languages'
import { setPaper } from './pdf.ts'
import { ink, mm, newSheet, type Sheet } from './sheet.ts'

/**
 * Where a C5 window is when an A4 sheet is folded once and slides about in the envelope: the address must lie
 * within what always shows, and nothing else within what may show. Danish windows sit on the left, Swedish ones
 * (H2) on the right. Millimetres from the sheet's upper left corner.
 */
const windows = {
  dk: { address: { x: 22, y: 47 }, aside: { x: 130 } },
  se: { address: { x: 118, y: 47 }, aside: { x: 25 } },
} as const
/** Below the window on every slide of the sheet. */
const underWindow = 88 * mm

/**
 * Print-ready letters in one file, one person after another. Each begins on the front of a sheet, so that a
 * printer that uses both sides never puts one person's letter on the back of another's.
 */
export async function lettersPdf(
  letters: readonly Letter[],
  about: { language: Language; title: string; author: string },
): Promise<Uint8Array> {
  const sheet = newSheet(about)
  letters.forEach((letter, at) => {
    const before = sheet.document.bufferedPageRange().count
    if (at && before % 2 === 1) sheet.emptyBack()
    setLetter(sheet, letter)
  })
  if (!letters.length) sheet.newPage()
  return sheet.end()
}

function setLetter(sheet: Sheet, letter: Letter): void {
  const part = sheet.hold('Part', sheet.root)
  const { address, aside } = windows[letter.country]
  sheet.chapter(letter.paper.body, letter.slip ? heightOf(letter.slip) + foot + 4 * mm : 0)
  const block = (lines: readonly string[], x: number, y: number, width: number) =>
    lines.reduce((top, text) => {
      sheet.place('P', part, text, { x: x * mm, y: top, size: 11, width: width * mm })
      return top + 4.9 * mm
    }, y * mm)

  sheet.place('P', part, letter.sender, { x: aside.x * mm, y: 20 * mm, size: 11, bold: true, width: 62 * mm })
  block(letter.address, address.x, address.y, 78)
  const aboutTop = block(letter.contact, aside.x, 47, 62)
  sheet.place('P', part, letter.date, { x: aside.x * mm, y: aboutTop + 2 * mm, size: 11, width: 62 * mm })
  // A mark at the fold, so that the address meets the window.
  sheet.draw((d) =>
    d
      .moveTo(5 * mm, 148.5 * mm)
      .lineTo(9 * mm, 148.5 * mm)
      .lineWidth(0.4)
      .strokeColor('#8a949e')
      .stroke(),
  )
  sheet.y = underWindow
  sheet.words('P', part, [{ text: letter.greeting }], { size: 11, after: 6 })
  sheet.words('P', part, [{ text: letter.lead }], { size: 11, after: 14 })
  setPaper(sheet, part, letter.paper)
  sheet.words('P', part, [{ text: letter.regards.join('\n') }], { size: 11, before: 12, keep: 34 })
  const { slip } = letter
  if (slip) sheet.onFirstPage(() => setSlip(sheet, part, slip))
  part.end()
}

const foot = 16 * mm
const heightOf = (slip: Slip): number => (37 + slip.choices.length * 8 + slip.lines.length * 8) * mm

/**
 * Lies at the foot of the first page, where it is seen, to be cut off along the line. The back of it stays empty:
 * a letter printed on both sides loses nothing with it.
 */
function setSlip(sheet: Sheet, part: Sheet['root'], slip: Slip): void {
  const { left, width } = sheet
  const top = sheet.document.page.height - foot - heightOf(slip)
  sheet.draw((d) =>
    d
      .moveTo(10 * mm, top)
      .lineTo(200 * mm, top)
      .dash(4, { space: 3 })
      .lineWidth(0.6)
      .strokeColor('#5b6670')
      .stroke()
      .undash(),
  )
  const sect = sheet.hold('Sect', part)
  let y = top + 5 * mm
  sheet.place('H2', sect, slip.title, { x: left, y, size: 16, bold: true, width })
  y += 7.5 * mm
  sheet.place('P', sect, slip.about, { x: left, y, size: 11, width })
  y += 8 * mm
  for (const choice of slip.choices) {
    sheet.draw((d) => d.rect(left, y, 13, 13).lineWidth(1.2).strokeColor(ink).stroke())
    sheet.place('P', sect, choice, { x: left + 22, y, size: 12, width: width - 22 })
    y += 8 * mm
  }
  for (const { label, filled } of slip.lines) {
    y += 1 * mm
    sheet.place('P', sect, `${label}: ${filled}`.trim(), { x: left, y, size: 11, width })
    if (!filled)
      sheet.draw((d) =>
        d
          .moveTo(left + 105, y + 13)
          .lineTo(left + width, y + 13)
          .lineWidth(0.6)
          .strokeColor('#5b6670')
          .stroke(),
      )
    y += 7 * mm
  }
  sheet.place('P', sect, slip.how, { x: left, y: y + 2 * mm, size: 11, width })
  sect.end()
}
