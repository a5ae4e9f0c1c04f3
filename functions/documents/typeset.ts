import type { Run } from '#shared/documents/paper'
import type { Font } from './fonts.ts'

/**
 * Words made ready for a page: which font has their letters, how wide they are, where a line may break. pdfkit
 * draws one font at a time from left to right; names come in every script.
 */
export type Piece = {
  readonly text: string
  readonly font: Font
  readonly width: number
  readonly href?: string
  /** What stands there, where the drawn signs are not it: right-to-left words, letters that no font has. */
  readonly actual?: string
  /** Right-to-left words as they stand from the left, drawn one by one. */
  readonly words?: readonly string[]
}
type Word = { pieces: Piece[]; width: number; air: number; breakAfter: boolean }

/** What typesetting asks of the fonts. */
export type Measure = {
  has(font: Font, character: string): boolean
  width(font: Font, text: string): number
}

/** A sign for a letter that none of our fonts has; the letter itself stays in the file for those who listen. */
const missing = '□'
const turned = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko']
  .map((script) => `\\p{Script=${script}}`)
  .join('')
const turnedWord = `[${turned}](?:[${turned}]|\\p{Mn}|\\u200c|\\u200d)*`
const rightToLeft = new RegExp(`${turnedWord}(?: +${turnedWord})*`, 'gu')
const invisible = /[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** The runs as lines of at most `most` points. A word wider than a line is broken between its letters. */
export function linesOf(runs: readonly Run[], most: number, bold: boolean, measure: Measure): Piece[][] {
  const lines: Piece[][] = []
  for (const words of hardLines(runs, bold, measure)) {
    let line: Word[] = []
    let width = 0
    const flush = () => {
      lines.push(joined(line, measure))
      line = []
      width = 0
    }
    for (const word of words.flatMap((word) => (word.width > most ? letters(word, most, measure) : [word]))) {
      if (line.length && width + word.width > most) flush()
      line.push(word)
      width += word.width + word.air
    }
    if (line.length || !lines.length || !words.length) flush()
  }
  return lines
}

function hardLines(runs: readonly Run[], bold: boolean, measure: Measure): Word[][] {
  const lines: Word[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, at) => {
      if (at) {
        // Words that stand on two lines are two words for those who listen, too.
        const last = lines.at(-1)?.at(-1)
        last?.pieces.push({ text: ' ', font: 'regular', width: measure.width('regular', ' ') })
        lines.push([])
      }
      const line = lines.at(-1)
      if (line) addWords(line, text, run, bold || run.bold === true, measure)
    })
  }
  return lines
}

function addWords(line: Word[], text: string, run: Run, bold: boolean, measure: Measure): void {
  const href = run.href ? { href: run.href } : {}
  let from = 0
  for (const found of text.matchAll(rightToLeft)) {
    addLeftToRight(line, text.slice(from, found.index), href, bold, measure)
    // Words of a right-to-left name are placed from the right; within each the font itself turns the letters.
    const fits = [...found[0]].every((sign) => sign === ' ' || measure.has('wide', sign))
    const words = fits ? found[0].split(/ +/).reverse() : [missing.repeat(3)]
    const air = measure.width('wide', ' ') * (words.length - 1)
    const width = words.reduce((sum, word) => sum + measure.width('wide', word), air)
    append(line, { text: words.join(' '), words, font: 'wide', width, actual: found[0], ...href })
    from = found.index + found[0].length
  }
  addLeftToRight(line, text.slice(from), href, bold, measure)
}

function addLeftToRight(
  line: Word[],
  text: string,
  href: { href?: string },
  bold: boolean,
  measure: Measure,
): void {
  for (const part of text.replace(invisible, '').match(/ +|[^ ]+?(?:[-/](?=[^ ])|(?= )|$)/g) ?? []) {
    if (part.startsWith(' ')) {
      const last = line.at(-1)
      if (last) {
        last.pieces.push({ text: ' ', font: 'regular', width: measure.width('regular', ' '), ...href })
        last.air += measure.width('regular', ' ')
        last.breakAfter = true
      }
      continue
    }
    for (const piece of piecesOf(part, bold, measure)) append(line, { ...piece, ...href })
    const last = line.at(-1)
    if (last && /[-/]$/.test(part) && part.length > 1) last.breakAfter = true
  }
}

/** Onto the last word, or as a new one where the last may be parted from it. */
function append(line: Word[], piece: Piece): void {
  const last = line.at(-1)
  if (last && !last.breakAfter) {
    last.pieces.push(piece)
    last.width += piece.width
  } else line.push({ pieces: [piece], width: piece.width, air: 0, breakAfter: false })
}

function piecesOf(text: string, bold: boolean, measure: Measure): Piece[] {
  const pieces: Piece[] = []
  let open: { text: string; font: Font; actual?: string } | null = null
  const close = () => {
    if (open) pieces.push({ ...open, width: measure.width(open.font, open.text) })
    open = null
  }
  const own: Font = bold ? 'bold' : 'regular'
  for (const { segment } of graphemes.segment(text)) {
    const all = (font: Font) => [...segment].every((sign) => measure.has(font, sign))
    const font: Font = all(own) ? own : 'wide'
    const known = font === own || all('wide')
    const held = open as { text: string; font: Font; actual?: string } | null
    if (held && held.font === font && (held.actual === undefined) === known) {
      held.text += known ? segment : missing
      if (!known) held.actual += segment
    } else {
      close()
      open = known ? { text: segment, font } : { text: missing, font: 'wide', actual: segment }
    }
  }
  close()
  return pieces
}

/** A word too long for any line, such as an address of the web, letter by letter. */
function letters(word: Word, most: number, measure: Measure): Word[] {
  const parts: Word[] = []
  for (const piece of word.pieces) {
    if (piece.actual !== undefined) {
      parts.push({ pieces: [piece], width: piece.width, air: 0, breakAfter: true })
      continue
    }
    let text = ''
    const push = () => {
      const width = measure.width(piece.font, text)
      if (text) parts.push({ pieces: [{ ...piece, text, width }], width, air: 0, breakAfter: true })
      text = ''
    }
    for (const { segment } of graphemes.segment(piece.text)) {
      if (measure.width(piece.font, text + segment) > most) push()
      text += segment
    }
    push()
  }
  return parts
}

/** Neighbours that look alike are drawn in one stroke, so that they are also found and read as one. */
function joined(words: readonly Word[], measure: Measure): Piece[] {
  const pieces: Piece[] = []
  for (const piece of words.flatMap((word) => word.pieces)) {
    const last = pieces.at(-1)
    const alike =
      last &&
      last.href === piece.href &&
      last.actual === undefined &&
      piece.actual === undefined &&
      (last.font === piece.font || piece.text === ' ')
    if (alike) {
      const text = last.text + piece.text
      pieces[pieces.length - 1] = { ...last, text, width: measure.width(last.font, text) }
    } else pieces.push(piece)
  }
  return pieces
}
