import { organisation } from '#shared/countries/catalogue'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import type { SignUpView, tenancyApi } from '#shared/tenancy/api'
import { afterProof, checkSignUp } from '#shared/tenancy/rules'
import { accountBy } from '../platform/proof/accounts.ts'
import { codeRow, handleOf, hashOf, randomCodeId, tryDigits } from '../platform/proof/codes.ts'
import { counted, ofCodes } from '../platform/proof/limits.ts'
import { alive, sessionOf, sessionRow } from '../platform/proof/sessions.ts'
import { readTicket } from '../platform/proof/tickets.ts'
import type { Call, Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  accountSignUps,
  type ControlTenant,
  claims,
  codes,
  controlTenants,
  type KeptSignUp,
  sessions,
  signUps,
  slugs,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { job } from '../platform/work/jobs.ts'
import { claimed } from './claiming.ts'
import { movedSignUp, signUpOf } from './store.ts'

type SignUpHandlers = Pick<
  Handlers<typeof tenancyApi>,
  'signUp' | 'organisation' | 'sendSignUpCode' | 'proveSignUp' | 'signUpState' | 'readObjection' | 'object'
>

/** From the first form to a tenant that is being made. */
export const signingUp = ({ secret }: Surroundings): SignUpHandlers => {
  const asks = (call: Call<Route>, email: string) =>
    counted(
      call.table,
      secret,
      [...ofCodes(email, call.from), { what: 'sign-ups-from', who: call.from, most: 100, seconds: 3600 }],
      call.now,
    )

  return {
    async signUp(call) {
      const { input, now } = call
      const checked = checkSignUp(input)
      if (!checked.ok) return checked
      const { organisation: found, official } = checked.value
      const may = await asks(call, input.applicant.email)
      if (!may.ok) return may
      const [claim, named] = await call.table.getMany([claims.key(found.id), slugs.key(input.slug)])
      const taken = claims.read(claim)
      if (taken) return refused({ type: 'already-signed-up', slug: taken.slug })
      if (slugs.read(named)) return refused({ type: 'slug-taken', slug: input.slug })
      const id = call.newId('signUp')
      const code = randomCodeId()
      const signUp: KeptSignUp = {
        id,
        country: found.country,
        language: input.language,
        organisation: found.id,
        host: input.host,
        name: input.name,
        slug: input.slug,
        applicant: input.applicant,
        mailbox: input.mailbox,
        official,
        code,
        account: '',
        person: '',
        department: '',
        state: 'asked',
        tenant: '',
        reason: '',
        at: now,
        version: 1,
      }
      return call.change(
        {
          writes: [signUps.create(signUps.key(id), signUp), codeOf(signUp, now)],
          log: { did: 'sign-up.asked', about: [id], outbox: [job('send-code', { code })] },
        },
        { id, slug: input.slug },
      )
    },

    async organisation(call) {
      if (!organisation(call.params.organisation)) return refused({ type: 'not-found' })
      const claim = claims.read(await call.table.get(claims.key(call.params.organisation)))
      return ok({ slug: claim?.slug ?? null })
    },

    async sendSignUpCode(call) {
      const signUp = await signUpOf(call.table, call.params.signUp)
      if (signUp?.state !== 'asked') return refused({ type: 'not-found' })
      const may = await asks(call, signUp.applicant.email)
      if (!may.ok) return may
      const code = randomCodeId()
      const made = await changeControl(
        call.table,
        {
          writes: [
            ...movedSignUp(signUp, { state: 'asked', code }, call.now),
            codeOf({ ...signUp, code }, call.now),
          ],
          log: { did: 'sign-up.code-asked', about: [signUp.id], outbox: [job('send-code', { code })] },
        },
        'public',
        call,
      )
      return made.ok ? ok({ id: signUp.id }) : made
    },

    async proveSignUp(call) {
      const signUp = await signUpOf(call.table, call.params.signUp)
      if (!signUp) return refused({ type: 'code-not-right' })
      const code = codes.read(await call.table.get(codes.key(signUp.code)))
      const tried = tryDigits(secret, signUp.code, code, call.input.digits, call.now)
      if (!tried.ok) return tried
      const { verdict, write } = tried.value
      const handle = handleOf(secret, signUp.code)
      if (verdict !== 'right') {
        const made = await changeControl(
          call.table,
          { writes: [write], log: { did: 'sign-up.code-tried', about: [signUp.id] } },
          'public',
          call,
        )
        if (!made.ok || verdict === 'wrong') return refused({ type: 'code-not-right' })
        const session = alive(sessions.read(await call.table.get(sessions.key(hashOf(handle)))), call.now)
        return session ? ok({ session: handle, signUp: viewOf(signUp) }) : refused({ type: 'code-used-up' })
      }
      const next = afterProof(signUp.state, signUp.official)
      if (!next.ok) return next
      const found = await accountBy(call.table, 'mail', signUp.applicant.email, {
        ...call,
        language: signUp.language,
      })
      const goesOn = next.value === 'provisioning'
      const claim = goesOn
        ? await claimed(call.table, signUp, call)
        : ok({ signUp: {}, writes: [] as Write[] })
      if (!claim.ok) return claim
      const proved = { ...claim.value.signUp, account: found.account, state: next.value }
      const made = await changeControl(
        call.table,
        {
          writes: [
            write,
            ...found.writes,
            sessionRow(handle, { account: found.account, by: 'mail' }, call.now),
            accountSignUps.lay(accountSignUps.key(found.account, signUp.id), { signUp: signUp.id }),
            ...movedSignUp(signUp, proved, call.now),
            ...claim.value.writes,
          ],
          log: {
            did: goesOn ? 'sign-up.went-on' : 'sign-up.waits',
            about: [signUp.id, found.account],
            outbox: goesOn
              ? [
                  job('provision-tenant', { signUp: signUp.id }),
                  job('send-sign-up-mail', { signUp: signUp.id, mail: 'objection' }),
                ]
              : [job('send-sign-up-mail', { signUp: signUp.id, mail: 'operator' })],
          },
        },
        found.account,
        call,
      )
      // Somebody else of the same organisation was first, or the button was pressed twice: either is said next time.
      if (!made.ok) return refused({ type: 'code-not-right' })
      return ok({ session: handle, signUp: viewOf({ ...signUp, ...proved }) })
    },

    async signUpState(call) {
      const [session, signUp] = await Promise.all([
        sessionOf(call.table, call.input.session, call.now),
        signUpOf(call.table, call.params.signUp),
      ])
      if (!session) return refused({ type: 'not-signed-in' })
      if (!signUp || session.by !== 'mail' || signUp.account !== session.account)
        return refused({ type: 'not-found' })
      return ok(viewOf(signUp))
    },

    async readObjection(call) {
      const found = await objectionOf(call, call.params.ticket)
      if (!found.ok) return found
      const { tenant, signUp } = found.value
      return ok({
        name: tenant.name,
        language: tenant.language,
        applicant: signUp?.applicant.name ?? '',
        publicFrom: tenant.publicFrom,
        objected: tenant.objected !== null,
      })
    },

    // Control first: from this write on no token says that the tenant is published.
    async object(call) {
      const found = await objectionOf(call, call.params.ticket)
      if (!found.ok) return found
      const { version, ...tenant } = found.value.tenant
      if (!tenant.objected) {
        const made = await changeControl(
          call.table,
          {
            writes: [
              controlTenants.change(
                controlTenants.key(tenant.id),
                { ...tenant, objected: { at: call.now }, publicFrom: null },
                version,
              ),
            ],
            log: {
              did: 'tenant.objected',
              about: [tenant.id],
              outbox: [
                job('carry-objection', { tenant: tenant.id }),
                job('send-sign-up-mail', { signUp: tenant.signUp, mail: 'objected' }),
              ],
            },
          },
          'public',
          call,
        )
        if (!made.ok) return made
      }
      return ok({ name: tenant.name, language: tenant.language, objected: true as const })
    },
  }

  async function objectionOf(
    call: Call<Route>,
    given: string,
  ): Promise<Result<{ tenant: Kept<ControlTenant>; signUp: Kept<KeptSignUp> | null }, Problem>> {
    const ticket = readTicket(secret, given, call.now)
    if (!ticket?.uses.includes('object-to-tenant')) return refused({ type: 'link-not-valid' })
    const tenant = controlTenants.read(await call.table.get(controlTenants.key(ticket.tenant)))
    if (!tenant) return refused({ type: 'link-not-valid' })
    return ok({ tenant, signUp: await signUpOf(call.table, tenant.signUp) })
  }
}

const codeOf = (signUp: KeptSignUp, now: string): Write =>
  codeRow(
    signUp.code,
    {
      purpose: 'sign-up',
      email: signUp.applicant.email,
      name: signUp.applicant.name,
      language: signUp.language,
      signUp: signUp.id,
      invitation: null,
    },
    now,
  )

export function viewOf(signUp: KeptSignUp): SignUpView {
  const { id, state, name, slug, country, language, reason } = signUp
  return { id, state, name, slug, country, language, reason, officialDomain: signUp.official }
}
