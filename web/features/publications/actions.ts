'use server'

import { publicationsApi } from '#shared/publications/api'
import { AgreedHow, PublicChannel } from '#shared/publications/schema'
import { apiFor } from '../../lib/api.ts'
import { formAction, go, type Posted } from '../../lib/form.ts'

const listOf = (slug: string, body: string) => `/${slug}/bodies/${body}/shared`
const wordsIn = (posted: Posted) => ({
  title: posted.required('title'),
  text: posted.text('text'),
  link: posted.text('link'),
})
const toldIn = (posted: Posted, under = '') => ({
  channel: posted.choice(`${under}channel`, PublicChannel.options),
  on: posted.requiredDate(`${under}on`),
  link: posted.text(`${under}link`),
  place: posted.text(`${under}place`),
})

export const addPublication = formAction(async (posted, slug: string, body: string) => {
  const { id } = await (await apiFor(slug)).call(publicationsApi.add, {
    params: { body },
    body: wordsIn(posted),
    posted,
  })
  return go(`${listOf(slug, body)}/${id}`, 'added')
})

/** In ten seconds: what it was, where it was told, and that it was agreed on. */
export const noteTold = formAction(async (posted, slug: string, body: string) => {
  const told = toldIn(posted, 'told.')
  await (await apiFor(slug)).call(publicationsApi.add, {
    params: { body },
    body: {
      title: posted.required('title'),
      text: '',
      link: '',
      agreed: posted.ticked('agreed') ? { how: 'meeting', on: told.on } : null,
      told,
    },
    posted,
  })
  return go(listOf(slug, body), 'told')
})

export const editPublication = formAction(async (posted, slug: string, body: string, publication: string) => {
  await (await apiFor(slug)).call(publicationsApi.edit, {
    params: { body, publication },
    body: wordsIn(posted),
    posted,
  })
  return go(`${listOf(slug, body)}/${publication}`, 'saved')
})

export const agreeOn = formAction(async (posted, slug: string, body: string, publication: string) => {
  const agreed = { how: posted.choice('agreed.how', AgreedHow.options), on: posted.requiredDate('agreed.on') }
  await (await apiFor(slug)).call(publicationsApi.move, {
    params: { body, publication },
    body: { move: 'agree', agreed },
    posted,
  })
  return go(`${listOf(slug, body)}/${publication}`, 'agreed')
})

export const movePublication = formAction(
  async (posted, slug: string, body: string, publication: string, move: 'publish' | 'withdraw') => {
    await (await apiFor(slug)).call(publicationsApi.move, {
      params: { body, publication },
      body: { move },
      posted,
    })
    return go(`${listOf(slug, body)}/${publication}`, move === 'publish' ? 'published' : 'withdrawn')
  },
)

export const tellWhere = formAction(async (posted, slug: string, body: string, publication: string) => {
  await (await apiFor(slug)).call(publicationsApi.tell, {
    params: { body, publication },
    body: toldIn(posted),
    posted,
  })
  return go(`${listOf(slug, body)}/${publication}`, 'told')
})

export const removePublication = formAction(
  async (posted, slug: string, body: string, publication: string) => {
    await (await apiFor(slug)).call(publicationsApi.remove, { params: { body, publication }, posted })
    return go(listOf(slug, body), 'removed')
  },
)
