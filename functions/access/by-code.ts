import type { accessApi } from '#shared/access/api'
import { ok, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { letsIn } from '#shared/tenancy/schema'
import { codeRow, handleOf, hashOf, randomCodeId, tryDigits } from '../platform/proof/codes.ts'
import { counted, ofCodes } from '../platform/proof/limits.ts'
import { sessionRow } from '../platform/proof/sessions.ts'
import { readTicket } from '../platform/proof/tickets.ts'
import type { Call, Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  accounts,
  codes,
  controlTenants,
  proofsOfWho,
  sessions,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import { job } from '../platform/work/jobs.ts'

const minute = 60

/** In by a code that went to one’s mailbox, and out again. */
export function byCode(surroundings: Surroundings) {
  const { secret } = surroundings
  /** Codes are asked for by address and by origin; both are counted whether anyone is known or not. */
  const asks = (call: Call<Route>, email: string) =>
    counted(
      call.table,
      secret,
      [...ofCodes(email, call.from), { what: 'codes-from', who: call.from, most: 300, seconds: 15 * minute }],
      call.now,
    )

  const sendCode = async (
    call: Call<Route>,
    code: Parameters<typeof codeRow>[1],
  ): Promise<{ ok: true; value: string } | Awaited<ReturnType<typeof changeControl>>> => {
    const id = randomCodeId()
    const made = await changeControl(
      call.table,
      {
        writes: [codeRow(id, code, call.now)],
        log: { did: 'access.code-asked', about: [id], outbox: [job('send-code', { code: id })] },
      },
      'public',
      call,
    )
    return made.ok ? ok(id) : made
  }

  return {
    // Nobody is looked up here: the worker does that, and mails only where someone is. The answer cannot differ.
    async askCode(call) {
      const { email, language } = call.input
      const may = await asks(call, email)
      if (!may.ok) return may
      const made = await sendCode(call, {
        purpose: 'sign-in',
        email,
        name: '',
        language,
        signUp: '',
        invitation: null,
      })
      if (!made.ok) return made
      return ok({ code: made.value as string })
    },

    async askCodeByTicket(call) {
      const ticket = readTicket(secret, call.input.ticket, call.now)
      if (!ticket?.uses.includes('accept-invitation')) return refused({ type: 'link-not-valid' })
      const { tenant, person } = ticket
      const [held, found] = await call.table.getMany([
        waysOfTenant.key(tenant, person),
        controlTenants.key(tenant),
      ])
      const way = waysOfTenant.read(held)
      const control = controlTenants.read(found)
      if (!way?.email || !control || !letsIn(control.state)) return refused({ type: 'link-not-valid' })
      const may = await asks(call, way.email)
      if (!may.ok) return may
      const made = await sendCode(call, {
        purpose: 'sign-in',
        email: way.email,
        name: '',
        language: control.language,
        signUp: '',
        invitation: { tenant, person },
      })
      if (!made.ok) return made
      return ok({ code: made.value as string, slug: control.slug })
    },

    async signIn(call) {
      const { code: id, digits } = call.input
      const may = await counted(
        call.table,
        secret,
        [{ what: 'tries-from', who: call.from, most: 600, seconds: 15 * minute }],
        call.now,
      )
      if (!may.ok) return may
      const code = codes.read(await call.table.get(codes.key(id)))
      const found = code ? proofsOfWho.read(await call.table.get(proofsOfWho.key('mail', code.email))) : null
      // A code of a sign-up completes the sign-up and nothing else.
      const tried = tryDigits(secret, id, code?.purpose === 'sign-in' ? code : null, digits, call.now)
      if (!tried.ok) return tried
      const { verdict, write } = tried.value
      const account = found ? accounts.read(await call.table.get(accounts.key(found.account))) : null
      const right = verdict !== 'wrong' && account !== null
      const handle = handleOf(secret, id)
      const { invitation } = code as NonNullable<typeof code>
      const made = await changeControl(
        call.table,
        {
          writes: [
            write,
            ...(right && verdict === 'right'
              ? [sessionRow(handle, { account: account.id, by: 'mail' }, call.now)]
              : []),
          ],
          log: {
            did: right ? 'access.signed-in' : 'access.code-tried',
            about: right ? [account.id] : [id],
            ...(right && invitation ? { outbox: [job('accept-invitation', invitation)] } : {}),
          },
        },
        right ? account.id : 'public',
        call,
      )
      // Of several guesses at once one counts; the others are told the same as a wrong one.
      if (!made.ok || !right) return refused({ type: 'code-not-right' })
      return ok({ session: handle, language: account.language })
    },

    async signOut(call) {
      const key = sessions.key(hashOf(call.input.session))
      const session = sessions.read(await call.table.get(key))
      if (session) {
        const made = await changeControl(
          call.table,
          {
            writes: [sessions.remove(key, session.version)],
            log: { did: 'access.signed-out', about: [session.account] },
          },
          session.account,
          call,
        )
        if (!made.ok) return made
      }
      return ok({ done: true as const })
    },
  } satisfies Partial<Handlers<typeof accessApi>>
}
