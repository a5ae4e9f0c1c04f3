import { isWebAddress } from '../kernel/text.ts'
import type { Block, Run } from './paper.ts'

/**
 * What officials write in a box, read as a small part of Markdown: paragraphs, single line breaks, lists with "-",
 * "*", "•" or "1.", **bold**, [links](https://…), bare addresses. Everything else, HTML too, is words.
 * Never refuses and never loses a letter of what it does not understand.
 */
export function proseOf(text: string): Block[] {
  const blocks: Block[] = []
  let open = null as OpenList | OpenLines | null
  const close = () => {
    if (!open) return
    if ('lines' in open) blocks.push({ is: 'paragraph', runs: runsOf(open.lines.join('\n')) })
    else
      blocks.push({
        is: 'list',
        ordered: open.ordered,
        items: open.items.map((lines) => runsOf(lines.join('\n'))),
      })
    open = null
  }
  let blank = false
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (!line) {
      // A blank line ends a paragraph; between two points of a list it is only air.
      if (open && 'lines' in open) close()
      blank = true
      continue
    }
    const point = line.match(/^(?:[-*•–]|(\d{1,3})[.)])\s+(.+)$/)
    if (point && !isDate(line)) {
      const ordered = point[1] !== undefined
      const list = open && 'items' in open ? open : null
      if (list && list.ordered === ordered) list.items.push([point[2] ?? ''])
      // A number that does not begin a list at one is a sentence: "18. marts mødes vi".
      else if (!ordered || point[1] === '1') {
        close()
        open = { ordered, items: [[point[2] ?? '']] }
      } else if (open && 'lines' in open) open.lines.push(line)
      else {
        close()
        open = { lines: [line] }
      }
    } else if (open && 'items' in open && !blank && /^\s/.test(raw)) open.items.at(-1)?.push(line)
    else if (open && 'lines' in open) open.lines.push(headless(line))
    else {
      close()
      open = { lines: [headless(line)] }
    }
    blank = false
  }
  close()
  return blocks
}

type OpenList = { ordered: boolean; items: string[][] }
type OpenLines = { lines: string[] }

/** "### Emne" in a box is meant as bold words: the headings of a paper are its items. */
const headless = (line: string): string => {
  const words = line.match(/^#{1,6}\s+(.+)$/)?.[1]
  return words ? `**${words.replace(/\*\*/g, '')}**` : line
}

const months = /^\d{1,2}\.\s+(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/i
/** "1. marts" is a day, not the first point of a list. */
const isDate = (line: string): boolean => months.test(line)

const pieces =
  /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*|\[([^\][\n]{1,300})\]\(\s*([^\s()<>]{1,1000}(?:\([^\s()<>]*\)[^\s()<>]*)*)\s*\)|(https?:\/\/[^\s<>"]+)|([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9æøåäöéü.-]{1,180}\.[a-z]{2,24})/giu

/** Bold words and links within a paragraph. */
export function runsOf(text: string, bold = false): Run[] {
  const runs: Run[] = []
  const add = (words: string, href?: string) => {
    if (words) runs.push({ text: words, ...(bold ? { bold } : {}), ...(href ? { href } : {}) })
  }
  let from = 0
  for (const found of text.matchAll(pieces)) {
    const [all, strong, label, target, address, mail] = found
    if (strong !== undefined) {
      add(text.slice(from, found.index))
      runs.push(...runsOf(strong, true))
    } else if (label !== undefined && target !== undefined) {
      const href = addressOf(target)
      if (!href) continue
      add(text.slice(from, found.index))
      add(label, href)
    } else if (address !== undefined) {
      // A full stop or bracket after an address belongs to the sentence.
      const own = address.replace(/[.,;:!?)\]'»”]+$/u, '')
      const href = addressOf(own)
      if (!href) continue
      add(text.slice(from, found.index))
      add(own, href)
      from = found.index + own.length
      continue
    } else if (mail !== undefined) {
      add(text.slice(from, found.index))
      add(mail, `mailto:${mail}`)
    }
    from = found.index + all.length
  }
  add(text.slice(from))
  return runs
}

/** Where a link may lead: web, mail or telephone. Anything else is no link. */
export function addressOf(text: string): string | undefined {
  const href = text.trim()
  if (isWebAddress(href)) return href
  if (/^mailto:[^\s"'<>\\]+@[^\s"'<>\\]+$/i.test(href)) return href
  if (/^tel:\+?[\d() -]{4,24}$/i.test(href)) return href.replace(/[() -]/g, '')
  return undefined
}
