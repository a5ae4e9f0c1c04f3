'use server'

import { filesApi } from '#shared/files/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'

export const movePaper = formAction(
  async (posted, slug: string, meeting: string, file: string, move: 'setAside' | 'fetchBack') => {
    await (await apiFor(slug)).call(filesApi[move], { params: { meeting, file }, posted })
    return go(`/${slug}/meetings/${meeting}/papers`, move)
  },
)
