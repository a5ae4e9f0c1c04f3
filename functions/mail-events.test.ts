import { expect, test } from 'vitest'
import { circularEventOf, mailEventOf } from './mail-events.ts'

const tags = {
  tenant: ['t0123456789ab'],
  meeting: ['m_1'],
  dispatch: ['d_1'],
  person: ['p_1'],
  attempt: ['x_1'],
  'ses:configuration-set': ['radslag-prod'],
}
const about = {
  tenant: 't0123456789ab',
  meeting: 'm_1',
  dispatch: 'd_1',
  person: 'p_1',
  attempt: 'x_1',
  messageId: 'ses-1',
}
const event = (eventType: string, more = {}) => ({
  detail: { eventType, mail: { tags, messageId: 'ses-1' }, ...more },
})

test('the mail service’s word finds its row of proof by the tags of the attempt', () => {
  expect(mailEventOf(event('Send'))).toEqual({ ...about, what: 'sent', reason: '' })
  expect(mailEventOf(event('Delivery'))).toEqual({ ...about, what: 'delivered', reason: '' })
  expect(
    mailEventOf(event('Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } })),
  ).toEqual({
    ...about,
    what: 'bounced',
    reason: 'Permanent General',
  })
  expect(mailEventOf(event('Complaint'))?.what).toBe('complained')
  expect(mailEventOf(event('Reject', { reject: { reason: 'Bad content' } }))?.reason).toBe('Bad content')
})

test('a mail that is merely late, or has no row of proof, moves nothing', () => {
  expect(mailEventOf(event('DeliveryDelay'))).toBeNull()
  expect(
    mailEventOf({ detail: { eventType: 'Delivery', mail: { tags: { tenant: ['t0123456789ab'] } } } }),
  ).toBeNull()
  expect(mailEventOf({})).toBeNull()
})

test('a mail to several contact persons has its own rows, found by the attempt', () => {
  const sent = { tenant: ['t0123456789ab'], circular: ['w_1'], addressee: ['v_1'], attempt: ['x_1'] }
  const told = (eventType: string) => circularEventOf({ detail: { eventType, mail: { tags: sent } } })
  expect(told('Bounce')).toEqual({
    what: 'bounced',
    tenant: 't0123456789ab',
    circular: 'w_1',
    attempt: 'x_1',
  })
  expect(told('Delivery')?.what).toBe('delivered')
  expect(told('Send')?.what).toBe('sent')
  expect(told('Open')).toBeNull()
  expect(circularEventOf(event('Bounce'))).toBeNull()
})
