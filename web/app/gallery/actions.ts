'use server'

import { ApiProblem, ApiUnreachable } from '../../lib/api-problem.ts'
import { formAction, go, stay } from '../../lib/form.ts'
import { pageLanguage, sentences } from '../../lib/language.ts'

/** Saves nothing. Some words in the text bring out what a form can meet, so that it can be tried. */
export const tryForm = formAction(async (posted) => {
  const text = posted.required('text')
  if (text.includes('conflict')) {
    throw new ApiProblem({ type: 'stale', title: '', status: 412, expected: 2 })
  }
  if (text.includes('signed out')) throw new ApiProblem({ type: 'not-signed-in', title: '', status: 401 })
  if (text.includes('unreachable')) throw new ApiUnreachable('tried in the gallery')
  if (text.includes('bug')) throw new Error('tried in the gallery')
  posted.choice('kind', ['bid', 'idea', 'experience'])
  posted.number('seats')
  posted.date('day')
  posted.time('time')
  const language = await pageLanguage()
  if (posted.text('intent') === 'draft') return stay(sentences(language, 'gallery')('thanks'))
  return go(`/gallery?language=${language}`, 'sent')
})

export const answer = formAction(async (posted) => {
  posted.choice('answer', ['yes', 'digital', 'no'])
  return stay(sentences(await pageLanguage(), 'gallery')('answered'))
})
