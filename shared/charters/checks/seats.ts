import type { DigestSeat } from '../../bodies/schema.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Light, SeatGroup } from '../schema.ts'
import {
  type Check,
  fillsASeat,
  type StandingFacts,
  seatedOn,
  seatsIn,
  sinceWhen,
  turningDays,
} from './facts.ts'

/** "Netværket består af 4-7 borgere, 2 pårørende, …": too few are missing, too many are worth a look. */
export const seats: Check<'seats'> = (clause, facts, asOf) => {
  const filled = seatsIn(facts).filter(fillsASeat)
  // Where an organisation sends whoever can come, nobody is missed by name.
  return clause.groups
    .filter((group) => !group.varies)
    .map((group) => {
      const own = filled.filter((seat) => seat.group === group.key)
      return group.perMunicipality
        ? perMunicipality(group, own, facts, asOf)
        : perGroup(group, own, facts, asOf)
    })
}

function perGroup(
  group: SeatGroup,
  own: readonly DigestSeat[],
  facts: StandingFacts,
  asOf: LocalDate,
): Light {
  const countOn = (day: LocalDate) => own.filter((seat) => seatedOn(seat, day)).length
  const count = countOn(asOf)
  const light = {
    clause: 'seats',
    about: `seats:${group.key}`,
    facts: {
      count,
      least: group.least,
      most: group.most,
      group: inSentence(group.title),
      people: inSentence(count === 1 ? (group.one ?? group.title) : group.title),
    },
    evidence: evidenceOf(group, own, asOf),
  }
  if (count < group.least) {
    // Who is not there yet is no matter to be sorry about while the body is being set up.
    if (facts.body.state === 'being-set-up')
      return { ...light, standing: 'watch', says: 'seats-to-find', todo: 'seats-find' }
    const since = sinceWhen(facts, 'seats', asOf, turningDays(own), (day) => countOn(day) < group.least)
    return { ...light, standing: 'missing', since, says: 'seats-few', todo: 'seats-find' }
  }
  if (count > group.most) {
    const since = sinceWhen(facts, 'seats', asOf, turningDays(own), (day) => countOn(day) > group.most)
    return { ...light, standing: 'watch', since, says: 'seats-many', todo: 'seats-choose' }
  }
  return { ...light, standing: 'fine', says: group.least === group.most ? 'seats-all' : 'seats-room' }
}

function perMunicipality(
  group: SeatGroup,
  own: readonly DigestSeat[],
  facts: StandingFacts,
  asOf: LocalDate,
): Light {
  // A municipality with two boards has two places, and needs two people.
  const wanted = new Map<string, number>()
  for (const place of facts.body.places)
    if (place.group === group.key) wanted.set(place.municipality, (wanted.get(place.municipality) ?? 0) + 1)
  if (wanted.size === 0) for (const { code } of facts.municipalities) wanted.set(code, 1)

  const lacksOn = (code: string, day: LocalDate) =>
    own.filter((seat) => seat.municipality === code && seatedOn(seat, day)).length < (wanted.get(code) ?? 0)
  const lacking = [...wanted.keys()].filter((code) => lacksOn(code, asOf))
  const nameOf = (code: string) => facts.municipalities.find((each) => each.code === code)?.name ?? code
  const light = {
    clause: 'seats',
    about: `seats:${group.key}`,
    facts: {
      count: wanted.size - lacking.length,
      all: wanted.size,
      lacking: lacking.length,
      municipalities: lacking.map(nameOf),
      group: inSentence(group.title),
    },
    evidence: [
      ...evidenceOf(group, own, asOf),
      ...lacking.map((id) => ({ kind: 'municipality' as const, id })),
    ],
  }
  if (lacking.length === 0) return { ...light, standing: 'fine', says: 'places-all' }
  if (facts.body.state === 'being-set-up')
    return { ...light, standing: 'watch', says: 'places-to-find', todo: 'places-ask' }
  // The one that has been empty longest says since when the clause has not stood.
  const sinces = lacking.map((code) =>
    sinceWhen(facts, 'seats', asOf, turningDays(own.filter((seat) => seat.municipality === code)), (day) =>
      lacksOn(code, day),
    ),
  )
  const since = sinces.includes(undefined) ? undefined : [...sinces].sort()[0]
  return { ...light, standing: 'missing', since, says: 'places-lacking', todo: 'places-ask' }
}

const evidenceOf = (group: SeatGroup, own: readonly DigestSeat[], asOf: LocalDate): Light['evidence'] => [
  { kind: 'group', id: group.key },
  ...own
    .filter((seat) => seatedOn(seat, asOf))
    .map((seat) => ({ kind: 'membership' as const, id: seat.membership })),
]

/** "Borgere" within a sentence is "borgere"; "DH-medlemmer" stays. */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
