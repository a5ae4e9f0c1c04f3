'use server'

import { matchMunicipality, municipalities } from '#shared/countries/catalogue'
import type { Country } from '#shared/countries/pack'
import { linksApi } from '#shared/links/api'
import { facts } from '#shared/links/schema'
import { apiFor } from '../../lib/api.ts'
import { formAction, go } from '../../lib/form.ts'
import type { Posted } from '../../lib/form-posted.ts'

// The association.

export const invite = formAction(async (posted, slug: string, organisation: string) => {
  await (await apiFor(slug)).call(linksApi.invite, {
    body: { organisation, contact: posted.text('contact'), word: posted.text('word') },
    posted,
  })
  return go(`/${slug}/region/links`, 'invited')
})

/** Where the association has no list of members: the municipality by its name. */
export const inviteByName = formAction(async (posted, slug: string, country: Country) => {
  const found = matchMunicipality(posted.required('municipality'), municipalities(country))
  if (!found) posted.refuse('municipality', 'choose-one')
  await (await apiFor(slug)).call(linksApi.invite, {
    body: {
      organisation: found?.id ?? '',
      contact: posted.text('contact'),
      word: posted.text('word'),
    },
    posted,
  })
  return go(`/${slug}/region/links`, 'invited')
})

export const endLink = formAction(async (posted, slug: string, organisation: string) => {
  const { state } = await (await apiFor(slug)).call(linksApi.end, { params: { organisation }, posted })
  return go(`/${slug}/region/links`, state === 'recalled' ? 'takenBack' : 'ended')
})

// The municipality.

/**
 * What is ticked, council by council, and the rows of knowledge that something was written in. A council of which
 * anything is ticked goes along with its name; one of which nothing is, does not.
 */
function chosen(posted: Posted) {
  const councils = Object.keys(posted.values).flatMap((name) =>
    name.startsWith('facts.') ? [name.slice('facts.'.length)] : [],
  )
  return {
    councils: councils.map((body) => ({
      body,
      facts: facts.filter((fact) => posted.texts(`facts.${body}`).includes(fact)),
    })),
    knowledge: posted
      .rows('knowledge')
      .map(({ title = '', text = '', link = '' }) => ({ title, text, link })),
  }
}

const isNothing = ({ councils, knowledge }: ReturnType<typeof chosen>): boolean =>
  councils.length === 0 && knowledge.length === 0

export const acceptLink = formAction(async (posted, slug: string, link: string) => {
  const body = chosen(posted)
  await (await apiFor(slug)).call(linksApi.accept, { params: { link }, body, posted })
  return go(`/${slug}/settings/links`, isNothing(body) ? 'acceptedNothing' : 'accepted')
})

export const changeLink = formAction(async (posted, slug: string, link: string) => {
  const body = chosen(posted)
  await (await apiFor(slug)).call(linksApi.change, { params: { link }, body, posted })
  return go(`/${slug}/settings/links`, isNothing(body) ? 'changedNothing' : 'changed')
})

export const declineLink = formAction(async (posted, slug: string, link: string) => {
  await (await apiFor(slug)).call(linksApi.decline, { params: { link }, posted })
  return go(`/${slug}/settings/links`, 'declined')
})

export const withdrawLink = formAction(async (posted, slug: string, link: string) => {
  await (await apiFor(slug)).call(linksApi.withdraw, { params: { link }, posted })
  return go(`/${slug}/settings/links`, 'withdrawn')
})
