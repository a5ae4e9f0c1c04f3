import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../meetings/schema.ts'
import { aHearing } from '../testing/hearings.ts'
import { backUntil, hearingPlace, placesOf, takesPapers, withFiles } from './places.ts'
import type { FileLine } from './schema.ts'

const line = (name: string): FileLine => ({
  id: 'f_00000000000000000001',
  name,
  kind: 'pdf',
  size: 10,
  checksum: '',
})
const meeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'm_00000000000000000001',
  body: 'n_00000000000000000001',
  kind: 'ordinary',
  title: 'Direktionen',
  jointWith: '',
  date: '2027-03-18',
  start: '16:00',
  end: '18:00',
  zone: 'Europe/Copenhagen',
  place: '',
  access: '',
  link: '',
  state: 'called',
  items: ['open', 'closed'].map((id) => ({
    id,
    title: id,
    text: '',
    access: id === 'closed' ? ('closed' as const) : ('members' as const),
    minutes: 0,
    presenter: '',
    contribution: '',
    guests: [],
    late: false,
  })),
  chairOk: null,
  sequence: 0,
  cancelReason: '',
  version: 1,
  ...given,
})
const sent = (kind: 'shared-agenda' | 'shared-notes') => ({
  dispatch: 'd_00000000000000000001',
  kind,
  at: '2027-03-01T09:00:00.000Z',
  mails: 1,
  letters: 0,
  calls: 0,
})

describe('the places of papers', () => {
  it('are the items of our own agenda, kept from the members until it is called', () => {
    expect(placesOf(meeting()).map(({ place, closed, withheld }) => [place, closed, withheld])).toEqual([
      ['open', false, false],
      ['closed', true, false],
    ])
    expect(placesOf(meeting({ state: 'planned' })).every(({ withheld }) => withheld)).toBe(true)
  })

  it('are another group’s agenda and notes, each kept until it is shared', () => {
    const withheld = (given: Partial<Meeting>) =>
      placesOf(meeting({ state: 'elsewhere', items: [], ...given }))
        .filter((place) => place.withheld)
        .map(({ place }) => place)
    expect(withheld({})).toEqual(['agenda', 'notes'])
    expect(withheld({ sent: [sent('shared-agenda')] })).toEqual(['notes'])
    expect(withheld({ sent: [sent('shared-agenda'), sent('shared-notes')] })).toEqual([])
  })

  it('take a paper and give it back, and nothing else of the meeting or the hearing changes', () => {
    const holders = [meeting(), meeting({ state: 'elsewhere', items: [] }), aHearing()]
    fc.assert(
      fc.property(fc.constantFrom(...holders), fc.nat(5), fc.string(), (holder, nth, name) => {
        const all = placesOf(holder)
        const { place } = all[nth % all.length] as (typeof all)[number]
        const filled = withFiles(holder, place, (files) => [...files, line(name)])
        for (const each of placesOf(filled))
          expect(each.files).toEqual(each.place === place ? [line(name)] : [])
        const emptied = withFiles(filled, place, () => [])
        expect(placesOf(emptied)).toEqual(all)
      }),
    )
  })

  it('take no paper more once the meeting is cancelled or the hearing closed', () => {
    expect(takesPapers(meeting()).ok).toBe(true)
    expect(takesPapers(meeting({ state: 'cancelled' }))).toMatchObject({
      problem: { type: 'meeting-not-in-state' },
    })
    expect(placesOf(aHearing())[0]?.place).toBe(hearingPlace)
    expect(takesPapers(aHearing()).ok).toBe(true)
    expect(takesPapers(aHearing({ state: 'answered' }))).toMatchObject({
      problem: { type: 'hearing-not-in-state' },
    })
  })

  it('give back what was set aside for thirty days, the day of setting aside included', () => {
    expect(backUntil('2027-02-01T09:00:00.000Z')).toBe('2027-03-02')
  })
})
