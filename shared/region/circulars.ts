import type { Circular, CircularLine } from './schema.ts'

/** The line of a mail in the list of mails. */
export const lineOf = ({ id, subject, state, at, to, version }: Circular): CircularLine => ({
  circular: id,
  subject,
  state,
  at,
  to: to.length,
  version,
})

/**
 * The mail when some of its cards are shared no more: to which council it went stays, to whom there does not. The same
 * object where nobody stands in it who goes.
 */
export function withoutPersons<Mail extends Pick<Circular, 'to'>>(
  mail: Mail,
  isGone: (card: string) => boolean,
): Mail {
  const goes = ({ card, name, address }: Circular['to'][number]) => isGone(card) && (name || address) !== ''
  if (!mail.to.some(goes)) return mail
  return { ...mail, to: mail.to.map((each) => (goes(each) ? { ...each, name: '', address: '' } : each)) }
}

/** Who can still be written to. */
export const withAddress = ({ to }: Pick<Circular, 'to'>): Circular['to'] =>
  to.filter(({ address }) => address !== '')
