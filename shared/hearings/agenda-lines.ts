import type { HearingMode } from './schema.ts'

/** A line of a committee's agenda as it was pasted. */
export type AgendaLine = {
  readonly title: string
  /** Opening, minutes, any other business: nobody is heard on those. */
  readonly routine: boolean
}

/** What an agenda begins and ends with, in both languages: what is meant by the whole line. */
const routine =
  /^(godkendelse af (dags(orden)?|referat)\w*|valg af (formand|mødeleder)|meddelelser( fra .*)?|orientering(er)?( fra .*)?|underskrift\w*|eventuelt|lukket punkt.*|velkomst|velkommen( og .*)?|siden sidst|nyt fra .*|referat fra sidst|bordet rundt|pause|næste (møde|gang)|mötets? öppnande|mötet öppnas|val av (justerare|protokolljusterare).*|upprop.*|justering.*|fastställande av (dagordning|föredragningslista)\w*|godkännande av (dagordning|föredragningslista)\w*|föregående (protokoll|minnesanteckningar)|information(er)?( från .*)?|meddelanden|anmälningsärenden|delegationsbeslut|övriga frågor|övrigt|inledning|välkomna( och .*)?|sedan sist|laget runt|paus|nästa (möte|träff|gång|sammanträde)|mötet avslutas|mötets avslutande)\.?$/i

/** What is on every agenda whatever is spoken about. */
export const isRoutine = (title: string): boolean => routine.test(title)

/** Numbers and marks in front of a line: "12.", "§ 4", "Punkt 3:", "- ". */
const mark = /^\s*(?:(?:punkt|pkt\.?|ärende|sag|§)?\s*\d{1,3}\s*[.):–-]?\s+|§\s*\d{1,3}\s*|[-–•*]\s+)/i

/** The most lines that one agenda may have. */
export const mostLines = 40

/**
 * The matters of a pasted agenda, one a line, without their numbers. Empty lines and a line that is there twice fall
 * out; routine lines are marked, and are not heard unless somebody says so.
 */
export function linesOfAgenda(text: string): AgendaLine[] {
  const seen = new Set<string>()
  return text.split('\n').flatMap((line) => {
    const title = line.replace(/\t+/g, ' ').replace(mark, '').replace(/\s+/g, ' ').trim().slice(0, 200)
    const key = title.toLowerCase()
    if (!/\p{L}/u.test(title) || seen.has(key)) return []
    seen.add(key)
    return [{ title, routine: isRoutine(title) }]
  })
}

/** Endings of nouns in both languages: "fortove" and "fortovene" are the same matter. */
const ending = /(?:erne|arna|orna|ene|er|ar|or|en|et|na|e|a|n|t|s)$/
const stemOf = (word: string): string => {
  const stem = word.replace(ending, '')
  return stem.length >= 4 ? stem : word
}
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/**
 * The topics of a list that a line is about, word for word: of "trafik og veje" one of the two is enough, of "årets
 * budget" both are needed. Words are held against each other without their endings, inside longer words too. It is a
 * proposal and no more: the secretary reads the line.
 */
export function topicsIn(title: string, topics: readonly string[]): string[] {
  const said = wordsOf(title)
  const meets = (word: string) => said.some((each) => each.includes(stemOf(word)))
  return topics.filter((topic) =>
    topic.split(/\s+(?:og|och|eller|samt)\s+|[,/;]/i).some((part) => {
      const words = wordsOf(part).filter((word) => word.length >= 4)
      return words.length > 0 && words.every(meets)
    }),
  )
}

/** A body that can be heard or told, with the topics of its charter. */
type Listed = {
  readonly answers: boolean
  readonly heard: readonly string[]
  readonly informed: readonly string[]
}

/**
 * What is proposed for a line in one body, and by which of its topics. Routine is for nobody. A body whose charter
 * lists no topics has been asked about the whole agenda, so each of its lines is one.
 */
export function proposedFor(
  { title, routine }: AgendaLine,
  body: Listed,
): { readonly mode: HearingMode | null; readonly topics: readonly string[] } {
  if (routine) return { mode: null, topics: [] }
  const asked: HearingMode = body.answers ? 'heard' : 'informed'
  if (body.heard.length + body.informed.length === 0) return { mode: asked, topics: [] }
  const heard = topicsIn(title, body.heard)
  if (heard.length > 0) return { mode: asked, topics: heard }
  const informed = topicsIn(title, body.informed)
  return { mode: informed.length > 0 ? 'informed' : null, topics: informed }
}
