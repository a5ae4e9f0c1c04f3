'use server'

import { createHash } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { isMailAddress, membersApi, mostAtOnce, type NewMember, type PastedRow } from '#shared/members/api'
import { blotted } from '#shared/members/paste'
import type { MemberRole } from '#shared/members/schema'
import { type Api, apiFor } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { type FormState, formAction, go, Posted, refusedState, stay } from '../../lib/form.ts'
import type { FormProblem } from '../../lib/form-state.ts'
import { pageLanguage } from '../../lib/language.ts'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { channels, consentWays, roles, today } from './words.ts'

const languages = ['da', 'sv'] as const
const people = (slug: string, body: string) => `/${slug}/bodies/${body}/people`

/**
 * Both steps of putting a list in: the text is read into rows, the rows are looked through and seated. The rows
 * travel in the form itself, so that it works without JavaScript and nothing is kept before the secretary says so.
 */
export async function pasteList(
  slug: string,
  body: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const posted = new Posted(form)
  let seated: Seated
  try {
    const intent = posted.text('intent')
    if (intent === 'back') return shows(state, posted, { text: posted.text('text') })
    if (intent !== 'import') return shows(state, posted, await readList(slug, body, posted))
    seated = await seatList(slug, body, posted)
  } catch (thrown) {
    unstable_rethrow(thrown)
    const language = await pageLanguage()
    const refusal = refusedState(state, posted, language, thrown, await pathOfPage())
    return { ...refusal, problem: refusal.problem && told(language, refusal.problem, thrown) }
  }
  revalidatePath('/', 'layout')
  const { count, substitutes, already } = seated
  redirect(`${people(slug, body)}?done=imported&count=${count}&substitutes=${substitutes}&already=${already}`)
}

/** Nobody ticked, and how many are in already when a later batch is refused, are said in words of their own. */
function told(language: Language, problem: FormProblem, thrown: unknown): FormProblem {
  const t = sentences(language, 'members')
  if (!(thrown instanceof ApiProblem)) return problem
  const { nobody, seated } = thrown.document
  if (nobody) return { ...problem, sentence: t('pasteNobodyTicked') }
  return typeof seated === 'number' && seated > 0
    ? { ...problem, sentence: `${t('pasteSome', { done: seated })} ${problem.sentence}` }
    : problem
}

/** The same form again, one step on or back, with what it holds. */
const shows = (state: FormState, posted: Posted, values: FormState['values']): FormState => ({
  values,
  problem: null,
  said: null,
  key: posted.key,
  version: null,
  count: state.count + 1,
})

async function readList(slug: string, body: string, posted: Posted): Promise<FormState['values']> {
  const language = await pageLanguage()
  const t = sentences(language, 'members')
  // An identity number goes no further than this line: it is blotted out before anything is sent to the API.
  const text = blotted(posted.text('text'), today())
  if (!text.trim()) posted.refuse('text', 'required')
  const { rows } = await (await apiFor(slug)).call(membersApi.preview, { params: { body }, body: { text } })
  if (rows.length === 0) posted.refuse('text', 'required')
  const values: Record<string, string | readonly string[]> = {
    text,
    count: String(rows.length),
    found: t('pasteCount', { count: rows.length }),
    from: posted.text('from') || today(),
  }
  for (const [at, row] of rows.entries()) {
    const say = (hint: PastedRow['hints'][number]) => t(`hint-${hint.what}`, { about: hint.about })
    const boxes: Record<string, string | readonly string[]> = {
      ...(row.leaveOut ? {} : { in: 'yes' }),
      was: row.text,
      hint: row.hints.map(say),
      name: row.name,
      email: row.email,
      phone: row.phone,
      title: row.title,
      organisation: row.organisation,
      municipality: row.municipality,
      address: row.address,
      group: row.group,
      // As long as nothing is chosen, the way follows from what is known of the person.
      channel: '',
      person: row.person,
      substituteName: row.substitute?.name ?? '',
      substituteEmail: row.substitute?.email ?? '',
    }
    for (const [name, value] of Object.entries(boxes)) values[`rows.${at}.${name}`] = value
  }
  return values
}

/** How many rows were seated, how many of those brought a substitute, and how many were here before. */
type Seated = { count: number; substitutes: number; already: number }

/** In batches of one transaction each, under keys of their own: a second press does nothing twice. */
async function seatList(slug: string, body: string, posted: Posted): Promise<Seated> {
  const count = posted.number('count') ?? 0
  const from = posted.date('from') ?? today()
  const ticked = Array.from({ length: count }, (_, at) => at).filter((at) => posted.ticked(`rows.${at}.in`))
  if (ticked.length === 0)
    throw new ApiProblem({ type: 'invalid', title: 'invalid', status: 422, nobody: true })
  const rows = ticked.map((at) => ({ at, row: rowPosted(posted, `rows.${at}.`) }))
  const lacking = rows.flatMap(({ at, row }) =>
    lacks(row).map(([box, detail]) => ({ pointer: `/rows/${at}/${box}`, detail })),
  )
  if (lacking.length > 0)
    throw new ApiProblem({ type: 'invalid', title: 'invalid', status: 422, errors: lacking })

  const api = await apiFor(slug)
  let seated = 0
  let substitutes = 0
  let already = 0
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const batch = rows.slice(start, start + mostAtOnce)
    const sent = { from, rows: batch.map(({ row }) => row) }
    const key = `${posted.key}-${createHash('sha256').update(JSON.stringify(sent)).digest('hex').slice(0, 16)}`
    try {
      const done = await api.call(membersApi.import, { params: { body }, body: sent, key })
      seated += done.rows.filter((row) => row.outcome === 'seated').length
      substitutes += done.rows.filter(
        ({ outcome }, at) => outcome === 'seated' && batch[at]?.row.substitute,
      ).length
      already += done.rows.filter((row) => row.outcome === 'already').length
    } catch (thrown) {
      throw inWholeList(
        thrown,
        batch.map(({ at }) => at),
        seated,
      )
    }
  }
  return { count: seated, substitutes, already }
}

type RowPosted = ReturnType<typeof rowPosted>
const rowPosted = (posted: Posted, at: string) => {
  const text = (name: string) => posted.text(`${at}${name}`)
  const substitute = text('substituteName') || text('substituteEmail')
  const chosen = channels.find((channel) => channel === text('channel'))
  return {
    ...(text('person') ? { person: text('person') } : {}),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    title: text('title'),
    organisation: text('organisation'),
    municipality: text('municipality'),
    address: text('address'),
    group: text('group'),
    ...(chosen ? { channel: chosen } : {}),
    substitute: substitute
      ? { name: text('substituteName') || text('substituteEmail'), email: text('substituteEmail') }
      : null,
  } satisfies Partial<NewMember> & { name: string }
}

/** What is seen before the API is asked, so that all of a list is told at once and nothing is half put in. */
function lacks(row: RowPosted): [box: string, detail: string][] {
  const wrong: [string, string][] = []
  if (!row.name) wrong.push(['name', 'required'])
  if (!row.group) wrong.push(['group', 'choose-one'])
  if (row.email && !isMailAddress(row.email)) wrong.push(['email', 'not-an-email'])
  if (row.substitute?.email && !isMailAddress(row.substitute.email))
    wrong.push(['substituteEmail', 'not-an-email'])
  if (row.channel === 'mail' && !row.email) wrong.push(['email', 'not-an-email'])
  return wrong
}

/** The refusal of a batch, told by the rows of the list as it stands on the page. */
function inWholeList(thrown: unknown, places: readonly number[], seated: number): unknown {
  if (!(thrown instanceof ApiProblem)) return thrown
  const errors = thrown.document.errors?.map((error) => ({
    ...error,
    pointer: error.pointer
      .replace(/^\/rows\/(\d+)/, (_, at: string) => `/rows/${places[Number(at)]}`)
      .replace(/substitute\/(name|email)$/, (_, box: string) =>
        box === 'name' ? 'substituteName' : 'substituteEmail',
      ),
  }))
  return new ApiProblem({ ...thrown.document, ...(errors ? { errors } : {}), seated })
}

/** One person typed by hand. */
export const addMember = formAction(async (posted, slug: string, body: string) => {
  const { substitute: _none, ...row } = rowPosted(posted, '')
  const to = posted.date('to')
  const name = posted.required('name')
  const api = await apiFor(slug)
  await api.call(membersApi.add, {
    params: { body },
    body: {
      ...row,
      name,
      group: posted.text('group') || posted.refuse('group', 'choose-one'),
      channel: channelPosted(posted),
      role: rolePosted(posted),
      nominatedBy: posted.text('nominatedBy'),
      substituteFor: posted.text('substituteFor'),
      from: posted.date('from') ?? today(),
      ...(to ? { to } : {}),
    },
    posted,
  })
  return go(people(slug, body), 'added')
})

const rolePosted = (posted: Posted): MemberRole =>
  roles.find((role) => role === posted.text('role')) ?? 'member'
/** Mail where there is an address and nothing else was chosen. */
const channelPosted = (posted: Posted) => {
  const chosen = channels.find((channel) => channel === posted.text('channel'))
  return chosen === 'mail' && !posted.text('email')
    ? posted.refuse('email', 'not-an-email')
    : (chosen ?? undefined)
}

const needsPosted = (posted: Posted) => ({
  interpreter: posted.text('needs.interpreter'),
  loop: posted.ticked('needs.loop'),
  companion: posted.ticked('needs.companion'),
  note: posted.text('needs.note'),
})

export const editPerson = formAction(async (posted, slug: string, body: string, person: string) => {
  const api = await apiFor(slug)
  await api.call(membersApi.editPerson, {
    params: { body, person },
    body: {
      name: posted.required('name'),
      email: posted.text('email'),
      phone: posted.text('phone'),
      title: posted.text('title'),
      organisation: posted.text('organisation'),
      address: posted.text('address'),
      channel: posted.choice('channel', channels),
      language: posted.choice('language', languages),
      needs: needsPosted(posted),
    },
    posted,
  })
  return go(`${people(slug, body)}/${person}`, 'saved')
})

export const tellConsent = formAction(
  async (posted, slug: string, body: string, person: string, to: 'named' | 'confidentiality') => {
    const api = await apiFor(slug)
    const on = posted.date('on')
    await api.call(membersApi.setConsent, {
      params: { body, person },
      body: {
        to,
        given: posted.choice('given', ['yes', 'no']) === 'yes',
        how: posted.choice('how', consentWays),
        ...(on ? { on } : {}),
      },
      posted,
    })
    return go(`${people(slug, body)}/${person}`, 'saved')
  },
)

export const changeRole = formAction(
  async (posted, slug: string, body: string, person: string, membership: string) => {
    const api = await apiFor(slug)
    await api.call(membersApi.changeRole, {
      params: { body, membership },
      body: {
        role: posted.choice('role', roles),
        from: posted.date('from') ?? today(),
        relieves: posted.ticked('relieves'),
      },
      posted,
    })
    return go(`${people(slug, body)}/${person}`, 'saved')
  },
)

export const endSeat = formAction(
  async (posted, slug: string, body: string, person: string, membership: string) => {
    const api = await apiFor(slug)
    await api.call(membersApi.end, {
      params: { body, membership },
      body: { on: posted.date('on') ?? today(), reason: posted.text('reason') },
      posted,
    })
    return go(`${people(slug, body)}/${person}`, 'seatEnded')
  },
)

export const undoEnd = formAction(
  async (posted, slug: string, body: string, person: string, membership: string) => {
    await (await apiFor(slug)).call(membersApi.undoEnd, { params: { body, membership }, posted })
    return go(`${people(slug, body)}/${person}`, 'seatUndone')
  },
)

export const handOver = formAction(async (posted, slug: string, body: string, membership: string) => {
  const api = await apiFor(slug)
  const { group: _group, substitute: _none, municipality: _place, ...to } = rowPosted(posted, '')
  const made = await api.call(membersApi.handOver, {
    params: { body, membership },
    body: {
      on: posted.requiredDate('on'),
      reason: posted.text('reason'),
      to: { ...to, name: posted.required('name'), channel: channelPosted(posted) },
    },
    posted,
  })
  return go(`${people(slug, body)}/${made.person}`, 'handedOver')
})

export const takeOut = formAction(async (posted, slug: string, body: string, membership: string) => {
  await (await apiFor(slug)).call(membersApi.takeOut, { params: { body, membership }, posted })
  return go(people(slug, body), 'takenOut')
})

export const editSeat = formAction(
  async (posted, slug: string, body: string, person: string, membership: string) => {
    const api = await apiFor(slug)
    await api.call(membersApi.editSeat, {
      params: { body, membership },
      body: {
        group: posted.text('group') || posted.refuse('group', 'choose-one'),
        municipality: posted.text('municipality'),
        nominatedBy: posted.text('nominatedBy'),
        substituteFor: posted.text('substituteFor'),
        from: posted.requiredDate('from'),
      },
      posted,
    })
    return go(`${people(slug, body)}/${person}`, 'saved')
  },
)

export const namePlaces = formAction(async (posted, slug: string, body: string) => {
  const places = posted.rows('places').map(({ group = '', municipality = '', roleTitle = '' }) => ({
    group,
    municipality,
    roleTitle,
  }))
  await (await apiFor(slug)).call(membersApi.namePlace, { params: { body }, body: { places }, posted })
  return go(people(slug, body), 'saved')
})

/** Exactly those who are ticked are written to, in batches of one transaction each. */
export const invite = formAction(async (posted, slug: string, body: string) => {
  const chosen = posted.texts('people')
  if (chosen.length === 0) posted.refuse('people', 'choose-one')
  const api = await apiFor(slug)
  const invited = await inBatches(api, body, chosen, posted.key)
  return go(`${people(slug, body)}?count=${invited}`, 'invitationsSent')
})

async function inBatches(api: Api, body: string, chosen: readonly string[], key: string): Promise<number> {
  let invited = 0
  for (let start = 0; start < chosen.length; start += mostAtOnce) {
    const batch = chosen.slice(start, start + mostAtOnce)
    const mark = createHash('sha256').update(batch.join()).digest('hex').slice(0, 16)
    const done = await api.call(membersApi.invite, {
      params: { body },
      body: { people: batch },
      key: `${key}-${mark}`,
    })
    invited += done.invited.length
  }
  return invited
}

export const editMe = formAction(async (posted, slug: string) => {
  await (await apiFor(slug)).call(membersApi.editMe, {
    body: {
      phone: posted.text('phone'),
      address: posted.text('address'),
      channel: posted.choice('channel', channels),
      language: posted.choice('language', languages),
      needs: needsPosted(posted),
    },
    posted,
  })
  return go(`/${slug}/my-page`, 'saved')
})

export const consentMe = formAction(async (posted, slug: string, to: 'named' | 'confidentiality') => {
  await (await apiFor(slug)).call(membersApi.consentMe, {
    body: { to, given: posted.choice('given', ['yes', 'no']) === 'yes' },
    posted,
  })
  return stay(sentences(await pageLanguage(), 'members')('myThanks'))
})
