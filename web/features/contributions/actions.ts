'use server'

import { contributionsApi, meetingsApi } from '#shared/meetings/api'
import { apiFor } from '../../lib/api.ts'
import { formAction, go, type Posted } from '../../lib/form.ts'

const hows = ['phone', 'paper', 'meeting', 'mail', 'other'] as const
const sources = ['member', 'administration', 'committee', 'other'] as const
const moves = ['putBack', 'carryOn', 'finish', 'sleep', 'wake'] as const

const pageOf = (slug: string, body: string) => `/${slug}/bodies/${body}/proposals`

/** Typed for someone else: by name, and how it came. */
const onBehalf = (posted: Posted) => {
  const name = posted.text('onBehalfOf.name')
  return name ? { name, how: posted.choice('onBehalfOf.how', hows) } : null
}

export const addContribution = formAction(async (posted, slug: string, body: string) => {
  const api = await apiFor(slug)
  const source = posted.optional('source')
  const { late } = await api.call(contributionsApi.add, {
    body: {
      body,
      text: posted.required('text'),
      ...(source ? { source: posted.choice('source', sources) } : {}),
      sourceName: posted.text('sourceName'),
      onBehalfOf: onBehalf(posted),
    },
    posted,
  })
  return go(pageOf(slug, body), late ? 'addedLate' : 'addedNow')
})

export const joinContribution = formAction(
  async (posted, slug: string, body: string, contribution: string, also: boolean) => {
    const api = await apiFor(slug)
    await api.call(contributionsApi.join, { params: { body, contribution }, body: { also }, posted })
    return go(`${pageOf(slug, body)}#${contribution}`, also ? 'joined' : 'left')
  },
)

export const moveContribution = formAction(
  async (posted, slug: string, body: string, contribution: string) => {
    const api = await apiFor(slug)
    await api.call(contributionsApi.move, {
      params: { body, contribution },
      body: { move: posted.choice('move', moves), outcome: posted.text('outcome') },
      posted,
    })
    return go(`${pageOf(slug, body)}#${contribution}`, 'saved')
  },
)

/** Into the agenda of the next meeting by one press: the meeting is read first, so that the newest is added to. */
export const pullIn = formAction(
  async (posted, slug: string, body: string, contribution: string, meeting: string) => {
    const api = await apiFor(slug)
    const params = { meeting }
    const { version } = await api.call(meetingsApi.read, { params })
    await api.call(meetingsApi.takeUp, { params, body: { contribution }, version, key: posted.key })
    return go(`${pageOf(slug, body)}#${contribution}`, 'pulled')
  },
)
