import type { Action } from '#shared/access/permissions'
import { permissions } from '#shared/access/permissions'
import { organisation } from '#shared/countries/catalogue'
import { openIn } from '#shared/hearings/counting'
import { addDays } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { type Chosen, type GivenLink, linksApi, type MemberRow } from '#shared/links/api'
import { daysToAnswer, stateOn } from '#shared/links/lifecycle'
import { cardTurnsAt, councilFacts, endsOf, linkAfter, linkIdOf } from '#shared/links/rules'
import { type Consent, facts, knowledgeSubject, type Link } from '#shared/links/schema'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { yearsOfCard } from '../platform/bodies.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  type ControlTenant,
  controlTenants,
  linksOfAssociation,
  linksOfOrganisation,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, charters, consents, shares, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { dueAt } from '../platform/work/due.ts'
import { job, type LinkMail } from '../platform/work/jobs.ts'
import { carried, closeConsent } from './sharing.ts'
import { linkNamed, linkWithEnds, linkWrites } from './store.ts'
import { closeCards } from './taking.ts'

export const links = (s: Surroundings) =>
  serve(
    linksApi,
    {
      members,
      invite,
      end,
      given,
      waiting,
      accept: consent('accept'),
      change: consent('change'),
      decline,
      withdraw,
    },
    s,
  )

// The association.

async function members(call: Call<typeof linksApi.members>) {
  const [may, own, found] = await Promise.all([
    mayInControl(call, 'coordinate'),
    ownTenant(call),
    call.table.queryAll(`TENANT#${call.claims.tenant}`, { begins: 'LINK#' }),
  ])
  if (!may.ok) return may
  if (own?.kind !== 'association') return refused({ type: 'not-found' })
  const known = new Map(linksOfAssociation.list(found).map((link) => [link.organisation, link]))
  const listed = own.municipalities.map(({ code, name }) => ({
    organisation: idOf(own, code),
    municipality: code,
    name,
  }))
  // A municipality that has left the list, and one that was invited where there is no list, keep their row.
  const others = [...known.values()].filter(
    ({ organisation: id }) => !listed.some((row) => row.organisation === id),
  )
  const rows = [...listed, ...others].map(({ organisation: id, municipality, name }): MemberRow => {
    const link = known.get(id)
    return { organisation: id, municipality, name, link: link ? shown(link, call.today) : null }
  })
  return ok({ members: rows, anyone: own.municipalities.length === 0 })
}

const idOf = ({ country }: Pick<Tenant, 'country'>, code: string): string => `${country}-municipality-${code}`

const shown = (link: Kept<Link>, today: string): MemberRow['link'] => ({
  state: stateOn(link, today),
  contact: link.contact,
  invitedAt: link.invitedAt,
  lapses: link.lapses,
  movedAt: link.movedAt,
  version: link.version,
})

async function invite(call: Call<typeof linksApi.invite>) {
  const { input, claims, today, now } = call
  const [may, own, kept, card] = await Promise.all([
    mayInControl(call, 'coordinate'),
    ownTenant(call),
    call.table
      .get(linksOfAssociation.key(claims.tenant ?? '', input.organisation))
      .then(linksOfAssociation.read),
    call.table.get(controlTenants.key(claims.tenant ?? '')).then(controlTenants.read),
  ])
  if (!may.ok) return may
  if (own?.kind !== 'association' || !card) return refused({ type: 'not-found' })
  const found = organisation(input.organisation)
  const member = own.municipalities.find(({ code }) => idOf(own, code) === input.organisation)
  const mayJoin = member ?? (own.municipalities.length === 0 && found?.country === own.country)
  if (found?.kind !== 'municipality' || !mayJoin) return refused({ type: 'not-a-member-of-yours' })
  const after = kept ? linkAfter(kept, 'invite', today) : ok('invited' as const)
  if (!after.ok) return after
  const link: Link = {
    association: card.id,
    associationName: own.name,
    associationSlug: card.slug,
    organisation: found.id,
    municipality: found.code,
    name: member?.name ?? found.name,
    tenant: '',
    state: after.value,
    // Counts on: nothing of an earlier time is taken under a new acceptance.
    epoch: kept?.epoch ?? 0,
    contact: input.contact,
    word: input.word,
    invitedBy: claims.person ?? '',
    invitedAt: now,
    lapses: addDays(today, daysToAnswer),
    movedAt: now,
  }
  return moved(call, link, kept, 'link.invited', [], 'invited')
}

async function end(call: Call<typeof linksApi.end>) {
  const { tenant } = call.claims
  const [may, kept] = await Promise.all([
    mayInControl(call, 'coordinate'),
    call.table
      .get(linksOfAssociation.key(tenant ?? '', call.params.organisation))
      .then(linksOfAssociation.read),
  ])
  if (!may.ok) return may
  if (!kept) return refused({ type: 'not-found' })
  if (kept.version !== call.seen) return refused({ type: 'stale', expected: kept.version })
  // An invitation that nobody has answered is taken back: nothing was shared that could end.
  const made =
    kept.state === 'accepted'
      ? await ended(call, kept, 'end', 'link.ended')
      : await ended(call, kept, 'recall', 'link.recalled')
  if (made.ok) {
    const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
    const { version: _, ...link } = kept
    // At once where it can be; the worker does it within the minute if not.
    await closeCards(
      table,
      linkIdOf(kept),
      { ...link, state: made.value.state, version: kept.version + 1 },
      handOf(call),
    ).catch(() => undefined)
  }
  return made
}

// The municipality.

async function waiting(call: Call<typeof linksApi.waiting>) {
  const [may, found] = await Promise.all([mayInControl(call, 'consent-to-link'), ownLinks(call)])
  if (!may.ok) return may
  return ok({
    invitations: found
      .filter((link) => stateOn(link, call.today) === 'invited')
      .map((link) => ({ link: linkIdOf(link), association: link.associationName, lapses: link.lapses })),
  })
}

async function given(call: Call<typeof linksApi.given>) {
  const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
  const [may, found, rows, councils] = await Promise.all([
    mayInControl(call, 'consent-to-link'),
    ownLinks(call),
    table.queryAll('LINKS'),
    choosable(table, call.today),
  ])
  if (!may.ok) return may
  const own = new Map(consents.list(rows).map((kept) => [kept.link, kept]))
  const sent = shares.list(rows)
  const nameOf = new Map(councils.map(({ body, name }) => [body, name]))
  const view = found.map((link): GivenLink => {
    const name = linkIdOf(link)
    const consent = own.get(name)
    const isGiven = consent?.state === 'given'
    const state = stateOn(link, call.today)
    return {
      link: name,
      association: link.associationName,
      associationSlug: link.associationSlug,
      // Accepted a moment ago, and control is still to hear of it.
      state: isGiven && state === 'invited' && consent.epoch > link.epoch ? 'accepted' : state,
      word: link.word,
      invitedAt: link.invitedAt,
      lapses: link.lapses,
      movedAt: link.movedAt,
      // What was said yes to before an end is no part of the next answer.
      knowledge: isGiven ? consent.knowledge : [],
      councils: isGiven ? consent.councils : [],
      shared: isGiven
        ? sent
            .filter((each) => each.link === name && isListed(consent, each))
            .map(({ body, holds, at }) => ({ body, name: nameOf.get(body) ?? '', holds, at }))
        : [],
      version: consent?.version ?? 0,
    }
  })
  return ok({ links: view, councils: councils.map((each) => ({ ...each, facts: null })) })
}

const isListed = ({ councils }: Consent, { body, subject }: { body: string; subject: string }): boolean =>
  subject === knowledgeSubject || councils.some((each) => each.body === body)

/** Every council of the municipality that is not closed, and what a card would say of it. */
async function choosable(table: Table, today: string) {
  const all = bodies
    .list(await table.query('BODIES', { begins: 'c_' }))
    .filter(({ state }) => state !== 'closed')
  return Promise.all(
    all.map(async (body) => {
      const [[charter], years] = await Promise.all([
        table
          .query(`BODY#${body.id}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 })
          .then((rows) => charters.list(rows)),
        yearsOfCard(table, body.id, today),
      ])
      const known = { digests: years.digests, openHearings: openIn(...years.hearings) }
      const card = councilFacts(body, charter ?? { clauses: [], purpose: '' }, known, facts, today)
      return { body: body.id, name: body.name, card }
    }),
  )
}

/** Accepts or changes: an exact list in the municipality's own table. Control hears of it, then what is listed is sent. */
const consent =
  (by: 'accept' | 'change') => async (call: Call<typeof linksApi.accept> | Call<typeof linksApi.change>) => {
    const { input, params, today, now, claims } = call
    const control = call.surroundings.control(call.table.meter)
    const [actor, ends, kept, all] = await Promise.all([
      call.actor(),
      linkWithEnds(control, params.link, claims.tenant ?? ''),
      call.table.queryAll('LINKS', { begins: 'CONSENT#' }).then(consents.list),
      call.table.query('BODIES', { begins: 'c_' }).then(bodies.list),
    ])
    const may = actor.may('consent-to-link')
    if (!may.ok) return may
    const { link, own } = ends
    if (!link || own?.organisation !== link.organisation) return refused({ type: 'not-found' as const })
    const before = kept.find((each) => each.link === params.link)
    // Control may still be on its way to hear of the acceptance.
    const state = before?.state === 'given' && before.epoch > link.epoch ? ('accepted' as const) : link.state
    const after = linkAfter({ ...link, state }, by, today)
    if (!after.ok) return after
    if ((before?.version ?? 0) !== call.seen)
      return refused({ type: 'stale' as const, expected: before?.version ?? 0 })
    const unknown = input.councils.find(
      ({ body }) => !all.some(({ id, state: of }) => id === body && of !== 'closed'),
    )
    if (unknown) return refused({ type: 'council-not-yours' as const })

    const next: Consent = {
      link: params.link,
      association: link.association,
      associationName: link.associationName,
      state: 'given',
      by: by === 'change' && before?.by === 'accept' && before.epoch > link.epoch ? 'accept' : by,
      epoch: Math.max(link.epoch, before?.epoch ?? 0) + 1,
      councils: distinct(input.councils),
      knowledge: input.knowledge,
      at: now,
    }
    const key = consents.key(params.link)
    const isShared = sharedIn([...kept.filter((each) => each.link !== params.link), next])
    const marked = all.filter(({ id, shared }) => isShared.has(id) !== (shared ?? false))
    const version = (before?.version ?? 0) + 1
    const turns = next.councils.map(({ body }) => dueAt(cardTurnsAt(now), 'card-turns', body))
    const made = await call.change(
      {
        writes: [
          before ? consents.change(key, next, before.version) : consents.create(key, next),
          ...marked.map((body) =>
            bodies.change(bodies.key(body.id), { ...body, shared: isShared.has(body.id) }, body.version),
          ),
          ...turns.map(({ write }) => write),
        ],
        log: {
          did: by === 'accept' ? 'link.consented' : 'link.consent-changed',
          about: [params.link, ...next.councils.map(({ body }) => body)],
          outbox: [
            ...[knowledgeSubject, ...next.councils.map(({ body }) => body)].map((subject) =>
              job('share-facts', { subject }),
            ),
            ...turns.slice(0, 1).map((turn) => turn.job),
          ],
        },
      },
      { link: params.link, state: after.value, version },
    )
    // Control hears of it at once, and by the worker if not.
    if (made.ok) await carried(control, { ...next, version }, link, own, handOf(call)).catch(() => undefined)
    return made
  }

const distinct = (councils: Chosen['councils']): Chosen['councils'] => [
  ...new Map(councils.map(({ body, facts: of }) => [body, { body, facts: [...new Set(of)] }])).values(),
]

const sharedIn = (all: readonly Consent[]): ReadonlySet<string> =>
  new Set(
    all.filter(({ state }) => state === 'given').flatMap(({ councils }) => councils.map(({ body }) => body)),
  )

async function decline(call: Call<typeof linksApi.decline>) {
  const found = await invitedHere(call)
  if (!found.ok) return found
  const after = linkAfter(found.value, 'decline', call.today)
  if (!after.ok) return after
  const { version: _, ...link } = found.value
  return moved(
    call,
    { ...link, state: after.value, movedAt: call.now },
    found.value,
    'link.declined',
    [],
    'declined',
  )
}

/** Control first: from this write on no push is taken. Then what was sent goes, and the consent is closed. */
async function withdraw(call: Call<typeof linksApi.withdraw>) {
  const found = await invitedHere(call)
  if (!found.ok) return found
  const made = await ended(call, found.value, 'withdraw', 'link.withdrawn', 'withdrawn')
  if (made.ok) {
    const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
    const { epoch } = found.value
    await closeConsent(table, call.params.link, { state: 'withdrawn', epoch }, handOf(call)).catch(
      () => undefined,
    )
  }
  return made
}

// Both.

/** The link that this tenant's organisation is a member by; for anyone else it is not there. */
async function invitedHere(
  call: Call<typeof linksApi.decline> | Call<typeof linksApi.withdraw>,
): Promise<Result<Kept<Link>, Problem>> {
  const [may, link, own] = await Promise.all([
    mayInControl(call, 'consent-to-link'),
    linkNamed(call.table, call.params.link),
    call.table.get(controlTenants.key(call.claims.tenant ?? '')).then(controlTenants.read),
  ])
  if (!may.ok) return may
  return link && own?.organisation === endsOf(call.params.link)?.organisation
    ? ok(link)
    : refused({ type: 'not-found' })
}

const ended = (
  call: Call<Route>,
  kept: Kept<Link>,
  name: 'end' | 'recall' | 'withdraw',
  did: string,
  mail?: LinkMail,
): Promise<Result<{ link: string; state: Link['state']; version: number }, Problem>> | Promise<never> => {
  const after = linkAfter(kept, name, call.today)
  if (!after.ok) return Promise.resolve(after)
  const { version: _, ...link } = kept
  const id = linkIdOf(kept)
  const outbox = kept.tenant ? [job('close-cards', { link: id }), job('close-consent', { link: id })] : []
  return moved(call, { ...link, state: after.value, movedAt: call.now }, kept, did, outbox, mail)
}

/** The link as it is to be, with what follows from it. */
function moved(
  call: Call<Route>,
  link: Link,
  kept: Kept<Link> | null,
  did: string,
  outbox: readonly ReturnType<typeof job>[],
  mail?: LinkMail,
): Promise<Result<{ link: string; state: Link['state']; version: number }, Problem>> {
  const id = linkIdOf(link)
  return call.change(
    {
      writes: linkWrites(link, kept?.version ?? 'absent'),
      log: {
        did,
        about: [id],
        outbox: [...outbox, ...(mail ? [job('send-link-mail', { link: id, mail })] : [])],
      },
    },
    { link: id, state: link.state, version: (kept?.version ?? 0) + 1 },
  )
}

const handOf = (call: Call<Route>) => ({ now: () => call.now, newId: call.newId })

/** Rechecked in control at each call: a role that was taken away a moment ago gives nothing away. */
async function mayInControl(call: Call<Route>, action: Action): Promise<Result<void, Problem>> {
  const { kind, tenant, person } = call.claims
  const way =
    kind === 'person' && tenant && person
      ? waysOfTenant.read(await call.table.get(waysOfTenant.key(tenant, person)))
      : null
  const may = way?.roles.some((role) => (permissions[action] as readonly string[]).includes(role))
  return may ? ok(undefined) : refused({ type: 'not-allowed', action })
}

async function ownTenant(call: Call<Route>): Promise<Kept<Tenant> | null> {
  const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
  return tenants.read(await table.get(tenants.key()))
}

/** The links that this tenant's organisation is a member by. */
async function ownLinks(call: Call<Route>): Promise<Kept<Link>[]> {
  const own: ControlTenant | null = controlTenants.read(
    await call.table.get(controlTenants.key(call.claims.tenant ?? '')),
  )
  return own
    ? linksOfOrganisation.list(
        await call.table.queryAll(`ORGANISATION#${own.organisation}`, { begins: 'LINK#' }),
      )
    : []
}
