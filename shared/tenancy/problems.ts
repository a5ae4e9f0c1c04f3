import type { LocalDate } from '../kernel/dates.ts'

export type TenancyProblem =
  | { type: 'organisation-unknown' }
  | { type: 'host-needed'; organisation: string }
  | { type: 'already-signed-up'; slug: string }
  | { type: 'slug-taken'; slug: string }
  | { type: 'agreement-first' }
  | { type: 'last-administrator' }
  | { type: 'link-first' }
  | { type: 'tenant-suspended'; slug: string }
  | { type: 'tenant-deleted'; slug: string }
  | { type: 'tenant-leaving'; on: LocalDate }
  | { type: 'operator-decides' }
  | { type: 'export-under-way' }
