import type { LocalDate } from '../kernel/dates.ts'
import type { CouncilKind } from '../links/schema.ts'
import type { CouncilCard } from './schema.ts'

/** A day is told from a text: a workbook keeps it as a day. */
export type SheetCell = string | number | { readonly day: LocalDate } | null

/**
 * The overview as rows of a file under their heads; what a council is for is said in the reader's words. What is not
 * known is empty, never a nought.
 */
export function sheetRows(
  rows: readonly CouncilCard[],
  heads: readonly string[],
  wordOf: (kind: CouncilKind) => string,
): SheetCell[][] {
  return [
    [...heads],
    ...rows.map((card) => [
      card.municipalityName,
      card.name,
      wordOf(card.kind),
      card.contact?.name ?? null,
      card.contact?.mail ?? null,
      card.contact?.phone ?? null,
      card.next ? { day: card.next.date } : null,
      card.thisQuarter,
      card.seats?.filled ?? null,
      card.seats?.of ?? null,
      card.seats?.vacant ?? null,
      card.openHearings,
    ]),
  ]
}
