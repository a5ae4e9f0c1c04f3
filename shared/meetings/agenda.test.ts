import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { idOf } from '../kernel/ids.ts'
import { agendaOf, backgroundOf, contributionsMoved, itemOf, openVersion } from './agenda.ts'
import { contentFor, contentOf } from './content.ts'
import { withItem } from './later.ts'
import { type AgendaItem, InShort, type Meeting } from './schema.ts'

let count = 0
const newId = (kind: 'item') => idOf(kind, count++, () => 0.5)
const item = (given: Partial<AgendaItem>): AgendaItem => ({
  ...(agendaOf(['Punkt'], newId as never)[0] as AgendaItem),
  ...given,
})

describe('the agenda', () => {
  it('what is said in short is three lines at most', () => {
    const read = (text: string) => v.safeParse(InShort, text)
    expect(read('En\r\nto\ntre').output).toBe('En\nto\ntre')
    expect(read('En\nto\ntre\nfire').issues?.map(({ message }) => message)).toEqual(['too-many-lines'])
    expect(read('a'.repeat(301)).success).toBe(false)
  })

  it('is prefilled from the usual titles', () => {
    expect(agendaOf(['Velkommen', 'Eventuelt'], newId as never).map(({ title }) => title)).toEqual([
      'Velkommen',
      'Eventuelt',
    ])
  })

  it('a bid becomes an item by its first line, and nothing of it is lost', () => {
    expect(itemOf({ id: 'b_1', text: 'Ventetid\nDen er lang' }, newId as never)).toMatchObject({
      title: 'Ventetid',
      text: 'Den er lang',
      contribution: 'b_1',
    })
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400 }).filter((text) => text.trim() === text),
        (text) => {
          const made = itemOf({ id: 'b_1', text }, newId as never)
          expect(made.title.length).toBeGreaterThan(0)
          expect(made.title.length).toBeLessThanOrEqual(121)
          if (made.title.endsWith('…') && !text.includes('…')) expect(made.text).toBe(text)
        },
      ),
    )
  })

  it('of several sentences the first is the title, and the whole of it is the text', () => {
    const made = (text: string) => {
      const { title, text: rest } = itemOf({ id: 'b_1', text }, newId as never)
      return [title, rest]
    }
    const several = 'Der mangler bænke langs stien. Min mor kan ikke gå hele vejen. Kan vi spørge?'
    expect(made(several)).toEqual(['Der mangler bænke langs stien', several])
    const asked = 'Kan bl.a. Anna komme kl. 16? Hun ved det.\nTak.'
    expect(made(asked)).toEqual(['Kan bl.a. Anna komme kl. 16?', asked])
    expect(made('Bænke langs stien.')).toEqual(['Bænke langs stien.', ''])
  })

  it('what comes later stands before what every agenda ends with', () => {
    const titles = (...all: string[]) =>
      withItem(
        all.map((title) => item({ title })),
        item({ title: 'Bænke' }),
      ).map(({ title }) => title)
    expect(titles('Velkommen', 'Oplæg', 'Hvad tager vi med tilbage?', 'Eventuelt')).toEqual([
      'Velkommen',
      'Oplæg',
      'Bænke',
      'Hvad tager vi med tilbage?',
      'Eventuelt',
    ])
    expect(titles('Inledning', 'Nästa träff 3 december', 'Övriga frågor').indexOf('Bænke')).toBe(1)
    expect(titles('Eventuelt', 'Oplæg')).toEqual(['Eventuelt', 'Oplæg', 'Bænke'])
    expect(titles()).toEqual(['Bænke'])
    // A proposal is no closing item, whatever it is called.
    const bid = item({ title: 'Eventuelt', contribution: 'b_1' })
    expect(withItem([bid], item({ title: 'Bænke' })).map(({ title }) => title)).toEqual([
      'Eventuelt',
      'Bænke',
    ])
  })

  it('the background of a bid is what its item says beyond it, and nothing of a closed item', () => {
    const bid = { id: 'b_1', text: 'Ventetid\nDen er lang' }
    const made = itemOf(bid, newId as never)
    expect(backgroundOf(bid, [made])).toEqual({ title: 'Ventetid', text: '' })
    const written = { ...made, short: 'Hvor længe er for længe?', text: 'Tallene er vedlagt.' }
    expect(backgroundOf(bid, [item({}), written])).toEqual({
      title: 'Ventetid',
      short: 'Hvor længe er for længe?',
      text: 'Tallene er vedlagt.',
    })
    expect(backgroundOf(bid, [{ ...written, access: 'closed' }])).toBeNull()
    expect(backgroundOf(bid, [])).toBeNull()
  })

  it('what leaves keeps the numbers of closed items and nothing else of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('open' as const, 'members' as const, 'closed' as const)),
        (kinds) => {
          const items = kinds.map((access, at) =>
            item({
              id: `i${at}`,
              access,
              title: `hemmelig ${at}`,
              short: 'hemmelig',
              text: 'hemmelig',
              presenter: 'hemmelig',
              contribution: 'b_hemmelig',
              guests: [{ name: 'hemmelig', email: '' }],
            }),
          )
          const open = openVersion(items)
          expect(open.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
          for (const [at, kind] of kinds.entries())
            expect(JSON.stringify(open[at]).includes('hemmelig')).toBe(kind !== 'closed')
        },
      ),
    )
  })

  it('says which bids came in and which were let go', () => {
    expect(
      contributionsMoved([item({ contribution: 'b_1' }), item({})], [item({ contribution: 'b_2' })]),
    ).toEqual({
      takenUp: ['b_2'],
      putBack: ['b_1'],
    })
  })
})

const meeting = (items: AgendaItem[]): Meeting => ({
  id: 'm_1',
  body: 'n_1',
  kind: 'ordinary',
  title: '',
  jointWith: '',
  date: '2027-03-18',
  start: '16:00',
  end: '18:00',
  zone: 'Europe/Copenhagen',
  place: '',
  access: '',
  link: '',
  state: 'planned',
  items,
  chairOk: null,
  sequence: 0,
  cancelReason: '',
  invited: [{ person: 'p', name: 'Indbudt', role: 'member', municipality: '', channel: 'mail' }],
  version: 3,
})
const tenant = {
  id: 't',
  slug: 'egedal',
  name: 'Egedal',
  country: 'dk',
  language: 'da',
  mailbox: '',
  contact: { name: '', title: '', phone: '', mail: '', attention: '' },
  colour: '#000000',
  invented: true,
} as const
const body = {
  id: 'n_1',
  name: 'Netværket',
  tagline: '',
  competence: 'dialogue',
  contact: tenant.contact,
} as const

describe('what a dispatch freezes', () => {
  const content = contentOf(
    'agenda',
    tenant,
    body,
    meeting([
      item({ id: 'i1', title: 'Velkommen' }),
      item({ id: 'i2', access: 'closed', title: 'Fortroligt' }),
      item({ id: 'i3', title: 'Oplæg', guests: [{ name: 'Gæst', email: 'guest@example.dk' }] }),
    ]),
  )

  it('neither closed items nor guests’ addresses nor the list of the invited', () => {
    const text = JSON.stringify(content)
    expect(text).not.toContain('Fortroligt')
    expect(text).not.toContain('guest@example.dk')
    expect(text).not.toContain('Indbudt')
    expect(content.meeting.items).toHaveLength(3)
  })

  it('a guest has the one item', () => {
    expect(contentFor(content, { item: 'i3' }).meeting.items.map(({ title }) => title)).toEqual(['Oplæg'])
    expect(contentFor(content, { item: 'i2' }).meeting.items.map(({ title }) => title)).toEqual([''])
    expect(contentFor(content, {})).toBe(content)
  })
})
