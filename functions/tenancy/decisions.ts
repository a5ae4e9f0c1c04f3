import type { NewId } from '#shared/kernel/ids'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { signUpAfter } from '#shared/tenancy/rules'
import { changeControl } from '../platform/table/commit.ts'
import { type KeptSignUp, signUps, waitingSignUps } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { claimed } from './claiming.ts'
import { movedSignUp, signUpOf } from './store.ts'

type Deciding = { now: string; newId: NewId }

/** The sign-ups that wait for an operator, and those whose provisioning failed, oldest first. */
export async function waiting(control: Table): Promise<Kept<KeptSignUp>[]> {
  const rows = waitingSignUps.list(await control.queryAll('SIGNUPS'))
  return signUps.list(await control.getMany(rows.map(({ id }) => signUps.key(id))))
}

/** The operator knows the applicant: the tenant is made. What failed is tried again. */
export async function approve(
  control: Table,
  id: string,
  deciding: Deciding,
): Promise<Result<void, Problem>> {
  const signUp = await signUpOf(control, id)
  if (!signUp) return refused({ type: 'not-found' })
  const again = signUp.state === 'failed'
  const moved = signUpAfter(signUp.state, again ? 'try-again' : 'approve')
  if (!moved.ok) return moved
  const claim = again ? ok({ signUp: {}, writes: [] }) : await claimed(control, signUp, deciding)
  if (!claim.ok) return claim
  return changeControl(
    control,
    {
      writes: [
        ...movedSignUp(signUp, { ...claim.value.signUp, state: moved.value }, deciding.now),
        ...claim.value.writes,
      ],
      log: {
        did: again ? 'sign-up.tried-again' : 'sign-up.approved',
        about: [id],
        outbox: [
          job('provision-tenant', { signUp: id }),
          ...(again
            ? []
            : [
                job('send-sign-up-mail', { signUp: id, mail: 'approved' }),
                job('send-sign-up-mail', { signUp: id, mail: 'objection' }),
              ]),
        ],
      },
    },
    'operator',
    deciding,
  )
}

/** The operator says no and why; the applicant is told in the same words. */
export async function refuse(
  control: Table,
  id: string,
  reason: string,
  deciding: Deciding,
): Promise<Result<void, Problem>> {
  const signUp = await signUpOf(control, id)
  if (!signUp) return refused({ type: 'not-found' })
  const moved = signUpAfter(signUp.state, 'refuse')
  if (!moved.ok) return moved
  return changeControl(
    control,
    {
      writes: movedSignUp(signUp, { state: moved.value, reason: reason.trim().slice(0, 500) }, deciding.now),
      log: {
        did: 'sign-up.refused',
        about: [id],
        outbox: [job('send-sign-up-mail', { signUp: id, mail: 'refused' })],
      },
    },
    'operator',
    deciding,
  )
}
