import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProofsView } from '#shared/meetings/api'
import { archiveIn } from '../../infra/local/archive.ts'
import { clientOf } from '../../infra/local/dynamodb.ts'
import { type Mailbox, startMailbox } from '../../infra/local/mailbox.ts'
import { unzipped } from '../../infra/local/papers.ts'
import { anyFreePort } from '../../infra/local/ports.ts'
import { makeTables } from '../../infra/local/tables.ts'
import { controlTemplate } from '../../infra/stacks/control.ts'
import { tenantTemplate } from '../../infra/stacks/tenant.ts'
import { proofEvent } from '../meetings/jobs.ts'
import { newId } from '../platform/ids.ts'
import { settle as settleShort } from '../platform/mail/attempts.ts'
import { commit } from '../platform/table/commit.ts'
import {
  attempts,
  type ControlTenant,
  controlTenants,
  deletionCertificates,
  signUps,
  tenantExports,
  tenantRows,
} from '../platform/table/control-records.ts'
import { proofs, publicTenants, tasks, tenants } from '../platform/table/records.ts'
import { type Table, tableOf } from '../platform/table/table.ts'
import { fileOfExport } from '../tenancy/everything.ts'
import { left } from '../tenancy/leaving.ts'
import { openTenants } from '../tenancy/opening.ts'
import { aMeeting, aNetwork } from '../testing/a-network.ts'
import { aSignUp } from '../testing/stage.ts'
import { acknowledged, effectsOf, type Ran, run } from './killing.ts'
import type { Errand } from './told.ts'

const now = '2027-02-01T09:00:00.000Z'
const dynamodb = Number(process.env.RADSLAG_DYNAMODB)
/** More than any of the ways has steps: one that never comes to its end is not walked for ever. */
const most = 60

let mailbox: Mailbox
let state: string
beforeAll(async () => {
  mailbox = await startMailbox(await anyFreePort())
  state = mkdtempSync(join(tmpdir(), 'radslag-kill-'))
})
afterAll(async () => {
  await mailbox.stop()
  rmSync(state, { recursive: true, force: true })
})

type Stored = { subject: string; destination: { to: string[] } }
const mailsNow = async (): Promise<Stored[]> => {
  const answer = await fetch(`http://127.0.0.1:${mailbox.port}/store`)
  return ((await answer.json()) as { emails: Stored[] }).emails
}
const emptied = () => fetch(`http://127.0.0.1:${mailbox.port}/clear-store`, { method: 'POST' })
const mailsTo = async (address: string) =>
  (await mailsNow()).filter(({ destination }) => destination.to.some((to) => to.includes(address)))

/** A control table of its own for one run. */
async function newControl(nth: number, name: string) {
  const owner = `kill${name}${nth}${process.pid}${Math.floor(performance.now())}`
  const client = clientOf(dynamodb, owner)
  await makeTables(client, controlTemplate())
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return { owner, table: tableOf(documents, 'radslag-control') }
}

/** Dies after the n-th effect, begins again, and does the errand to its end. */
async function killedAndBegunAgain(
  after: number,
  control: string,
  errand: Errand,
  between: (first: Ran) => Promise<void>,
  at = now,
): Promise<{ first: Ran; second: Ran } | null> {
  const told = { dynamodb, control, mailbox: mailbox.port, state, now: at, errand }
  const first = await run({ ...told, after })
  await between(first)
  if (!first.killed) return null
  return { first, second: await run({ ...told, after: null }) }
}

/** Who presses the same button again after the kill is answered with the same things: no second one was made. */
function sameAnswers(first: Ran, second: Ran): void {
  const named = ({ body: { id, dispatch, session } }: { body: Record<string, unknown> }) => [
    id,
    dispatch,
    session,
  ]
  const after = acknowledged(second)
  for (const { status } of [...acknowledged(first), ...after]) expect(status).toBeLessThan(300)
  for (const [nth, answer] of acknowledged(first).entries())
    expect(named(after[nth] ?? { body: {} })).toEqual(named(answer))
}

describe('From the press of Send to a mail, killed between every two steps', () => {
  it('keeps what was acknowledged, and reaches everyone once', { timeout: 900_000 }, async () => {
    let ends = false
    const unsettled: string[] = []
    for (let after = 0; !ends && after < most; after++) {
      await emptied()
      const network = await aNetwork({ now })
      const meeting = await aMeeting(network)
      const seen = await network.secretary('GET', `${meeting.path}/recipients`)
      const control = await newControl(after, 'send')
      const card = { id: network.tenant.id, generation: 1, state: 'open' } as ControlTenant
      const laid = await commit(
        control.table,
        {
          writes: [
            controlTenants.create(controlTenants.key(card.id), card),
            tenantRows.create(tenantRows.key(card.id), { id: card.id, generation: 1 }),
          ],
          log: { did: 'test.laid', about: [] },
        },
        { by: 'test', at: now, logId: newId('log') },
      )
      expect(laid.ok).toBe(true)
      const errand: Errand = {
        what: 'send-agenda',
        tenant: card.id,
        person: network.idOf('Sekretær'),
        path: meeting.path,
        version: meeting.version,
        fingerprint: (seen.body as unknown as { fingerprint: string }).fingerprint,
      }
      const page = async () =>
        (await network.secretary('GET', meeting.path)).body as unknown as { agendaSentAt: string | null }
      const view = async () =>
        ((await network.secretary('GET', `${meeting.path}/proofs`)).body as unknown as ProofsView).proofs

      const ran = await killedAndBegunAgain(after, control.owner, errand, async (first) => {
        // Acknowledged is written; what was not acknowledged is there wholly or not at all.
        if (acknowledged(first).length > 0) expect((await page()).agendaSentAt).toBe(now)
        else expect(effectsOf(first).length).toBeLessThanOrEqual(1)
      })
      ends = ran === null
      if (ran) sameAnswers(ran.first, ran.second)
      expect((await page()).agendaSentAt).toBe(now)

      const rows = await view()
      expect(rows.map(({ name }) => name).sort()).toEqual([
        'Anna',
        'Bo',
        'Clara',
        'Dan',
        'Gitte Gæst',
        'Olga',
      ])
      expect((await network.table.query('TASKS').then(tasks.list)).map(({ what }) => what).sort()).toEqual([
        'letter-to-print',
        'person-to-call',
      ])
      for (const row of rows.filter(({ channel }) => channel === 'mail')) {
        const count = (await mailsTo(row.to)).length
        if (row.state === 'sent') expect([row.name, count]).toEqual([row.name, 1])
        else {
          // On its way when the process died: nobody can tell, so nobody sends it again by themselves.
          expect([row.name, row.state]).toEqual([row.name, 'unknown'])
          expect(count).toBeLessThanOrEqual(1)
          expect(ends).toBe(false)
          unsettled.push(count === 1 ? 'taken' : 'not taken')
          await settle(row, count === 1)
        }
        expect([
          row.name,
          (await mailsTo(row.to)).length + resent.filter((to) => to === row.to).length,
        ]).toEqual([row.name, 1])
      }
      resent.length = 0

      /** SES's event decides where it took the mail; else the secretary sends it again. */
      async function settle(row: (typeof rows)[number], taken: boolean): Promise<void> {
        const hand = { table: network.table, now, newId }
        const key = proofs.key(meeting.id, row.dispatch, row.person)
        const { attempt } = proofs.read(await network.table.get(key)) as { attempt: string }
        const about = { meeting: meeting.id, dispatch: row.dispatch, person: row.person, attempt }
        if (taken) await proofEvent({ what: 'delivered', ...about, reason: '' }, hand)
        else {
          const again = await network.secretary('POST', `${meeting.path}/proofs`, {
            body: { dispatch: row.dispatch, persons: [row.person], move: 'sendAgain' },
          })
          expect(again.status).toBeLessThan(300)
        }
        await network.drain(async ({ to }) => {
          resent.push(to.address)
          return { messageId: 'again' }
        })
        const settled = (await view()).find(({ person }) => person === row.person)
        expect(settled?.state).toBe(taken ? 'delivered' : 'sent')
      }
    }
    expect(ends).toBe(true)
    // The kill did fall where it hurts: after the mail was taken and before that was written down.
    expect(unsettled).toContain('taken')
    expect(unsettled).toContain('not taken')
  })
  const resent: string[] = []
})

/** The mail service has the mail that was on its way when the process died, and says so. */
async function tellOfMail(control: Table): Promise<void> {
  const log = await control.queryAll(`LOG#${now.slice(0, 10)}`)
  const begun = log.flatMap(({ did, about }) => (did === 'mail.sending' ? (about as string[]) : []))
  for (const entry of begun)
    for (const item of await control.query(`ATTEMPT#${entry}`)) {
      const { attempt = '' } = attempts.read(item) ?? {}
      await settleShort(control, { now: () => now, newId }, { log: entry, slot: item.sk, attempt })
    }
}

describe('From a sign-up to an open tenant, killed between every two steps', () => {
  it('opens one tenant, and writes to each as often as was promised', { timeout: 900_000 }, async () => {
    let ends = false
    for (let after = 0; !ends && after < most; after++) {
      await emptied()
      const control = await newControl(after, 'signup')
      const errand: Errand = { what: 'sign-up', signUp: aSignUp }
      const ran = await killedAndBegunAgain(after, control.owner, errand, async (first) => {
        if (effectsOf(first).at(-1) === 'mail') await tellOfMail(control.table)
        // What was acknowledged is written before anyone begins again.
        const id = acknowledged(first)[0]?.body.id
        if (id) expect(signUps.read(await control.table.get(signUps.key(String(id))))?.id).toBe(id)
      })
      ends = ran === null
      if (ran) sameAnswers(ran.first, ran.second)
      const open = await openTenants(control.table)
      expect(open).toHaveLength(1)
      const [{ id, generation } = { id: '', generation: 0 }] = open
      expect(generation).toBe(1)
      const documents = DynamoDBDocumentClient.from(clientOf(dynamodb, id))
      const own = tableOf(documents, `radslag-${id}-1`)
      expect(tenants.read(await own.get(tenants.key()))).toMatchObject({ id, slug: aSignUp.slug })
      expect(publicTenants.read(await own.get(publicTenants.key()))).not.toBeNull()
      expect(
        controlTenants.read(await control.table.get(controlTenants.key(id)))?.administrators,
      ).toHaveLength(1)

      const counts = new Map<string, number>()
      for (const { subject, destination } of await mailsNow()) {
        const name = `${destination.to}: ${subject}`
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      expect(counts.size).toBe(3)
      // Nobody gets a second one, as the mail service's event told of the one that nobody here knew of any more.
      expect([...counts.values()].filter((count) => count > 1)).toEqual([])
    }
    expect(ends).toBe(true)
  })
})

type Rows = readonly Record<string, unknown>[]
let signedUp: { id: string; control: Rows; own: Rows } | undefined

/** One sign-up, as it lies in both tables. */
async function oneSignUp(): Promise<{ id: string; control: Rows; own: Rows }> {
  const { owner, table } = await newControl(0, 'origin')
  // The code that is typed is the one of this sign-up, and of no other test's.
  await emptied()
  const errand: Errand = { what: 'sign-up', signUp: aSignUp }
  await run({ dynamodb, control: owner, mailbox: mailbox.port, state, now, errand, after: null })
  const [{ id } = { id: '' }] = await openTenants(table)
  const rows = async (of: string, name: string): Promise<Rows> =>
    (await DynamoDBDocumentClient.from(clientOf(dynamodb, of)).send(new ScanCommand({ TableName: name })))
      .Items ?? []
  return { id, control: await rows(owner, 'radslag-control'), own: await rows(id, `radslag-${id}-1`) }
}

/** A tenant that has signed up, with a control table of its own and an empty mailbox: a copy of the one sign-up. */
async function aTenant(nth: number, name: string) {
  signedUp ??= await oneSignUp()
  const { id } = signedUp
  const control = await newControl(nth, name)
  const own = clientOf(dynamodb, id)
  await makeTables(own, tenantTemplate(), { TenantId: id, Generation: '1' })
  const copy = async (of: string, table: string, rows: Rows) => {
    const documents = DynamoDBDocumentClient.from(clientOf(dynamodb, of))
    // Its work is done: what the log asked for then is not asked for again.
    for (const { outbox: _, asks: __, ...Item } of rows)
      await documents.send(new PutCommand({ TableName: table, Item }))
  }
  await copy(control.owner, 'radslag-control', signedUp.control)
  await copy(id, `radslag-${id}-1`, signedUp.own)
  await emptied()
  const card = controlTenants.read(await control.table.get(controlTenants.key(id)))
  if (!card) throw new Error('nobody has signed up')
  return { control, card }
}

/** Each mail once; a second one only where the process died between the mail and the note of it. */
async function mailedOnce(ran: { first: Ran } | null, mails: number): Promise<void> {
  const counts = new Map<string, number>()
  for (const { subject, destination } of await mailsNow()) {
    const name = `${destination.to}: ${subject}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  expect(counts.size).toBe(mails)
  const twice = [...counts.values()].filter((count) => count > 1)
  expect(twice).toEqual(ran && effectsOf(ran.first).at(-1) === 'mail' ? [2] : [])
}

describe('From the press of Export to the file, killed between every two steps', () => {
  it('makes the one file that was asked for, whole', { timeout: 900_000 }, async () => {
    let ends = false
    for (let after = 0; !ends && after < most; after++) {
      const { control, card } = await aTenant(after, 'export')
      const [person = ''] = card.administrators
      const errand: Errand = { what: 'export', tenant: card.id, person }
      const ran = await killedAndBegunAgain(after, control.owner, errand, async () => undefined)
      ends = ran === null
      const rows = tenantExports.list(
        await control.table.queryAll(`TENANT#${card.id}`, { begins: 'EXPORT#' }),
      )
      expect(rows).toMatchObject([{ state: 'ready' }])
      const file = await archiveIn(join(state, 'archive')).read(card.id, fileOfExport(rows[0]?.id ?? ''))
      expect(unzipped(file ?? new Uint8Array()).get('oplysninger/tenant.jsonl')).toContain(card.id)
      await mailedOnce(ran, 1)
    }
    expect(ends).toBe(true)
  })
})

describe('From the last day of the grace period to the proof, killed between every two steps', () => {
  it('deletes everything once, and the proof says what was there', { timeout: 900_000 }, async () => {
    let ends = false
    for (let after = 0; !ends && after < most; after++) {
      const { control, card } = await aTenant(after, 'delete')
      const [person = ''] = card.administrators
      const asked = left(card, { by: 'administrator', person }, now)
      if (!asked.ok) throw new Error(asked.problem.type)
      const { log, writes } = asked.value.change
      // The mail of the asking is another errand's.
      const change = { writes, log: { did: log.did, about: log.about } }
      const laid = await commit(control.table, change, { by: 'test', at: now, logId: newId('log') })
      expect(laid.ok).toBe(true)
      const errand: Errand = { what: 'delete' }
      const ran = await killedAndBegunAgain(
        after,
        control.owner,
        errand,
        async () => undefined,
        '2027-03-03T09:00:00.000Z',
      )
      ends = ran === null
      const gone = controlTenants.read(await control.table.get(controlTenants.key(card.id)))
      expect([after, gone?.state]).toEqual([after, 'deleted'])
      const proof = deletionCertificates.read(
        await control.table.get(deletionCertificates.key(gone?.deleted?.code ?? '')),
      )
      expect(proof).toMatchObject({ askedBy: aSignUp.applicant.name, tables: 1 })
      expect(proof?.counts).toContainEqual({ group: 'people', count: 1 })
      const own = tableOf(DynamoDBDocumentClient.from(clientOf(dynamodb, card.id)), `radslag-${card.id}-1`)
      await expect(own.get(tenants.key())).rejects.toThrow()
      expect(await control.table.queryAll('DELETING')).toEqual([])
      expect(await control.table.queryAll(`TENANT#${card.id}`)).toMatchObject([{ sk: 'TENANT' }])
      await mailedOnce(ran, 2)
    }
    expect(ends).toBe(true)
  })
})
