'use server'

import { CouncilKind } from '#shared/links/schema'
import { regionApi } from '#shared/region/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import type { Posted } from '../../lib/form-posted.ts'

/** What the coordinator typed of a council. Half of what belongs together is asked for, and not thrown away. */
function typed(posted: Posted) {
  const date = posted.date('next.date')
  const [start, end] = [posted.time('next.start'), posted.time('next.end')]
  if (!date && (start || end)) posted.refuse('next.date', 'date-for-time')
  const [of, filled] = [posted.number('seats.of'), posted.number('seats.filled')]
  if (of === undefined && filled !== undefined) posted.refuse('seats.of', 'both-or-neither')
  if (of !== undefined && filled === undefined) posted.refuse('seats.filled', 'both-or-neither')
  return {
    municipality: posted.required('municipality'),
    name: posted.required('name'),
    kind: posted.choice('kind', CouncilKind.options),
    contact: {
      name: posted.text('contact.name'),
      title: posted.text('contact.title'),
      phone: posted.text('contact.phone'),
      mail: posted.text('contact.mail'),
      attention: '',
    },
    next: date ? { date, start: start ?? '', end: end ?? '' } : null,
    seats: of === undefined || filled === undefined ? null : { of, filled },
  }
}

export const typeCard = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(regionApi.typeCard, { body: typed(posted), posted })
  return go(`/${slug}/region/councils`, 'typed')
})

export const editCard = formAction(async (posted, slug: string, card: string) => {
  await (await apiFor(slug)).call(regionApi.editCard, { params: { card }, body: typed(posted), posted })
  return go(`/${slug}/region/councils`, 'typed')
})

export const removeCard = formAction(async (posted, slug: string, card: string) => {
  await (await apiFor(slug)).call(regionApi.removeCard, { params: { card }, posted })
  return go(`/${slug}/region/councils`, 'removed')
})

export const writeCircular = formAction(async (posted, slug: string) => {
  const { circular } = await (await apiFor(slug)).call(regionApi.writeCircular, {
    body: {
      cards: posted.texts('card'),
      subject: posted.required('subject'),
      text: posted.required('text'),
    },
    posted,
  })
  return go(`/${slug}/region/mails/${circular}`)
})

export const sendCircular = formAction(async (posted, slug: string, circular: string) => {
  await (await apiFor(slug)).call(regionApi.sendCircular, { params: { circular }, posted })
  return go(`/${slug}/region/mails/${circular}`, 'circularSent')
})
