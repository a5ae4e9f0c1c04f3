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

export const writeWords = formAction(async (posted, slug: string, params: Of) => {
  const body = {
    foreword: posted.text('foreword'),
    aims: posted.text('aims'),
    closing: posted.text('closing'),
  }
  await (await apiFor(slug)).call(reportsApi.write, { params, body, posted })
  return go(addressOfReport(slug, params.body, params.year), 'saved')
})

export const moveReport = formAction(async (posted, slug: string, params: Of, move: 'finish' | 'reopen') => {
  await (await apiFor(slug)).call(reportsApi.move, { params, body: { move }, posted })
  return go(addressOfReport(slug, params.body, params.year), move === 'finish' ? 'finished' : 'reopened')
})
