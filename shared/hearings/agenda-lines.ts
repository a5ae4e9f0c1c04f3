/** A line of a committee's agenda as it was pasted. */
export type AgendaLine = {
  readonly title: string
  /** Opening, minutes, any other business: nobody is heard on those. */
  readonly routine: boolean
}

/** What an agenda begins and ends with, in both languages: what is meant by the whole line. */
const routine =
  /^(godkendelse af (dags(orden)?|referat)\w*|valg af (formand|mødeleder)|meddelelser( fra .*)?|orientering(er)?( fra .*)?|underskrift\w*|eventuelt|lukket punkt.*|mötets? öppnande|mötet öppnas|val av (justerare|protokolljusterare).*|upprop.*|justering.*|fastställande av (dagordning|föredragningslista)\w*|godkännande av (dagordning|föredragningslista)\w*|föregående (protokoll|minnesanteckningar)|information(er)?( från .*)?|meddelanden|anmälningsärenden|delegationsbeslut|övriga frågor|övrigt|nästa möte|mötet avslutas|mötets avslutande)\.?$/i

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
    return [{ title, routine: routine.test(title) }]
  })
}
