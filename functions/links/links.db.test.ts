import { beforeEach, describe, expect, it } from 'vitest'
import { facts } from '#shared/links/schema'
import { commit } from '../platform/table/commit.ts'
import { controlTenants, linksOfAssociation } from '../platform/table/control-records.ts'
import { cards, consents, dues, linksTaken, pushes, shares } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { beginDeletions } from '../tenancy/deleting.ts'
import { changeLife } from '../tenancy/operating.ts'
import { tick } from '../tenancy/provisioner.ts'
import { type Linked, newLinked } from '../testing/linked.ts'
import { hashOf, subjectOf } from './store.ts'

let world: Linked
beforeEach(async () => {
  world = await newLinked()
})
const everything = () => world.councils.map((body) => ({ body, facts: [...facts] }))
const path = () => `/links/given/${encodeURIComponent(world.link)}`
const names = async () => (await world.cards()).cards.map(({ name }) => name)

/** Puts something into the association's inbox, as anyone may, and lets the worker look at it. */
async function putIntoInbox(content: string, stamp: string): Promise<void> {
  const { stage, association } = world
  const id = stage.newId('log')
  const made = await commit(
    stage.tableOf(association.tenant),
    {
      writes: [pushes.create(pushes.key(id), { content, stamp })],
      log: { did: 'facts.came', about: [], outbox: [job('take-facts', { push: id })] },
    },
    { by: 'public', at: stage.now(), logId: stage.newId('log') },
  )
  expect(made.ok).toBe(true)
  await stage.drain()
}

describe('From the invitation to the cards', () => {
  it('the association invites, the administrator accepts in part, and the cards come by themselves', async () => {
    expect((await world.member()).link).toBeNull()
    expect(await world.invite()).toBe(201)
    expect((await world.member()).link?.state).toBe('invited')
    expect(await world.given()).toMatchObject({ state: 'invited', version: 0, shared: [] })

    const [pensioners] = world.councils
    const knowledge = [{ title: 'Ledsagning', text: 'Så gör vi.', link: 'https://dalsed.example/ledsagning' }]
    expect(await world.accept([{ body: pensioners, facts: ['meetings', 'seats'] }], knowledge)).toBe(200)
    expect((await world.member()).link?.state).toBe('accepted')
    const seen = await world.cards()
    expect(seen.linked).toBe(true)
    expect(seen.knowledge).toEqual(knowledge)
    expect(seen.cards).toHaveLength(1)
    expect(seen.cards[0]).toMatchObject({
      name: 'Kommunala pensionärsrådet',
      kind: 'elderly',
      source: 'linked',
      contact: null,
    })
    expect(seen.cards[0]?.seats?.filled).toBeGreaterThan(0)
    // Neither the council's own id nor anybody's name goes along.
    const held = JSON.stringify(await world.stage.tableOf(world.association.tenant).queryAll('CARDS'))
    expect(held).not.toContain(pensioners)
    expect(held).not.toContain('Maj-Britt')
  })

  it('the municipality sees word for word what was sent, and when', async () => {
    await world.invite()
    await world.accept(everything())
    const { shared } = await world.given()
    expect(shared.map(({ name }) => name).sort()).toEqual([
      '',
      'Funktionsrättsrådet',
      'Kommunala pensionärsrådet',
    ])
    const [card] = (await world.cards()).cards.filter(({ name }) => name === 'Kommunala pensionärsrådet')
    const sent = shared.find(({ body }) => body === world.councils[0])
    expect(sent?.holds).toMatchObject({ kind: 'council', facts: { contact: card?.contact } })
    expect(sent?.at).toBe(world.stage.now())
  })

  it('a change of a shared fact is sent on by itself; a change of another council is nobody’s business', async () => {
    await world.invite()
    const [pensioners, disability] = world.councils
    await world.accept([{ body: pensioners, facts: [...facts] }])
    const rename = async (body: string, name: string) => {
      const page = await world.municipality.ask<{ body: Record<string, unknown>; version: number }>(
        'GET',
        `/councils/${body}`,
      )
      const { tagline, contact, legalBasis, reportsTo, usual } = page.body.body as never
      const input = { name, tagline, contact, legalBasis, reportsTo, usual }
      const done = await world.municipality.ask('PATCH', `/councils/${body}`, input, {
        seen: page.body.version,
      })
      expect(done.status).toBe(200)
      await world.stage.drain()
    }
    await rename(pensioners, 'Seniorrådet')
    await rename(disability, 'Rådet för funktionsrätt')
    expect(await names()).toEqual(['Seniorrådet'])
  })

  it('meetings planned, moved and called off are seen as they stand', async () => {
    await world.invite()
    const [pensioners] = world.councils
    await world.accept([{ body: pensioners, facts: ['meetings'] }])
    const plan = { body: pensioners, meetings: [{ date: '2027-02-03', start: '13:00', end: '15:00' }] }
    const planned = await world.municipality.ask<{ meetings: { id: string; version: number }[] }>(
      'POST',
      '/meetings',
      plan,
    )
    expect(planned.status).toBe(201)
    await world.stage.drain()
    const next = async () => (await world.cards()).cards[0]?.next
    expect(await next()).toEqual({ date: '2027-02-03', start: '13:00', end: '15:00' })

    const { id, version } = planned.body.meetings[0] as { id: string; version: number }
    const cancelled = await world.municipality.ask(
      'POST',
      `/meetings/${id}/cancellation`,
      { reason: 'Snö' },
      { seen: version },
    )
    expect(cancelled.status).toBeLessThan(300)
    await world.stage.drain()
    expect((await next())?.date).not.toBe('2027-02-03')
  })

  it('a hearing that is received and closed is counted where that is consented to, and is null elsewhere', async () => {
    await world.invite()
    const [pensioners, disability] = world.councils
    await world.accept([
      { body: pensioners, facts: ['openHearings'] },
      { body: disability, facts: ['seats'] },
    ])
    const open = async () => {
      const { body } = await world.association.ask<{
        rows: { name: string; openHearings: number | null }[]
        sums: { openHearings: number | null }
      }>('GET', '/region/overview')
      const of = (name: string) => body.rows.find((row) => row.name === name)?.openHearings
      return [of('Kommunala pensionärsrådet'), of('Funktionsrättsrådet'), body.sums.openHearings]
    }
    const [before] = await open()
    const started = await world.municipality.ask<{ hearings: { id: string }[] }>('POST', '/hearings', {
      title: 'Nya hållplatser i tätorten',
      sender: { kind: 'department', name: 'Samhällsbyggnad', mail: '', caseNumber: '' },
      deadline: '2027-05-01',
      bodies: [pensioners, disability].map((body) => ({ body, mode: 'heard' })),
    })
    expect(started.status).toBe(201)
    await world.stage.drain()
    const more = Number(before) + 1
    expect(await open()).toEqual([more, null, more])
    // Neither what it is about nor who asks goes along.
    const held = JSON.stringify(await world.stage.tableOf(world.association.tenant).queryAll('CARDS'))
    expect(held).not.toContain('hållplatser')

    const closed = await world.municipality.ask(
      'POST',
      `/hearings/${started.body.hearings[0]?.id}/moves`,
      { move: 'withdraw', reason: '' },
      { seen: 1 },
    )
    expect(closed.status).toBe(200)
    await world.stage.drain()
    expect(await open()).toEqual([before, null, before])
  })

  it('what is taken out of the consent is gone, and the next change brings back nothing of it', async () => {
    await world.invite()
    await world.accept(everything())
    const [pensioners, disability] = world.councils
    const { movedAt } = await world.given()
    world.stage.setNow('2027-03-02T09:00:00.000Z')
    expect(await world.change([{ body: disability, facts: ['seats'] }])).toBe(200)
    // Another list is no other beginning: it has been shared since the day of the first yes.
    expect((await world.given()).movedAt).toBe(movedAt)
    expect(await names()).toEqual(['Funktionsrättsrådet'])
    expect((await world.cards()).cards[0]).toMatchObject({ contact: null, next: null })
    // The mark is off the council that is not shared any more.
    const kept = await world.stage.tableOf(world.municipality.tenant).get({ pk: 'BODIES', sk: pensioners })
    expect(kept?.shared).toBe(false)
  })

  it('withdrawn, everything is gone from the association, and the consent is closed', async () => {
    await world.invite()
    await world.accept(everything())
    expect(await world.withdraw()).toBe(201)
    expect(await world.cards()).toMatchObject({ linked: false, cards: [], knowledge: [] })
    expect(await world.given()).toMatchObject({ state: 'withdrawn', shared: [] })
    expect((await world.member()).link?.state).toBe('withdrawn')
    const rows = await world.stage.tableOf(world.association.tenant).queryAll('CARDS')
    expect(cards.list(rows)).toEqual([])
  })

  it('a municipality that leaves the association leaves nothing behind, at once', async () => {
    await world.invite()
    await world.accept(everything())
    const { link } = await world.member()
    const ended = await world.association.ask('POST', `/links/members/${world.organisation}/end`, undefined, {
      seen: link?.version ?? 0,
    })
    expect(ended.status).toBe(200)
    // Before any worker has done anything.
    expect((await world.cards()).cards).toEqual([])
    await world.stage.drain()
    expect(await world.given()).toMatchObject({ state: 'ended', shared: [] })
  })

  it('invited anew after an end, it begins anew: nothing comes back before a new yes', async () => {
    await world.invite()
    await world.accept(everything())
    await world.withdraw()
    expect(await world.invite()).toBe(201)
    expect((await world.cards()).cards).toEqual([])
    // Nothing is ticked beforehand: neither councils nor what was typed by hand.
    expect(await world.given()).toMatchObject({ state: 'invited', councils: [], knowledge: [] })
    expect(await world.accept([{ body: world.councils[1], facts: [] }])).toBe(200)
    expect(await names()).toEqual(['Funktionsrättsrådet'])
  })
})

describe('When one of the two is deleted', () => {
  const isDeleted = async (tenant: string) => {
    const { stage } = world
    const control = stage.tableOf('control')
    const slug = controlTenants.read(await control.get(controlTenants.key(tenant)))?.slug ?? ''
    const doing = { now: stage.now(), newId: stage.newId, by: 'operator' }
    expect(await changeLife(control, slug, 'leave', doing)).toMatchObject({ ok: true })
    stage.setNow('2027-03-04T08:00:00.000Z')
    expect(await beginDeletions(stage)).toBe(1)
    await stage.drain()
    expect(controlTenants.read(await control.get(controlTenants.key(tenant)))?.state).toBe('deleted')
  }
  beforeEach(async () => {
    await world.invite()
    await world.accept(everything())
  })

  it('the municipality: its cards are gone from the association, which sees that it shares no more', async () => {
    await isDeleted(world.municipality.tenant)
    expect(await world.cards()).toMatchObject({ linked: false, cards: [], knowledge: [] })
    expect((await world.member()).link?.state).toBe('withdrawn')
    const rows = await world.stage.tableOf(world.association.tenant).queryAll('CARDS')
    expect(cards.list(rows)).toEqual([])
  })

  it('the association: the municipality sees that it is over, and nothing more is shared', async () => {
    await isDeleted(world.association.tenant)
    expect(await world.given()).toMatchObject({ state: 'ended', shared: [] })
    const rows = await world.stage
      .tableOf(world.municipality.tenant)
      .queryAll('LINKS', { begins: 'CONSENT#' })
    expect(consents.list(rows).map(({ state }) => state)).toEqual(['closed'])
  })
})

describe('An invitation', () => {
  it('to a municipality that is no tenant yet waits for it, and the mail says all that it is about', async () => {
    const { stage, association } = world
    const answer = await association.ask('POST', '/links/members', {
      organisation: 'se-municipality-1484',
      contact: 'karin@lysekil.example',
      word: 'Vi talade om det i går.',
    })
    expect(answer.status).toBe(201)
    await stage.drain()
    const mail = stage.mails.find(({ to }) => to.address === 'karin@lysekil.example')
    expect(mail?.text).toContain('Vi talade om det i går.')
    expect(mail?.text).toContain('namn, kontaktperson, mötesdatum')
    expect(mail?.text).toContain('/sign-up')
    await stage.drain({ again: true })
    expect(stage.mails.filter(({ to }) => to.address === 'karin@lysekil.example')).toHaveLength(1)
  })

  it('goes to the administrators of the municipality, in their language, and to nobody else there', async () => {
    await world.invite()
    expect(world.stage.mails.map(({ to }) => to.address)).toEqual(['sofia.grane@dalsed.example'])
    expect(world.stage.mails[0]?.subject).toBe('Fyrbodals kommunalförbund vill veta mer om era råd')
    expect(world.stage.mails[0]?.text).toContain('/dals-ed/settings/links')
  })

  it('pressed twice is one invitation', async () => {
    const invite = (key: string) =>
      world.association.ask('POST', '/links/members', { organisation: world.organisation }, { key })
    expect((await invite('the-same-press')).status).toBe(201)
    expect((await invite('the-same-press')).status).toBe(201)
    const second = await invite('another-press')
    expect(second).toMatchObject({ status: 409, body: { type: 'link-not-in-state', state: 'invited' } })
  })

  it('accepted twice is accepted once, and the second is told so', async () => {
    await world.invite()
    const accept = (councils: unknown, key: string) =>
      world.municipality.ask('POST', `${path()}/acceptance`, { councils, knowledge: [] }, { seen: 0, key })
    const [one, other] = await Promise.all([
      accept(everything(), 'the-press-of-sofia'),
      accept([], 'the-press-of-another'),
    ])
    // Which of them was first, nobody knows; the other one is told, and nothing of it is kept.
    const statuses = [one.status, other.status].sort()
    expect(statuses[0]).toBe(200)
    expect([409, 412]).toContain(statuses[1])
    const third = await accept(everything(), 'a-third-press-later')
    expect(third).toMatchObject({ status: 409, body: { type: 'link-not-in-state', state: 'accepted' } })
  })

  it('is there for no other municipality, and for no one who is not its administrator', async () => {
    await world.invite()
    const { municipality, association } = world
    const officer = await municipality.ask(
      'POST',
      `${path()}/acceptance`,
      { councils: [], knowledge: [] },
      { seen: 0, as: ['officer', 'person'] },
    )
    expect(officer.status).toBe(403)
    // The association is not its own member.
    const itself = await association.ask(
      'POST',
      `${path()}/acceptance`,
      { councils: [], knowledge: [] },
      { seen: 0 },
    )
    expect(itself.status).toBe(404)
    const refusal = await association.ask('POST', `${path()}/refusal`)
    expect(refusal.status).toBe(404)
    expect(await world.given()).toMatchObject({ state: 'invited' })
  })

  it('can be answered for ninety days; then it has lapsed, and can be sent anew', async () => {
    await world.invite()
    world.stage.setNow('2027-05-03T09:00:00.000Z')
    expect(await world.given()).toMatchObject({ state: 'lapsed' })
    const late = await world.municipality.ask(
      'POST',
      `${path()}/acceptance`,
      { councils: [], knowledge: [] },
      { seen: 0 },
    )
    expect(late).toMatchObject({ status: 409, body: { type: 'link-not-in-state', state: 'lapsed' } })
    expect((await world.cards()).linked).toBe(false)
    expect(await world.invite()).toBe(201)
    expect(await world.accept([])).toBe(200)
  })

  it('can be declined, and taken back; either is told to who comes after', async () => {
    await world.invite()
    expect((await world.municipality.ask('POST', `${path()}/refusal`)).status).toBe(201)
    expect((await world.member()).link?.state).toBe('declined')
    await world.invite()
    const { link } = await world.member()
    await world.association.ask('POST', `/links/members/${world.organisation}/end`, undefined, {
      seen: link?.version ?? 0,
    })
    const late = await world.municipality.ask(
      'POST',
      `${path()}/acceptance`,
      { councils: [], knowledge: [] },
      { seen: 0 },
    )
    expect(late).toMatchObject({ status: 409, body: { type: 'link-not-in-state', state: 'recalled' } })
    expect(await world.given()).toMatchObject({ state: 'recalled', shared: [] })
    expect((await world.member()).link?.state).toBe('recalled')
  })

  it('is not sent to a municipality that is no member, nor by a municipality', async () => {
    const stranger = await world.association.ask('POST', '/links/members', {
      organisation: 'se-municipality-0180',
    })
    expect(stranger).toMatchObject({ status: 422, body: { type: 'not-a-member-of-yours' } })
    expect(
      (await world.municipality.ask('POST', '/links/members', { organisation: 'se-municipality-1484' }))
        .status,
    ).toBe(404)
    expect((await world.municipality.ask('GET', '/links/members')).status).toBe(404)
    expect((await world.municipality.ask('GET', '/region/councils')).status).toBe(404)
  })

  it('shares no council of somebody else’s', async () => {
    await world.invite()
    const foreign = world.association.world.bodies[0]?.body.id ?? ''
    const answer = await world.municipality.ask(
      'POST',
      `${path()}/acceptance`,
      { councils: [{ body: foreign, facts: [] }], knowledge: [] },
      { seen: 0 },
    )
    expect(answer).toMatchObject({ status: 422, body: { type: 'council-not-yours' } })
  })
})

describe('A push', () => {
  const stampedPush = async (
    given: {
      epoch?: number
      sequence?: number
      from?: string
      to?: string
      name?: string
      link?: string
    } = {},
  ) => {
    const { stage, association, municipality, link, councils } = world
    const subject = subjectOf(link, councils[0])
    const push = {
      link: given.link ?? link,
      epoch: given.epoch ?? 1,
      list: [{ subject, facts: ['seats'] }],
      subject,
      sequence: given.sequence ?? 1,
      holds: {
        kind: 'council',
        facts: { name: given.name ?? 'Inskickat', kind: 'elderly', openHearings: 0 },
      },
    }
    const content = JSON.stringify(push)
    const stamp = await stage.stamps?.put({
      from: given.from ?? municipality.tenant,
      to: given.to ?? association.tenant,
      link: push.link,
      epoch: push.epoch,
      sequence: push.sequence,
      hash: hashOf(content),
    })
    return { content, stamp: stamp ?? '' }
  }
  const put = async (given: Parameters<typeof stampedPush>[0]) => {
    const { content, stamp } = await stampedPush(given)
    await putIntoInbox(content, stamp)
  }
  beforeEach(async () => {
    await world.invite()
    await world.accept([{ body: world.councils[0], facts: [...facts] }])
  })

  it('that is forged is refused, and leaves nothing but a line in the log', async () => {
    const { content, stamp } = await stampedPush({ sequence: 99 })
    const token = await world.stage.token({ kind: 'system', tenant: world.association.tenant, job: 'share' })
    const forged: [string, string][] = [
      [content, 'not a stamp'],
      // A token of ours is no stamp.
      [content, token],
      // A good stamp beside another content.
      [content.replace('Inskickat', 'Påhittat'), stamp],
      ['{"link":', stamp],
    ]
    for (const [text, mark] of forged) await putIntoInbox(text, mark)
    await put({ sequence: 99, from: 'tfffffffffffff'.slice(0, 13) })
    await put({ sequence: 99, to: world.municipality.tenant })
    await put({ sequence: 99, link: world.link.replace('1438', '1484') })
    expect(await names()).toEqual(['Kommunala pensionärsrådet'])
    const inbox = await world.stage.tableOf(world.association.tenant).queryAll('INBOX#FACTS')
    expect(inbox).toEqual([])
  })

  it('that comes late, twice or out of order changes nothing', async () => {
    await put({ sequence: 5, name: 'Femte' })
    await put({ sequence: 4, name: 'Fjärde' })
    await put({ sequence: 5, name: 'Femte igen' })
    expect(await names()).toEqual(['Femte'])
    await put({ epoch: 0, sequence: 77, name: 'Från förr' })
    expect(await names()).toEqual(['Femte'])
  })

  it('under way at the withdrawal loses, whichever comes first', async () => {
    const before = await stampedPush({ sequence: 50, name: 'På väg' })
    await world.withdraw()
    await putIntoInbox(before.content, before.stamp)
    expect((await world.cards()).cards).toEqual([])
    // Invited and accepted anew: what was sent in the first time stays out.
    await world.invite()
    await world.accept([])
    await putIntoInbox(before.content, before.stamp)
    expect((await world.cards()).cards).toEqual([])
  })

  it('done twice over, and killed between keeping and sending, comes to the same', async () => {
    const held = async () =>
      cards
        .list(await world.stage.tableOf(world.association.tenant).queryAll('CARDS'))
        .map(({ subject, sequence, holds }) => ({ subject, sequence, holds }))
    const first = await held()
    await world.stage.drain({ again: true })
    expect(await held()).toEqual(first)
  })

  it('withdrawn while control could be told and nobody else: the worker closes the rest', async () => {
    const { stage, association, link } = world
    const control = stage.tableOf('control')
    const key = linksOfAssociation.key(association.tenant, world.organisation)
    const kept = linksOfAssociation.read(await control.get(key))
    if (!kept) throw new Error('there is no link')
    const { version, ...rest } = kept
    await commit(
      control,
      {
        writes: [linksOfAssociation.change(key, { ...rest, state: 'withdrawn' }, version)],
        log: {
          did: 'link.withdrawn',
          about: [link],
          outbox: [job('close-cards', { link }), job('close-consent', { link })],
        },
      },
      { by: 'test', at: stage.now(), logId: stage.newId('log') },
    )
    await stage.drain()
    expect((await world.cards()).cards).toEqual([])
    const rows = await stage.tableOf(association.tenant).queryAll('CARDS')
    expect(linksTaken.list(rows)).toMatchObject([{ open: false }])
    const consent = await stage.tableOf(world.municipality.tenant).get({ pk: 'LINKS', sk: `CONSENT#${link}` })
    expect(consent?.state).toBe('closed')
  })
})

describe('A Danish cooperation with a host', () => {
  it('invites and is answered in Danish', async () => {
    const { stage, association } = world
    const control = stage.tableOf('control')
    const key = controlTenants.key(association.tenant)
    const card = controlTenants.read(await control.get(key))
    if (!card) throw new Error('there is no association')
    const { version, ...rest } = card
    await commit(
      control,
      {
        writes: [
          controlTenants.change(
            key,
            { ...rest, language: 'da', country: 'dk', host: 'dk-municipality-240', name: '4K' },
            version,
          ),
        ],
        log: { did: 'test.danish', about: [] },
      },
      { by: 'test', at: stage.now(), logId: stage.newId('log') },
    )
    const table = stage.tableOf(association.tenant)
    const tenant = await table.get({ pk: 'TENANT', sk: 'TENANT' })
    await table.transact([
      {
        Put: {
          TableName: table.name,
          Item: {
            ...tenant,
            country: 'dk',
            language: 'da',
            name: '4K',
            municipalities: [{ code: '159', name: 'Gladsaxe', population: 69_000 }],
          },
        },
      },
    ])
    const answer = await association.ask('POST', '/links/members', {
      organisation: 'dk-municipality-159',
      contact: 'raad@gladsaxe.example',
    })
    expect(answer.status).toBe(201)
    await stage.drain()
    const mail = stage.mails.find(({ to }) => to.address === 'raad@gladsaxe.example')
    expect(mail?.subject).toBe('4K vil gerne vide mere om jeres råd')
    expect(mail?.text).toContain('I kan svare til og med søndag den 2.\u00a0maj.')
  })
})

describe('When nothing changes and time goes by', () => {
  const consented = async () =>
    shares.list(await world.stage.tableOf(world.municipality.tenant).queryAll('LINKS', { begins: 'SHARED#' }))
  const datesOf = (of: { holds: unknown } | undefined) =>
    (
      (of?.holds ?? { facts: { meetings: [] } }) as { facts: { meetings: { date: string }[] } }
    ).facts.meetings.map(({ date }) => date)

  it('the card is made anew when the quarter turns, and again a quarter later, without anybody pressing', async () => {
    const [council] = world.councils
    await world.invite()
    await world.accept([{ body: council, facts: ['meetings'] }])
    const before = (await consented()).find(({ body }) => body === council)
    world.stage.setNow('2027-04-01T02:00:00.000Z')
    await tick(world.stage)()
    await world.stage.drain()
    const after = (await consented()).find(({ body }) => body === council)
    expect(datesOf(before).some((date) => date < '2027-04-01')).toBe(true)
    expect(datesOf(after)).toEqual(datesOf(before).filter((date) => date >= '2027-04-01'))
    const next = dues.list(
      await world.stage.tableOf(world.municipality.tenant).query('DUE', { begins: '2027-07-01' }),
    )
    expect(next).toMatchObject([{ what: 'card-turns', about: council }])
  })

  it('what is shared no more is not made anew', async () => {
    const [council, other] = world.councils
    await world.invite()
    await world.accept([{ body: council, facts: ['meetings'] }])
    await world.change([{ body: other, facts: ['meetings'] }])
    world.stage.setNow('2027-04-01T02:00:00.000Z')
    await tick(world.stage)()
    await world.stage.drain()
    const next = dues.list(
      await world.stage.tableOf(world.municipality.tenant).query('DUE', { begins: '2027-07-01' }),
    )
    expect(next.map(({ about }) => about)).toEqual([other])
  })
})
