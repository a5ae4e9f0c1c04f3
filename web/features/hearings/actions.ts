'use server'

import { wordsToTake } from '#shared/hearings/answering'
import { hearingsApi } from '#shared/hearings/api'
import { withDay } from '#shared/hearings/asking-time'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { type Api, apiAs, apiFor, readerByTicket } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formAction, go, type Posted, type Success, show } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { modeBy } from './mode-by.ts'
import { today } from './today.ts'
import { senderKinds } from './words.ts'

const pageOf = (slug: string, hearing: string) => `/${slug}/hearings/${hearing}`

/** The boxes of those who see it differently; a name alone is no view, and is asked about rather than lost. */
const viewsIn = (posted: Posted) =>
  Array.from({ length: 6 }, (_, at) => ({
    who: posted.text(`minority.${at}.who`),
    text: posted.text(`minority.${at}.text`),
    at,
  }))
    .filter(({ who, text }) => who || text)
    .map(({ who, text, at }) => ({ who, text: text || posted.refuse(`minority.${at}.text`, 'required') }))

/** What members wrote in the round and the secretary takes along: their words, and no name outside the body. */
async function viewsTaken(api: Api, posted: Posted, hearing: string) {
  const taken = posted.texts('take')
  if (taken.length === 0) return []
  const view = await api.call(hearingsApi.read, { params: { hearing } })
  const who = sentences(await pageLanguage(), 'hearings')('aMember')
  return wordsToTake(view)
    .filter(({ person }) => taken.includes(person))
    .map(({ text }) => ({ who, text }))
}

const stances = ['agrees', 'adds', 'differs', 'says'] as const
const ways = ['phone', 'paper', 'meeting', 'mail', 'other'] as const
const outcomes = ['followed', 'in-part', 'not-followed', 'not-decided'] as const

const senderIn = (posted: Posted) => ({
  kind: posted.choice('sender.kind', senderKinds),
  name: posted.required('sender.name'),
  mail: posted.text('sender.mail'),
  caseNumber: posted.text('sender.caseNumber'),
})

/** The matter as it was typed; a paper without a title is a row left empty. */
const matterIn = (posted: Posted) => ({
  title: posted.required('title'),
  text: posted.text('text'),
  sender: senderIn(posted),
  area: posted.text('area'),
  papers: posted
    .rows('papers')
    .map((row) => ({ title: row.title || row.link || '', link: row.link ?? '', text: row.text ?? '' })),
  topics: posted.texts('topics'),
  legalBasis: posted.text('legalBasis'),
  parties: posted.text('parties'),
})

/** Who is heard and who is told by the topics that are ticked; what else is typed and chosen stays. */
async function proposed(api: Api, posted: Posted): Promise<Success> {
  const topics = posted.texts('topics')
  if (topics.length === 0) posted.refuse('topics', 'too-few', { min: 1 })
  const { bodies } = await api.call(hearingsApi.parties, {})
  for (const body of bodies) {
    const mode = modeBy(topics, body)
    if (mode) posted.put(`party-${body.id}`, mode)
  }
  return show(posted, sentences(await pageLanguage(), 'hearings')('proposed'))
}

export const startHearing = formAction(async (posted, slug: string, bodies: readonly string[]) => {
  const api = await apiFor(slug)
  if (posted.text('then') === 'propose') return proposed(api, posted)
  const parties = bodies.flatMap((body) => {
    const mode = posted.choice(`party-${body}`, ['heard', 'informed', 'none'])
    return mode === 'none' ? [] : [{ body, mode }]
  })
  const heard = parties.some(({ mode }) => mode === 'heard')
  const deadline = heard ? posted.requiredDate('deadline') : (posted.date('deadline') ?? null)
  const { hearings } = await api.call(hearingsApi.start, {
    body: { ...matterIn(posted), deadline, public: posted.ticked('public'), bodies: parties },
    posted,
  })
  const [first] = hearings
  const done = deadline && deadline < today() ? 'started-late' : 'started'
  if (hearings.length === 1 && first?.mayRead) return go(pageOf(slug, first.id), done)
  if (hearings.some(({ mayRead }) => mayRead)) return go(`/${slug}/hearings`, done)
  return go(`/${slug}/hearings/new?handed=${first?.body ?? ''}`)
})

export const editHearing = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.edit, { params: { hearing }, body: matterIn(posted), posted })
  return go(pageOf(slug, hearing), 'saved')
})

export const changeDeadline = formAction(async (posted, slug: string, hearing: string, granted: boolean) => {
  const api = await apiFor(slug)
  const deadline = posted.requiredDate('deadline')
  await api.call(hearingsApi.changeDeadline, { params: { hearing }, body: { deadline, granted }, posted })
  return go(pageOf(slug, hearing), 'granted')
})

/** By us with proof, or by the secretary's own mail, which is noted. `proposed` is the day that the ready mail says. */
export const askTime = formAction(
  async (posted, slug: string, hearing: string, to: string, proposed: string) => {
    const api = await apiFor(slug)
    const by = posted.text('by') === 'own-mail' ? ('own-mail' as const) : ('radslag' as const)
    const until = posted.requiredDate('until')
    const message =
      by === 'radslag'
        ? { subject: posted.required('subject'), text: withDay(posted.required('message'), proposed, until) }
        : undefined
    await api.call(hearingsApi.askTime, {
      params: { hearing },
      body: { until, by, to, ...(message ? { message } : {}) },
      posted,
    })
    return go(pageOf(slug, hearing), 'asked')
  },
)

export const refuseTime = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.refuseTime, { params: { hearing }, body: {}, posted })
  return go(pageOf(slug, hearing), 'refused')
})

export const askMembers = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  const by = posted.requiredDate('by')
  try {
    await api.call(hearingsApi.askMembers, {
      params: { hearing },
      body: { by, message: posted.text('message'), fingerprint: posted.required('fingerprint') },
      posted,
    })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'recipients-changed')
      return go(`${pageOf(slug, hearing)}/in-writing?changed=people`)
    throw thrown
  }
  return go(pageOf(slug, hearing), 'round')
})

export const letTheChairAnswer = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.byChair, { params: { hearing }, body: {}, posted })
  return go(pageOf(slug, hearing), 'by-chair')
})

export const putOnAgenda = formAction(async (posted, slug: string, hearing: string, title: string) => {
  const api = await apiFor(slug)
  const { agendaOut } = await api.call(hearingsApi.putOnAgenda, {
    params: { hearing },
    body: { title },
    posted,
  })
  return go(pageOf(slug, hearing), agendaOut ? 'on-agenda-late' : 'on-agenda')
})

/** What may have become something else since a page was read. */
const changes: Readonly<Record<string, string>> = {
  'answer-changed': 'answer',
  stale: 'hearing',
  'wrong-recipient': 'hearing',
  'recipients-changed': 'hearing',
}

/**
 * A press on what has just been read: where something else stands there by now, nothing is done, and `page` is shown
 * anew to be read again. Nothing was typed that could be kept.
 */
async function onWhatWasRead(act: () => Promise<unknown>, page: string, done: Success): Promise<Success> {
  try {
    await act()
    return done
  } catch (thrown) {
    const changed = thrown instanceof ApiProblem ? changes[thrown.type] : undefined
    if (changed) return go(`${page}${page.includes('?') ? '&' : '?'}changed=${changed}`)
    throw thrown
  }
}

/**
 * Two who write at once: the second one is shown the other's words beside what was typed. Views that stood beside the
 * other's answer are put into the boxes where the second one has none, so that the next press keeps them.
 */
export const saveAnswer = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  const minority = [...viewsIn(posted), ...(await viewsTaken(api, posted, hearing))]
  try {
    await api.call(hearingsApi.saveAnswer, {
      params: { hearing },
      body: { text: posted.text('text'), minority },
      posted,
    })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'another-draft' && minority.length === 0) {
      const { answer } = await api.call(hearingsApi.read, { params: { hearing } })
      for (const [at, { who, text }] of (answer?.minority ?? []).entries()) {
        posted.put(`minority.${at}.who`, who)
        posted.put(`minority.${at}.text`, text)
      }
    }
    throw thrown
  }
  const page = pageOf(slug, hearing)
  return posted.text('then') === 'look' ? go(`${page}/send`, 'answer') : go(page, 'answer')
})

export const askChair = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  const page = pageOf(slug, hearing)
  return onWhatWasRead(
    () => api.call(hearingsApi.askChair, { params: { hearing }, body: {}, posted }),
    page,
    go(page, 'chair-asked'),
  )
})

export const approveAnswer = formAction(
  async (posted, slug: string, hearing: string, answer: number, of: 'chair' | 'meeting') => {
    const api = await apiFor(slug)
    const page = pageOf(slug, hearing)
    const meeting = of === 'meeting' ? posted.text('meeting') || posted.refuse('meeting', 'choose-one') : ''
    const body = { answer, of, ...(meeting ? { meeting } : {}) }
    return onWhatWasRead(
      () => api.call(hearingsApi.approve, { params: { hearing }, body, posted }),
      page,
      go(page, 'approved'),
    )
  },
)

export const sendAnswer = formAction(
  async (
    posted,
    slug: string,
    hearing: string,
    given: { answer: number; to: string; fingerprint: string | null },
  ) => {
    const api = await apiFor(slug)
    const how = posted.text('how') === 'otherwise' ? ('otherwise' as const) : ('mail' as const)
    if (how === 'mail') posted.requiredTick('confirm')
    const body = {
      answer: given.answer,
      how,
      to: how === 'mail' ? given.to : '',
      papers: how === 'mail' ? posted.texts('papers') : [],
      ...(given.fingerprint ? { fingerprint: given.fingerprint } : {}),
    }
    const page = pageOf(slug, hearing)
    return onWhatWasRead(
      () => api.call(hearingsApi.send, { params: { hearing }, body, posted }),
      `${page}/send`,
      go(page, 'sent'),
    )
  },
)

const wordOfMove = {
  closeWithout: 'closed',
  note: 'noted',
  withdraw: 'withdrawn',
  reopen: 'reopened',
} as const

export const moveHearing = formAction(
  async (posted, slug: string, hearing: string, move: keyof typeof wordOfMove) => {
    const api = await apiFor(slug)
    const body = { move, reason: posted.text('reason') }
    await api.call(hearingsApi.move, { params: { hearing }, body, posted })
    return go(pageOf(slug, hearing), wordOfMove[move])
  },
)

export const publishHearing = formAction(async (posted, slug: string, hearing: string, isPublic: boolean) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.publish, { params: { hearing }, body: { public: isPublic }, posted })
  return go(pageOf(slug, hearing), isPublic ? 'published' : 'unpublished')
})

export const askOutcome = formAction(async (posted, slug: string, hearing: string, to: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.askOutcome, { params: { hearing }, body: { to }, posted })
  return go(pageOf(slug, hearing), 'outcome-asked')
})

const outcomeIn = (posted: Posted) => ({
  kind: posted.choice('kind', outcomes),
  text: posted.text('text'),
})

export const tellOutcome = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.tellOutcome, { params: { hearing }, body: outcomeIn(posted), posted })
  return go(pageOf(slug, hearing), 'outcome')
})

const wordIn = (posted: Posted) => ({ stance: posted.choice('stance', stances), text: posted.text('text') })

/** The reader's own word, by one who is signed in. */
export const sayInWriting = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.voice, { params: { hearing }, body: wordIn(posted), posted })
  return go(pageOf(slug, hearing), 'said')
})

/** What somebody said on the phone, typed by the secretary. */
export const sayForOther = formAction(async (posted, slug: string, hearing: string) => {
  const api = await apiFor(slug)
  await api.call(hearingsApi.voiceFor, {
    params: { hearing, person: posted.required('person') },
    body: { ...wordIn(posted), how: posted.choice('how', ways) },
    posted,
  })
  return go(pageOf(slug, hearing), 'said-for')
})

const byTicket = async (slug: string, ticket: string): Promise<Api> => {
  const reader = await readerByTicket(slug, ticket)
  if (reader) return apiAs(reader)
  throw new ApiProblem({ type: 'link-not-valid', title: 'link-not-valid', status: 403 })
}
const linkOf = (slug: string, hearing: string, ticket: string, spoken: Language | null) =>
  `${pageOf(slug, hearing)}/link/${ticket}${spoken ? `?language=${spoken}` : ''}`

/** The word of a member who came by the link in the mail: the link says who it is. */
export const sayByLink = formAction(
  async (posted, slug: string, hearing: string, ticket: string, spoken: Language | null) => {
    const api = await byTicket(slug, ticket)
    await api.call(hearingsApi.voice, { params: { hearing }, body: wordIn(posted), posted })
    return go(linkOf(slug, hearing, ticket, spoken), 'said')
  },
)

export const approveByLink = formAction(
  async (posted, slug: string, hearing: string, ticket: string, answer: number, spoken: Language | null) => {
    const api = await byTicket(slug, ticket)
    const page = linkOf(slug, hearing, ticket, spoken)
    return onWhatWasRead(
      () => api.call(hearingsApi.approve, { params: { hearing }, body: { answer }, posted }),
      page,
      go(page, 'approved'),
    )
  },
)

/** What changed, told by the sender, who is nobody of this tenant's. */
export const outcomeByLink = formAction(
  async (posted, slug: string, hearing: string, ticket: string, spoken: Language | null) => {
    const api = await byTicket(slug, ticket)
    await api.call(hearingsApi.tellOutcome, { params: { hearing }, body: outcomeIn(posted), posted })
    return go(linkOf(slug, hearing, ticket, spoken), 'outcome')
  },
)
