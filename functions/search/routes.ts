import type { Hono } from 'hono'
import type { Body } from '#shared/bodies/schema'
import { yearOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { notOver } from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import { searchApi } from '#shared/search/api'
import { type Hit, met, ranked, type Sought, speaksOf, wordsOf } from '#shared/search/find'
import type {
  FoundBody,
  FoundCouncil,
  FoundHearing,
  FoundMeeting,
  FoundPerson,
  FoundPublication,
  SearchResults,
} from '#shared/search/schema'
import { yearsBeside, yearsLooked } from '#shared/search/years'
import type { Actor } from '../platform/actor.ts'
import { itemsSeenBy, mayKnowOf } from '../platform/chairs.ts'
import { mayBeSecretary } from '../platform/proof/claims.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { bodies, tenants } from '../platform/table/records.ts'
import { councilsOfMembers, type OfBody, ofBody, publishedIn } from './store.ts'

/** Rows of each kind: who finds more than these writes one word more. */
const most = 20

export const search = (surroundings: Surroundings): Hono => serve(searchApi, { find }, surroundings)

/**
 * Two waves: who asks, the tenant, what it has published, and for officers all bodies, for which of them are theirs
 * hangs on the department; then what is looked through of each body of the reader's, side by side. A closed body is
 * found by its name alone, else the years would grow with every body that was ever closed.
 */
async function find(call: Call<typeof searchApi.find>): Promise<Result<SearchResults, Problem>> {
  const { table, today, claims, input } = call
  const years = yearsLooked(today, input.year)
  const [actor, all, tenant, published] = await Promise.all([
    call.actor(),
    mayBeSecretary(claims) ? table.query('BODIES').then(bodies.list) : null,
    table.get(tenants.key()).then(tenants.read),
    publishedIn(table, years),
  ])
  const may = actor.may('read-tenant')
  if (!may.ok) return may
  if (!tenant) return refused({ type: 'not-found' })
  const readable = (found: readonly Body[]) => found.filter((body) => actor.may('read-body', body).ok)
  const known = all && readable(all)
  const ids = known
    ? known.filter(({ state }) => state !== 'closed').map(({ id }) => id)
    : [
        ...new Set(
          (actor.person?.bodies ?? []).filter((seat) => notOver(seat, today)).map(({ body }) => body),
        ),
      ]
  const [own, hanging, councils] = await Promise.all([
    known ??
      table
        .getMany(ids.map((id) => bodies.key(id)))
        .then(bodies.list)
        .then(readable),
    Promise.all(ids.map(async (id) => [id, await ofBody(table, id, years, today)] as const)).then(
      (each) => new Map(each),
    ),
    tenant.kind === 'association' && actor.may('coordinate').ok
      ? councilsOfMembers(table, tenant, today)
      : [],
  ])
  const looked = wordsOf(input.words)
  const through = own.flatMap((body) => {
    const of = hanging.get(body.id)
    return of && body.state !== 'closed' ? [{ body, of: knownTo(actor, body, of, today) }] : []
  })
  const municipalities = new Map(tenant.municipalities.map(({ code, name }) => [code, name]))
  return ok({
    ...years,
    ...yearsBeside(years, today, Math.min(...own.map(({ usingSince }) => yearOf(usingSince)))),
    closed: own.some(({ state }) => state === 'closed'),
    bodies: ranked(
      own.flatMap((body) => bodyHit(looked, body)),
      most,
    ),
    councils: ranked(
      councils.flatMap(({ card, name, municipalityName, contact }) => {
        const row: FoundCouncil = { name, municipality: municipalityName, contact: contact?.name ?? '' }
        return hit(
          looked,
          { own: [name, municipalityName, row.contact] },
          row,
          '',
          `${municipalityName} ${card}`,
        )
      }),
      most,
    ),
    people: ranked(peopleHits(looked, actor, through, municipalities, today), most),
    meetings: ranked(
      through.flatMap(({ body, of }) => meetingHits(looked, body, of)),
      most,
    ),
    hearings: ranked(
      through.flatMap(({ body, of }) => hearingHits(looked, body, of)),
      most,
    ),
    publications: ranked(
      published.flatMap(({ publication, bodyName, title, publishedOn }) => {
        const row: FoundPublication = { publication, bodyName, title, publishedOn }
        return hit(looked, { own: [title], around: [bodyName] }, row, publishedOn, publication)
      }),
      most,
    ),
  })
}

type Through = { readonly body: Body; readonly of: Known }
/** A meeting of which the reader may know, with what of it the reader may open. */
type KnownMeeting = OfBody['gatherings'][number] & {
  readonly topics: readonly string[]
  readonly takenBack: FoundMeeting['takenBack']
}
type Known = Pick<OfBody, 'hearings' | 'seats'> & { readonly meetings: readonly KnownMeeting[] }

/**
 * What this reader may open of a body, by the rules of the routes that open it; the rest is gone before anything is
 * looked for. What no meeting of these years is known for belongs to none, and is not found.
 */
function knownTo(actor: Actor, body: Body, of: OfBody, today: string): Known {
  const may = (action: Parameters<Actor['may']>[0]) => actor.may(action, body).ok
  const titles = new Map(
    of.topics.filter((each) => each.titles.length).map((each) => [each.meeting, each.titles]),
  )
  const rows = new Map(may('read-notes') ? of.followUps.map((each) => [each.meeting, each.rows]) : [])
  const meetings = of.gatherings
    .filter(({ kind }) => may('read-meeting') && mayKnowOf(actor, body, kind, today))
    .map((gathering): KnownMeeting => {
      const seen = itemsSeenBy(actor, body, gathering.state, today)
      const shown = seen === 'none' ? [] : (titles.get(gathering.meeting) ?? [])
      return {
        ...gathering,
        topics: shown.filter(({ closed }) => !closed || seen !== 'open').map(({ title }) => title),
        takenBack: (rows.get(gathering.meeting) ?? []).map(({ text, owner }) => ({ text, owner })),
      }
    })
  return {
    meetings,
    hearings: may('read-hearing') ? of.hearings : [],
    seats: may('read-people') ? of.seats : [],
  }
}

function hit<Row>(looked: readonly string[], sought: Sought, row: Row, day: string, id: string): Hit<Row>[] {
  const mark = met(looked, sought)
  return mark === null ? [] : [{ row, mark, day, id }]
}

function bodyHit(looked: readonly string[], { id, name, tagline, state }: Body): Hit<FoundBody>[] {
  // What is in use comes before what is closed.
  return hit(
    looked,
    { own: [name, tagline] },
    { id, name, tagline, state },
    state === 'closed' ? '' : '1',
    name,
  )
}

function meetingHits(looked: readonly string[], body: Body, { meetings }: Known): Hit<FoundMeeting>[] {
  return meetings.flatMap(({ topics, takenBack, ...each }) => {
    const own = [
      each.title,
      each.with ?? '',
      ...topics,
      ...takenBack.flatMap(({ text, owner }) => [text, owner]),
    ]
    const row: FoundMeeting = {
      meeting: each.meeting,
      body: { id: body.id, name: body.name },
      kind: each.kind,
      title: each.title,
      with: each.with ?? '',
      date: each.date,
      start: each.start,
      end: each.end,
      state: each.state,
      topics: topics.filter((title) => speaksOf(looked, title)),
      takenBack: takenBack.filter(({ text, owner }) => speaksOf(looked, `${text} ${owner}`)),
    }
    return hit(looked, { own, around: [body.name] }, row, each.date, each.meeting)
  })
}

function hearingHits(looked: readonly string[], body: Body, { hearings }: Known): Hit<FoundHearing>[] {
  return hearings.flatMap(({ hearing, title, sender, area, state, receivedOn, deadline }) =>
    hit(
      looked,
      { own: [title, sender.name, area], around: [body.name] },
      {
        hearing,
        body: { id: body.id, name: body.name },
        title,
        sender: sender.name,
        state,
        receivedOn,
        deadline,
      },
      receivedOn,
      hearing,
    ),
  )
}

/** Each person once, with every seat that the reader may know of. Found by what the lists of people show to everybody. */
function peopleHits(
  looked: readonly string[],
  actor: Actor,
  through: readonly Through[],
  municipalities: ReadonlyMap<string, string>,
  today: string,
): Hit<FoundPerson>[] {
  const people = new Map<string, FoundPerson>()
  for (const { body, of } of through)
    for (const { person, card, role, municipality, to } of of.seats) {
      const known = people.get(person) ?? { person, name: card.name, seats: [] }
      known.seats.push({
        body: { id: body.id, name: body.name },
        role,
        municipality: municipalities.get(municipality) ?? '',
        to: to ?? null,
        over: !notOver({ from: '', ...(to ? { to } : {}) }, today),
        opens: actor.person?.id === person || actor.may('edit-people', body).ok,
      })
      people.set(person, known)
    }
  return [...people.values()].flatMap((each) => {
    const around = each.seats.map(({ body }) => body.name)
    const own = [each.name, ...each.seats.map(({ municipality }) => municipality)]
    // Whoever sits there comes before those who have left.
    return hit(looked, { own, around }, each, each.seats.some(({ over }) => !over) ? '1' : '', each.name)
  })
}
