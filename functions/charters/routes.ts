import type { Hono } from 'hono'
import { type Action, mayAnyOf, permissions } from '#shared/access/permissions'
import { amend } from '#shared/charters/amend'
import { type CharterView, chartersApi } from '#shared/charters/api'
import { standingOf, worstOf } from '#shared/charters/checks'
import { lightToRemark, remarksOver, withRemarks } from '#shared/charters/remarks'
import type { Charter, Remark } from '#shared/charters/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Given } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import { bodyWithCharter, digestsAround } from '../platform/bodies.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { sharing } from '../platform/work/jobs.ts'
import {
  bodyOf,
  chartersOf,
  layRemark,
  municipalitiesOf,
  remarksOf,
  takeAway,
  versionWrites,
} from './store.ts'

export const charters = (s: Surroundings, kind: 'councils' | 'networks'): Hono =>
  serve(
    chartersApi,
    {
      read: (call) => view(call, null),
      readVersion: (call) => view(call, call.params.number),
      amend: amendCharter,
      standing,
      remark,
    },
    s,
    kind,
  )

async function view(
  call: Call<typeof chartersApi.read> | Call<typeof chartersApi.readVersion>,
  asked: string | null,
): Promise<Result<CharterView, Problem>> {
  const [actor, body, versions] = await Promise.all([
    call.actor(),
    bodyOf(call.table, call.params.body),
    chartersOf(call.table, call.params.body),
  ])
  const newest = versions[0]
  if (!body || !newest) return refused({ type: 'not-found' })
  const may = actor.may('read-body', body)
  if (!may.ok) return may
  const charter = asked === null ? newest : versions.find((each) => String(each.number) === asked)
  if (!charter) return refused({ type: 'not-found' })
  const roles = actor.roles(body)
  return ok({
    body: {
      id: body.id,
      name: body.name,
      tagline: body.tagline,
      competence: body.competence,
      charterLabel: body.charterLabel,
      state: body.state,
      legalBasis: body.legalBasis,
      reportsTo: body.reportsTo,
      places: body.places,
    },
    charter,
    versions: versions.map(({ number, validFrom, reason }) => ({ number, validFrom, reason })),
    may: (Object.keys(permissions) as Action[]).filter((action) => mayAnyOf(roles, action)),
    version: newest.number,
  })
}

async function amendCharter(call: Call<typeof chartersApi.amend>) {
  const [actor, body, versions, digests] = await Promise.all([
    call.actor(),
    bodyOf(call.table, call.params.body),
    chartersOf(call.table, call.params.body),
    digestsAround(call.table, call.params.body, call.today),
  ])
  const newest = versions[0]
  if (!body || !newest) return refused({ type: 'not-found' })
  const may = actor.may('edit-charter', body)
  if (!may.ok) return may
  if (body.state === 'closed') return refused({ type: 'body-closed' })
  if (call.seen !== newest.number) return refused({ type: 'stale', expected: newest.number })
  const groupsInUse = new Set(
    digests
      .flatMap((digest) => digest.seats)
      .filter((seat) => !seat.to || seat.to >= call.today)
      .map((seat) => seat.group),
  )
  const made = amend(newest, call.input, { today: call.today, groupsInUse: [...groupsInUse] })
  if (!made.ok) return made
  return call.change(
    {
      writes: await versionWrites(call.table, body, made.value),
      log: { did: 'charters.amended', about: [body.id, String(made.value.number)], outbox: sharing(body) },
    },
    { body: body.id, charter: made.value, version: made.value.number },
  )
}

async function standing(call: Call<typeof chartersApi.standing>) {
  const asOf = call.query.on ?? call.today
  const [actor, body, versions, digests, municipalities, remarks] = await Promise.all([
    call.actor(),
    bodyOf(call.table, call.params.body),
    chartersOf(call.table, call.params.body),
    digestsAround(call.table, call.params.body, asOf),
    municipalitiesOf(call.table),
    // What is known is known today.
    asOf === call.today ? remarksOf(call.table, call.params.body) : [],
  ])
  if (!body || versions.length === 0) return refused({ type: 'not-found' })
  const may = actor.may('read-standing', body)
  if (!may.ok) return may
  const charter = charterOn(versions, asOf)
  const lights = withRemarks(
    standingOf(charter.clauses, { body, charter, digests, municipalities }, asOf),
    remarks,
  )
  return ok({ asOf, worst: worstOf(lights), lights: [...lights] })
}

/** One line about what is not in place; an empty one takes it away. Lines whose matter is over go with it. */
async function remark(
  call: Call<typeof chartersApi.remark>,
): Promise<Result<Given<typeof chartersApi.remark>, Problem>> {
  const [actor, found, digests, municipalities] = await Promise.all([
    call.actor(),
    bodyWithCharter(call.table, call.params.body),
    digestsAround(call.table, call.params.body, call.today),
    municipalitiesOf(call.table),
  ])
  if (!found || !actor.person) return refused({ type: 'not-found' })
  const { body, charter, remarks } = found
  const may = actor.may('write-remark', body)
  if (!may.ok) return may
  const { about, text } = call.input
  const was = remarks.find((each) => each.about === about)
  if (call.seen !== (was?.version ?? 0)) return refused({ type: 'stale', expected: was?.version ?? 0 })
  const lights = standingOf(charter.clauses, { body, charter, digests, municipalities }, call.today)
  const over = remarksOver(lights, remarks).filter((each) => each.about !== about)
  // The log says which kind of clause: a matter can bear the name of a committee.
  const log = { did: 'charters.remarked', about: [body.id, about.split(':')[0] ?? ''] }
  if (!text) {
    if (!was) return refused({ type: 'invalid', errors: [{ pointer: '/text', detail: 'required' }] })
    return call.change({ writes: [was, ...over].map(takeAway), log }, { about, remark: null, version: 0 })
  }
  const light = lightToRemark(lights, about)
  if (!light.ok) return light
  const made: Remark = {
    body: body.id,
    about,
    text,
    on: call.today,
    by: { person: actor.person.id, name: actor.person.name },
    version: call.seen + 1,
  }
  return call.change(
    { writes: [layRemark(made, was), ...over.map(takeAway)], log },
    { about, remark: made, version: made.version },
  )
}

/** The version in force on a day: the newest that had begun, or the first. */
function charterOn(versions: readonly Charter[], day: string): Charter {
  return (versions.find((each) => each.validFrom <= day) ?? versions.at(-1)) as Charter
}
