import type { Block, Paper, Run } from './paper.ts'

/** For print, where nobody can press: a link becomes its words with the address behind them. */
export function spelledOut(paper: Paper): Paper {
  return {
    ...paper,
    facts: paper.facts.map((fact) => ({ ...fact, value: fact.value.map(plain) })),
    opening: paper.opening.map(blockOf),
    sections: paper.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(blockOf),
      parts: section.parts.map((part) => ({ ...part, blocks: part.blocks.map(blockOf) })),
    })),
    closing: paper.closing.map(blockOf),
  }
}

const blockOf = (block: Block): Block =>
  block.is === 'paragraph'
    ? { ...block, runs: block.runs.map(plain) }
    : { ...block, items: block.items.map((item) => item.map(plain)) }

function plain({ text, bold, href }: Run): Run {
  const own = bold ? { bold } : {}
  const address = href?.replace(/^(mailto|tel):/, '')
  const said = !address || href?.startsWith('tel:') || text.includes(address)
  return { text: said ? text : `${text} (${address})`, ...own }
}
