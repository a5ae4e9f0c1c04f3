import type { Hono } from 'hono'
import type { Action } from '#shared/access/permissions'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { publicationsApi } from '#shared/publications/api'
import {
  asksAgreement,
  mayLeave,
  moved,
  published,
  rewritten,
  toldAt,
  withdrawn,
} from '#shared/publications/rules'
import type { Publication } from '#shared/publications/schema'
import type { Actor } from '../platform/actor.ts'
import { bodyWithCharter, type WithCharter } from '../platform/bodies.ts'
import { publicRows } from '../platform/publications.ts'
import { seatsNotOver } from '../platform/seats.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept } from '../platform/table/record.ts'
import { publications as record } from '../platform/table/records.ts'
import { newestOf, onAPage } from './store.ts'

/** What leaves the room: agreed on, published, told elsewhere, taken down. */
export const publications = (surroundings: Surroundings, kind: 'councils' | 'networks'): Hono =>
  serve(
    publicationsApi,
    {
      // One wave: everything hangs on the body, whose id is known.
      list: async (call) => {
        const { body: id } = call.params
        const [open, found] = await Promise.all([
          opened(call, 'read-publications'),
          newestOf(call.table, id, call.query.after),
        ])
        if (!open.ok) return open
        return ok({
          ...around(open.value),
          publications: found,
          next: found.length === onAPage ? (found.at(-1)?.id ?? null) : null,
        })
      },

      read: async (call) => {
        const open = await openedOne(call, 'read-publications')
        if (!open.ok) return open
        const { publication } = open.value
        return ok({ ...around(open.value), publication, version: publication.version })
      },

      add: async (call) => {
        const open = await opened(call, 'write-publications')
        if (!open.ok) return open
        const { body, asked } = open.value
        if (body.state === 'closed') return refused({ type: 'body-closed' })
        const { told, agreed, ...words } = call.input
        const made: Publication = {
          ...words,
          id: call.newId('publication'),
          body: body.id,
          state: agreed ? 'agreed' : 'draft',
          agreed,
          told: told ? [told] : [],
          publishedOn: null,
          withdrawnOn: null,
          names: [],
          version: 1,
        }
        const may = told ? mayLeave(made, asked) : ok(undefined)
        if (!may.ok) return may
        return call.change(
          {
            writes: [record.create(record.key(body.id, made.id), made)],
            log: { did: 'publication.added', about: [body.id, made.id] },
          },
          { id: made.id, state: made.state, version: 1 },
        )
      },

      edit: async (call) => {
        const open = await openedOne(call, 'write-publications')
        if (!open.ok) return open
        return kept(call, open.value, 'edited', rewritten(open.value.publication, call.input))
      },

      move: async (call) => {
        const open = await openedOne(call, 'write-publications')
        if (!open.ok) return open
        const { publication, asked, body } = open.value
        const { move, agreed } = call.input
        if (move === 'withdraw')
          return kept(call, open.value, 'withdrawn', withdrawn(publication, call.today))
        if (move === 'agree') {
          const state = moved(publication, 'agree')
          if (!state.ok) return state
          if (!agreed)
            return refused({ type: 'invalid', errors: [{ pointer: '/agreed/how', detail: 'choose-one' }] })
          return kept(call, open.value, 'agreed', ok({ ...publication, state: state.value, agreed }))
        }
        const seats = await seatsNotOver(call.table, body.id, call.today)
        return kept(
          call,
          open.value,
          'published',
          published(publication, { seats, asked, today: call.today }),
        )
      },

      tell: async (call) => {
        const open = await openedOne(call, 'write-publications')
        if (!open.ok) return open
        const { publication, asked } = open.value
        return kept(call, open.value, 'told', toldAt(publication, call.input, asked))
      },

      remove: async (call) => {
        const open = await openedOne(call, 'write-publications')
        if (!open.ok) return open
        const { publication, body } = open.value
        const seen = asSeen(call, publication)
        if (!seen.ok) return seen
        const may = moved(publication, 'remove')
        if (!may.ok) return may
        return call.change(
          {
            writes: [record.remove(record.key(body.id, publication.id), publication.version)],
            log: { did: 'publication.removed', about: [body.id, publication.id] },
          },
          { removed: publication.id },
        )
      },
    },
    surroundings,
    kind,
  )

type Asking = Pick<
  Call<typeof publicationsApi.list>,
  'params' | 'table' | 'today' | 'seen' | 'actor' | 'change'
>
type Opened = WithCharter & { readonly actor: Actor; readonly asked: boolean }
type OpenedOne = Opened & { readonly publication: Kept<Publication> }

async function opened(call: Asking, action: Action): Promise<Result<Opened, Problem>> {
  const [actor, found] = await Promise.all([call.actor(), bodyWithCharter(call.table, call.params.body)])
  if (!found) return refused({ type: 'not-found' })
  const may = actor.may(action, found.body)
  return may.ok ? ok({ ...found, actor, asked: asksAgreement(found.charter.clauses) }) : may
}

async function openedOne(
  call: Asking & { readonly params: { readonly publication: string } },
  action: Action,
): Promise<Result<OpenedOne, Problem>> {
  const { body, publication: id } = call.params
  const [open, publication] = await Promise.all([
    opened(call, action),
    call.table.get(record.key(body, id)).then(record.read),
  ])
  if (!open.ok) return open
  return publication ? ok({ ...open.value, publication }) : refused({ type: 'not-found' })
}

const around = ({ body, actor, asked }: Opened) => ({
  body: { id: body.id, name: body.name },
  asksAgreement: asked,
  may: actor.may('write-publications', body).ok ? ['write-publications'] : [],
})

const asSeen = (call: Asking, { version }: { readonly version: number }): Result<void, Problem> =>
  call.seen === version ? ok(undefined) : refused({ type: 'stale', expected: version })

/** The piece as it was decided, with what the public reads of it: in one transaction. */
async function kept(
  call: Asking,
  { body, publication }: OpenedOne,
  did: string,
  decided: Result<Kept<Publication>, Problem>,
) {
  const seen = asSeen(call, publication)
  if (!seen.ok) return seen
  if (!decided.ok) return decided
  const after = decided.value
  const isSeenOutside = after.state === 'published' || publication.state === 'published'
  return call.change(
    {
      writes: [
        record.change(record.key(body.id, after.id), after, publication.version),
        ...(isSeenOutside ? publicRows(after, body.name) : []),
      ],
      log: { did: `publication.${did}`, about: [body.id, after.id] },
    },
    { id: after.id, state: after.state, version: publication.version + 1 },
  )
}
