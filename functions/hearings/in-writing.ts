import { openTo } from '#shared/hearings/answering'
import type { hearingsApi } from '#shared/hearings/api'
import { roundDays } from '#shared/hearings/deadline'
import type { Hearing, Stance, Voice } from '#shared/hearings/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import { asShown, countsOf, fingerprintOf, noWayTo } from '#shared/meetings/recipients'
import type { Recipient } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { seatRoles } from '../platform/actor.ts'
import type { Handlers } from '../platform/slice.ts'
import { hearings, voices } from '../platform/table/records.ts'
import { openForWay } from './carrying.ts'
import { membersNow, savedAndSent } from './sending.ts'
import { type Asking, type OpenedHearing, opened } from './store.ts'

/** In writing among the members, with a date of its own: by a link without sign-in, or typed for someone. */
export const inWriting = {
  recipients: async (call) => {
    const open = await opened(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const members = await membersNow(call, open.value.body.id)
    const recipients = call.query.of === 'silent' ? silentOf(members, open.value) : members
    return ok({
      fingerprint: fingerprintOf(recipients),
      recipients,
      ...countsOf(recipients),
      noWay: recipients.filter(noWayTo).map(({ person, name }) => ({ person, name })),
    })
  },

  askMembers: async (call) => {
    const open = await openForWay(call, call.params.hearing, 'in-writing')
    if (!open.ok) return open
    const { hearing, tenant, body, answer } = open.value
    const may = openTo(hearing, 'ask-members')
    if (!may.ok) return may
    const { by, message, fingerprint } = call.input
    const days = roundDays(hearing.deadline, { today: call.today, country: tenant.country })
    if (by < days.from || by > days.to)
      return refused({ type: 'date-outside-deadline', from: days.from, to: days.to })
    // Asked once more, with another day: those who have written need not write again.
    const recipients = silentOf(await membersNow(call, body.id), open.value)
    const shown = asShown(recipients, fingerprint)
    if (!shown.ok) return shown
    const after: Hearing = {
      ...hearing,
      way: 'in-writing',
      round: {
        by,
        askedOn: call.today,
        asked: recipients.length + open.value.voices.length,
        message,
        deadline: hearing.deadline,
        ...(hearing.round ? { before: hearing.round.by } : {}),
      },
    }
    return savedAndSent(
      call,
      open.value,
      after,
      'hearing.members-asked',
      { kind: 'round', answer, along: hearing.files, recipients },
      ({ dispatch, mails, letters, calls }) => ({ dispatch, mails, letters, calls }),
    )
  },

  voice: async (call) => {
    const open = await opened(call, call.params.hearing, 'voice-hearing')
    if (!open.ok) return open
    const { actor, body } = open.value
    const { person } = actor
    const mayVote = seatRoles(actor, body, call.today).some((role) => role === 'chair' || role === 'member')
    if (!person || !mayVote) return refused({ type: 'not-allowed', action: 'voice-hearing' })
    const how = call.claims.kind === 'ticket' ? 'link' : 'web'
    return said(call, open.value, { ...call.input, person: person.id, name: person.name, how })
  },

  voiceFor: async (call) => {
    const open = await opened(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, body } = open.value
    const member = (await membersNow(call, body.id)).find(({ person }) => person === call.params.person)
    const before = open.value.voices.find(({ person }) => person === call.params.person)
    const name = member?.name ?? before?.name
    if (!name || !hearing.round) return refused({ type: 'not-found' })
    return said(call, open.value, { ...call.input, person: call.params.person, name })
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

/** Those whose word is still to come. */
const silentOf = (members: readonly Recipient[], { voices: there }: OpenedHearing): Recipient[] =>
  members.filter(({ person }) => !there.some((voice) => voice.person === person))

/** One person has one word on a hearing, and may change it until the answer has gone. */
async function said(
  call: Asking,
  { hearing, voices: there }: OpenedHearing,
  given: Pick<Voice, 'person' | 'name' | 'stance' | 'text' | 'how'>,
): Promise<Result<{ hearing: string; stance: Stance; version: number }, Problem>> {
  const may = openTo(hearing, 'voice')
  if (!may.ok) return may
  if (!hearing.round) return refused({ type: 'way-not-open', way: 'in-writing' })
  if (given.stance !== 'agrees' && given.text === '')
    return refused({ type: 'nothing-said', stance: given.stance })
  const before = there.find(({ person }) => person === given.person)
  const version = (before?.version ?? 0) + 1
  const voice: Voice = { ...given, hearing: hearing.id, at: call.now, version }
  const key = voices.key(hearing.id, given.person)
  return call.change(
    {
      writes: [
        before ? voices.change(key, voice, before.version) : voices.create(key, voice),
        // The answer may go at this very moment: then it is too late, and that is said.
        { check: hearings.key(hearing.id), is: hearing.version },
      ],
      log: { did: 'hearing.said', about: [hearing.id, given.person] },
    },
    { hearing: hearing.id, stance: given.stance, version },
  )
}
