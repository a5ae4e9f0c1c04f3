'use server'

import { leavingApi } from '#shared/tenancy/leaving-api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'

const page = (slug: string): string => `/${slug}/settings/leaving`

export const askForExport = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(leavingApi.export, { posted })
  return go(page(slug), 'asked')
})

export const leaveRadslag = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(leavingApi.leave, { body: { name: posted.required('name') }, posted })
  return go(page(slug), 'leaving')
})

export const stayAfterAll = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(leavingApi.stay, { posted })
  return go(page(slug), 'stays')
})
