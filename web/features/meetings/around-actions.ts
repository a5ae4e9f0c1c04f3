'use server'

import type { Language } from '#shared/locales/languages'
import { aroundApi, type LetterKind } from '#shared/meetings/around-api'
import { apiAs, apiFor, readerByTicket } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formAction, go, type Posted } from '../../lib/form.ts'
import { stepOn } from './link-address.ts'

const told = ['phone', 'mail'] as const
const pageOf = (slug: string, meeting: string) => `/${slug}/meetings/${meeting}`

const byTicket = async (slug: string, ticket: string) => {
  const reader = await readerByTicket(slug, ticket)
  if (reader) return apiAs(reader)
  throw new ApiProblem({ type: 'link-not-valid', title: 'link-not-valid', status: 403 })
}

/** One letter to those who were shown. Where the list has changed meanwhile, it is shown again. */
export const sendLetter = formAction(async (posted, slug: string, meeting: string, letter: LetterKind) => {
  const page = pageOf(slug, meeting)
  try {
    await (await apiFor(slug)).call(aroundApi.sendLetter, {
      params: { meeting, letter },
      body: {
        fingerprint: posted.required('fingerprint'),
        text: posted.text('text'),
        link: posted.text('link'),
      },
      posted,
    })
  } catch (thrown) {
    const changed = thrown instanceof ApiProblem && ['recipients-changed', 'stale'].includes(thrown.type)
    if (changed)
      return go(`${page}/write/${letter}?changed=${thrown.type === 'stale' ? 'meeting' : 'people'}`)
    throw thrown
  }
  return go(`${page}/sent`, 'letterSent')
})

/** What was written, or the press that says there is nothing this time. */
const linesIn = (posted: Posted) =>
  posted.ticked('nothing') ? { text: '', nothing: true } : { text: posted.required('text') }
const saidBy = (posted: Posted) => (posted.ticked('nothing') ? 'nothing' : 'lines')

/** The reader's own lines, by one who is signed in. */
export const writeLines = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  await api.call(aroundApi.writeLine, { params: { meeting }, body: linesIn(posted), posted })
  return go(`${pageOf(slug, meeting)}/round`, saidBy(posted))
})

/** The same from a mail: the link says who writes, nobody signs in. */
export const writeLinesByLink = formAction(
  async (posted, slug: string, meeting: string, ticket: string, spoken: Language | null) => {
    const api = await byTicket(slug, ticket)
    await api.call(aroundApi.writeLine, { params: { meeting }, body: linesIn(posted), posted })
    return go(stepOn(`${pageOf(slug, meeting)}/round/${ticket}`, 'start', spoken), saidBy(posted))
  },
)

/** What somebody told on the phone, typed by the secretary. */
export const writeLinesFor = formAction(async (posted, slug: string, meeting: string, person: string) => {
  const api = await apiFor(slug)
  await api.call(aroundApi.writeLineFor, {
    params: { meeting, person },
    body: { ...linesIn(posted), how: posted.choice('how', told) },
    posted,
  })
  return go(`${pageOf(slug, meeting)}/round`, 'saved')
})

export const collectRound = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  await api.call(aroundApi.collectRound, { params: { meeting }, body: {}, posted })
  return go(`${pageOf(slug, meeting)}/round`, 'collected')
})

const markIn = (posted: Posted) => ({ forum: posted.text('forum'), on: posted.date('on') ?? null })

export const markHome = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  await api.call(aroundApi.markHome, { params: { meeting }, body: markIn(posted), posted })
  return go(`${pageOf(slug, meeting)}/home`, 'home')
})

export const markHomeByLink = formAction(
  async (posted, slug: string, meeting: string, ticket: string, spoken: Language | null) => {
    const api = await byTicket(slug, ticket)
    await api.call(aroundApi.markHome, { params: { meeting }, body: markIn(posted), posted })
    return go(stepOn(`${pageOf(slug, meeting)}/home/${ticket}`, 'start', spoken), 'home')
  },
)

export const markHomeFor = formAction(
  async (posted, slug: string, meeting: string, person: string, body: string) => {
    const api = await apiFor(slug)
    await api.call(aroundApi.markHomeFor, {
      params: { meeting, person },
      body: { ...markIn(posted), how: posted.choice('how', told) },
      posted,
    })
    return go(`/${slug}/bodies/${body}/taken-home`, 'home')
  },
)
