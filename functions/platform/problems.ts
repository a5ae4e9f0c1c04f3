import type { Problem, ProblemType } from '#shared/problems'

/** The one place where a refusal meets HTTP: status and fixed English title per type (RFC 9457). */
const documents = {
  invalid: [422, 'Some of what was sent cannot be used'],
  'not-found': [404, 'There is nothing here'],
  'not-allowed': [403, 'This role may not do that'],
  'not-signed-in': [401, 'Sign in first'],
  stale: [412, 'Somebody changed this in the meantime'],
  'precondition-missing': [428, 'A header is missing'],
  'key-reused': [409, 'The key was used for something else'],
  'not-in-state': [409, 'Not possible in this state'],
  'identity-number': [422, 'The text holds an identity number'],
  'too-large': [413, 'Too much at once'],
  'too-many-requests': [429, 'Too many tries'],
  broken: [500, 'Something broke on our side'],
  'code-not-right': [422, 'The code is not right'],
  'code-used-up': [422, 'The code has lapsed or was tried too often'],
  'link-not-valid': [410, 'The link is no longer valid'],
  'proof-not-accepted': [403, 'The sign-in was not accepted'],
  'not-of-this-tenant': [403, 'Not one of this tenant'],
  'organisation-unknown': [422, 'The organisation is not in the catalogue'],
  'host-needed': [422, 'An association without a legal number needs a host municipality'],
  'already-signed-up': [409, 'The organisation has signed up already'],
  'slug-taken': [409, 'The short name is taken'],
  'agreement-first': [409, 'The agreement on data processing comes first'],
  'last-administrator': [409, 'A tenant keeps at least one administrator'],
  'link-first': [409, 'Link your own sign-in first'],
  'template-unknown': [422, 'There is no such template'],
  'body-closed': [409, 'The body is closed'],
  'not-in-competence': [409, 'Outside what this body may do'],
  'seat-group-in-use': [409, 'The seat group is in use'],
  'least-over-most': [422, 'The least is more than the most'],
  'seat-group-unknown': [422, 'There is no such seat group'],
  'already-seated': [409, 'The person has this seat already'],
  'municipality-needed': [422, 'The seat belongs to a municipality'],
  'seat-ended': [409, 'The seat has ended'],
  'too-late-to-undo': [409, 'Only possible on the day it was entered'],
  'nobody-to-invite': [409, 'There is nobody to invite'],
  'ends-before-it-begins': [422, 'The end is before the beginning'],
  'no-way-to-reach': [422, 'There is no way to reach the person'],
  'too-many-rows': [413, 'Too many rows at once'],
  'meeting-not-in-state': [409, 'Not possible in this state of the meeting'],
  'ends-before-it-starts': [422, 'The end is before the start'],
  'date-in-the-past': [422, 'The date has passed'],
  'date-ahead': [409, 'The day has not come yet'],
  'agenda-empty': [409, 'The agenda has no items'],
  'no-chair': [409, 'There is no chair to ask'],
  'no-mail-to': [409, 'The person has no mail address'],
  'nobody-to-send-to': [409, 'There is nobody to send to'],
  'recipients-changed': [409, 'The recipients have changed since they were shown'],
  'not-invited': [404, 'There is nothing here'],
  'contribution-not-in-state': [409, 'Not possible in this state of the contribution'],
  'notes-not-in-state': [409, 'Not possible in this state of the notes'],
  'outcome-not-in-competence': [409, 'Outside what this body may do'],
  'notes-empty': [409, 'The notes are empty'],
  'nobody-to-charge': [409, 'There is nobody to charge'],
  'wrong-currency': [422, 'Another currency than the tenant’s'],
  'home-not-known': [422, 'The home municipality is not known'],
  'did-not-take-part': [409, 'The person did not take part'],
} as const satisfies Record<ProblemType, readonly [number, string]>

/** What is sent as `application/problem+json`: the type, status and title, and the facts of the refusal itself. */
export type ProblemDocument = { type: ProblemType; status: number; title: string } & Record<string, unknown>

export function problemDocument(problem: Problem): ProblemDocument {
  const [status, title] = documents[problem.type]
  return { ...problem, type: problem.type, status, title }
}
export const statusOf = (type: ProblemType): number => documents[type][0]
