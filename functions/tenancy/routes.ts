import { tenancyApi } from '#shared/tenancy/api'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { colleagues } from './colleagues.ts'
import { profile } from './profile.ts'
import { publicPages } from './public-page.ts'
import { signInRule } from './sign-in-rule.ts'
import { signingUp } from './sign-up.ts'

/** A tenant from its sign-up to its settings, each part in a file of its own name. */
export const tenancy = (surroundings: Surroundings) =>
  serve(
    tenancyApi,
    { ...signingUp(surroundings), ...publicPages, ...profile, ...colleagues, ...signInRule },
    surroundings,
  )
