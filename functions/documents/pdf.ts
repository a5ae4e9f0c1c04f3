import type { Block, Paper, Section } from '#shared/documents/paper'
import { newSheet, type Sheet } from './sheet.ts'

type Element = Sheet['root']

/** The paper as a tagged PDF that a screen reader walks by headings. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const title = [paper.title, paper.body].filter(Boolean).join(' · ')
  const sheet = newSheet({ language: paper.language, title, author: paper.body })
  sheet.chapter([paper.body, paper.caseNumber].filter(Boolean).join(' · '))
  setPaper(sheet, sheet.root, paper)
  return sheet.end()
}

/** Sets a paper from where the sheet stands. `asPart`: within a letter, whose window already shows other things. */
export function setPaper(sheet: Sheet, root: Element, paper: Paper): void {
  const plain = { size: 11, after: 7 }
  for (const remark of paper.remarks) sheet.words('P', root, [{ text: remark }], { size: 10, after: 10 })
  sheet.words('P', root, [{ text: paper.body }], { size: 11, bold: true, after: 1 })
  sheet.words('H1', root, [{ text: paper.title }], { size: 23, bold: true, after: paper.subtitle ? 2 : 10 })
  if (paper.subtitle) sheet.words('P', root, [{ text: paper.subtitle }], { size: 13, after: 10 })
  if (paper.caseNumber) sheet.words('P', root, [{ text: paper.caseNumber }], plain)
  const labels = paper.facts.map(({ label }) => sheet.widthOf(`${label}:`, 11, true))
  for (const { label, value } of paper.facts)
    sheet.words('P', root, value, {
      size: 11,
      indent: Math.max(90, ...labels) + 12,
      after: 2.5,
      lead: { text: `${label}:`, at: 0, bold: true },
    })
  if (paper.facts.length) sheet.y += paper.opening.length ? 12 : 6
  for (const each of paper.opening) setBlock(sheet, root, each)
  for (const each of paper.sections) setSection(sheet, root, each)
  if (paper.closing.length) sheet.y += 8
  for (const each of paper.closing) setBlock(sheet, root, each)
}

function setSection(sheet: Sheet, root: Element, section: Section): void {
  const sect = sheet.hold('Sect', root)
  const { number, title, notes, blocks, parts } = section
  sheet.words('H2', sect, [{ text: [number, title].filter(Boolean).join(' ') }], {
    size: 13,
    bold: true,
    // An agenda of titles alone stays together as the list that it is.
    before: notes.length || blocks.length || parts.length ? 13 : 6,
    after: notes.length ? 0 : 3,
    // A heading at the foot of a page would stand alone: it goes along with what follows.
    keep: blocks.length || parts.length ? 55 : 0,
  })
  for (const note of notes) sheet.words('P', sect, [{ text: note }], { size: 10 })
  if (notes.length) sheet.y += 4
  for (const each of blocks) setBlock(sheet, sect, each)
  for (const part of parts) {
    sheet.words('H3', sect, [{ text: part.title }], { size: 11, bold: true, before: 5, after: 2, keep: 20 })
    for (const each of part.blocks) setBlock(sheet, sect, each)
  }
  sect.end()
}

function setBlock(sheet: Sheet, parent: Element, block: Block): void {
  if (block.is === 'paragraph') {
    sheet.words('P', parent, block.runs, { size: 11, after: 7 })
    return
  }
  const list = sheet.hold('L', parent, block.ordered ? 'Decimal' : 'Disc')
  block.items.forEach((item, at) => {
    const point = sheet.hold('LI', list)
    sheet.words('LBody', point, item, {
      size: 11,
      indent: 18,
      after: 3,
      lead: { text: block.ordered ? `${at + 1}.` : '•', at: 3, tag: 'Lbl' },
    })
    point.end()
  })
  list.end()
  sheet.y += 4
}
