'use server'

import { chartersApi } from '#shared/charters/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import { clausesPosted, linesPosted } from './clause-posted.ts'

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
