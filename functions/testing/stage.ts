import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, localDateOf } from '#shared/kernel/dates'
import { archiveIn } from '../../infra/local/archive.ts'
import { laptopAt } from '../../infra/local/laptop.ts'
import { placeOf } from '../../infra/local/ports.ts'
import { accessApp } from '../access/app.ts'
import { accessJobs } from '../access/jobs.ts'
import { papersToKeep } from '../documents/papers-to-keep.ts'
import { pressHere } from '../documents/press-here.ts'
import { linkWakers } from '../links/due.ts'
import { linkJobs } from '../links/jobs.ts'
import { meetingWakers } from '../meetings/due.ts'
import { followUpWakers } from '../notes/follow-ups.ts'
import type { Mail } from '../platform/mail/mail.ts'
import { newWorld, type World } from '../platform/testing.ts'
import { dueJobs } from '../platform/work/due.ts'
import type { JobMessage, Workers } from '../platform/work/jobs.ts'
import { messagesOfDays, queueOf } from '../platform/work/relay.ts'
import { work } from '../platform/work/work.ts'
import { regionJobs } from '../region/jobs.ts'
import { deleteJobs } from '../tenancy/deleting.ts'
import { exportJobs } from '../tenancy/exporting.ts'
import { tenancyJobs } from '../tenancy/jobs.ts'
import { openTenants } from '../tenancy/opening.ts'
import { asFunction } from './guarded.ts'

/** A whole small Rådslag without the web: the API of access and tenancy, its workers, and a mailbox to look into. */
export type TestStage = World & {
  readonly mails: Mail[]
  /** Does what the logs ask for until nothing is left. Each log entry is worked once, unless `again`. */
  drain(options?: { again?: boolean }): Promise<void>
  /** One request; gives status and what came back. */
  ask<Answer = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Answer; headers: Headers }>
  /** The digits of the newest code that went to an address. */
  digits(address: string): string
  /** Signs in by code; throws where nobody is known at the address. */
  signIn(address: string): Promise<string>
}

const port = Number(process.env.RADSLAG_DYNAMODB)

export async function newStage(start?: string, more: Partial<World> = {}): Promise<TestStage> {
  const world = await newWorld(start)
  const place = placeOf({})
  const laptop = laptopAt({ ...place, ports: { ...place.ports, dynamodb: port } }, world)
  const mails: Mail[] = []
  const done = new Set<string>()
  const workers: Workers = {
    ...accessJobs,
    ...tenancyJobs,
    ...exportJobs(papersToKeep),
    ...deleteJobs,
    ...linkJobs,
    ...dueJobs({ ...meetingWakers, ...followUpWakers, ...linkWakers }),
    ...regionJobs,
  }
  const stage: TestStage = {
    ...world,
    operator: 'operator@radslag.example',
    loopback: true,
    provision: async (tenant, generation) => {
      await laptop.newTenantTable(tenant, generation)
      return 'ready'
    },
    template: laptop.template(),
    update: async (tenant, generation) => {
      await laptop.newTenantTable(tenant, generation)
      return { state: 'ready' }
    },
    mark: async () => 'marked',
    remove: async (tenant, generation) => {
      await laptop.removeTenantTable(tenant, generation)
      return 'gone'
    },
    press: pressHere,
    archive: archiveIn(mkdtempSync(join(tmpdir(), 'radslag-archive-'))),
    ...more,
    mails,
    async drain({ again = false } = {}) {
      if (again) done.clear()
      for (let found = true; found; ) {
        found = false
        for (const message of await waiting(stage)) {
          const name = `${message.log} ${message.job} ${JSON.stringify(message.about)}`
          if (done.has(name)) continue
          done.add(name)
          found = true
          await work(workers, message, asFunction(stage, queueOf[message.job]), async (mail) => {
            mails.push(mail)
            return { messageId: String(mails.length) }
          })
        }
      }
    },
    async ask(method, path, body, headers = {}) {
      const answer = await accessApp(asFunction(stage, 'access')).request(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as never, headers: answer.headers }
    },
    digits(address) {
      const mail = mails.findLast(({ to, text }) => to.address === address && /^ +\d{3} \d{3}$/m.test(text))
      if (!mail) throw new Error(`no code went to ${address}`)
      return /^ +(\d{3} \d{3})$/m.exec(mail.text)?.[1] ?? ''
    },
    async signIn(address) {
      const { body } = await stage.ask('POST', '/access/codes', { email: address, language: 'da' })
      await stage.drain()
      const signedIn = await stage.ask<{ session: string }>('POST', '/access/sessions', {
        code: body.code,
        digits: stage.digits(address),
      })
      if (signedIn.status !== 200)
        throw new Error(`${address} was not let in: ${JSON.stringify(signedIn.body)}`)
      return signedIn.body.session
    },
  }
  return stage
}

async function waiting(stage: TestStage): Promise<JobMessage[]> {
  const today = localDateOf(stage.now())
  const days = [addDays(today, -1), today, addDays(today, 1)]
  const control = stage.tableOf('control')
  const tables = (await openTenants(control)).map(({ id }) => stage.tableOf(id))
  const found = await Promise.all(
    [control, ...tables].map((table) => messagesOfDays(table, days).catch(() => [] as JobMessage[])),
  )
  return found.flat()
}

/** Everything a tenant needs to sign up, from a municipality's own domain. */
export const aSignUp = {
  organisation: 'dk-municipality-240',
  host: '',
  name: 'Egedal Kommune',
  slug: 'egedal',
  language: 'da',
  applicant: { name: 'Nora Prøve', email: 'nora.proeve@egekom.dk' },
  mailbox: 'kommune@egekom.dk',
}

/** Signs an organisation up to an open tenant; gives its slug, id and the administrator's session. */
export async function opened(
  stage: TestStage,
  signUp: Partial<typeof aSignUp> = {},
): Promise<{ session: string; slug: string; tenant: string; person: string; token: string }> {
  const asked = { ...aSignUp, ...signUp }
  const first = await stage.ask('POST', '/tenancy/sign-ups', asked, { 'idempotency-key': stage.newId('log') })
  if (first.status !== 201) throw new Error(`not signed up: ${JSON.stringify(first.body)}`)
  await stage.drain()
  const proof = await stage.ask<{ session: string; signUp: { slug: string; state: string } }>(
    'POST',
    `/tenancy/sign-ups/${first.body.id}/proof`,
    { digits: stage.digits(asked.applicant.email) },
  )
  if (proof.status !== 200) throw new Error(`not proved: ${JSON.stringify(proof.body)}`)
  await stage.drain()
  const { session, signUp: view } = proof.body
  const minted = await stage.ask<{ token: string; person: string; tenant: { id: string } }>(
    'POST',
    '/access/tokens',
    { tenant: view.slug, session },
  )
  const { token, person, tenant } = minted.body
  return { session, slug: view.slug, tenant: tenant.id, person, token }
}

export const bearer = (token: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  'idempotency-key': `k${Math.abs(hashOf(token + JSON.stringify(more) + counter++))}`.padEnd(12, '0'),
  ...more,
})
let counter = 0
const hashOf = (text: string) => [...text].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) | 0, 7)
