import type { AskedRow, AttendanceRow, Counts } from './api.ts'
import type { Answer, Invited } from './schema.ts'

/** How many come, of those who are asked. A substitute who was named comes in place of the one who cannot. */
export function countsOf(asked: readonly Pick<AskedRow, 'answer'>[]): Counts {
  const counts: Counts = { comes: 0, digital: 0, no: 0, silent: 0 }
  for (const { answer } of asked) counts[answer?.answer ?? 'silent']++
  return counts
}

type Awaited = Pick<Invited, 'person' | 'name' | 'role'> & { readonly municipality?: string | undefined }

/**
 * The sheet of who came, prefilled from the answers: who said nothing is absent until somebody says otherwise.
 * A substitute stands with the municipality of the one they stand in for, so that its seat counts as taken.
 */
export function attendanceFrom(invited: readonly Awaited[], answers: readonly Answer[]): AttendanceRow[] {
  const given = new Map(answers.map((answer) => [answer.person, answer]))
  const rows: AttendanceRow[] = []
  const listed = new Set(invited.map((each) => each.name.toLowerCase()))
  for (const { person, name, municipality = '', role } of invited) {
    if (role === 'guest' || person.startsWith('sub-')) continue
    const answer = given.get(person)
    const came = answer?.answer === 'comes' ? 'on-site' : answer?.answer === 'digital' ? 'digital' : 'absent'
    const standsFor = answers.find((each) => stands(each, name))
    const stood = role === 'substitute' && standsFor && came === 'absent' && !answer
    rows.push({
      person,
      name,
      municipality,
      came: stood ? 'on-site' : came,
      inPlaceOf: role === 'substitute' ? (standsFor?.person ?? '') : '',
    })
    const substitute = answer?.answer === 'no' ? answer.substitute : null
    if (substitute && !listed.has(substitute.name.toLowerCase()))
      rows.push({
        person: `sub-${person}`,
        name: substitute.name,
        municipality,
        came: 'on-site',
        inPlaceOf: person,
      })
  }
  return rows
}

const stands = (answer: Answer, name: string): boolean =>
  answer.answer === 'no' && answer.substitute?.name.toLowerCase() === name.toLowerCase()
