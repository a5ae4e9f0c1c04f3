import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { contactOf, discreetName } from '#shared/documents/compose'
import { timeOfItem } from '#shared/documents/times'
import { type Instant, instantOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'

/** `PUBLISH` is a file that the reader puts into a calendar; it asks for no answer. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/**
 * A calendar entry for one person (RFC 5545/5546): the same UID for the life of the meeting, its SEQUENCE as the
 * meeting counts it, times in UTC so that the hour is right on every machine, nobody else's address, and a title
 * that says nothing about anyone. Guests get their own item's time where it is known. `now` is the DTSTAMP.
 */
export function calendarOf(
  content: DispatchContent,
  recipient: Recipient,
  method: CalendarMethod,
  now: Instant,
): string {
  const { meeting, tenant } = content
  const { language, item } = recipient
  const t = sentences(language, 'documents')
  const { start, end } = (item && timeOfItem(meeting, item)) || meeting
  const contact = contactOf(content)
  const called = [contact.name, contact.phone, contact.mail].filter(Boolean).join(', ')
  const cancelled = method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'Rådslag', product: 'Rådslag', language: language.toUpperCase() },
    method: ICalCalendarMethod[method],
  })
  const event = calendar.createEvent({
    id: `${meeting.id}@${tenant.id}.radslag`,
    sequence: meeting.sequence,
    stamp: now,
    start: instantOf(meeting.date, start),
    end: instantOf(meeting.date, end),
    summary: discreetName(content, recipient),
    location: meeting.place || (meeting.link ? t('digital') : null),
    description: [
      t('calendarText', { sender: tenant.name }),
      ...(meeting.link && !cancelled ? [t('calendarJoin', { link: meeting.link })] : []),
      ...(called ? [t('calendarContact', { contact: called })] : []),
    ].join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(tenant.mailbox ? { organizer: { name: tenant.name, email: tenant.mailbox } } : {}),
  })
  if (method !== 'PUBLISH')
    event.createAttendee({
      name: recipient.name,
      email: recipient.email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !cancelled && recipient.mayAnswer,
      type: ICalAttendeeType.INDIVIDUAL,
    })
  return calendar.toString()
}
