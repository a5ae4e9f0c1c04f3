/** Everyone who may knock: as what they come, in words for the printed table. */
export const readers = {
  secretary: 'in the department that is the body’s secretary',
  chair: 'chair of the body',
  member: 'member of the body',
  substitute: 'substitute in the body',
  observer: 'observer in the body',
  administrator: 'administrator of the tenant, without a seat',
  officer: 'officer of another department, without a seat',
  outsider: 'person of the tenant, without a seat',
  former: 'person of the tenant whose seat in the body has ended',
  ticket: 'a member’s link from the mail of that meeting',
  chairTicket: 'the chair’s link to that meeting',
  ticketElsewhere: 'the chair’s link to another meeting',
  public: 'a public token of the tenant',
  none: 'no token',
  foreign: 'administrator and secretary of another tenant',
  foreignTicket: 'a link of another tenant that names this meeting',
  foreignPublic: 'a public token of another tenant',
  system: 'a worker’s token',
  expired: 'the secretary’s token, a minute too old',
  wrongAudience: 'the secretary’s token, made for somebody else',
  forged: 'the secretary’s token, signed by another key',
  unsigned: 'the secretary’s token without a signature',
  tampered: 'another tenant’s token with the tenant changed',
} as const
export type Reader = keyof typeof readers
export const allReaders = Object.keys(readers) as Reader[]

/** Tokens that are none: whatever is asked, the answer is the same. */
export const badTokens: readonly Reader[] = ['expired', 'wrongAudience', 'forged', 'unsigned', 'tampered']
export const foreigners: readonly Reader[] = ['foreign', 'foreignTicket', 'foreignPublic']
export const seated: readonly Reader[] = ['chair', 'member', 'substitute', 'observer']
