'use server'

import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { gatheringKinds } from '#shared/meetings/kinds'
import { type Api, apiAs, apiFor, readerByTicket } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formAction, go, type Posted, stay } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { agendaPosted, pointingAtRows } from './agenda-posted.ts'
import { linkPath, stepOn } from './link-address.ts'

const answerKinds = ['comes', 'digital', 'no'] as const
const waysIn = ['phone', 'mail', 'web'] as const
const proofMoves = ['print', 'call', 'sendAgain', 'printInstead', 'callInstead'] as const
const came = ['on-site', 'digital', 'absent'] as const

const pageOf = (slug: string, meeting: string) => `/${slug}/meetings/${meeting}`

/** Date, time and place of one meeting, with the names of its boxes before a dot. */
function planIn(posted: Posted, at = '') {
  const named = (name: string) => `${at}${name}`
  const needed = (name: string, value: string | undefined) => value ?? posted.refuse(named(name), 'required')
  return {
    date: posted.requiredDate(named('date')),
    start: needed('start', posted.time(named('start'))),
    end: needed('end', posted.time(named('end'))),
    place: posted.text(named('place')),
    link: posted.text(named('link')),
  }
}

/** The rest of a meeting, where it is typed by hand. */
const oneMeeting = (posted: Posted) => ({
  ...planIn(posted),
  kind: posted.choice('kind', gatheringKinds),
  title: posted.text('title'),
  jointWith: posted.text('jointWith'),
  access: posted.text('access'),
})

/** Saves the proposed dates that are still ticked. */
export const planYear = formAction(async (posted, slug: string, body: string) => {
  const api = await apiFor(slug)
  const kept = posted.rows('meetings').filter((row) => row.keep === 'yes')
  const rows = kept.map((row) => Number(row.at))
  if (rows.length === 0) posted.refuse('meetings.0.keep', 'choose-one')
  const meetings = rows.map((at) => ({
    ...planIn(posted, `meetings.${at}.`),
    access: posted.text('access'),
    jointWith: posted.ticked(`meetings.${at}.joint`) ? posted.text('with') : '',
  }))
  await pointingAtRows(
    rows,
    () =>
      api.call(meetingsApi.plan, {
        body: { body, meetings, heldBefore: posted.number('heldBefore'), agenda: posted.texts('agenda') },
        posted,
      }),
    'meetings',
  )
  return go(`/${slug}/bodies/${body}/year?year=${meetings[0]?.date.slice(0, 4)}`, 'planned')
})

export const planOne = formAction(async (posted, slug: string, body: string) => {
  const api = await apiFor(slug)
  const meeting = oneMeeting(posted)
  const agenda = meeting.kind === 'ordinary' || meeting.kind === 'extraordinary' ? posted.texts('agenda') : []
  const { meetings } = await api.call(meetingsApi.plan, {
    body: { body, meetings: [meeting], agenda },
    posted,
  })
  return go(meetings[0] ? pageOf(slug, meetings[0].id) : `/${slug}/bodies/${body}/year`, 'planned')
})

/** `called`: people have the old time already, so the next thing is to tell them. */
export const editMeeting = formAction(async (posted, slug: string, meeting: string, called: boolean) => {
  const api = await apiFor(slug)
  await api.call(meetingsApi.edit, { params: { meeting }, body: oneMeeting(posted), posted })
  return go(pageOf(slug, meeting), called ? 'tell' : 'saved')
})

/** What is refused because the page was out of date is shown anew, to be looked at before the next press. */
async function orLookAgain<T>(
  page: string,
  doing: () => Promise<T>,
  done: (made: T) => ReturnType<typeof go>,
) {
  try {
    return done(await doing())
  } catch (thrown) {
    const changed = thrown instanceof ApiProblem && ['recipients-changed', 'stale'].includes(thrown.type)
    if (changed) return go(`${page}?changed=${thrown.type === 'stale' ? 'meeting' : 'people'}`)
    throw thrown
  }
}

export const cancelMeeting = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const fingerprint = posted.optional('fingerprint')
  const body = { reason: posted.text('reason'), ...(fingerprint ? { fingerprint } : {}) }
  return orLookAgain(
    `${pageOf(slug, meeting)}/cancel`,
    () => api.call(meetingsApi.cancel, { params: { meeting }, body, posted }),
    () => go(pageOf(slug, meeting), 'cancelled'),
  )
})

/** Saves the whole agenda; the button that was pressed may also take a proposal in or lead to the preview. */
export const saveAgenda = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const { items, rows } = agendaPosted(posted)
  const saved = await pointingAtRows(rows, () =>
    api.call(meetingsApi.saveAgenda, { params: { meeting }, body: { items }, posted }),
  )
  const contribution = posted.optional('pull')
  const page = pageOf(slug, meeting)
  if (contribution) {
    await api.call(meetingsApi.takeUp, {
      params: { meeting },
      body: { contribution },
      version: saved.version,
    })
    return go(`${page}/agenda`, 'pulled')
  }
  if (posted.text('then') === 'preview') return go(`${page}/preview`, 'saved')
  if (posted.text('then') === 'close') return go(page, 'saved')
  return go(`${page}/agenda`, 'saved')
})

export const approveAgenda = formAction(async (posted, slug: string, meeting: string) => {
  await (await apiFor(slug)).call(meetingsApi.approve, { params: { meeting }, body: {}, posted })
  return go(pageOf(slug, meeting), 'approved')
})

export const askChair = formAction(async (posted, slug: string, meeting: string) => {
  await (await apiFor(slug)).call(meetingsApi.askChair, { params: { meeting }, body: {}, posted })
  return go(pageOf(slug, meeting), 'chairAsked')
})

export const sendSample = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const { to } = await api.call(meetingsApi.sample, { params: { meeting }, body: {}, posted })
  return stay(sentences(await pageLanguage(), 'meetings')('sampleSent', { to }))
})

export const sendAgenda = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const toSubstitutes = posted.text('toSubstitutes') === 'yes'
  return orLookAgain(
    `${pageOf(slug, meeting)}/send`,
    () =>
      api.call(meetingsApi.send, {
        params: { meeting },
        body: { fingerprint: posted.required('fingerprint'), toSubstitutes },
        posted,
      }),
    () => go(pageOf(slug, meeting), 'agendaSent'),
  )
})

/** A topic after the agenda is out: told to everyone now, or added to the page only. */
export const addLateItem = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const tell = posted.choice('tell', ['yes', 'no']) === 'yes'
  const body = {
    title: posted.required('title'),
    text: posted.text('text'),
    contribution: posted.text('contribution'),
    ...(tell ? { fingerprint: posted.required('fingerprint') } : {}),
  }
  return orLookAgain(
    `${pageOf(slug, meeting)}/late`,
    () => api.call(meetingsApi.addLate, { params: { meeting }, body, posted }),
    () => go(pageOf(slug, meeting), tell ? 'lateSent' : 'lateAdded'),
  )
})

function answerIn(posted: Posted) {
  const answer = posted.choice('answer', answerKinds)
  const substitute = {
    name: posted.text('substitute.name'),
    email: posted.text('substitute.email'),
    phone: posted.text('substitute.phone'),
  }
  const named = answer === 'no' && Object.values(substitute).some((text) => text !== '')
  return { answer, substitute: named ? substitute : null, note: posted.text('note') }
}

async function give(api: Api, posted: Posted, meeting: string, page: string) {
  const { told } = await api.call(meetingsApi.answer, { params: { meeting }, body: answerIn(posted), posted })
  return go(page, told ? 'answeredTold' : 'answered')
}

/** The reader's own answer, by one who is signed in. */
export const answerMeeting = formAction(async (posted, slug: string, meeting: string) =>
  give(await apiFor(slug), posted, meeting, pageOf(slug, meeting)),
)

const byTicket = async (slug: string, ticket: string): Promise<Api> => {
  const reader = await readerByTicket(slug, ticket)
  if (reader) return apiAs(reader)
  throw new ApiProblem({ type: 'link-not-valid', title: 'link-not-valid', status: 403 })
}

/** The answer from a mail: the link says who answers, nobody signs in. */
export const answerByLink = formAction(
  async (posted, slug: string, meeting: string, ticket: string, spoken: Language | null) =>
    give(
      await byTicket(slug, ticket),
      posted,
      meeting,
      stepOn(linkPath(slug, meeting, ticket), 'start', spoken),
    ),
)

export const approveByLink = formAction(
  async (posted, slug: string, meeting: string, ticket: string, spoken: Language | null) => {
    await (await byTicket(slug, ticket)).call(meetingsApi.approve, { params: { meeting }, body: {}, posted })
    return go(stepOn(linkPath(slug, meeting, ticket), 'start', spoken), 'approved')
  },
)

/** What somebody said on the phone, typed by the secretary. */
export const answerForOther = formAction(async (posted, slug: string, meeting: string, person: string) => {
  const api = await apiFor(slug)
  const { told } = await api.call(meetingsApi.answerFor, {
    params: { meeting, person },
    body: { ...answerIn(posted), how: posted.choice('how', waysIn) },
    posted,
  })
  return go(`${pageOf(slug, meeting)}/answers`, told ? 'answeredTold' : 'saved')
})

/** Printed, called, sent again, a letter instead: for the people whose boxes came with the form. */
export const moveProofs = formAction(async (posted, slug: string, meeting: string, dispatch: string) => {
  const api = await apiFor(slug)
  const move = posted.choice('move', proofMoves)
  const body = { dispatch, persons: posted.texts('person'), move }
  await api.call(meetingsApi.moveProofs, { params: { meeting }, body, posted })
  return go(`${pageOf(slug, meeting)}/sent`, `proof-${move}`)
})

/** The sheet of who came; a name added by hand stands with the one it stood in for, or by itself. */
export const takeAttendance = formAction(async (posted, slug: string, meeting: string) => {
  const api = await apiFor(slug)
  const typed = posted.rows('rows')
  const rows = typed.flatMap((row) => {
    const at = Number(row.at)
    if (!row.person && !row.name) return []
    const known = typed.find((each) => each.person && each.person === row.inPlaceOf)
    return [
      {
        person: row.person || (known?.person ? `sub-${known.person}` : `guest-${at}`),
        name: row.name ?? '',
        municipality: row.municipality || (known?.municipality ?? ''),
        came: row.person ? posted.choice(`rows.${at}.came`, came) : ('on-site' as const),
        inPlaceOf: row.inPlaceOf ?? '',
      },
    ]
  })
  await api.call(meetingsApi.takeAttendance, { params: { meeting }, body: { rows }, posted })
  return go(pageOf(slug, meeting), 'attendanceTaken')
})

export const finishTask = formAction(async (posted, slug: string, task: string) => {
  await (await apiFor(slug)).call(meetingsApi.finishTask, { params: { task }, posted })
  return go(`/${slug}/tasks`, 'taskDone')
})
