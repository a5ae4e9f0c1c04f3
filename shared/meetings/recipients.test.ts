import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import type { MemberRole, Membership } from '../members/schema.ts'
import { channelOf, type EntitledAsked, entitled, fingerprintOf, namedIn, noWayTo } from './recipients.ts'

const today = '2027-03-01'
const date = '2027-03-18'

function seat(
  person: string,
  given: Partial<Membership> & { email?: string; channel?: 'mail' | 'letter' | 'phone' } = {},
): Membership {
  const { email, channel, ...more } = given
  return {
    id: `s-${person}`,
    body: 'n_1',
    person,
    group: 'citizens',
    role: 'member',
    municipality: '',
    nominatedBy: '',
    substituteFor: '',
    from: '2026-01-01',
    endReason: '',
    card: {
      name: `Person ${person}`,
      email: email ?? `${person}@example.dk`,
      phone: '',
      channel: channel ?? 'mail',
      language: 'da',
      title: '',
      named: false,
    },
    version: 1,
    ...more,
  }
}
const asked = (memberships: Membership[], more: Partial<EntitledAsked> = {}): EntitledAsked => ({
  memberships,
  today,
  date,
  kind: 'ordinary',
  named: [],
  toSubstitutes: false,
  items: [],
  ...more,
})
const who = (given: EntitledAsked) => entitled(given).map(({ person }) => person)

describe('exactly the entitled people get it', () => {
  it('members, chair and observers, the chair first', () => {
    expect(who(asked([seat('b'), seat('o', { role: 'observer' }), seat('a', { role: 'chair' })]))).toEqual([
      'a',
      'b',
      'o',
    ])
  })

  it('a seat that has ended never gets anything, one that begins long after the meeting not yet', () => {
    expect(
      who(
        asked([
          seat('ended', { to: '2027-02-28' }),
          seat('ends-before-the-meeting', { to: '2027-03-10' }),
          seat('begins-much-later', { from: '2027-12-01' }),
          seat('begins-in-time', { from: '2027-03-18' }),
          seat('last-day', { to: date }),
        ]),
      ),
    ).toEqual(['begins-in-time', 'last-day'])
  })

  it('a pre-meeting goes to the chairmanship and to its guests, and to no member', () => {
    const seats = [
      seat('a', { role: 'chair' }),
      seat('b', { role: 'vice-chair' }),
      seat('c'),
      seat('o', { role: 'observer' }),
      seat('s', { role: 'substitute' }),
      seat('new', { from: '2027-04-01', role: 'chair' }),
    ]
    const items = [{ id: 'i1', guests: [{ name: 'Direktøren', email: 'direktoer@example.dk' }] }]
    expect(who(asked(seats, { kind: 'pre-meeting', toSubstitutes: true, items }))).toEqual([
      'a',
      'b',
      'guest-i1-0',
    ])
  })

  it('a new member comes along as an observer before the term begins, and stands in for nobody', () => {
    const incoming = [
      seat('new', { from: '2027-04-01', municipality: '1430' }),
      seat('new-chair', { from: '2027-04-01', role: 'chair' }),
      seat('new-substitute', { from: '2027-04-01', role: 'substitute' }),
      seat('again', { to: '2027-03-31' }),
      seat('again', { from: '2027-04-01', role: 'chair' }),
    ]
    expect(
      entitled(asked(incoming)).map(({ person, role, municipality }) => ({ person, role, municipality })),
    ).toEqual([
      { person: 'again', role: 'member', municipality: '' },
      { person: 'new', role: 'observer', municipality: '' },
      { person: 'new-chair', role: 'observer', municipality: '' },
    ])
  })

  it('notes of a past meeting go to those who hold a seat today', () => {
    const past = { today: '2027-04-10' }
    expect(
      who(asked([seat('left', { to: '2027-04-09' }), seat('new', { from: '2027-04-01' })], past)),
    ).toEqual(['new'])
  })

  it('a substitute only when named for this meeting, or when all substitutes are to have it', () => {
    const seats = [seat('a'), seat('s', { role: 'substitute' })]
    const named = [{ inPlaceOf: 'a', name: 'Person s', email: 's@example.dk', phone: '' }]
    expect(who(asked(seats))).toEqual(['a'])
    expect(who(asked(seats, { toSubstitutes: true }))).toEqual(['a', 's'])
    expect(entitled(asked(seats, { named })).find(({ person }) => person === 's')).toMatchObject({
      inPlaceOf: 'a',
      mayAnswer: true,
    })
  })

  it('a substitute without a seat gets everything by the mail that was given', () => {
    const named = [{ inPlaceOf: 'a', name: 'Ida Ny', email: 'ida@example.se', phone: '' }]
    const found = entitled(asked([seat('a', { municipality: '1430' })], { named }))
    expect(found[1]).toMatchObject({
      person: 'sub-a',
      channel: 'mail',
      municipality: '1430',
      mayAnswer: false,
    })
  })

  it('who holds no seat names nobody', () => {
    const named = [{ inPlaceOf: 'gone', name: 'Ida Ny', email: 'ida@example.se', phone: '' }]
    expect(who(asked([seat('a'), seat('gone', { to: '2027-02-01' })], { named }))).toEqual(['a'])
  })

  it('a guest gets the one item, and nothing of it twice where the guest is a member', () => {
    const items = [
      { id: 'i1', guests: [{ name: 'Gæst', email: 'guest@example.dk' }] },
      {
        id: 'i2',
        guests: [
          { name: 'Person a', email: 'a@example.dk' },
          { name: 'Uden mail', email: '' },
        ],
      },
    ]
    const found = entitled(asked([seat('a')], { items }))
    expect(found.map(({ person, item }) => [person, item])).toEqual([
      ['a', undefined],
      ['guest-i1-0', 'i1'],
    ])
  })

  it('a letter where there is no mail, a call where it is wished for', () => {
    expect(channelOf({ channel: 'mail', email: '' })).toBe('letter')
    expect(channelOf({ channel: 'letter', email: 'a@example.dk' })).toBe('letter')
    expect(channelOf({ channel: 'phone', email: 'a@example.dk' })).toBe('phone')
    const toA = seat('a', { email: '' })
    const [letter] = entitled(asked([{ ...toA, card: { ...toA.card, address: 'Vej 1' } }]))
    expect(letter).toMatchObject({ channel: 'letter', address: 'Vej 1', email: '' })
    expect(entitled(asked([seat('a', { email: '' })])).map(noWayTo)).toEqual([true])
  })

  it('for any seats and any answers: those with a right to it, each once, and nobody else', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(date, days))
    const anySeat = fc.record({
      person: fc.integer({ min: 0, max: 12 }).map((number) => `p${number}`),
      role: fc.constantFrom<MemberRole>('chair', 'vice-chair', 'member', 'substitute', 'observer'),
      from: day,
      to: fc.option(day, { nil: undefined }),
      channel: fc.constantFrom('mail' as const, 'letter' as const, 'phone' as const),
      hasMail: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anySeat, { maxLength: 20 }),
        day,
        fc.boolean(),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 15 })), {
          maxLength: 5,
        }),
        (rows, today, toSubstitutes, namings) => {
          const memberships = rows.map(({ hasMail, channel, ...row }, at) =>
            seat(row.person, {
              ...row,
              id: `s${at}`,
              channel,
              email: hasMail ? `${row.person}@example.dk` : '',
            }),
          )
          const named = namings.map(([from, to]) => ({
            inPlaceOf: `p${from}`,
            name: `Person p${to}`,
            email: `p${to}@example.dk`,
            phone: '',
          }))
          const found = entitled(asked(memberships, { today, named, toSubstitutes }))
          const ids = found.map(({ person }) => person)
          expect(new Set(ids).size).toBe(ids.length)
          const day = today > date ? today : date
          const holds = (row: (typeof rows)[number]) => row.from <= day && (!row.to || row.to >= day)
          // All days lie close together, so whoever is to sit there later comes along.
          const comesAlong = (row: (typeof rows)[number]) =>
            row.from > day && (!row.to || row.to >= row.from) && row.role !== 'substitute'
          for (const row of rows) {
            const seats = rows.filter((each) => each.person === row.person && holds(each))
            const inOwnRight =
              seats.some((each) => each.role !== 'substitute') ||
              rows.some((each) => each.person === row.person && comesAlong(each))
            const wasNamed = named.some((each) => each.name === `Person ${row.person}`)
            if (inOwnRight) expect(ids).toContain(row.person)
            else if (seats.length === 0) expect(ids).not.toContain(row.person)
            else expect(ids.includes(row.person)).toBe(toSubstitutes || wasNamed)
          }
          for (const each of found) {
            if (each.channel === 'mail') expect(each.email).not.toBe('')
            if (each.person.startsWith('sub-'))
              expect(rows.some((row) => `sub-${row.person}` === each.person && holds(row))).toBe(true)
          }
          const mails = found.filter(({ channel }) => channel === 'mail').map(({ email }) => email)
          expect(new Set(mails).size).toBe(mails.length)
        },
      ),
    )
  })
})

describe('what the secretary saw is what is sent', () => {
  it('the mark changes with a person, a way or an address, and not with the order', () => {
    const found = entitled(asked([seat('a'), seat('b')]))
    expect(fingerprintOf([...found].reverse())).toBe(fingerprintOf(found))
    expect(fingerprintOf(found.slice(1))).not.toBe(fingerprintOf(found))
    expect(fingerprintOf(entitled(asked([seat('a', { email: 'new@example.dk' }), seat('b')])))).not.toBe(
      fingerprintOf(found),
    )
    expect(fingerprintOf(found)).toMatch(/^[0-9a-z]{1,24}$/)
  })

  it('a changed mind takes the name of the substitute back', () => {
    const answer = {
      person: 'a',
      answer: 'no' as const,
      substitute: { name: 'Ida', email: 'ida@example.se', phone: '' },
      note: '',
      at: '2027-03-01T08:00:00.000Z',
      how: 'mail' as const,
      version: 1,
    }
    expect(namedIn([answer])).toHaveLength(1)
    expect(namedIn([{ ...answer, answer: 'comes' }])).toHaveLength(0)
  })
})
