import type { LinkState } from './schema.ts'

export type LinkProblem =
  /** What was tried does not lead on from where the link stands: accepted twice, after it lapsed or was taken back. */
  | { type: 'link-not-in-state'; move: string; state: LinkState }
  /** The organisation is not in the association's own list of members. */
  | { type: 'not-a-member-of-yours' }
  /** The council is not one of this municipality's that may be shared. */
  | { type: 'council-not-yours' }
  /** Its cards come by themselves, and are not typed over. */
  | { type: 'comes-by-itself'; name: string }
