'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { linesOfAgenda, mostLines, proposedFor } from '#shared/hearings/agenda-lines'
import { hearingsApi, type PartiesView } from '#shared/hearings/api'
import { timingTo } from '#shared/hearings/deadline'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { Country } from '#shared/tenancy/schema'
import { apiFor } from '../../lib/api.ts'
import { type FormState, Posted, refusedState, withDone } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { today } from './today.ts'
import { dayWords } from './words.ts'

type Party = PartiesView['bodies'][number]
type Values = Record<string, string | readonly string[]>
const modes = ['heard', 'informed', 'none'] as const
/** What is typed in the first step, and travels through the second. */
const typed = ['agenda', 'sender.name', 'sender.mail', 'area', 'deadline'] as const

/**
 * A committee's agenda in two steps: the text is read into lines with what is proposed for each, the lines are looked
 * through and saved. They travel in the form itself, so that it works without JavaScript and nothing is kept before
 * the secretary says so.
 */
export async function readAgenda(
  slug: string,
  country: Country,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const posted = new Posted(form)
  let to: string
  try {
    const intent = posted.text('intent')
    if (intent === 'back') return shows(state, posted, firstStep(posted))
    if (intent !== 'save') return shows(state, posted, await linesRead(slug, country, posted))
    to = await linesSaved(slug, posted)
  } catch (thrown) {
    unstable_rethrow(thrown)
    return refusedState(state, posted, await pageLanguage(), thrown, await pathOfPage())
  }
  revalidatePath('/', 'layout')
  redirect(to)
}

/** The same form again, one step on or back, with what it holds. */
const shows = (state: FormState, posted: Posted, values: Values): FormState => ({
  values,
  problem: null,
  said: null,
  key: posted.key,
  version: null,
  count: state.count + 1,
})

const firstStep = (posted: Posted): Values => ({
  ...Object.fromEntries(typed.map((name) => [name, posted.text(name)])),
  bodies: posted.texts('bodies'),
})

async function linesRead(slug: string, country: Country, posted: Posted): Promise<Values> {
  const language = await pageLanguage()
  const t = sentences(language, 'hearings')
  posted.required('sender.name')
  const deadline = posted.requiredDate('deadline')
  const lines = linesOfAgenda(posted.required('agenda'))
  if (lines.length === 0) posted.refuse('agenda', 'required')
  if (lines.length > mostLines) posted.refuse('agenda', 'too-many', { max: mostLines })
  const { bodies } = await (await apiFor(slug)).call(hearingsApi.parties, {})
  const chosen = posted.texts('bodies')
  const parties = bodies.filter(({ id }) => chosen.includes(id))
  if (parties.length === 0) posted.refuse('bodies', 'choose-one')
  const values: Values = {
    ...firstStep(posted),
    count: String(lines.length),
    found: t('agendaFound', { count: lines.length }),
    timing: parties.map((party) => timingWords(language, country, deadline, party)),
  }
  for (const [at, line] of lines.entries()) {
    const hints = parties.flatMap((party) => {
      const { mode, topics } = proposedFor(line, party)
      values[`rows.${at}.for-${party.id}`] = mode ?? 'none'
      return topics.length
        ? [t('agendaTopics', { name: party.name, topics: listText(language, topics) })]
        : []
    })
    const none = line.routine ? t('agendaRoutine') : t('agendaNoTopic')
    const proposed = parties.some((party) => proposedFor(line, party).mode !== null)
    values[`rows.${at}.title`] = line.title
    values[`rows.${at}.topics`] = [...new Set(parties.flatMap((party) => proposedFor(line, party).topics))]
    values[`rows.${at}.hint`] = hints.length ? hints : proposed ? [] : [none]
  }
  return values
}

/** The deadline held against the next meeting of one council, in one line. */
function timingWords(language: Language, country: Country, on: string, { name, next }: Party): string {
  const t = sentences(language, 'hearings')
  const timing = timingTo(on, next, { today: today(), country })
  const deadline = dayWords(language, on)
  if (timing.is === 'in-time')
    return t('agendaInTime', { name, deadline, meeting: dayWords(language, timing.next.date) })
  if (timing.is === 'before')
    return t('agendaClash', { name, deadline, meeting: dayWords(language, timing.next.date) })
  return timing.is === 'passed'
    ? t('agendaPassed', { name, deadline })
    : t('agendaNoMeeting', { name, deadline })
}

/** Saves the lines that somebody is heard on or told of; gives the page to go on to. */
async function linesSaved(slug: string, posted: Posted): Promise<string> {
  const count = posted.number('count') ?? 0
  const bodies = posted.texts('bodies')
  const lines = Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const parties = bodies.flatMap((body) => {
      const mode = posted.choice(`rows.${at}.for-${body}`, modes)
      return mode === 'none' ? [] : [{ body, mode }]
    })
    const title = posted.text(`rows.${at}.title`)
    return parties.length ? [{ title, topics: posted.texts(`rows.${at}.topics`), bodies: parties }] : []
  })
  if (lines.length === 0) posted.refuse(`rows.0.for-${bodies[0]}`, 'choose-one')
  const deadline = posted.requiredDate('deadline')
  const { hearings } = await (await apiFor(slug)).call(hearingsApi.startAgenda, {
    body: {
      sender: { kind: 'committee', name: posted.required('sender.name'), mail: posted.text('sender.mail') },
      area: posted.text('area'),
      deadline,
      lines,
    },
    posted,
  })
  const seen = hearings.find(({ mayRead }) => mayRead)
  const one = bodies.length === 1 && seen ? `?body=${seen.body}` : ''
  return seen
    ? withDone(`/${slug}/hearings${one}`, deadline < today() ? 'agenda-late' : 'agenda')
    : `/${slug}/hearings/new?handed=${hearings[0]?.body ?? ''}`
}
