import type { SESClient } from '@aws-sdk/client-ses'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'
import { danishAgenda, recipient, swedishAgenda, swedishNotes } from '#shared/testing/contents'
import { mailer } from '../platform/mail/mail.ts'
import { calendarOf } from './calendar.ts'
import { type MailLinks, mailOf } from './mail.ts'

const now = '2027-03-04T08:14:00.000Z'
const page = 'https://radslag.invalid/egedal/meetings/m/link/ticket'
const links: MailLinks = {
  answer: { comes: `${page}?answer=comes`, digital: `${page}?answer=digital`, no: `${page}?answer=no` },
  read: page,
}

/** The mail as it would leave, read by a mail program. */
async function received(content: DispatchContent, to: Recipient, given: MailLinks = links) {
  let raw = Buffer.alloc(0)
  const catching = {
    send: async (command: { input: { RawMessage: { Data: Buffer } } }) => {
      raw = Buffer.from(command.input.RawMessage.Data)
      return { MessageId: 'x' }
    },
  } as unknown as SESClient
  await mailer(catching, 'post@radslag.invalid')(await mailOf(content, to, given, now))
  return { mail: await simpleParser(raw), raw: raw.toString('latin1') }
}

describe('an agenda by mail', () => {
  it('says everything in the mail itself, in text and as a page', async () => {
    const { mail } = await received(danishAgenda, recipient())
    for (const form of [mail.text ?? '', mail.html || ''])
      for (const said of [
        'Hej Birthe Sørensen. Her er dagsordenen. Du behøver ikke logge ind, det hele står her.',
        'torsdag den 18. marts 2027 kl. 16–18',
        'Skilte ved sundhedshuset',
        'Kommer du?',
        'Har du spørgsmål, så svar på mailen her, eller ring til Mette Vang på 72 00 00 00.',
      ])
        expect(form).toContain(said)
  })
  it('tells a locked screen no more than a time and the municipality', async () => {
    const { mail } = await received(danishAgenda, recipient())
    expect(mail.subject).toBe('Møde torsdag den 18. marts kl. 16')
    expect(mail.from?.value[0]?.name).toBe('Egedal Kommune')
    expect((mail.text ?? '').slice(0, 90)).not.toContain('Dialognetværket')
  })
  it('comes back to the secretary when it is answered', async () => {
    const { mail } = await received(danishAgenda, recipient())
    expect(mail.replyTo?.value[0]?.address).toBe('dialog@egedal.invalid')
  })
  it('brings the answers as links to a page, and no digital one where there is none', async () => {
    const { mail } = await received(danishAgenda, recipient())
    for (const href of Object.values(links.answer!)) expect(mail.html).toContain(`href="${href}"`)
    const onSite = { ...danishAgenda, meeting: { ...danishAgenda.meeting, link: '' } }
    expect((await received(onSite, recipient())).mail.html).not.toContain('answer=digital')
    expect((await received(danishAgenda, recipient({ mayAnswer: false }))).mail.html).not.toContain('answer=')
  })
  it('brings Word, PDF and a calendar entry, under 7 MB together', async () => {
    const { mail, raw } = await received(danishAgenda, recipient())
    const files = mail.attachments.map(({ filename, contentType }) => `${filename} ${contentType}`)
    expect(files).toContain(
      'dagsorden-2027-03-18.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(files).toContain('dagsorden-2027-03-18.pdf application/pdf')
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
    expect(raw.length).toBeLessThan(7_000_000)
  })
  it('is a notice that one has a right to, and no list: nobody leaves it by one press', async () => {
    const kinds: DispatchContent['kind'][] = ['agenda', 'update', 'cancellation', 'invitation', 'approval']
    for (const content of [...kinds.map((kind) => ({ ...danishAgenda, kind })), swedishNotes]) {
      const { raw } = await received(content, recipient())
      expect(raw, content.kind).not.toMatch(/^(List-[\w-]+|Precedence):/im)
    }
  })
  it('is Swedish for a Swedish reader', async () => {
    const { mail } = await received(swedishAgenda, recipient({ language: 'sv', name: 'Göran Åkerlund' }))
    expect(mail.subject).toBe('Träff fredag 12 mars kl. 9')
    expect(mail.html).toContain('<html lang="sv"')
    expect(mail.text).toContain(
      'Hej Göran Åkerlund. Här är dagordningen. Du behöver inte logga in, allt står här.',
    )
  })
})

describe('other mails', () => {
  it('a cancellation takes the entry out of the calendar and attaches nothing else', async () => {
    const off: DispatchContent = {
      ...danishAgenda,
      kind: 'cancellation',
      meeting: { ...danishAgenda.meeting, sequence: 1 },
    }
    const { mail, raw } = await received(off, recipient(), {})
    expect(mail.subject).toBe('Aflyst: Møde torsdag den 18. marts kl. 16')
    expect(raw).toMatch(/method=CANCEL/i)
    expect(
      mail.attachments.filter(
        ({ contentType }) => !contentType.includes('calendar') && !contentType.includes('ics'),
      ),
    ).toEqual([])
  })
  it('notes bring their files and no calendar entry', async () => {
    const { mail, raw } = await received(swedishNotes, recipient({ language: 'sv' }), { read: page })
    expect(raw).not.toContain('text/calendar')
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'minnesanteckningar-2027-03-12.docx',
      'minnesanteckningar-2027-03-12.pdf',
    ])
    expect(mail.text).toContain('Här är minnesanteckningarna.')
  })
  it('a chair is asked for an OK by one button', async () => {
    const { mail, raw } = await received({ ...danishAgenda, kind: 'approval' }, recipient(), {
      approve: page,
      read: page,
    })
    expect(mail.subject).toBe('Til gennemsyn: Møde torsdag den 18. marts kl. 16')
    expect(mail.html).toContain('Se den og sig god for den')
    expect(mail.html).not.toContain('Kommer du?')
    expect(raw).not.toContain('text/calendar')
  })
  it('a substitute is told so and gets the agenda', async () => {
    const { mail } = await received(
      { ...danishAgenda, kind: 'invitation' },
      recipient({ role: 'substitute' }),
    )
    expect(mail.text).toContain('Du er med som stedfortræder. Her er dagsordenen, det hele står her.')
    expect(mail.text).toContain('Siden sidst')
    expect(mail.text).not.toContain('Har du en stedfortræder')
  })
})

describe('the calendar entry', () => {
  const entryOf = (content: DispatchContent, to = recipient(), method: 'REQUEST' | 'CANCEL' = 'REQUEST') => {
    const text = calendarOf(content, to, method, now)
    const calendar = new ICAL.Component(ICAL.parse(text))
    const component = calendar.getFirstSubcomponent('vevent')!
    return { text, calendar, component, event: new ICAL.Event(component) }
  }
  const on = (date: string): DispatchContent => ({
    ...danishAgenda,
    meeting: { ...danishAgenda.meeting, date },
  })

  it('lies at the right hour, in winter and in summer, on the days around the change too', () => {
    for (const [date, start, end] of [
      ['2027-03-18', '2027-03-18T15:00:00.000Z', '2027-03-18T17:00:00.000Z'],
      ['2027-03-27', '2027-03-27T15:00:00.000Z', '2027-03-27T17:00:00.000Z'],
      ['2027-03-28', '2027-03-28T14:00:00.000Z', '2027-03-28T16:00:00.000Z'],
      ['2027-10-30', '2027-10-30T14:00:00.000Z', '2027-10-30T16:00:00.000Z'],
      ['2027-10-31', '2027-10-31T15:00:00.000Z', '2027-10-31T17:00:00.000Z'],
    ] as const) {
      const { event } = entryOf(on(date))
      expect(event.startDate.toJSDate().toISOString()).toBe(start)
      expect(event.endDate.toJSDate().toISOString()).toBe(end)
    }
  })
  it('stays the same entry for the life of the meeting, with the count of its changes', () => {
    const moved = { ...on('2027-03-25'), meeting: { ...on('2027-03-25').meeting, sequence: 2 } }
    const first = entryOf(danishAgenda)
    const second = entryOf(moved)
    expect(second.event.uid).toBe(first.event.uid)
    expect(first.component.getFirstPropertyValue('sequence')).toBe(0)
    expect(second.component.getFirstPropertyValue('sequence')).toBe(2)
    const elsewhere = { ...danishAgenda, tenant: { ...danishAgenda.tenant, id: 't0123456789ad' } }
    expect(entryOf(elsewhere).event.uid).not.toBe(first.event.uid)
  })
  it('names nobody but the one who is asked, and is answered to the secretary', () => {
    const { component } = entryOf(danishAgenda)
    expect(component.getAllProperties('attendee').map((each) => each.getFirstValue())).toEqual([
      'MAILTO:birthe@example.invalid',
    ])
    const attendee = component.getFirstProperty('attendee')!
    expect(attendee.getParameter('rsvp')).toBe('TRUE')
    expect(attendee.getParameter('partstat')).toBe('NEEDS-ACTION')
    expect(String(component.getFirstPropertyValue('organizer')).toLowerCase()).toBe(
      'mailto:dialog@egedal.invalid',
    )
  })
  it('is as discreet as the subject', () => {
    const { event, text } = entryOf(danishAgenda)
    expect(event.summary).toBe('Møde torsdag den 18. marts kl. 16')
    expect(text).not.toContain('Dialognetværket')
  })
  it('shows a guest the own item’s time only', () => {
    const { event } = entryOf(danishAgenda, recipient({ item: 'i3' }))
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-18T15:30:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-18T16:10:00.000Z')
  })
  it('cancels by the same entry', () => {
    const { calendar, component, event } = entryOf(danishAgenda, recipient(), 'CANCEL')
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.uid).toBe(entryOf(danishAgenda).event.uid)
  })
  it('is folded at 75 octets, not letters, with CRLF, and keeps what needs escaping', () => {
    const place = 'Rådhuset; sal ÆØÅ, 1. sal \\ gården, Ærøskøbing Ågade, '.repeat(4).trim()
    const { text, event } = entryOf({ ...danishAgenda, meeting: { ...danishAgenda.meeting, place } })
    expect(event.location).toBe(place)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\n')
    }
    expect(text.split('\r\n').length).toBeGreaterThan(10)
  })
})
