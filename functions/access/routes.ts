import { accessApi } from '#shared/access/api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { byCode } from './by-code.ts'
import { byProvider } from './by-provider.ts'
import { demoDoor } from './demo-door.ts'
import { oneself } from './oneself.ts'
import { tokens } from './tokens.ts'

/** Who somebody is, each way in a file of its own name. */
export const access = (surroundings: Surroundings) =>
  serve(
    accessApi,
    {
      ...byCode(surroundings),
      ...byProvider(surroundings),
      ...tokens(surroundings),
      ...oneself(surroundings),
      ...demoDoor(surroundings),
    },
    surroundings,
  )
