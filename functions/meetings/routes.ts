import { contributionsApi, meetingsApi } from '#shared/meetings/api'
import { aroundApi } from '#shared/meetings/around-api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { preparing } from './agenda.ts'
import { attending } from './attending.ts'
import { before } from './before.ts'
import { calling } from './calling.ts'
import { bidding } from './contributions.ts'
import { writing } from './letters.ts'
import { planning } from './planning.ts'
import { proving } from './proving.ts'
import { reading } from './reading.ts'
import { going } from './rounds.ts'
import { takingHome } from './taking-home.ts'

export const meetingRoutes = (surroundings: Surroundings) =>
  serve(
    meetingsApi,
    { ...planning, ...reading, ...preparing, ...calling, ...proving, ...attending },
    surroundings,
  )

/** Before the meetings: `/meetings/before` is no meeting's id. */
export const aroundRoutes = (surroundings: Surroundings) =>
  serve(aroundApi, { ...before, ...writing, ...going, ...takingHome }, surroundings)

export const contributionRoutes = (surroundings: Surroundings) =>
  serve(contributionsApi, bidding, surroundings)
