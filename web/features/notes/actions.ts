'use server'

import { sentences } from '#shared/locales/translate'
import { followUpsApi, notesApi } from '#shared/notes/api'
import { apiFor } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formAction, go, stay } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { notesPosted, pointingAtBoxes } from './notes-posted.ts'

const pageOf = (slug: string, meeting: string) => `/${slug}/meetings/${meeting}/notes`

export const saveNotes = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const items = notesPosted(posted)
  const body = { recorder: posted.text('recorder'), items }
  await pointingAtBoxes(items, () => api.call(notesApi.save, { params: { meeting }, body, posted }))
  const page = pageOf(slug, meeting)
  return posted.text('then') === 'send' ? go(`${page}/send`, 'saved') : go(`${page}/edit`, 'saved')
})

/** Done, with what came of it; or not done after all. */
export const finishFollowUp = formAction(
  async (posted, slug: string, body: string, meeting: string, row: string) => {
    const done = posted.text('done') === 'yes'
    await (await apiFor(slug)).call(followUpsApi.finish, {
      params: { meeting, row },
      body: { done, came: done ? posted.text('came') : '' },
      posted,
    })
    return go(`/${slug}/bodies/${body}/follow-up`, done ? 'finished' : 'reopened')
  },
)

/** "Hvad tager vi med tilbage?": the lines that say something, or nothing this time. */
export const takeBack = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const nothing = posted.text('nothing') === 'yes'
  const rows = posted
    .rows('takenBack')
    .map((row) => ({ text: row.text ?? '', owner: row.owner ?? '', at: Number(row.at) }))
  const said = rows.filter(({ text, owner }) => text !== '' || owner !== '')
  const takenBack = nothing
    ? []
    : said.map(({ text, owner, at }) => ({ text, owner, due: posted.date(`takenBack.${at}.due`) ?? '' }))
  if (!nothing && takenBack.length === 0) posted.refuse('takenBack.0.text', 'required')
  await api.call(notesApi.takeBack, { params: { meeting }, body: { takenBack }, posted })
  return go(`${pageOf(slug, meeting)}/edit#taken-back`, 'saved')
})

export const sampleNotes = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const { to } = await api.call(notesApi.sample, { params: { meeting }, body: {}, posted })
  return stay(sentences(await pageLanguage(), 'notes')('sampleSent', { to }))
})

/** What was out of date is shown anew, to be looked at before the next press. */
export const sendNotes = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  try {
    await api.call(notesApi.send, {
      params: { meeting },
      body: { fingerprint: posted.required('fingerprint') },
      posted,
    })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'recipients-changed')
      return go(`${pageOf(slug, meeting)}/send?changed=people`)
    if (thrown instanceof ApiProblem && thrown.type === 'stale')
      return go(`${pageOf(slug, meeting)}/send?changed=meeting`)
    throw thrown
  }
  return go(`/${slug}/meetings/${meeting}`, 'notesSent')
})
