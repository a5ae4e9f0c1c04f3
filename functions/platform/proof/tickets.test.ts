import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from '#shared/kernel/dates'
import { digitsOf } from './codes.ts'
import { seal, unseal } from './seal.ts'
import { actionsOf, makeTicket, readTicket } from './tickets.ts'

const ticket = {
  tenant: 't0123456789ab',
  person: 'p_0123456789abcdefghjk',
  meeting: 'm_0123456789abcdefghjk',
  uses: ['read-meeting', 'answer-meeting'] as const,
  expires: '2027-03-18T15:00:00.000Z',
}

test('a ticket is read as it was made until it lapses', () => {
  const made = makeTicket('secret', ticket)
  expect(readTicket('secret', made, '2027-03-18T14:59:59.000Z')).toEqual(ticket)
  expect(readTicket('secret', made, ticket.expires)).toBeNull()
  expect(made.length).toBeLessThan(120)
  expect(made).toMatch(/^[\w.-]+$/)
})

test('a ticket with one sign changed, anywhere, is no ticket', () => {
  const made = makeTicket('secret', ticket)
  fc.assert(
    fc.property(fc.nat(made.length - 1), fc.constantFrom(...'abcxyz019._-'), (at, sign) => {
      const changed = made.slice(0, at) + sign + made.slice(at + 1)
      if (changed !== made) expect(readTicket('secret', changed, '2027-03-01T00:00:00.000Z')).toBeNull()
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTicket('secret', text, isoOf(0))).toBeNull()
    }),
  )
})

test('a ticket of another stage is no ticket', () => {
  expect(readTicket('other', makeTicket('secret', ticket), '2027-03-01T00:00:00.000Z')).toBeNull()
})

test('accepting an invitation and objecting are no actions of the API', () => {
  expect(actionsOf(['accept-invitation', 'object-to-tenant', 'approve-agenda'])).toEqual(['approve-agenda'])
})

test('the digits of codes are six and spread evenly enough', () => {
  const first = Array.from({ length: 5000 }, (_, nth) => digitsOf('secret', `code-${nth}`))
  for (const digits of first) expect(digits).toMatch(/^\d{6}$/)
  const beginnings = new Set(first.map((digits) => digits.slice(0, 2)))
  expect(beginnings.size).toBe(100)
  expect(digitsOf('other', 'code-1')).not.toBe(digitsOf('secret', 'code-1'))
})

test('a sealed secret opens for its own tenant and stage only', () => {
  const sealed = seal('secret', 'ta', 'hush')
  expect(sealed).not.toContain('hush')
  expect(unseal('secret', 'ta', sealed)).toBe('hush')
  expect(() => unseal('secret', 'tb', sealed)).toThrow()
  expect(() => unseal('other', 'ta', sealed)).toThrow()
})
