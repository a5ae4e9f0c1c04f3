'use server'

import * as v from 'valibot'
import { SearchWords } from '#shared/search/schema'
import { formAction, go } from '../../lib/form.ts'
import { roomOf } from './address.ts'
import { isNumberOfSomebody } from './stopped.ts'

/**
 * The words are posted, looked at, and only then put into the address, which the browser keeps and others on the way
 * may log: an identity number gets no further than this line. An address with words can be kept and mailed.
 */
export const searchFor = formAction(async (posted, slug: string) => {
  const words = posted.required('words')
  if (isNumberOfSomebody(words)) posted.refuse('words', 'identity-number')
  if (!v.is(SearchWords, words)) posted.refuse('words', 'too-short')
  return go(roomOf(slug, words))
})
