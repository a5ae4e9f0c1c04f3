import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#shared/members/schema'
import { danishCertificate } from '#shared/testing/contents'
import { openedPdf, unzipped } from '../../infra/local/papers.ts'
import type { BodyWorld, MeetingWorld, TenantWorld } from '../../shared/testing/build.ts'
import { worldsOn } from '../../shared/testing/worlds.ts'
import type { Claims } from '../platform/proof/claims.ts'
import {
  attendances,
  bodies,
  certificates,
  dispatches,
  meetings,
  notes,
  persons,
  tenants,
} from '../platform/table/records.ts'
import { newWorld, type World } from '../platform/testing.ts'
import { documentsApp } from './app.ts'
import { pressHere } from './press-here.ts'

const today = '2027-02-01'
const egedal = worldsOn(today).find(({ tenant }) => tenant.slug === 'egedal') as TenantWorld
const network = egedal.bodies[0] as BodyWorld
const held = network.meetings.findLast(({ notes }) => notes) as MeetingWorld
const unsent = network.meetings.find(({ meeting }) => meeting.state === 'planned') as MeetingWorld

/** A seat and nothing else: no part in the department that is secretary. */
const member = egedal.people.find(
  (person) =>
    person.department !== network.body.department &&
    person.bodies.some(
      ({ body, role, from, to }) =>
        body === network.body.id && role === 'member' && from <= today && (!to || to > today),
    ),
) as Person
const secretary = egedal.people.find(({ department }) => department === network.body.department) as Person
const asSecretary = { person: secretary.id, roles: ['officer', 'person'] } as const

let world: World
let tenant: string
let get: (path: string, claims?: Partial<Claims> | null) => Promise<Response>

beforeAll(async () => {
  world = await newWorld(`${today}T09:00:00.000Z`)
  tenant = await world.newTenant()
  await world.lay(
    tenant,
    tenants.create(tenants.key(), { ...egedal.tenant, id: tenant }),
    bodies.create(bodies.key(network.body.id), network.body),
    ...egedal.people.map((person) => persons.create(persons.key(person.id), person)),
    ...[held, unsent].flatMap((each) => [
      meetings.create(meetings.key(each.meeting.id), each.meeting),
      ...each.dispatches.map((sent) => dispatches.create(dispatches.key(each.meeting.id, sent.id), sent)),
      ...(each.notes ? [notes.create(notes.key(each.meeting.id), each.notes)] : []),
      ...(each.attendance ? [attendances.create(attendances.key(each.meeting.id), each.attendance)] : []),
    ]),
    certificates.create(certificates.key(held.meeting.id, member.id), {
      ...danishCertificate,
      meeting: held.meeting.id,
      person: member.id,
      name: member.name,
    }),
  )
  const app = documentsApp({ ...world, press: pressHere })
  get = async (path, claims = {}) =>
    app.request(`/api/v1/documents/meetings/${path}`, {
      headers: claims
        ? { authorization: `Bearer ${await world.token({ tenant, person: member.id, ...claims })}` }
        : {},
    })
})

const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

describe('files of a meeting', () => {
  it('a member has the agenda as it was sent, as Word, tagged PDF and page', async () => {
    const word = await get(`${held.meeting.id}/agenda.docx`)
    expect(word.status).toBe(200)
    expect(word.headers.get('content-disposition')).toMatch(
      /^attachment; filename="dagsorden-\d{4}-\d\d-\d\d\.docx"/,
    )
    expect(word.headers.get('cache-control')).toBe('no-store')
    expect(unzipped(await bytes(word)).get('word/document.xml')).toContain('Dagsorden')
    const pdf = await get(`${held.meeting.id}/agenda.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(openedPdf(await bytes(pdf)).tags).toContain('H1')
    const page = await get(`${held.meeting.id}/agenda.html`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('<h1')
  })

  it('a member has no draft: neither the agenda before it is sent nor a preview', async () => {
    expect((await get(`${unsent.meeting.id}/agenda.pdf`)).status).toBe(404)
    expect((await get(`${unsent.meeting.id}/agenda.pdf?as=preview`)).status).toBe(403)
    expect((await get(`${unsent.meeting.id}/mail.html`)).status).toBe(403)
  })

  it('the secretary previews agenda, mail and letter before anything is sent', async () => {
    const as = asSecretary
    expect((await get(`${unsent.meeting.id}/agenda.docx`, as)).status).toBe(200)
    const mail = await get(`${unsent.meeting.id}/mail.html`, as)
    expect(await mail.text()).toContain('Her er dagsordenen. Du behøver ikke logge ind')
    const letter = await get(`${unsent.meeting.id}/letters.pdf?as=preview&person=${member.id}`, as)
    expect(openedPdf(await bytes(letter)).words).toContain(`Kære ${member.name}`)
  })

  it('the secretary prints all letters of what was sent, or one person’s', async () => {
    const as = asSecretary
    const sent = held.dispatches.find(({ recipients }) =>
      recipients.some(({ channel }) => channel === 'letter'),
    )!
    const all = await get(`${held.meeting.id}/letters.pdf?dispatch=${sent.id}`, as)
    const { words } = openedPdf(await bytes(all))
    for (const { name, channel } of sent.recipients)
      if (channel === 'letter') expect(words).toContain(name)
      else expect(words).not.toContain(`Kære ${name}`)
    const one = sent.recipients.find(({ channel }) => channel === 'mail')!
    const single = await get(`${held.meeting.id}/letters.pdf?person=${one.person}`, as)
    expect(openedPdf(await bytes(single)).words).toContain(`Kære ${one.name}`)
    expect((await get(`${held.meeting.id}/letters.pdf`)).status).toBe(403)
  })

  it('notes are what was sent, with the case number where the administration gives one', async () => {
    const answer = await get(`${held.meeting.id}/notes.docx?case=14%2F8857`)
    const files = unzipped(await bytes(answer))
    expect(files.get('word/document.xml')).toContain('Referat')
    expect(files.get('word/header1.xml')).toContain('Sagsnr. 14/8857')
    expect((await get(`${held.meeting.id}/notes.pdf`)).status).toBe(200)
  })

  it('a calendar file is the meeting as it stands now', async () => {
    const answer = await get(`${held.meeting.id}/agenda.ics`)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await answer.text()
    expect(text).toContain('METHOD:PUBLISH')
    expect(text).not.toContain('ATTENDEE')
  })

  it('a certificate is one’s own; the secretary has everybody’s', async () => {
    const path = `${held.meeting.id}/certificates/${member.id}/certificate.pdf`
    const own = await get(path)
    expect(openedPdf(await bytes(own)).words).toContain(danishCertificate.code)
    expect((await get(path, asSecretary)).status).toBe(200)
    const other = held.dispatches[0]!.recipients.find(
      ({ person }) => ![member.id, secretary.id].includes(person),
    )!
    expect((await get(path, { person: other.person })).status).toBe(404)
  })

  it('a ticket opens the files of its own meeting, for one to whom it was sent', async () => {
    const sentTo = held.dispatches[0]!.recipients[0]!.person
    const ticket = (person: string, meeting: string) => ({
      kind: 'ticket' as const,
      roles: [],
      person,
      scope: { meeting, uses: ['read-meeting' as const] },
    })
    expect((await get(`${held.meeting.id}/agenda.pdf`, ticket(sentTo, held.meeting.id))).status).toBe(200)
    expect((await get(`${held.meeting.id}/agenda.pdf`, ticket(sentTo, unsent.meeting.id))).status).toBe(404)
    expect((await get(`${held.meeting.id}/notes.pdf`, ticket(sentTo, held.meeting.id))).status).toBe(403)
  })

  it('a ticket opens nothing any more when the seat has ended, but what was earned', async () => {
    const sentTo = held.dispatches[0]!.recipients[0]!.person
    const ticket: Partial<Claims> = {
      kind: 'ticket',
      roles: [],
      person: sentTo,
      scope: { meeting: held.meeting.id, uses: ['read-meeting', 'mark-taken-home', 'read-own-certificate'] },
    }
    const paths = ['agenda.pdf', 'agenda.docx', 'agenda.html', 'agenda.ics', 'taken-home.pdf']
    const table = world.tableOf(tenant)
    const kept = persons.read(await table.get(persons.key(sentTo)))!
    const withSeatsUntil = async (to: string | undefined) => {
      const now = persons.read(await table.get(persons.key(sentTo)))!
      const seats = kept.bodies.map((seat) => ({ ...seat, ...(to ? { to } : {}) }))
      await world.lay(tenant, persons.change(persons.key(sentTo), { ...now, bodies: seats }, now.version))
    }
    for (const path of paths) expect((await get(`${held.meeting.id}/${path}`, ticket)).status, path).toBe(200)
    await withSeatsUntil('2026-01-01')
    for (const path of paths) expect((await get(`${held.meeting.id}/${path}`, ticket)).status, path).toBe(404)
    const own = `${held.meeting.id}/certificates/${sentTo}/certificate.pdf`
    expect((await get(own, ticket)).status).toBe(sentTo === member.id ? 200 : 404)
    await withSeatsUntil(undefined)
  })

  it('a letter shows the address of nobody that the body has nothing to do with', async () => {
    const stranger = egedal.people.find(
      ({ id, bodies: seats }) => id !== secretary.id && !seats.some(({ body }) => body === network.body.id),
    )!
    const letterTo = (person: string) =>
      get(`${unsent.meeting.id}/letters.pdf?as=preview&person=${person}`, asSecretary)
    expect((await letterTo(stranger.id)).status).toBe(404)
    expect((await letterTo(member.id)).status).toBe(200)
    expect((await letterTo(secretary.id)).status).toBe(200)
  })

  it('nobody else has anything: no token, another tenant, a person without a seat', async () => {
    const files = [
      'agenda.docx',
      'agenda.pdf',
      'agenda.html',
      'agenda.ics',
      'notes.docx',
      'notes.pdf',
      'letters.pdf',
      'mail.html',
    ]
    const foreign = await world.newTenant()
    for (const file of files) {
      expect((await get(`${held.meeting.id}/${file}`, null)).status).toBe(401)
      const elsewhere = await get(`${held.meeting.id}/${file}`, { tenant: foreign })
      expect(elsewhere.status).toBe(404)
      expect(elsewhere.headers.get('content-type')).toBe('application/problem+json')
      expect((await get(`${held.meeting.id}/${file}`, { person: 'p_00000000000000000000' })).status).toBe(404)
    }
  })
})
