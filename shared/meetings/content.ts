import type { Body } from '../bodies/schema.ts'
import type { Notes } from '../notes/schema.ts'
import type { Tenant } from '../tenancy/schema.ts'
import type { DispatchKind, Meeting } from './schema.ts'

/**
 * What a dispatch freezes beside its recipients: everything that its mails, letters and files are made of, so that
 * what is printed a week later is what was sent. A closed item is in it with its number only: `access: 'closed'` and
 * neither title nor text (an item closed in the notes: `closed: true` likewise).
 */
export type DispatchContent = {
  readonly kind: DispatchKind
  readonly tenant: Pick<
    Tenant,
    'id' | 'slug' | 'name' | 'country' | 'language' | 'mailbox' | 'contact' | 'colour' | 'invented'
  >
  readonly body: Pick<Body, 'id' | 'name' | 'tagline' | 'competence' | 'contact'>
  readonly meeting: Omit<Meeting, 'version'>
  readonly notes?: Omit<Notes, 'version'>
  /** Who was there, for the header of the notes. */
  readonly attended?: readonly { name: string; came: 'on-site' | 'digital' | 'absent' }[]
}
