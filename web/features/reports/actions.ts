'use server'

import type { ParamsOf } from '#shared/kernel/route'
import { reportsApi } from '#shared/reports/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import { addressOfReport } from './address.ts'

type Of = ParamsOf<typeof reportsApi.read>

export const gatherFigures = formAction(async (posted, slug: string, params: Of) => {
  await (await apiFor(slug)).call(reportsApi.gather, { params, posted })
  return go(addressOfReport(slug, params.body, params.year), 'gathered')
})

/** One form, two buttons: keeps what is typed, or keeps it and calls the report finished. */
export const writeWords = formAction(async (posted, slug: string, params: Of) => {
  const api = await apiFor(slug)
  const words = {
    foreword: posted.text('foreword'),
    aims: posted.text('aims'),
    closing: posted.text('closing'),
  }
  const finishes = posted.text('then') === 'finish'
  if (finishes) await api.call(reportsApi.move, { params, body: { move: 'finish', ...words }, posted })
  else await api.call(reportsApi.write, { params, body: words, posted })
  return go(addressOfReport(slug, params.body, params.year), finishes ? 'finished' : 'saved')
})

export const reopenReport = formAction(async (posted, slug: string, params: Of) => {
  await (await apiFor(slug)).call(reportsApi.move, { params, body: { move: 'reopen' }, posted })
  return go(addressOfReport(slug, params.body, params.year), 'reopened')
})
