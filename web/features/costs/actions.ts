'use server'

import { costsApi, costYearsApi } from '#shared/costs/api'
import { type Currency, money } from '#shared/kernel/money'
import { apiFor, readerOf } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'

const kinds = ['venue', 'catering', 'officer', 'fee', 'travel', 'conference', 'other'] as const
const bearers = ['charter', 'host', 'home', 'shared'] as const
const keys = ['equal', 'per-inhabitant', 'per-participant'] as const

/** The year's budget, or none. */
export const setBudget = formAction(
  async (posted, slug: string, currency: Currency, body: string, year: number) => {
    const minor = posted.minor('budget.minor')
    await (await apiFor(slug)).call(costYearsApi.setBudget, {
      params: { body, year: String(year) },
      body: { budget: minor === undefined ? null : money(minor, currency) },
      posted,
    })
    return go(`/${slug}/costs?year=${year}`, 'budgeted')
  },
)

/** Books a cost on a meeting. Who bears it follows the charter unless the secretary has chosen. */
export const bookCost = formAction(async (posted, slug: string, meeting: string) => {
  const [api, reader] = await Promise.all([apiFor(slug), readerOf(slug)])
  const currency = reader?.tenant.country === 'se' ? 'SEK' : 'DKK'
  const bearer = posted.choice('bearer', bearers)
  await api.call(costsApi.book, {
    params: { meeting },
    body: {
      kind: posted.choice('kind', kinds),
      text: posted.text('text'),
      amount: money(posted.minor('amount.minor') ?? Number(posted.required('amount.minor')), currency),
      person: posted.text('person'),
      ...(bearer === 'charter' ? {} : { bearer }),
      ...(bearer === 'shared' ? { key: posted.choice('key', keys) } : {}),
    },
    posted,
  })
  return go(`/${slug}/meetings/${meeting}/costs`, 'saved')
})

export const removeCost = formAction(async (posted, slug: string, meeting: string, cost: string) => {
  await (await apiFor(slug)).call(costsApi.remove, { params: { meeting, cost }, posted })
  return go(`/${slug}/meetings/${meeting}/costs`, 'removed')
})

export const issueCertificates = formAction(async (posted, slug: string, meeting: string) => {
  await (await apiFor(slug)).call(costsApi.issueCertificates, { params: { meeting }, posted })
  return go(`/${slug}/meetings/${meeting}/costs#certificates`, 'added')
})
