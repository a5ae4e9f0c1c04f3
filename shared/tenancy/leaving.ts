import { addDays, type LocalDate } from '../kernel/dates.ts'
import { move } from '../kernel/moves.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { type TenantMove, tenantMoves } from './lifecycle.ts'
import type { DeletedGroup, DeletionCertificate, Leaving, TenantState } from './schema.ts'

/** How long a tenant that leaves may take it back, in days. */
export const graceDays = 30
/** How long a file with everything lies ready, in days. */
export const exportDays = 7
/** How long the short name is kept from others, and the page says where the tenant went. */
export const tombstoneDays = 365
/** How long a certificate of deletion can be verified. */
export const certificateDays = 5 * 365

/** The state of a tenant after a move, or a refusal that names both. */
export const tenantAfter = (
  state: TenantState,
  name: TenantMove,
): Result<TenantState, { type: 'not-in-state'; move: string; state: string }> =>
  move(tenantMoves, state, name)

/** The day on which everything is deleted, where it is asked for today. */
export const lastDay = (today: LocalDate): LocalDate => addDays(today, graceDays)

/** The grace period is over: from the last day on, and not an hour before. */
export const graceIsOver = ({ on }: Pick<Leaving, 'on'>, today: LocalDate): boolean => on <= today

/** Typed as it stands; case and spaces do not matter, nothing else is forgiven. */
export const typedName = (typed: string, name: string): boolean => plain(typed) === plain(name)
const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** What an operator began only an operator takes back; what an administrator asked for, both. */
export function mayTakeBack(
  leaving: Pick<Leaving, 'by'> | undefined,
  by: Leaving['by'],
): Result<void, { type: 'operator-decides' }> {
  return leaving?.by === 'operator' && by !== 'operator'
    ? refused({ type: 'operator-decides' })
    : ok(undefined)
}

const groups: Readonly<Record<string, DeletedGroup>> = {
  person: 'people',
  membership: 'people',
  body: 'bodies',
  charter: 'bodies',
  contribution: 'bodies',
  meeting: 'meetings',
  answer: 'meetings',
  attendance: 'meetings',
  notes: 'papers',
  dispatch: 'papers',
  proof: 'papers',
  certificate: 'papers',
  cost: 'costs',
  log: 'log',
}

/** Rows by kind, told in groups that a reader knows; what has no group of its own is told as other, never left out. */
export function deletedGroups(
  kinds: Readonly<Record<string, number>>,
): { group: DeletedGroup; count: number }[] {
  const order: readonly DeletedGroup[] = ['people', 'bodies', 'meetings', 'papers', 'costs', 'log', 'other']
  const counts = new Map<DeletedGroup, number>()
  for (const [kind, count] of Object.entries(kinds)) {
    const group = groups[kind] ?? 'other'
    counts.set(group, (counts.get(group) ?? 0) + count)
  }
  return order.flatMap((group) => {
    const count = counts.get(group) ?? 0
    return count > 0 ? [{ group, count }] : []
  })
}

/** What the hash of a certificate is made of: its facts in one order, a line each. */
export const sealedText = (certificate: Omit<DeletionCertificate, 'hash'>): string =>
  [
    `code ${certificate.code}`,
    `name ${certificate.name}`,
    `organisation ${certificate.organisation}`,
    `asked ${certificate.askedAt} ${certificate.askedBy}`,
    `deleted ${certificate.deletedAt}`,
    ...certificate.counts.map(({ group, count }) => `${group} ${count}`),
    `tables ${certificate.tables}`,
    `files ${certificate.files}`,
  ].join('\n')
