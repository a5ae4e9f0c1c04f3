import * as v from 'valibot'
import { Contact } from '../bodies/schema.ts'
import { Language } from '../countries/pack.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line } from '../kernel/text.ts'
import { DeletionCertificate, ExportState, TenantState } from './schema.ts'

export const ExportView = v.object({
  id: Id('export'),
  state: ExportState,
  at: Instant,
  /** Parts read, of so many. */
  done: v.number(),
  of: v.number(),
  bytes: v.number(),
  /** When the file goes away by itself; empty until it is ready. */
  lapses: v.string(),
})
export type ExportView = v.InferOutput<typeof ExportView>

/** How the tenant stands with Rådslag, for its administrators. */
export const LifeView = v.object({
  name: v.string(),
  state: TenantState,
  leaving: v.nullable(
    v.object({ at: Instant, on: LocalDate, by: v.picklist(['administrator', 'operator']) }),
  ),
  /** The day on which everything would be deleted if it was asked for today. */
  wouldEnd: LocalDate,
  exports: v.array(ExportView),
  version: v.number(),
})
export type LifeView = v.InferOutput<typeof LifeView>

const zip = 'application/zip'
const json = 'application/json'

export const leavingApi = {
  life: route({
    method: 'GET',
    path: '/tenancy/life',
    does: 'end-tenant',
    at: 'control',
    gives: LifeView,
  }),
  /**
   * Leaves, in thirty days, unless it is taken back. The name is typed as it stands; anything else is refused at
   * the field. All administrators and the main mailbox are told at once.
   */
  leave: route({
    method: 'POST',
    path: '/tenancy/life/leave',
    does: 'end-tenant',
    at: 'control',
    write: 'change',
    takes: v.object({ name: Line(160) }),
    gives: LifeView,
  }),
  /** Stays after all: one press, on any day before the last. Refuses `operator-decides` where an operator began it. */
  stay: route({
    method: 'POST',
    path: '/tenancy/life/stay',
    does: 'end-tenant',
    at: 'control',
    write: 'change',
    whileLeaving: true,
    gives: LifeView,
  }),
  /** Everything in one file, made by a worker. Refuses `export-under-way`. */
  export: route({
    method: 'POST',
    path: '/tenancy/exports',
    does: 'end-tenant',
    at: 'control',
    write: 'create',
    whileLeaving: true,
    gives: LifeView,
  }),
  /**
   * Where the file is fetched: an address that lapses in five minutes, or none, where the API hands it out itself.
   * Each fetching is in the log.
   */
  exportLink: route({
    method: 'POST',
    path: '/tenancy/exports/:export/link',
    does: 'end-tenant',
    at: 'control',
    write: 'create',
    whileLeaving: true,
    gives: v.object({ href: v.nullable(v.string()) }),
  }),
  /** A tenant that is closed: suspended, or gone. Nothing is said of one that is open, or never was. */
  closed: route({
    method: 'GET',
    path: '/tenancy/closed/:slug',
    does: 'sign-up',
    at: 'control',
    gives: v.object({
      name: v.string(),
      language: Language,
      state: v.picklist(['suspended', 'deleting', 'deleted']),
      /** Whom to write to. */
      operator: v.string(),
      deletedOn: v.nullable(LocalDate),
    }),
  }),
  /** Anyone with the code sees that the certificate is real, for five years. */
  deletion: route({
    method: 'GET',
    path: '/tenancy/deletions/:code',
    does: 'sign-up',
    at: 'control',
    gives: DeletionCertificate,
  }),
  /** What is kept about the reader in this tenant, to read. */
  myRows: route({
    method: 'GET',
    path: '/tenancy/my-rows',
    does: 'read-me',
    gives: v.object({
      name: v.string(),
      tenant: v.object({ name: v.string(), contact: Contact, mailbox: v.string() }),
      kinds: v.array(v.object({ kind: v.string(), count: v.number() })),
      at: Instant,
    }),
  }),
} as const

export const leavingFilesApi = {
  /** On a laptop, where no bucket stands between: the file itself. */
  exportFile: route({
    method: 'GET',
    path: '/tenancy/exports/:export/file',
    does: 'end-tenant',
    at: 'control',
    gives: v.unknown(),
    file: zip,
  }),
  /** Everything that is kept about the reader in this tenant, as it is kept. */
  myRowsFile: route({
    method: 'GET',
    path: '/tenancy/my-rows/file',
    does: 'read-me',
    gives: v.unknown(),
    file: json,
  }),
} as const
