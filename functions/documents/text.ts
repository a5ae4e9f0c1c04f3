import { type Block, type Paper, type Run, type Section, wordsOf } from '#shared/documents/paper'

/** The paper as plain text: for mail programs without HTML, for screen readers that prefer it, for pasting. */
export function textOf(paper: Paper): string {
  const parts = [
    ...paper.remarks,
    [paper.body, paper.title, paper.subtitle, paper.caseNumber].filter(Boolean).join('\n'),
    paper.facts.map(({ label, value }) => `${label}: ${spelled(value)}`).join('\n'),
    ...paper.opening.map(blockText),
    ...paper.sections.map(sectionText),
    ...paper.closing.map(blockText),
  ]
  return parts.filter(Boolean).join('\n\n')
}

const sectionText = ({ number, title, notes, blocks, parts }: Section): string =>
  [
    [[number, title].filter(Boolean).join(' '), ...notes].join('\n'),
    ...blocks.map(blockText),
    ...parts.map((part) => [`${part.title}:`, ...part.blocks.map(blockText)].join('\n')),
  ].join('\n\n')

function blockText(block: Block): string {
  if (block.is === 'paragraph') return spelled(block.runs)
  return block.items
    .map((item, at) => {
      const sign = block.ordered ? `${at + 1}. ` : '- '
      return sign + spelled(item).replace(/\n/g, `\n${' '.repeat(sign.length)}`)
    })
    .join('\n')
}

/** A link's address stands after its words, unless the words are the address. */
const spelled = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const target = run.href?.replace(/^(mailto|tel):/, '') ?? ''
      const same = target.replace(/\D/g, '') === run.text.replace(/\D/g, '') && run.href?.startsWith('tel:')
      return !target || same || run.text === target ? wordsOf([run]) : `${run.text}: ${target}`
    })
    .join('')
