import type { Block, Paper, Run, Section } from '#shared/documents/paper'
import { escaped, mailPage, safeAddress } from '../platform/mail/simple-mail.ts'

/** The paper as a page of its own: one column, real headings, the reader's own colours, nothing fetched. */
export const htmlOf = (paper: Paper): string =>
  mailPage(paper.language, [paper.title, paper.body].filter(Boolean).join(' · '), htmlParts(paper))

/** The paper within a mail, as parts of a page that is there already. */
export function htmlParts(paper: Paper): string[] {
  return [
    ...paper.remarks.map((remark) => `<p style="${gap};font-style:italic">${escaped(remark)}</p>`),
    `<p style="margin:0;font-weight:bold">${escaped(paper.body)}</p>`,
    `<h1 style="margin:0 0 ${paper.subtitle ? 4 : 16}px;font-size:26px;line-height:1.25">${escaped(paper.title)}</h1>`,
    ...(paper.subtitle ? [`<p style="${gap};font-size:18px">${escaped(paper.subtitle)}</p>`] : []),
    ...(paper.caseNumber ? [`<p style="${gap}">${escaped(paper.caseNumber)}</p>`] : []),
    ...paper.facts.map(
      ({ label, value }) =>
        `<p style="margin:0 0 6px"><strong>${escaped(label)}:</strong> ${runs(value)}</p>`,
    ),
    ...paper.opening.map(block),
    ...paper.sections.map(section),
    ...paper.closing.map(block),
  ]
}

const gap = 'margin:0 0 16px'

const section = ({ number, title, notes, blocks, parts }: Section): string =>
  [
    `<h2 style="margin:${notes.length || blocks.length || parts.length ? 28 : 14}px 0 ${notes.length ? 2 : 8}px;font-size:19px;line-height:1.35">${escaped([number, title].filter(Boolean).join(' '))}</h2>`,
    ...notes.map((note) => `<p style="margin:0 0 8px">${escaped(note)}</p>`),
    ...blocks.map(block),
    ...parts.flatMap((part) => [
      `<h3 style="margin:16px 0 6px;font-size:16px;line-height:1.4">${escaped(part.title)}</h3>`,
      ...part.blocks.map(block),
    ]),
  ].join('\n')

function block(each: Block): string {
  if (each.is === 'paragraph') return `<p style="${gap}">${runs(each.runs)}</p>`
  const items = each.items.map((item) => `<li style="margin:0 0 6px">${runs(item)}</li>`).join('\n')
  const style = `${gap};padding-left:24px`
  return each.ordered ? `<ol style="${style}">\n${items}\n</ol>` : `<ul style="${style}">\n${items}\n</ul>`
}

const run = ({ text, bold, href }: Run): string => {
  const words = escaped(text).replace(/\n/g, '<br>')
  const strong = bold ? `<strong>${words}</strong>` : words
  const to = href ? safeAddress(href) : ''
  return to ? `<a href="${escaped(to)}">${strong}</a>` : strong
}
const runs = (all: readonly Run[]): string => all.map(run).join('')
