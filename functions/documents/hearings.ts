import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { hearingFilesApi } from '#shared/documents/api'
import type { Hearing, HearingContent } from '#shared/hearings/schema'
import { localDateOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { type File, serveFiles } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, hearingAnswers, hearingDispatches, hearings, tenants } from '../platform/table/records.ts'
import { pressed } from './pressed.ts'
import type { Asking } from './store.ts'

/** The answer as a file for the case, and the letters of what went to members. */
export const hearingFiles = (surroundings: Surroundings) =>
  serveFiles(
    hearingFilesApi,
    {
      answerWord: (call) => answerFile(surroundings, call, call.params.hearing, call.query.case, 'docx'),
      answerPdf: (call) => answerFile(surroundings, call, call.params.hearing, call.query.case, 'pdf'),
      roundLetters: async (call) => {
        const open = await opened(call, call.params.hearing, 'carry-hearing')
        if (!open.ok) return open
        const key = hearingDispatches.key(call.params.hearing, call.query.dispatch)
        const dispatch = hearingDispatches.read(await call.table.get(key))
        const to = (dispatch?.recipients ?? []).filter(({ channel }) => channel === 'letter')
        if (!dispatch || to.length === 0) return refused({ type: 'not-found' })
        const { language, name } = open.value.tenant
        return pressed(surroundings, {
          make: 'hearing-letters',
          content: dispatch.content,
          to,
          sentOn: localDateOf(dispatch.at),
          language,
          author: name,
        })
      },
    },
    surroundings,
  )

type Opened = {
  readonly hearing: Kept<Hearing>
  readonly body: Kept<Body>
  readonly tenant: Kept<Tenant>
  readonly actor: Actor
  readonly content: HearingContent
}

/** The hearing with its answer, for one who wants a file of it: two waves. A ticket opens it while there is a seat. */
async function opened(call: Asking, id: string, action: Action): Promise<Result<Opened, Problem>> {
  const [items, tenant, actor] = await Promise.all([
    call.table.query(hearings.key(id).pk, { between: { from: 'HEARING', to: hearingAnswers.key(id).sk } }),
    call.table.get(tenants.key()).then(tenants.read),
    call.actor(),
  ])
  const hearing = hearings.list(items)[0]
  if (!hearing || !tenant) return refused({ type: 'not-found' })
  const body = bodies.read(await call.table.get(bodies.key(hearing.body)))
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (call.claims.kind === 'ticket' && !seatRoles(actor, body, call.today).length)
    return refused({ type: 'not-found' })
  const answer = hearingAnswers.list(items)[0]
  const { version: _version, sent: _sent, ...kept } = hearing
  const content: HearingContent = {
    about: 'hearing',
    kind: 'answer',
    tenant,
    body,
    hearing: kept,
    ...(answer ? { answer: { text: answer.text, minority: answer.minority } } : {}),
    ...(hearing.files?.length ? { along: hearing.files } : {}),
  }
  return ok({ hearing, body, tenant, actor, content })
}

/** The answer as it stands: a draft says that it is one. Without an answer there is no file. */
async function answerFile(
  surroundings: Surroundings,
  call: Asking,
  id: string,
  caseNumber: string,
  as: 'docx' | 'pdf',
): Promise<Result<File, Problem>> {
  const open = await opened(call, id, 'read-hearing')
  if (!open.ok) return open
  const { content, tenant, actor, body } = open.value
  if (!content.answer?.text) return refused({ type: 'not-found' })
  const language = actor.person?.language ?? tenant.language
  const reader = { language, on: call.today, caseNumber: caseNumber || body.caseNumber || '' }
  return pressed(surroundings, { make: 'answer', as, content, reader })
}
