import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Paper, Run, Section } from '#shared/documents/paper'
import { sentences } from '#shared/locales/translate'

const languages = { da: 'da-DK', sv: 'sv-SE' } as const
const ink = '1b2733'

/**
 * The paper as a Word file that a secretary can work on and a screen reader can walk: title and headings by their
 * styles, real lists, the language set, the council's name in the header and page numbers below.
 */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const value = languages[paper.language]
  const lists: string[] = []
  const document = new Document({
    title: [paper.title, paper.body].filter(Boolean).join(' · '),
    creator: paper.body,
    lastModifiedBy: paper.body,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 23, color: ink, language: { value } },
          paragraph: { spacing: { after: 140, line: 288 } },
        },
        title: {
          run: { size: 44, bold: true, color: ink },
          paragraph: { spacing: { before: 0, after: 120 } },
        },
        heading1: {
          run: { size: 44, bold: true, color: ink },
          paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { size: 28, bold: true, color: ink },
          paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
        },
        heading3: {
          run: { size: 24, bold: true, color: ink },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
        hyperlink: { run: { color: '0b4f8a', underline: {} } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 300 } } },
            },
          ],
        },
        // A list with numbers begins at one each time: so each has its own.
        ...Array.from({ length: orderedIn(paper) }, (_, at) => ({
          reference: `steps-${at}`,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 560, hanging: 360 } } },
            },
          ],
        })),
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: page } },
        headers: {
          default: new Header({
            children: [small([paper.body, paper.caseNumber].filter(Boolean).join(' · '))],
          }),
        },
        footers: { default: new Footer({ children: [pageNumber(paper)] }) },
        children: [
          ...paper.remarks.map(
            (remark) => new Paragraph({ children: [new TextRun({ text: remark, italics: true })] }),
          ),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.title)] }),
          ...(paper.subtitle
            ? [new Paragraph({ children: [new TextRun({ text: paper.subtitle, size: 26 })] })]
            : []),
          ...paper.facts.map(
            ({ label, value }) =>
              new Paragraph({
                indent: { left: 2000, hanging: 2000 },
                tabStops: [{ type: TabStopType.LEFT, position: 2000 }],
                spacing: { after: 60 },
                children: [
                  new TextRun({ text: `${label}:`, bold: true }),
                  new TextRun({ children: [new Tab()] }),
                  ...runs(value),
                ],
              }),
          ),
          ...(paper.opening.length ? [new Paragraph({ spacing: { after: 0 }, children: [] })] : []),
          ...paper.opening.flatMap((each) => block(each, lists)),
          ...paper.sections.flatMap((each) => section(each, lists)),
          ...paper.closing.flatMap((each) => block(each, lists)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const page = { top: 1300, bottom: 1200, left: 1300, right: 1300 }

const small = (text: string) =>
  new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, size: 19 })] })

/** "Side 1 af 3", with Word counting. */
function pageNumber({ language }: Paper): Paragraph {
  const words = sentences(language, 'documents')('page', { page: '\ue000', pages: '\ue001' })
  const children = words
    .split(/([\ue000\ue001])/)
    .filter(Boolean)
    .map((part) =>
      part === '\ue000' ? PageNumber.CURRENT : part === '\ue001' ? PageNumber.TOTAL_PAGES : part,
    )
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0 },
    children: [new TextRun({ children, size: 19 })],
  })
}

const orderedIn = (paper: Paper): number =>
  [
    ...paper.opening,
    ...paper.sections.flatMap(({ blocks, parts }) => [...blocks, ...parts.flatMap((part) => part.blocks)]),
    ...paper.closing,
  ].filter((each) => each.is === 'list' && each.ordered).length

const section = ({ number, title, notes, blocks, parts }: Section, lists: string[]): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [new TextRun([number, title].filter(Boolean).join(' '))],
  }),
  ...notes.map(
    (note) =>
      new Paragraph({
        keepNext: blocks.length > 0,
        spacing: { after: 80 },
        children: [new TextRun({ text: note, size: 21 })],
      }),
  ),
  ...blocks.flatMap((each) => block(each, lists)),
  ...parts.flatMap((part) => [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(part.title)] }),
    ...part.blocks.flatMap((each) => block(each, lists)),
  ]),
]

function block(each: Block, lists: string[]): Paragraph[] {
  if (each.is === 'paragraph') return [new Paragraph({ children: runs(each.runs) })]
  const reference = each.ordered ? `steps-${lists.length}` : 'points'
  if (each.ordered) lists.push(reference)
  return each.items.map(
    (item) =>
      new Paragraph({ numbering: { reference, level: 0 }, spacing: { after: 60 }, children: runs(item) }),
  )
}

function runs(all: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return all.flatMap(({ text, bold, href }): (TextRun | ExternalHyperlink)[] => {
    const lines = text.split('\n')
    const words = (style?: string) =>
      lines.map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(at ? { break: 1 } : {}),
            ...(bold ? { bold } : {}),
            ...(style ? { style } : {}),
          }),
      )
    return href ? [new ExternalHyperlink({ link: href, children: words('Hyperlink') })] : words()
  })
}
