import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificatePaper, contactOf, paperOf } from '#shared/documents/compose'
import { letterOf } from '#shared/documents/letter'
import type { DispatchContent } from '#shared/meetings/content'
import {
  danishAgenda,
  danishCertificate,
  recipient,
  swedishAgenda,
  swedishNotes,
} from '#shared/testing/contents'
import { openedPdf, unzipped } from '../../infra/local/papers.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { lettersPdf } from './letters.ts'
import { pdfOf } from './pdf.ts'
import { textOf } from './text.ts'

const danish = paperOf(danishAgenda, { language: 'da', caseNumber: '14/8857' })
const swedish = paperOf(swedishNotes, { language: 'sv' })
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

describe('the Word file', () => {
  it('has real headings, real lists and its language', async () => {
    const files = unzipped(await docxOf(danish))
    const document = files.get('word/document.xml') ?? ''
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t[^>]*>Dagsorden</)
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(6)
    expect(document).toContain('1. Velkommen og en runde')
    expect(document).toContain('<w:numPr>')
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
    expect(unzipped(await docxOf(swedish)).get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
  })
  it('carries the council and the case number in the header of every page', async () => {
    const header = unzipped(await docxOf(danish)).get('word/header1.xml') ?? ''
    expect(header).toContain('Dialognetværket · Sagsnr. 14/8857')
  })
  it('keeps names in every script', async () => {
    const document = unzipped(await docxOf(danish)).get('word/document.xml') ?? ''
    for (const name of ['محمد علي', '王小明', 'Łódź', 'Åse Ørsted']) expect(document).toContain(name)
  })
})

describe('the PDF', () => {
  it('is tagged, says its language and title, and embeds its fonts', async () => {
    const { plain, tags } = openedPdf(await pdfOf(danish))
    expect(plain).toContain('/Marked true')
    expect(plain).toContain('/StructTreeRoot')
    expect(plain).toContain('/Lang (da-DK)')
    expect(plain).toContain('/DisplayDocTitle true')
    expect(plain).toMatch(/\/FontFile2 \d+ 0 R/)
    expect(plain).not.toMatch(/\/BaseFont \/Helvetica/)
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'Span'])
      expect(tags).toContain(tag)
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(6)
    expect(openedPdf(await pdfOf(swedish)).plain).toContain('/Lang (sv-SE)')
  })
  it('says it is PDF/UA in its metadata', async () => {
    expect(Buffer.from(await pdfOf(danish)).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
  it('holds words that can be found and read aloud', async () => {
    const words = oneLine(openedPdf(await pdfOf(swedish)).words)
    expect(words).toContain('Minnesanteckningar')
    expect(words).toContain('Vi tar upp rekrytering igen i maj.')
    expect(words).toContain('Frågan om gemensam jour (Ordföranden i Åmål, senast tisdag 6 april)')
  })
  it('shows a box for letters that no font has, and keeps the letters for those who listen', async () => {
    const { words, plain } = openedPdf(await pdfOf(danish))
    expect(words).toContain('□□□')
    // 王小明 in UTF-16, as text in a PDF is.
    const listened = Buffer.from('\ufeff王小明', 'utf16le').swap16().toString('latin1').replace(/\\/g, '\\\\')
    expect(plain).toContain(`/ActualText (${listened})`)
  })
  it('goes on over as many pages as it takes, each with its number', async () => {
    const long: DispatchContent = {
      ...swedishNotes,
      notes: {
        ...swedishNotes.notes!,
        items: swedishNotes.notes!.items.map((item) => ({
          ...item,
          text: item.closed ? '' : 'Ett långt samtal.\n\n'.repeat(60),
        })),
      },
    }
    const { words, plain } = openedPdf(await pdfOf(paperOf(long, { language: 'sv' })))
    const pages = Number(plain.match(/\/Type \/Pages\n\/Count (\d+)/)?.[1])
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page++) expect(words).toContain(`Sida ${page} av ${pages}`)
  })
  it('is made of any text at all', async () => {
    const writing = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          'محمد',
          'שלום',
          'हिन्दी',
          'ไทย',
          '한국어',
          '👩‍👩‍👧',
          '\u200f',
          'e\u0301',
          'x'.repeat(200),
          '- ',
        ),
      ),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(writing, async (parts) => {
        const item = { ...danishAgenda.meeting.items[1]!, title: parts.join(' '), text: parts.join('\n') }
        const content = {
          ...danishAgenda,
          meeting: { ...danishAgenda.meeting, place: parts.join(''), items: [item] },
        }
        const file = await pdfOf(paperOf(content, { language: 'da' }))
        expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-')
      }),
      { numRuns: 12 },
    )
  })
})

describe('letters to print', () => {
  const about = { language: 'da', title: 'Breve', author: 'Egedal Kommune' } as const
  it('put address, greeting, agenda and reply slip on paper', async () => {
    const words = oneLine(
      openedPdf(await lettersPdf([letterOf(danishAgenda, recipient(), '2027-03-04')], about)).words,
    )
    for (const said of [
      'Venlig hilsen Mette Vang Egedal Kommune',
      'Skovvej 3, 2. tv.',
      '3650 Ølstykke',
      'Kære Birthe Sørensen',
      'Dagsorden',
      'Kommer du?',
      'Nej, jeg kan ikke',
    ])
      expect(words).toContain(said)
  })
  it('begin each on the front of a sheet, so that nobody gets the back of another’s', async () => {
    const letter = letterOf(danishAgenda, recipient({ mayAnswer: false }), '2027-03-04')
    const pagesOf = async (count: number) => {
      const { plain } = openedPdf(await lettersPdf(Array(count).fill(letter), about))
      return Number(plain.match(/\/Type \/Pages\n\/Count (\d+)/)?.[1])
    }
    const one = await pagesOf(1)
    expect(await pagesOf(2)).toBe(one + (one % 2) + one)
  })
  it('put the slip on the first page and nothing behind it, so that cutting it off takes nothing along', async () => {
    const long = {
      ...danishAgenda,
      meeting: {
        ...danishAgenda.meeting,
        items: danishAgenda.meeting.items.map((item) => ({
          ...item,
          text: 'Vi taler om det.\n\n'.repeat(9),
        })),
      },
    }
    const { pages } = openedPdf(await lettersPdf([letterOf(long, recipient(), '2027-03-04')], about))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[0]?.words).toContain('Nej, jeg kan ikke')
    const slip = pages[0]?.lowest['Kommer du?'] ?? 0
    expect(slip).toBeGreaterThan(0)
    const behind = Object.entries(pages[1]?.lowest ?? {}).filter(
      ([words, y]) => y < slip && !words.startsWith('Side'),
    )
    expect(behind).toEqual([])
  })
})

describe('a certificate', () => {
  it('is a tagged PDF with the code to check it by', async () => {
    const paper = certificatePaper(danishCertificate, {
      sender: 'Egedal Kommune',
      language: 'da',
      checkAt: 'https://radslag.invalid/egedal/verify/k7m2p9x4',
      contact: contactOf(danishAgenda),
      invented: false,
    })
    const { words, plain } = openedPdf(await pdfOf(paper))
    expect(oneLine(words)).toContain('Egedal Kommune bekræfter, at Birthe Sørensen har deltaget i mødet.')
    expect(words).toContain('k7m2p9x4')
    expect(plain).toContain('/URI (https://radslag.invalid/egedal/verify/k7m2p9x4)')
  })
})

describe('the page and the text', () => {
  it('has its language, one main heading and the items below it', () => {
    const page = htmlOf(swedish)
    expect(page).toContain('<html lang="sv"')
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page.match(/<h2/g)).toHaveLength(4)
    expect(page).not.toMatch(/<img|<script|src=|url\(/)
  })
  it('says everything as plain text too', () => {
    const text = textOf(danish)
    expect(text).toContain('Hvornår: torsdag den 18. marts 2027 kl. 16–18')
    expect(text).toContain('Deltag digitalt her: https://moede.egedal.invalid/dialog')
    expect(text).toContain('- Skilte ved sundhedshuset')
    expect(text).toContain('4. Lukket punkt')
  })
  it('never lets a name or a title become a tag', () => {
    const sharp = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '"><img src=x onerror=y>',
          "' onload='x",
          '</title>',
          '<!--',
          '&lt;',
          '[x](javascript:alert(1))',
          '[x](https://a.invalid/"onclick=")',
          ']]>',
          '<svg/onload=x>',
        ),
        fc.string({ unit: 'grapheme', maxLength: 10 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(sharp, (parts) => {
        const evil = parts.join(' ')
        const item = {
          ...danishAgenda.meeting.items[1]!,
          title: evil,
          text: evil,
          presenter: evil,
          guests: [{ name: evil, email: '' }],
        }
        const content: DispatchContent = {
          ...danishAgenda,
          tenant: { ...danishAgenda.tenant, name: evil },
          body: { ...danishAgenda.body, name: evil },
          meeting: {
            ...danishAgenda.meeting,
            title: evil,
            place: evil,
            access: evil,
            link: evil,
            jointWith: evil,
            items: [item],
          },
        }
        const page = htmlOf(paperOf(content, { language: 'da' }))
        const tags = [...page.matchAll(ourTag)]
        expect(tags.length).toBe(page.split('<').length - 1)
        expect(tags.length).toBe(page.split('>').length - 1)
        for (const [, , attributes] of tags) {
          const names = [...(attributes ?? '').matchAll(/ ([\w-]+)="/g)].map(([, name]) => name)
          expect(names.filter((name) => name?.startsWith('on'))).toEqual([])
          const href = attributes?.match(/ href="([^"]*)"/)?.[1]
          if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/i)
        }
      }),
    )
  })
  it('gives the same facts in every form', async () => {
    const paper = paperOf(swedishAgenda, { language: 'sv' })
    const forms = [
      textOf(paper),
      htmlOf(paper),
      unzipped(await docxOf(paper)).get('word/document.xml') ?? '',
      openedPdf(await pdfOf(paper)).words,
    ]
    for (const form of forms)
      for (const said of [
        'fredag 12 mars 2027 kl. 9–12',
        'Museigatan 2, Uddevalla',
        'Sluten punkt',
        'Nästa träff',
      ])
        expect(oneLine(form)).toContain(said)
  })
})

/** The tags that a page of ours is made of, and nothing that could come from what people write. */
const ourTag =
  /<(!doctype html|\/?(?:html|head|meta|title|body|table|tr|td|p|h1|h2|h3|strong|br|a|ol|ul|li|hr))((?: [\w-]+="[^"<>]*")*)>/g
