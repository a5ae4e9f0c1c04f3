import { contributionsApi, meetingsApi } from '#shared/meetings/api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { preparing } from './agenda.ts'
import { attending } from './attending.ts'
import { calling } from './calling.ts'
import { bidding } from './contributions.ts'
import { planning } from './planning.ts'
import { proving } from './proving.ts'
import { reading } from './reading.ts'

export const meetingRoutes = (surroundings: Surroundings) =>
  serve(
    meetingsApi,
    { ...planning, ...reading, ...preparing, ...calling, ...proving, ...attending },
    surroundings,
  )

export const contributionRoutes = (surroundings: Surroundings) =>
  serve(contributionsApi, bidding, surroundings)
