/**
 * Who may do what. One table, read by the API before it answers, by the web before it shows a button,
 * and printed into the isolation matrix.
 *
 * Roles in a body come from seats (`member`, `chair`, `substitute`, `observer`) and from the department that is
 * its secretary. Tenant roles come from control. `ticket` is a person who came by a link in a mail, for one thing.
 */
export type TenantRole = 'administrator' | 'officer' | 'person'
export type BodyRole = 'secretary' | 'chair' | 'member' | 'substitute' | 'observer'
export type Role = TenantRole | BodyRole | 'ticket' | 'public' | 'system'

const seated = ['secretary', 'chair', 'member', 'substitute', 'observer'] as const
const everyone = ['administrator', 'officer', 'person', 'public'] as const

export const permissions = {
  // tenancy and access
  'read-public': [...everyone, 'ticket'],
  'sign-up': ['public'],
  'sign-in': ['public'],
  'read-me': ['administrator', 'officer', 'person'],
  'edit-me': ['administrator', 'officer', 'person'],
  'read-tenant': ['administrator', 'officer', 'person'],
  'edit-tenant': ['administrator'],
  'manage-roles': ['administrator'],
  'end-tenant': ['administrator'],
  // between tenants
  coordinate: ['administrator', 'officer'],
  'consent-to-link': ['administrator'],
  // bodies and charters
  'set-up-body': ['administrator', 'officer'],
  'read-body': seated,
  'edit-body': ['secretary'],
  'read-standing': ['secretary', 'chair'],
  'write-remark': ['secretary', 'chair'],
  'edit-charter': ['secretary'],
  // members
  'read-people': seated,
  'edit-people': ['secretary'],
  'invite-people': ['secretary'],
  // contributions
  'add-contribution': ['secretary', 'chair', 'member', 'substitute'],
  'join-contribution': ['chair', 'member', 'substitute'],
  'sort-contributions': ['secretary', 'chair'],
  // meetings
  'plan-meetings': ['secretary'],
  'read-meeting': [...seated, 'ticket'],
  'edit-agenda': ['secretary', 'chair'],
  'approve-agenda': ['chair', 'secretary', 'ticket'],
  'send-agenda': ['secretary'],
  'read-proof': ['secretary'],
  'answer-meeting': ['secretary', 'chair', 'member', 'substitute', 'observer', 'ticket'],
  'answer-for-others': ['secretary'],
  'take-attendance': ['secretary'],
  // around the meeting: lines before it, a page to take home after it, other groups
  'write-round': ['secretary', 'chair', 'member', 'ticket'],
  'mark-taken-home': ['secretary', 'chair', 'member', 'ticket'],
  'read-taken-home': ['secretary', 'chair'],
  'read-forums': seated,
  'edit-forums': ['secretary'],
  // notes
  'read-notes': seated,
  'write-notes': ['secretary'],
  'send-notes': ['secretary'],
  'finish-follow-up': ['secretary', 'chair'],
  // hearings
  'start-hearing': ['administrator', 'officer', 'secretary'],
  'read-hearing': [...seated, 'ticket'],
  'carry-hearing': ['secretary'],
  'write-hearing': ['secretary', 'chair'],
  'voice-hearing': ['chair', 'member', 'substitute', 'ticket'],
  'approve-hearing': ['chair', 'secretary', 'ticket'],
  'tell-what-changed': ['secretary', 'ticket'],
  // reports
  'read-report': seated,
  'write-report': ['secretary', 'chair'],
  // what leaves the room
  'read-publications': seated,
  'write-publications': ['secretary'],
  // costs
  'read-costs': ['secretary', 'chair'],
  'book-costs': ['secretary'],
  'read-budget': seated,
  'read-own-certificate': ['secretary', 'chair', 'member', 'substitute', 'ticket'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof permissions

export const mayAnyOf = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => (permissions[action] as readonly Role[]).includes(role))
