'use server'

import { bodiesApi, inContext } from '#shared/bodies/api'
import type { BodyMove } from '#shared/bodies/lifecycle'
import { bodyMoveNames } from '#shared/bodies/lifecycle'
import { Competence, type Place, Profile } from '#shared/bodies/schema'
import { apiFor } from '../../lib/api.ts'
import { formAction, go, type Posted } from '../../lib/form.ts'
import { type Kind, templateAt } from './templates.ts'

/** Clauses without which a body is none; they have no tick. */
const always: readonly string[] = ['seats', 'competence']

export const setUpBody = formAction(
  async (posted, slug: string, country: 'dk' | 'se', key: string, kind: Kind) => {
    const template = templateAt(country, key)?.template
    const kinds = template?.clauses.map((clause) => clause.kind) ?? []
    const places = placesOf(posted)
    const body = await (await apiFor(slug)).call(inContext(kind, bodiesApi.setUp), {
      body: {
        template: key,
        name: posted.required('name'),
        tagline: posted.text('tagline'),
        purpose: posted.text('purpose'),
        department: posted.text('department'),
        contact: contactOf(posted),
        usual: usualOf(posted),
        agenda: linesOf(posted, 'agenda'),
        numbers: numbersOf(posted),
        without: kinds.filter((each) => !always.includes(each) && !posted.ticked(`holds.${each}`)),
        ...(places.length ? { places } : {}),
        published: posted.ticked('published'),
      },
      posted,
    })
    return go(`/${slug}/bodies/${body.id}`, 'setUp')
  },
)

export const editBody = formAction(async (posted, slug: string, body: string, before: string) => {
  const places = placesOf(posted)
  const department = posted.text('department')
  await (await apiFor(slug)).call(bodiesApi.edit, {
    params: { body },
    body: {
      name: posted.required('name'),
      tagline: posted.text('tagline'),
      legalBasis: posted.text('legalBasis'),
      caseNumber: posted.text('caseNumber'),
      reportsTo: posted.text('reportsTo'),
      department,
      profile: posted.choice('profile', Profile.options),
      competence: posted.choice('competence', Competence.options),
      contact: contactOf(posted),
      usual: { ...usualOf(posted), agenda: linesOf(posted, 'agenda') },
      ...(places.length ? { places } : {}),
      outsideGroup: outsideGroupOf(posted),
    },
    posted,
  })
  // Whoever has given it to another department may not be let in any more.
  return go(department === before ? `/${slug}/bodies/${body}` : `/${slug}`, 'saved')
})

export const moveBody = formAction(async (posted, slug: string, body: string) => {
  const move: BodyMove = posted.choice('move', bodyMoveNames)
  await (await apiFor(slug)).call(bodiesApi.move, { params: { body }, body: { move }, posted })
  return go(`/${slug}/bodies/${body}`, move === 'begin' ? 'begun' : 'moved')
})

export const publishBody = formAction(async (posted, slug: string, body: string) => {
  const published = posted.text('published') === 'yes'
  await (await apiFor(slug)).call(bodiesApi.publish, { params: { body }, body: { published }, posted })
  return go(`/${slug}/bodies/${body}`, 'moved')
})

const contactOf = (posted: Posted) => ({
  name: posted.text('contact.name'),
  title: posted.text('contact.title'),
  phone: posted.text('contact.phone'),
  mail: posted.text('contact.mail'),
  attention: posted.text('contact.attention'),
})

const usualOf = (posted: Posted) => ({
  start: posted.time('usual.start') ?? posted.refuse('usual.start', 'required'),
  end: posted.time('usual.end') ?? posted.refuse('usual.end', 'required'),
  place: posted.text('usual.place'),
  access: posted.text('usual.access'),
  link: posted.text('usual.link'),
})

/** Both are left empty where there is none. */
function outsideGroupOf(posted: Posted) {
  const link = posted.text('outsideGroup.link')
  const name = posted.text('outsideGroup.name')
  return link || name ? { name, link } : null
}

const linesOf = (posted: Posted, name: string): string[] =>
  posted
    .text(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The boxes of the sentences, by the clause and the box. */
function numbersOf(posted: Posted): Record<string, number> {
  const names = Object.keys(posted.values).filter((name) => name.startsWith('numbers.'))
  return Object.fromEntries(
    names.map((name) => [
      name.slice('numbers.'.length),
      posted.number(name) ?? posted.refuse(name, 'not-a-number'),
    ]),
  )
}

/** A row without a title is a municipality that has no such place. */
const placesOf = (posted: Posted): Place[] =>
  posted
    .rows('places')
    .flatMap(({ group = '', municipality = '', roleTitle = '' }) =>
      roleTitle ? [{ group, municipality, roleTitle }] : [],
    )
