'use server'

import { forumsApi } from '#shared/forums/api'
import { LiftWhat } from '#shared/forums/schema'
import { apiFor } from '../../lib/api.ts'
import { formAction, go, type Posted } from '../../lib/form.ts'

const levels = ['local', 'subregional', 'regional', 'national'] as const
const pageOf = (slug: string, body: string) => `/${slug}/bodies/${body}/forums`
const forumIn = (posted: Posted) => ({
  forum: posted.required('forum'),
  level: posted.choice('level', levels),
})

/** Somebody from the list, or a name that is typed. `names` are those of the list, by person. */
export const addMandate = formAction(
  async (posted, slug: string, body: string, names: Readonly<Record<string, string>>) => {
    const person = posted.text('person')
    await (await apiFor(slug)).call(forumsApi.addMandate, {
      params: { body },
      body: {
        ...forumIn(posted),
        person,
        name: names[person] ?? posted.required('name'),
        from: posted.requiredDate('from'),
        to: posted.date('to') ?? null,
      },
      posted,
    })
    return go(pageOf(slug, body), 'mandate')
  },
)

export const endMandate = formAction(async (posted, slug: string, body: string, mandate: string) => {
  await (await apiFor(slug)).call(forumsApi.endMandate, {
    params: { body, mandate },
    body: { to: posted.requiredDate('to') },
    posted,
  })
  return go(pageOf(slug, body), 'ended')
})

function outsideIn(posted: Posted) {
  const start = posted.time('start')
  return {
    ...forumIn(posted),
    date: posted.requiredDate('date'),
    place: posted.text('place'),
    ...(start ? { start } : {}),
  }
}

export const addOutside = formAction(async (posted, slug: string, body: string) => {
  await (await apiFor(slug)).call(forumsApi.addOutside, { params: { body }, body: outsideIn(posted), posted })
  return go(pageOf(slug, body), 'outside')
})

export const moveOutside = formAction(async (posted, slug: string, body: string, outside: string) => {
  await (await apiFor(slug)).call(forumsApi.moveOutside, {
    params: { body, outside },
    body: outsideIn(posted),
    posted,
  })
  return go(pageOf(slug, body), 'moved')
})

export const raiseLift = formAction(async (posted, slug: string, body: string) => {
  const raisedOn = posted.date('raisedOn')
  await (await apiFor(slug)).call(forumsApi.raise, {
    params: { body },
    body: {
      ...forumIn(posted),
      direction: posted.choice('direction', ['to', 'from']),
      what: posted.choice('what', LiftWhat.options),
      title: posted.required('title'),
      text: posted.text('text'),
      contribution: posted.text('contribution'),
      ...(raisedOn ? { raisedOn } : {}),
      due: posted.date('due') ?? null,
    },
    posted,
  })
  return go(pageOf(slug, body), 'raised')
})

/** The answer, or taking it back: which button was pressed says. */
export const moveLift = formAction(async (posted, slug: string, body: string, lift: string) => {
  const move = posted.choice('move', ['answer', 'withdraw', 'raiseAgain'])
  await (await apiFor(slug)).call(forumsApi.moveLift, {
    params: { body, lift },
    body: {
      move,
      answer: move === 'answer' ? posted.required('answer') : '',
      answeredOn: posted.date('answeredOn') ?? null,
    },
    posted,
  })
  return go(`${pageOf(slug, body)}/lifts/${lift}`, move === 'answer' ? 'answered' : 'moved')
})

/** The way back: an item of the next meeting, or a proposal in the list. */
export const carryLift = formAction(async (posted, slug: string, body: string, lift: string) => {
  const as = posted.choice('as', ['item', 'contribution'])
  await (await apiFor(slug)).call(forumsApi.carry, { params: { body, lift }, body: { as }, posted })
  return go(`${pageOf(slug, body)}/lifts/${lift}`, 'carried')
})
