import PDFDocument from 'pdfkit'
import type { Run } from '#shared/documents/paper'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { type Font, fontFile, fonts } from './fonts.ts'
import { linesOf, type Measure, type Piece } from './typeset.ts'

/** Points per millimetre. */
export const mm = 72 / 25.4
export const ink = '#1b2733'
const linkInk = '#0b4f8a'
const pdfLanguages = { da: 'da-DK', sv: 'sv-SE' } as const

type Element = PDFKit.PDFStructureElement
export type Shape = {
  readonly size: number
  readonly bold?: boolean
  readonly before?: number
  readonly after?: number
  /** From the left margin. */
  readonly indent?: number
  /** Keeps this much of the page free below the first line, so that a heading is not left alone. */
  readonly keep?: number
  /** A label in front of the first line: "Hvornår:", "•". */
  readonly lead?: {
    readonly text: string
    readonly at: number
    readonly bold?: boolean
    readonly tag?: string
  }
  readonly width?: number
}

/**
 * A tagged PDF (PDF/UA) in the making: every word belongs to a heading, a paragraph or a list, page numbers and
 * lines are artifacts, the language and the title are set, the fonts are embedded.
 */
export type Sheet = {
  readonly document: PDFKit.PDFDocument
  readonly root: Element
  /** From the top of the page, in points. */
  y: number
  readonly left: number
  readonly width: number
  /** An element that holds others: Sect, L, LI. */
  hold(tag: string, parent: Element, numbering?: 'Disc' | 'Decimal'): Element
  /** A heading, a paragraph, the words of a point. Goes on over the page where it must. */
  words(tag: string, parent: Element, runs: readonly Run[], shape: Shape): void
  /** Words at a place of their own, tagged; never breaks the page. */
  place(tag: string, parent: Element, text: string, at: Placed): void
  /** Lines and boxes: nothing to read. */
  draw(strokes: (document: PDFKit.PDFDocument) => void): void
  widthOf(text: string, size: number, bold: boolean): number
  newPage(): void
  /**
   * From here on pages are counted from one, with this header from the second page on. `kept` points at the foot of
   * the first sheet stay free, on its front and on its back.
   */
  chapter(header: string, kept?: number): void
  /** Goes back to the first page of the chapter to put something there, and returns to the last. */
  onFirstPage(put: () => void): void
  /** The back of a chapter's last sheet, left empty and not counted. */
  emptyBack(): void
  end(): Promise<Uint8Array>
}
export type Placed = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  readonly width: number
}

type Chapter = { first: number; header: string; kept: number; last?: number }
const margin = { top: 24 * mm, bottom: 24 * mm, left: 25 * mm, right: 25 * mm }
const leading = 1.42
// Kerning pulls the point of "kl. 17.10" in under the seven, until it is not seen.
const features = (text: string): PDFKit.Mixins.TextOptions =>
  // fontkit takes what to leave out as well; pdfkit's types know only what to add.
  /\d[.,]\d/.test(text) ? { features: { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] } : {}

export function newSheet(about: { language: Language; title: string; author: string }): Sheet {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pdfVersion: '1.7',
    tagged: true,
    // pdfkit knows PDF/UA; its types do not yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    lang: pdfLanguages[about.language],
    displayTitle: true,
    info: { Title: about.title, Author: about.author, Creator: 'Rådslag' },
    autoFirstPage: false,
    bufferPages: true,
    // No font of pdfkit's own: those are not embedded.
    font: '',
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  for (const font of Object.keys(fonts) as Font[]) document.registerFont(font, fontFile(font))
  const measure = measureWith(document)

  const root = document.struct('Document')
  document.addStructure(root)
  const chapters: Chapter[] = []
  let pages = 0

  const floor = (): number => {
    const chapter = chapters.at(-1)
    const kept = chapter && pages - chapter.first <= 2 ? chapter.kept : 0
    return document.page.height - Math.max(margin.bottom, kept)
  }
  const lines = (runs: readonly Run[], shape: Shape): Piece[][] => {
    document.fontSize(shape.size)
    return linesOf(runs, (shape.width ?? sheet.width) - (shape.indent ?? 0), shape.bold ?? false, measure)
  }
  const stroke = (piece: Piece, x: number, base: number, size: number) => {
    document
      .font(piece.font)
      .fontSize(size)
      .fillColor(piece.href ? linkInk : ink)
    let at = x
    for (const text of piece.words ?? [piece.text]) {
      document.text(text, at, base, { lineBreak: false, baseline: 'alphabetic', ...features(text) })
      at += measure.width(piece.font, text) + measure.width(piece.font, ' ')
    }
  }

  /** Draws the pieces of one line; each change between plain words, links and spelled-out signs is a new mark. */
  const marker = (element: Element, tag: string) => {
    let open: PDFKit.PDFStructureContent | null = null
    const close = () => {
      if (!open) return
      document.endMarkedContent()
      element.add(open)
      open = null
    }
    const draw = (piece: Piece, x: number, base: number, size: number) => {
      if (!piece.href && piece.actual === undefined) {
        open ??= document.markStructureContent(tag)
        stroke(piece, x, base, size)
        return
      }
      close()
      const part = piece.href
        ? document.struct('Link', { alt: piece.actual ?? piece.text })
        : document.struct('Span', { actual: piece.actual ?? piece.text })
      element.add(part)
      const content = document.markStructureContent(piece.href ? 'Link' : 'Span')
      stroke(piece, x, base, size)
      document.endMarkedContent()
      part.add(content)
      if (piece.href) {
        document.link(x, base - size, piece.width, size * 1.3, new URL(piece.href).href, {
          structParent: part,
          // A string object of PDF, which is how pdfkit tells it from a name.
          Contents: new String(piece.actual ?? piece.text) as string,
        } as PDFKit.Mixins.AnnotationOption)
        underline(x, base, piece.width)
      }
      part.end()
    }
    return { draw, close }
  }
  const underline = (x: number, base: number, width: number) =>
    sheet.draw((d) =>
      d
        .moveTo(x, base + 1.6)
        .lineTo(x + width, base + 1.6)
        .lineWidth(0.5)
        .strokeColor(linkInk)
        .stroke(),
    )

  const sheet: Sheet = {
    document,
    root,
    y: margin.top,
    left: margin.left,
    width: 210 * mm - margin.left - margin.right,
    hold(tag, parent, numbering) {
      const element = document.struct(tag)
      parent.add(element)
      if (numbering) attributes(element).A = { O: 'List', ListNumbering: numbering }
      return element
    },
    words(tag, parent, runs, shape) {
      const height = shape.size * leading
      const set = lines(runs, shape)
      sheet.y += shape.before ?? 0
      if (sheet.y + height + (shape.keep ?? 0) > floor()) sheet.newPage()
      const x0 = sheet.left + (shape.indent ?? 0)
      if (shape.lead) {
        const { text, at, bold, tag: leadTag } = shape.lead
        const lead = leadTag ? sheet.hold(leadTag, parent) : null
        if (lead && leadTag) {
          const mark = marker(lead, leadTag)
          drawLine(
            linesOf([{ text }], sheet.width, bold ?? false, measure)[0] ?? [],
            sheet.left + at,
            mark.draw,
            shape.size,
          )
          mark.close()
          lead.end()
        }
      }
      const element = sheet.hold(tag, parent)
      const mark = marker(element, tag)
      if (shape.lead && !shape.lead.tag) {
        document.fontSize(shape.size)
        const lead = linesOf(
          [{ text: `${shape.lead.text} ` }],
          sheet.width,
          shape.lead.bold ?? false,
          measure,
        )[0]
        drawLine(lead ?? [], sheet.left + shape.lead.at, mark.draw, shape.size)
      }
      for (const line of set) {
        if (sheet.y + height > floor()) {
          mark.close()
          sheet.newPage()
        }
        drawLine(line, x0, mark.draw, shape.size)
        sheet.y += height
      }
      mark.close()
      element.end()
      sheet.y += shape.after ?? 0
    },
    place(tag, parent, text, at) {
      document.fontSize(at.size)
      const element = sheet.hold(tag, parent)
      const mark = marker(element, tag)
      let base = at.y + at.size
      for (const line of linesOf([{ text }], at.width, at.bold ?? false, measure)) {
        let x = at.x
        for (const piece of line) {
          mark.draw(piece, x, base, at.size)
          x += piece.width
        }
        base += at.size * 1.25
      }
      mark.close()
      element.end()
    },
    draw(strokes) {
      document.markContent('Artifact', { type: 'Layout' })
      strokes(document)
      document.endMarkedContent()
    },
    widthOf(text, size, bold) {
      document.fontSize(size)
      return (linesOf([{ text }], sheet.width, bold, measure)[0] ?? []).reduce(
        (sum, { width }) => sum + width,
        0,
      )
    },
    newPage() {
      document.addPage()
      pages++
      sheet.y = margin.top
    },
    chapter(header, kept = 0) {
      chapters.push({ first: pages, header, kept })
      sheet.newPage()
    },
    onFirstPage(put) {
      document.switchToPage(chapters.at(-1)?.first ?? 0)
      put()
      document.switchToPage(pages - 1)
    },
    emptyBack() {
      const last = chapters.at(-1)
      if (last) last.last = pages
      sheet.newPage()
    },
    async end() {
      root.end()
      furnish(document, about.language, chapters, pages, measure)
      document.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
  const drawLine = (
    line: readonly Piece[],
    from: number,
    draw: (piece: Piece, x: number, base: number, size: number) => void,
    size: number,
  ) => {
    let x = from
    for (const piece of line) {
      draw(piece, x, sheet.y + size, size)
      x += piece.width
    }
  }
  return sheet
}

/** Page numbers, and whose paper it is from the second page on: for the eye only, so artifacts. */
function furnish(
  document: PDFKit.PDFDocument,
  language: Language,
  chapters: readonly Chapter[],
  pages: number,
  measure: Measure,
): void {
  const t = sentences(language, 'documents')
  chapters.forEach(({ first, header, kept, last }, at) => {
    const count = (last ?? chapters[at + 1]?.first ?? pages) - first
    for (let page = 0; page < count; page++) {
      document.switchToPage(first + page)
      const put = (text: string, y: number, right: boolean) => {
        document.fontSize(9)
        const line = linesOf([{ text }], 160 * mm, false, measure)[0] ?? []
        const width = line.reduce((sum, piece) => sum + piece.width, 0)
        let x = right ? 210 * mm - margin.right - width : margin.left
        document.markContent('Artifact', { type: 'Pagination' })
        for (const piece of line) {
          document.font(piece.font).fontSize(9).fillColor(ink)
          document.text(piece.text, x, y, {
            lineBreak: false,
            baseline: 'alphabetic',
            ...features(piece.text),
          })
          x += piece.width
        }
        document.endMarkedContent()
      }
      if (page && header) put(header, 15 * mm, false)
      // A slip at the foot of the first page is sent back: it has no number.
      if (count > 1 && (page || !kept))
        put(t('page', { page: String(page + 1), pages: String(count) }), 284 * mm, true)
    }
  })
}

/** pdfkit's fonts, asked by name. Its own types leave out what it embeds them with. */
function measureWith(document: PDFKit.PDFDocument): Measure {
  const inside = document as unknown as {
    _font: { font: { hasGlyphForCodePoint(point: number): boolean } }
  }
  const asked = new Map<string, boolean>()
  return {
    has(font, character) {
      const name = `${font} ${character}`
      const known = asked.get(name)
      if (known !== undefined) return known
      document.font(font)
      const has = inside._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
      asked.set(name, has)
      return has
    },
    width: (font, text) => document.font(font).widthOfString(text, features(text)),
  }
}

const attributes = (element: Element): Record<string, unknown> =>
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
