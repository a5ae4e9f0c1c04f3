import { membersApi } from '#shared/members/api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changing } from './changing.ts'
import { entering } from './entering.ts'
import { personal } from './personal.ts'
import { reading } from './reading.ts'

/** The people of councils or networks, each part in a file of its own name. */
export const members = (surroundings: Surroundings, kind: 'councils' | 'networks') =>
  serve(membersApi, { ...reading, ...entering, ...changing, ...personal }, surroundings, kind)
