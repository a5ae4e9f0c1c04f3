import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { TypedCard } from '#shared/links/schema'
import type { Problem } from '#shared/problems'
import { regionApi } from '#shared/region/api'
import { lineOf, withAddress } from '#shared/region/circulars'
import { circularMoves } from '#shared/region/lifecycle'
import { councilsOf, type OverviewFilter, overviewOf } from '#shared/region/overview'
import type { Addressee, Circular, MemberCouncils, TypeCard } from '#shared/region/schema'
import { mayBeTyped } from '#shared/region/typed-card'
import type { Tenant } from '#shared/tenancy/schema'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept } from '../platform/table/record.ts'
import { circularLines, circulars, typedCards } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { circularsSent, circularWithProofs, type Region, regionOf } from './store.ts'

export const region = (s: Surroundings) =>
  serve(
    regionApi,
    {
      councils: async (call) => {
        const open = await opened(call)
        return open.ok ? ok({ members: open.value.members }) : open
      },
      typeCard,
      editCard,
      removeCard,
      overview: async (call) => {
        const [open, sent] = await Promise.all([opened(call), circularsSent(call.table)])
        if (!open.ok) return open
        const { members } = open.value
        return ok({
          today: call.today,
          circulars: sent,
          members: members.map(({ municipality, name, linked }) => ({ municipality, name, linked })),
          ...overviewOf(members, filterOf(call.query), call.today),
        })
      },
      addressees: async (call) => {
        const open = await opened(call)
        return open.ok ? ok(chosen(open.value.members, call.query.cards.split(',').filter(Boolean))) : open
      },
      writeCircular,
      circular: async (call) => {
        const [open, { circular, proofs }] = await Promise.all([
          opened(call),
          circularWithProofs(call.table, call.params.circular),
        ])
        if (!open.ok) return open
        if (!circular) return refused({ type: 'not-found' })
        return ok({
          ...circular,
          proofs: proofs.map(({ addressee, state, at }) => ({ addressee, state, at })),
        })
      },
      sendCircular,
    },
    s,
  )

type Opened = Region & { readonly tenant: Kept<Tenant>; readonly members: MemberCouncils[] }

/** What the coordinator may see, in one wave; for all others, and in a municipality, it is not there. */
async function opened(call: Call<Route>): Promise<Result<Opened, Problem>> {
  const [actor, known] = await Promise.all([call.actor(), regionOf(call.table)])
  const may = actor.may('coordinate')
  if (!may.ok) return may
  const { tenant, taken, pushed, typed } = known
  if (tenant?.kind !== 'association') return refused({ type: 'not-found' })
  return ok({
    ...known,
    tenant,
    members: councilsOf(tenant.municipalities, taken, pushed, typed, call.today),
  })
}

const filterOf = ({
  municipality,
  kind,
  only,
}: {
  municipality?: string | undefined
  kind?: OverviewFilter['kind'] | '' | undefined
  only?: OverviewFilter['only'] | '' | undefined
}): OverviewFilter => ({
  ...(municipality ? { municipality } : {}),
  ...(kind ? { kind } : {}),
  ...(only ? { only } : {}),
})

// Typed cards.

/** The card as the coordinator may type it: of a member that is not linked, and such as can be. */
function typable({ members, typed }: Opened, input: TypeCard, id?: string): Result<void, Problem> {
  const member = members.find((each) => each.municipality === input.municipality)
  if (!member)
    return refused({ type: 'invalid', errors: [{ pointer: '/municipality', detail: 'choose-one' }] })
  if (member.linked) return refused({ type: 'comes-by-itself', name: member.name })
  return mayBeTyped(
    input,
    typed.filter((card) => card.id !== id),
  )
}

const cardOf = (input: TypeCard, id: string, at: string, version: number): TypedCard => ({
  id,
  municipality: input.municipality,
  name: input.name,
  kind: input.kind,
  contact: input.contact,
  next: input.next,
  seats: input.seats,
  at,
  version,
})

async function typeCard(call: Call<typeof regionApi.typeCard>) {
  const open = await opened(call)
  if (!open.ok) return open
  const may = typable(open.value, call.input)
  if (!may.ok) return may
  const id = call.newId('card')
  return call.change(
    {
      writes: [typedCards.create(typedCards.key(id), cardOf(call.input, id, call.now, 1))],
      log: { did: 'region.card-typed', about: [id] },
    },
    { card: id, version: 1 },
  )
}

async function editCard(call: Call<typeof regionApi.editCard>) {
  const found = await ownCard(call)
  if (!found.ok) return found
  const { open, card } = found.value
  const may = typable(open, call.input, card.id)
  if (!may.ok) return may
  return call.change(
    {
      writes: [
        typedCards.change(
          typedCards.key(card.id),
          cardOf(call.input, card.id, call.now, card.version + 1),
          card.version,
        ),
      ],
      log: { did: 'region.card-edited', about: [card.id] },
    },
    { card: card.id, version: card.version + 1 },
  )
}

async function removeCard(call: Call<typeof regionApi.removeCard>) {
  const found = await ownCard(call)
  if (!found.ok) return found
  const { card } = found.value
  return call.change(
    {
      writes: [typedCards.remove(typedCards.key(card.id), card.version)],
      log: { did: 'region.card-removed', about: [card.id] },
    },
    { card: card.id },
  )
}

async function ownCard(
  call: Call<typeof regionApi.editCard> | Call<typeof regionApi.removeCard>,
): Promise<Result<{ open: Opened; card: Kept<TypedCard> }, Problem>> {
  const open = await opened(call)
  if (!open.ok) return open
  const card = open.value.typed.find(({ id }) => id === call.params.card)
  if (!card) return refused({ type: 'not-found' })
  return card.version === call.seen
    ? ok({ open: open.value, card })
    : refused({ type: 'stale', expected: card.version })
}

// A mail to several contact persons.

/** The contact persons of the chosen cards, each address once, and the councils whose contact has none. */
function chosen(
  members: readonly MemberCouncils[],
  asked: readonly string[],
): { to: Addressee[]; without: string[] } {
  const all = members.flatMap(({ cards }) => cards).filter(({ card }) => asked.includes(card))
  const to = new Map<string, Addressee>()
  for (const { card, name, municipalityName, contact } of all)
    if (contact?.mail && !to.has(contact.mail))
      to.set(contact.mail, {
        card,
        name: contact.name,
        council: name,
        municipality: municipalityName,
        address: contact.mail,
      })
  return {
    to: [...to.values()],
    without: all
      .filter(({ contact }) => !contact?.mail)
      .map(({ name, municipalityName }) => `${name}, ${municipalityName}`),
  }
}

async function writeCircular(call: Call<typeof regionApi.writeCircular>) {
  const [open, actor] = await Promise.all([opened(call), call.actor()])
  if (!open.ok) return open
  const { tenant, members } = open.value
  const { to } = chosen(members, call.input.cards)
  if (to.length === 0 || !actor.person) return refused({ type: 'nobody-to-write-to' as const })
  const circular: Circular = {
    id: call.newId('circular'),
    subject: call.input.subject,
    text: call.input.text,
    to,
    by: { person: actor.person.id, name: actor.person.name, address: actor.person.email || tenant.mailbox },
    state: 'draft',
    at: call.now,
    version: 1,
  }
  return call.change(
    {
      writes: [
        circulars.create(circulars.key(circular.id), circular),
        circularLines.create(circularLines.key(circular.id), lineOf(circular)),
      ],
      log: { did: 'region.circular-written', about: [circular.id] },
    },
    { circular: circular.id, state: circular.state, version: 1 },
  )
}

async function sendCircular(call: Call<typeof regionApi.sendCircular>) {
  const [open, { circular }] = await Promise.all([
    opened(call),
    circularWithProofs(call.table, call.params.circular),
  ])
  if (!open.ok) return open
  if (!circular) return refused({ type: 'not-found' as const })
  // The agreement comes before real names are written to.
  const { tenant } = open.value
  if (!tenant.agreement && !tenant.invented) return refused({ type: 'agreement-first' as const })
  const after = move(circularMoves, circular.state, 'send')
  if (!after.ok) return refused({ type: 'circular-sent' as const })
  if (withAddress(circular).length === 0) return refused({ type: 'nobody-to-write-to' as const })
  if (circular.version !== call.seen) return refused({ type: 'stale' as const, expected: circular.version })
  const sent = { ...circular, state: after.value, at: call.now, version: circular.version + 1 }
  return call.change(
    {
      writes: [
        circulars.change(circulars.key(circular.id), sent, circular.version),
        circularLines.lay(circularLines.key(circular.id), lineOf(sent)),
      ],
      log: {
        did: 'region.circular-sent',
        about: [circular.id],
        outbox: [job('send-circular', { circular: circular.id })],
      },
    },
    { circular: circular.id, state: sent.state, version: sent.version },
  )
}
