import { isoOf, millisOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { signUpAfter } from '#shared/tenancy/rules'
import { lives } from '#shared/tenancy/schema'
import { once } from '../platform/mail/attempts.ts'
import { wayFor } from '../platform/proof/accounts.ts'
import { hashOf } from '../platform/proof/codes.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl, commit } from '../platform/table/commit.ts'
import {
  controlTenants,
  deletions,
  signUps,
  tenantExports,
  tenantRows,
} from '../platform/table/control-records.ts'
import { publicTenants, tenants } from '../platform/table/records.ts'
import { newMeter } from '../platform/table/table.ts'
import { job, type Workers } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'
import { carryCard, publicCard } from './carrying.ts'
import { forgetDeletion, markForDeletion, whoMustKnow } from './deleting.ts'
import { erasePerson } from './erasing.ts'
import { updateLane, updateTenant } from './fleet.ts'
import { tenantMail } from './leaving-mails.ts'
import { signUpMail } from './mails.ts'
import { firstPerson, firstTenant, layFirstItems } from './opening.ts'
import { movedSignUp, signUpOf, underWay } from './store.ts'

export const tenancyJobs = {
  async 'send-sign-up-mail'({ about, log }, { control, surroundings, send }) {
    const signUp = await signUpOf(control, about.signUp)
    if (!signUp) return
    const tenant = signUp.tenant
      ? controlTenants.read(await control.get(controlTenants.key(signUp.tenant)))
      : null
    const mail = signUpMail(about.mail, signUp, tenant, surroundings)
    if (mail) await once({ control, surroundings, send }, log, about.mail, (sending) => sending(mail))
  },

  'provision-tenant': ({ about }, { surroundings }) => provisionTenant(about.signUp, surroundings),

  async 'carry-card'({ about }, { table, control, surroundings }) {
    const tenant = tenants.read(await table.get(tenants.key()))
    if (tenant?.id === about.tenant)
      await carryCard(control, tenant, { now: surroundings.now(), newId: surroundings.newId })
  },

  'update-lane': ({ about }, { surroundings }) => updateLane(about, surroundings),
  'update-tenant': ({ about }, { surroundings }) => updateTenant(about.tenant, surroundings),

  async 'erase-person'({ about }, { control, surroundings }) {
    const card = controlTenants.read(await control.get(controlTenants.key(about.tenant)))
    // A tenant that is brought back is told of everyone in the ledger before anybody meets it.
    if (!card || !lives(card.state)) return
    const table = await systemTable(surroundings, card, 'erase')
    await erasePerson(table, about.person, { now: surroundings.now(), newId: surroundings.newId })
  },

  async 'send-tenant-mail'({ about, log }, { control, surroundings, send }) {
    const card = controlTenants.read(await control.get(controlTenants.key(about.tenant)))
    if (!card) return
    const deletion = deletions.read(await control.get(deletions.key(card.id)))
    const people =
      about.mail === 'deleted'
        ? (deletion?.mailTo ?? [])
        : await whoMustKnow(
            control,
            about.person ? { ...card, administrators: [about.person], signUp: '' } : card,
          )
    const exported =
      about.mail === 'export'
        ? tenantExports.list(await control.queryAll(`TENANT#${card.id}`, { begins: 'EXPORT#' })).at(-1)
        : null
    for (const to of people) {
      const mail = tenantMail(about.mail, card, to, surroundings, exported)
      if (mail)
        await once({ control, surroundings, send }, log, `${about.mail} ${hashOf(to.address)}`, (sending) =>
          sending(mail),
        )
    }
    // The last that was known of anybody: who was told that it is over.
    if (about.mail === 'deleted' && deletion) await forgetDeletion(control, card.id, deletion, surroundings)
  },

  'mark-for-deletion': ({ about }, { surroundings }) => markForDeletion(about.tenant, surroundings),

  // Control has said it already, so no new token calls the tenant published; here its own card follows.
  async 'carry-objection'({ about }, { control, surroundings }) {
    const card = controlTenants.read(await control.get(controlTenants.key(about.tenant)))
    if (!card?.objected || !lives(card.state)) return
    const table = await systemTable(surroundings, card, 'provision')
    const tenant = tenants.read(await table.get(tenants.key()))
    if (!tenant || tenant.objected) return
    const now = surroundings.now()
    const objected = { ...tenant, objected: card.objected, publicFrom: null, version: tenant.version + 1 }
    const made = await commit(
      table,
      {
        writes: [
          tenants.change(tenants.key(), objected, tenant.version),
          publicTenants.lay(publicTenants.key(), publicCard(objected)),
        ],
        log: { did: 'tenant.objected', about: [tenant.id] },
      },
      { by: 'system', at: now, logId: surroundings.newId('log') },
    )
    if (!made.ok) throw new Error(`${tenant.id} changed meanwhile`)
  },
} as const satisfies Workers

/**
 * Brings an approved sign-up to an open tenant, from wherever it was left: table, first items, the administrator's
 * way in, open. Each step finds what an earlier try has done. A table that is still being made ends the try; the
 * event of its completion, or the tick, begins the next one.
 */
export async function provisionTenant(signUpId: string, surroundings: Surroundings): Promise<void> {
  const { now, newId, provision } = surroundings
  if (!provision) throw new Error('nobody here can make a table')
  const control = surroundings.control(newMeter())
  const signUp = await signUpOf(control, signUpId)
  if (signUp?.state !== 'provisioning') return
  const card = controlTenants.read(await control.get(controlTenants.key(signUp.tenant)))
  if (!card) throw new Error(`${signUp.id} has no tenant to provision`)
  const made = await provision(card.id, card.generation)
  const doing = () => ({ now: now(), newId })
  if (made === 'under-way') return
  if (made === 'failed') {
    const failed = signUpAfter(signUp.state, 'fail')
    if (!failed.ok) return
    // A failed create leaves its table standing: the next try is the next generation.
    const { version, ...rest } = card
    const noted = await changeControl(
      control,
      {
        writes: [
          ...movedSignUp(signUp, { state: failed.value }, now()),
          controlTenants.change(
            controlTenants.key(card.id),
            { ...rest, generation: card.generation + 1 },
            version,
          ),
          tenantRows.lay(tenantRows.key(card.id), { id: card.id, generation: card.generation + 1 }),
        ],
        log: {
          did: 'sign-up.failed',
          about: [signUp.id, card.id],
          outbox: [job('send-sign-up-mail', { signUp: signUp.id, mail: 'operator' })],
        },
      },
      'system',
      doing(),
    )
    if (!noted.ok) throw new Error(`${signUp.id} changed meanwhile`)
    return
  }

  const table = await systemTable(surroundings, card, 'provision')
  await layFirstItems(
    table,
    {
      tenant: firstTenant(card, signUp.mailbox, signUp.applicant),
      department: {
        id: signUp.department,
        name: sentences(signUp.language, 'tenancy')('firstDepartment'),
        mailbox: signUp.applicant.email,
        version: 1,
      },
      person: firstPerson(signUp),
    },
    doing(),
  )
  const opened = signUpAfter(signUp.state, 'open')
  if (!opened.ok) return
  const way = await wayFor(
    control,
    {
      tenant: card.id,
      person: signUp.person,
      email: signUp.applicant.email,
      language: signUp.language,
      roles: ['administrator', 'officer', 'person'],
    },
    doing(),
  )
  if (!way.ok) throw new Error(`${signUp.person} has no way into ${card.id}`)
  const { version, ...rest } = card
  const done = await changeControl(
    control,
    {
      writes: [
        ...way.value.writes,
        controlTenants.change(
          controlTenants.key(card.id),
          { ...rest, state: 'open', administrators: [signUp.person] },
          version,
        ),
        ...movedSignUp(signUp, { state: opened.value }, now()),
        ...(surroundings.template
          ? [
              tenantRows.lay(tenantRows.key(card.id), {
                id: card.id,
                generation: card.generation,
                template: surroundings.template,
              }),
            ]
          : []),
      ],
      log: {
        did: 'tenant.opened',
        about: [card.id, signUp.id],
        outbox: [
          job('send-sign-up-mail', { signUp: signUp.id, mail: 'open' }),
          // An objection may have come before there was a table to write it into.
          ...(card.objected ? [job('carry-objection', { tenant: card.id })] : []),
        ],
      },
    },
    'system',
    doing(),
  )
  // Another try was here first: what it did is what was wanted, and the next look finds it open.
  if (!done.ok) throw new Error(`${signUp.id} changed meanwhile`)
}

/** What began more than two minutes ago and is not done: the tick asks after it. */
export async function stalledSignUps(surroundings: Surroundings): Promise<string[]> {
  const control = surroundings.control(newMeter())
  const before = isoOf(millisOf(surroundings.now()) - 120_000)
  const found = await control.due(underWay, before)
  const rows = await control.getMany(found.map(({ stale }) => stale))
  return signUps
    .list(rows)
    .filter(({ state }) => state === 'provisioning')
    .map(({ id }) => id)
}

/** The sign-up whose tenant a CloudFormation stack belongs to. */
export async function signUpOfTenant(tenant: string, surroundings: Surroundings): Promise<string | null> {
  const card = controlTenants.read(await surroundings.control(newMeter()).get(controlTenants.key(tenant)))
  return card?.signUp || null
}
