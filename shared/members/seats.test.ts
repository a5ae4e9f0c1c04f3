import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeatGroup } from '../charters/schema.ts'
import { addDays, fromDayNumber } from '../kernel/dates.ts'
import { alikeNames } from './same-person.ts'
import type { Membership } from './schema.ts'
import {
  ended,
  endTakenBack,
  groupStanding,
  handedOver,
  heldOn,
  maySeat,
  overlap,
  roleFrom,
  sameSeat,
  seatsKept,
} from './seats.ts'

const seat = (given: Partial<Membership> = {}): Membership => ({
  id: 's_1',
  body: 'n_1',
  person: 'p_1',
  group: 'citizens',
  role: 'member',
  municipality: '',
  nominatedBy: '',
  substituteFor: '',
  from: '2027-01-01',
  endReason: '',
  card: {
    name: 'Anna Holm',
    email: 'anna@mail.dk',
    phone: '',
    channel: 'mail',
    language: 'da',
    title: '',
    named: false,
  },
  version: 1,
  ...given,
})
const now = '2027-02-01T09:00:00.000Z'
const today = '2027-02-01'
const day = fc.integer({ min: 20_000, max: 22_000 }).map(fromDayNumber)
const successor = { id: 's_2', person: 'p_2', card: seat().card }

describe('A seat that changes hands', () => {
  it('is held by exactly one of the two on every day, and nothing of either period is lost', () => {
    fc.assert(
      fc.property(day, day, day, (from, on, any) => {
        const made = handedOver(seat({ from }), { on, reason: '', now, today }, successor)
        if (!made.ok) {
          expect(on <= from).toBe(true)
          return
        }
        const { before, after } = made.value
        expect(overlap(before, after)).toBe(false)
        expect(Number(heldOn(before, any)) + Number(heldOn(after, any))).toBe(any >= from ? 1 : 0)
      }),
    )
  })

  it('does not take the chair along', () => {
    const made = handedOver(seat({ role: 'chair' }), { on: '2027-03-01', reason: '', now, today }, successor)
    expect(made).toMatchObject({ ok: true, value: { before: { role: 'chair' }, after: { role: 'member' } } })
  })

  it('keeps both roles when only the role is new, and is corrected on its first day', () => {
    const later = roleFrom(seat(), { role: 'chair', from: '2027-03-01', now }, 's_2')
    expect(later).toMatchObject({
      ok: true,
      value: {
        before: { role: 'member', to: '2027-02-28' },
        after: { id: 's_2', role: 'chair', from: '2027-03-01' },
      },
    })
    const atOnce = roleFrom(seat(), { role: 'chair', from: '2027-01-01', now }, 's_2')
    expect(atOnce).toMatchObject({ ok: true, value: { before: null, after: { id: 's_1', role: 'chair' } } })
  })
})

describe('A seat that ends', () => {
  it('is taken back on the same day, and not the day after', () => {
    const made = ended(seat(), { on: '2027-01-31', reason: 'flyttet', now, today })
    if (!made.ok) throw new Error(made.problem.type)
    expect(endTakenBack(made.value, today)).toEqual({ ok: true, value: seat() })
    expect(endTakenBack(made.value, addDays(today, 1))).toEqual({
      ok: false,
      problem: { type: 'too-late-to-undo' },
    })
  })

  it('does not end before it begins, nor twice', () => {
    expect(ended(seat(), { on: '2026-12-31', reason: '', now, today })).toMatchObject({
      problem: { type: 'ends-before-it-begins' },
    })
    expect(ended(seat({ to: '2027-01-15' }), { on: '2027-03-01', reason: '', now, today })).toEqual({
      ok: false,
      problem: { type: 'seat-ended', on: '2027-01-15' },
    })
  })
})

describe('Who can be seated', () => {
  const group: SeatGroup = {
    key: 'chairs',
    title: 'Ordförande',
    least: 14,
    most: 14,
    basis: 'ex-officio',
    nominatedBy: '',
    perMunicipality: true,
  }
  const asked = {
    name: 'Anna Holm',
    group: 'chairs',
    municipality: '1430',
    email: '',
    channel: 'letter' as const,
  }

  it('anybody in a group of the charter; a municipality’s seat names the municipality', () => {
    expect(maySeat(asked, [group]).ok).toBe(true)
    expect(maySeat({ ...asked, municipality: '' }, [group])).toMatchObject({
      problem: { type: 'municipality-needed' },
    })
    expect(maySeat({ ...asked, group: 'x' }, [group])).toMatchObject({
      problem: { type: 'seat-group-unknown' },
    })
    expect(maySeat({ ...asked, channel: 'mail' }, [group])).toMatchObject({
      problem: { type: 'no-way-to-reach' },
    })
  })

  it('nobody twice in the same seat at the same time; another time, group or municipality is another seat', () => {
    const same = {
      name: 'anna holm',
      email: 'anna@mail.dk',
      group: 'citizens',
      municipality: '',
      role: 'member' as const,
    }
    expect(sameSeat({ ...same, from: '2027-05-01' }, [seat()])?.id).toBe('s_1')
    expect(sameSeat({ ...same, from: '2027-05-01' }, [seat({ to: '2027-04-30' })])).toBeNull()
    expect(sameSeat({ ...same, group: 'relatives', from: '2027-05-01' }, [seat()])).toBeNull()
    expect(sameSeat({ ...same, role: 'substitute', from: '2027-05-01' }, [seat()])).toBeNull()
    expect(sameSeat({ ...same, email: 'other@mail.dk', from: '2027-05-01' }, [seat()])).toBeNull()
  })

  it('a person’s own list of seats follows this body and leaves the others alone', () => {
    const other = { body: 'c_9', role: 'chair' as const, from: '2020-01-01' }
    const person = {
      id: 'p_1',
      bodies: [other, { body: 'n_1', role: 'member' as const, from: '2019-01-01' }],
    }
    expect(
      seatsKept(person, 'n_1', [seat({ to: '2027-03-01' }), seat({ id: 's_2', person: 'p_2' })]),
    ).toEqual([other, { body: 'n_1', role: 'member', from: '2027-01-01', to: '2027-03-01' }])
  })
})

describe('The same person under two spellings', () => {
  it('is one with a middle name or turned about, and two with only the family name in common', () => {
    expect(alikeNames('Anna Holm', 'Anna K. Holm')).toBe(true)
    expect(alikeNames('Holm, Anna', 'Anna Holm')).toBe(true)
    expect(alikeNames('Anna Holm', 'Bo Holm')).toBe(false)
    expect(alikeNames('Åsa Berg', 'ÅSA  BERG')).toBe(true)
  })
})

describe('The seats of a group on a day', () => {
  const group = { key: 'citizens', least: 2, perMunicipality: false }

  it('lack somebody below the least, and substitutes, observers and those to come fill none', () => {
    const seats = [
      seat({}),
      seat({ id: 's_2', role: 'substitute' }),
      seat({ id: 's_3', from: '2027-06-01' }),
      seat({ id: 's_4', group: 'relatives' }),
    ]
    expect(groupStanding(group, [], seats, '2027-03-01')).toEqual({ taken: 1, vacant: 1, without: [] })
    expect(groupStanding(group, [], seats, '2027-06-01')).toMatchObject({ taken: 2, vacant: 0 })
    expect(groupStanding({ ...group, varies: true }, [], seats, '2027-03-01').vacant).toBe(0)
  })

  it('of municipalities lack one for every place that nobody holds, however many another one has', () => {
    const places = ['1438', '1438', '1492'].map((municipality) => ({ group: 'citizens', municipality }))
    const by = (municipality: string, id: string) => seat({ id, municipality })
    expect(
      groupStanding(
        { ...group, least: 3, perMunicipality: true },
        places,
        [by('1438', 's_1'), by('1484', 's_2'), by('1484', 's_3')],
        '2027-03-01',
      ),
    ).toEqual({ taken: 3, vacant: 2, without: ['1438', '1492'] })
  })
})
