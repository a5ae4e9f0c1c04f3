import { beforeAll, describe, expect, it } from 'vitest'
import { facts } from '#shared/links/schema'
import type { CircularView, OverviewView } from '#shared/region/api'
import type { CouncilCard, MemberCouncils } from '#shared/region/schema'
import { unzipped } from '../../infra/local/papers.ts'
import { circularLines, typedCards } from '../platform/table/records.ts'
import { type Linked, newLinked } from '../testing/linked.ts'
import { circularEvent } from './jobs.ts'

let world: Linked
beforeAll(async () => {
  world = await newLinked()
})

const contact = (name: string, mail = '') => ({ name, title: '', phone: '', mail, attention: '' })
const typed = (municipality: string, name: string, mail = '') => ({
  municipality,
  name,
  kind: 'elderly',
  contact: contact('Nora Prøve', mail),
  next: { date: '2027-03-18', start: '13:00', end: '15:00' },
  seats: { of: 7, filled: 5 },
})
const councils = async (): Promise<MemberCouncils[]> =>
  (await world.association.ask<{ members: MemberCouncils[] }>('GET', '/region/councils')).body.members
const cardsOf = async (municipality: string): Promise<CouncilCard[]> =>
  (await councils()).find((each) => each.municipality === municipality)?.cards ?? []
const overview = async (query = ''): Promise<OverviewView> =>
  (await world.association.ask<OverviewView>('GET', `/region/overview${query}`)).body

describe('Cards that the coordinator types', () => {
  it('are typed, put right and taken away', async () => {
    const made = await world.association.ask('POST', '/region/councils', typed('1484', 'Pensionärsrådet'))
    expect(made.status).toBe(201)
    expect(await cardsOf('1484')).toMatchObject([
      { name: 'Pensionärsrådet', source: 'typed', seats: { vacant: 2 }, next: { date: '2027-03-18' } },
    ])
    const path = `/region/councils/${made.body.card}`
    const twice = await world.association.ask('POST', '/region/councils', typed('1484', 'pensionärsrådet'))
    expect(twice).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } })
    const same = await world.association.ask('PUT', path, typed('1484', 'Pensionärsrådet'), { seen: 7 })
    expect(same.status).toBe(412)
    const edited = await world.association.ask('PUT', path, typed('1484', 'Seniorrådet'), { seen: 1 })
    expect(edited.status).toBe(200)
    const stale = await world.association.ask('PUT', path, typed('1484', 'Annat'), { seen: 1 })
    expect(stale.status).toBe(412)
    expect((await world.association.ask('DELETE', path, undefined, { seen: 2 })).status).toBe(200)
    expect(await cardsOf('1484')).toEqual([])
  })

  it('from before hours could be unknown say no hours that nobody typed', () => {
    const kept = (start: string, end: string) =>
      typedCards.read({
        ...typedCards.key('v_1'),
        kind: 'typed-card',
        shape: 1,
        version: 1,
        next: { date: '2027-03-18', start, end },
      })?.next
    expect(kept('00:00', '00:00')).toEqual({ date: '2027-03-18', start: '', end: '' })
    expect(kept('13:30', '00:00')).toEqual({ date: '2027-03-18', start: '13:30', end: '' })
    expect(kept('13:30', '15:00')).toEqual({ date: '2027-03-18', start: '13:30', end: '15:00' })
  })

  it('are of members only, and never over what a linked municipality sends', async () => {
    const stranger = await world.association.ask('POST', '/region/councils', typed('0180', 'Rådet'))
    expect(stranger).toMatchObject({ status: 422, body: { type: 'invalid' } })
    const before = await world.association.ask('POST', '/region/councils', typed('1438', 'Gamla rådet'))
    expect(before.status).toBe(201)
    await world.invite()
    await world.accept([{ body: world.councils[0], facts: [...facts] }])
    const over = await world.association.ask('POST', '/region/councils', typed('1438', 'Rådet'))
    expect(over).toMatchObject({ status: 409, body: { type: 'comes-by-itself', name: 'Dals-Ed' } })
    const path = `/region/councils/${before.body.card}`
    const edit = await world.association.ask('PUT', path, typed('1438', 'Rådet'), { seen: 1 })
    expect(edit.body.type).toBe('comes-by-itself')
    // What was typed before is shown, counts for nothing, and can be taken away.
    const mine = (await councils()).find(({ municipality }) => municipality === '1438')
    expect(mine?.cards.map(({ source }) => source).sort()).toEqual(['linked', 'typed-before'])
    expect((await overview('?municipality=1438')).rows.map(({ source }) => source)).toEqual(['linked'])
    expect((await world.association.ask('DELETE', path, undefined, { seen: 1 })).status).toBe(200)
  })
})

describe('The overview', () => {
  it('filters, sums, and says of whom nothing is known', async () => {
    await world.association.ask(
      'POST',
      '/region/councils',
      typed('1492', 'Pensionärsrådet', 'nora@amal.example'),
    )
    const all = await overview()
    expect(all.rows.map(({ municipality }) => municipality).sort()).toEqual(['1438', '1492'])
    expect(all.without).toHaveLength(12)
    expect((await overview('?only=vacant&kind=elderly')).rows.map(({ name }) => name)).toContain(
      'Pensionärsrådet',
    )
    expect((await overview('?kind=youth')).rows).toEqual([])
    const bad = await world.association.ask('GET', '/region/overview?kind=cats')
    expect(bad.status).toBe(422)
  })

  it('is a workbook that opens, with numbers as numbers and nothing that runs', async () => {
    await world.association.ask('POST', '/region/councils', typed('1485', '=HYPERLINK("x")&<b>'))
    const token = await world.stage.token({
      tenant: world.association.tenant,
      person: world.association.world.accounts[0]?.person ?? '',
      roles: ['officer', 'person'],
    })
    const { localApi } = await import('../../infra/local/api.ts')
    const answer = await localApi(world.stage).request('/api/v1/documents/region/overview?language=sv', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('spreadsheetml')
    const files = unzipped(Buffer.from(await answer.arrayBuffer()))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<t xml:space="preserve">Kommun</t>')
    expect(sheet).toMatch(/<c r="K\d+"><v>2<\/v><\/c>/)
    // The 18th of March 2027, as a workbook counts days.
    expect(sheet).toMatch(/<c r="G\d+" s="2"><v>46464<\/v><\/c>/)
    expect(sheet).toContain('=HYPERLINK(&quot;x&quot;)&amp;&lt;b&gt;')
    expect(sheet).not.toContain('<f>')
    expect([...files.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })
})

describe('A mail to several contact persons', () => {
  it('goes to each alone, once, with a row of proof that follows what becomes of it', async () => {
    const { stage, association } = world
    await association.ask(
      'POST',
      '/region/councils',
      typed('1487', 'Pensionärsrådet', 'carina@vanersborg.example'),
    )
    const chosen = (await overview()).rows.filter(({ contact: of }) => of?.mail).map(({ card }) => card)
    const draft = await association.ask<{ circular: string; version: number }>('POST', '/region/circulars', {
      cards: chosen,
      subject: 'Träff i mars',
      text: 'Välkomna.',
    })
    expect(draft.status).toBe(201)
    await stage.drain()
    const toThem = () => stage.mails.filter(({ subject }) => subject === 'Träff i mars')
    expect(toThem()).toEqual([])

    const path = `/region/circulars/${draft.body.circular}`
    expect((await association.ask('POST', `${path}/sending`, undefined, { seen: 1 })).status).toBe(200)
    await stage.drain()
    await stage.drain({ again: true })
    expect(
      toThem()
        .map(({ to }) => to.address)
        .sort(),
    ).toEqual(['carina@vanersborg.example', 'nora@amal.example', 'raden@dalsed.example'])
    expect(toThem()[0]?.replyTo).toBe('annika.sjolin@fyrbodal.example')
    const seen = async () => (await association.ask<CircularView>('GET', path)).body
    expect((await seen()).proofs.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])

    const [mail] = toThem()
    const table = stage.tableOf(association.tenant)
    const event = { circular: draft.body.circular, attempt: mail?.tags.attempt ?? '' }
    await circularEvent({ ...event, what: 'bounced' }, { table, now: stage.now, newId: stage.newId })
    await circularEvent({ ...event, what: 'delivered' }, { table, now: stage.now, newId: stage.newId })
    expect((await seen()).proofs.map(({ state }) => state).sort()).toEqual(['bounced', 'sent', 'sent'])
    const again = await association.ask('POST', `${path}/sending`, undefined, { seen: 2 })
    expect(again).toMatchObject({ status: 409, body: { type: 'circular-sent' } })
    // The overview leads back to it; a draft that never went stands in no list.
    await association.ask('POST', '/region/circulars', { cards: chosen, subject: 'Kladd', text: 'Hej.' })
    expect((await overview()).circulars).toMatchObject([
      { circular: draft.body.circular, subject: 'Träff i mars', to: 3 },
    ])
  })

  it('keeps the council that it went to, and nobody’s name or address when the municipality has withdrawn', async () => {
    const { stage, association } = world
    await world.withdraw()
    await stage.drain()
    const table = stage.tableOf(association.tenant)
    const lines = circularLines.list(await table.queryAll('CIRCULARS'))
    expect(lines.map(({ subject }) => subject)).toEqual(['Träff i mars', 'Kladd'])
    for (const { circular } of lines) {
      const path = `/region/circulars/${circular}`
      const { to } = (await association.ask<CircularView>('GET', path)).body
      expect(to.find(({ municipality }) => municipality === 'Dals-Ed')).toMatchObject({
        council: expect.stringMatching(/rådet$/),
        name: '',
        address: '',
      })
      // Whom the coordinator has typed stays, until the coordinator takes the card away.
      expect(to.map(({ address }) => address)).toContain('nora@amal.example')
    }
    expect(JSON.stringify(await table.queryAll('CIRCULARS'))).not.toContain('@')
    const draft = lines.find(({ subject }) => subject === 'Kladd')
    const sending = `/region/circulars/${draft?.circular}/sending`
    expect((await association.ask('POST', sending, undefined, { seen: 2 })).status).toBe(200)
    const before = stage.mails.length
    await stage.drain()
    expect(stage.mails.slice(before).map(({ to }) => to.address)).not.toContain('raden@dalsed.example')
  })

  it('to nobody with an address is refused in a sentence', async () => {
    const answer = await world.association.ask('POST', '/region/circulars', {
      cards: [],
      subject: 'Träff',
      text: 'Välkomna.',
    })
    expect(answer).toMatchObject({ status: 409, body: { type: 'nobody-to-write-to' } })
  })
})
