'use server'

import { hearingsApi } from '#shared/hearings/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import { papersPage } from '../../lib/papers-page.ts'
import { movePaperOf } from './load.ts'

export const movePaper = formAction(
  async (posted, slug: string, holder: string, file: string, move: 'setAside' | 'fetchBack') => {
    await movePaperOf(await apiFor(slug), holder, file, move, posted)
    return go(papersPage(slug, holder), move)
  },
)

/** One paper of a public hearing on the public page, or off it again. */
export const publishPaper = formAction(
  async (posted, slug: string, hearing: string, file: string, isPublic: boolean) => {
    const api = await apiFor(slug)
    await api.call(hearingsApi.publishPaper, {
      params: { hearing, file },
      body: { public: isPublic },
      posted,
    })
    return go(papersPage(slug, hearing), isPublic ? 'published' : 'unpublished')
  },
)
