'use server'

import { chartersApi } from '#shared/charters/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import { clausesPosted, linesPosted } from './clause-posted.ts'

export const saveRemark = formAction(async (posted, slug: string, body: string, back: string) => {
  const about = posted.required('about')
  const text = posted.required('text')
  await (await apiFor(slug)).call(chartersApi.remark, { params: { body }, body: { about, text }, posted })
  return go(back, 'saved')
})

export const removeRemark = formAction(async (posted, slug: string, body: string, back: string) => {
  const about = posted.required('about')
  await (await apiFor(slug)).call(chartersApi.remark, { params: { body }, body: { about, text: '' }, posted })
  return go(back, 'removed')
})

export const amendCharter = formAction(async (posted, slug: string, body: string) => {
  await (await apiFor(slug)).call(chartersApi.amend, {
    params: { body },
    body: {
      purpose: posted.text('purpose'),
      values: linesPosted(posted, 'values'),
      clauses: clausesPosted(posted),
      validFrom: posted.date('validFrom'),
      approvedBy: posted.text('approvedBy'),
      approvedOn: posted.date('approvedOn'),
      reason: posted.required('reason'),
    },
    posted,
  })
  return go(`/${slug}/bodies/${body}/charter`, 'amended')
})
