import type { AgendaItem } from './schema.ts'

// What an agenda ends with, as templates and people write it: nothing is taken up after it.
const closing =
  /^(?:eventuelt|evt\.?|övrigt|övriga frågor|hvad tager vi med tilbage|vad tar vi med oss hem|afslutning|avslutning|(?:næste|nästa) (?:møde|möte|träff).*)[\s.:?]*$/i
const isClosing = ({ title, contribution, hearing }: AgendaItem): boolean =>
  !contribution && !hearing && closing.test(title)

/** The agenda with one more item, before what every agenda ends with. */
export function withItem(items: readonly AgendaItem[], item: AgendaItem): AgendaItem[] {
  let at = items.length
  for (let last = items[at - 1]; last && isClosing(last); last = items[at - 1]) at--
  return items.toSpliced(at, 0, item)
}
