import { expect, test } from 'vitest'
import { refusalOf } from './mail-refusal.ts'

const said = (name: string, httpStatusCode: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })

test('a mail that is refused for what it is, or for whom it is to, is not tried again', () => {
  for (const name of ['MessageRejected', 'InvalidParameterValue', 'ValidationError'])
    expect(refusalOf(said(name, 400)), name).toBe('no')
})

test('what is no fault of the mail comes later: nobody is called because a key had expired', () => {
  for (const [name, status] of [
    ['Throttling', 400],
    ['ThrottlingException', 429],
    ['TooManyRequestsException', 429],
    ['AccountSendingPausedException', 400],
    ['ConfigurationSetSendingPausedException', 400],
    ['ConfigurationSetDoesNotExistException', 400],
    ['MailFromDomainNotVerifiedException', 400],
    ['ExpiredToken', 403],
    ['RequestExpired', 400],
    ['SignatureDoesNotMatch', 403],
    ['AccessDenied', 403],
  ] as const)
    expect(refusalOf(said(name, status)), name).toBe('later')
  expect(refusalOf(said('MessageRejected', 400, 'Sending paused for this account.'))).toBe('later')
})

test('where no answer came, or the service itself broke, nobody can tell', () => {
  expect(refusalOf(said('InternalFailure', 500))).toBe('unclear')
  expect(refusalOf(new Error('socket hang up'))).toBe('unclear')
})
