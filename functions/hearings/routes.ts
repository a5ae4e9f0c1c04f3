import { hearingsApi } from '#shared/hearings/api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { answering } from './answering.ts'
import { carrying } from './carrying.ts'
import { inWriting } from './in-writing.ts'
import { outcome } from './outcome.ts'
import { reading } from './reading.ts'
import { starting } from './starting.ts'

/** Hearings from the matter that comes in to what changed, each part in a file of its own name. */
export const hearingRoutes = (surroundings: Surroundings) =>
  serve(
    hearingsApi,
    { ...reading, ...starting, ...carrying, ...inWriting, ...answering, ...outcome },
    surroundings,
  )
