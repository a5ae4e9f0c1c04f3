import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { bodiesApi } from '#shared/bodies/api'
import { addDays, localDateOf } from '#shared/kernel/dates'
import type { Given, Route, Sent } from '#shared/kernel/route'
import { meetingsApi } from '#shared/meetings/api'
import { membersApi } from '#shared/members/api'
import { tenancyApi } from '#shared/tenancy/api'
import { proofs } from '../../functions/platform/table/records.ts'
import { entries } from '../constructs/entries.ts'
import { until } from '../local/process.ts'
import { account, type Emulator, type Mailed, region } from './emulator.ts'

/** Invented people. The organisation is of the catalogue, since only such may sign up. */
const nora = { name: 'Nora Prøve', email: 'nora.proeve@egekom.dk' }
const mailbox = 'kommune@egekom.dk'
const birgit = { name: 'Birgit Ager', email: 'birgit.ager@post.example' }
const carl = { name: 'Carl Dam', email: 'carl.dam@post.example' }

type Tables = { readonly TableNames: readonly string[] }
export type Step = { readonly name: string; readonly walk: () => Promise<void> }

/**
 * From a municipality that nobody knows to an agenda in people's mailboxes, by the deployed HTTP API alone. Each step
 * rests on the ones before it. What the emulator does not tell by itself is told here, in `told`.
 */
export function journey(emulator: Emulator): Step[] {
  const seen = { api: '', signUp: '', session: '', tenant: '', token: '', body: '', meeting: '', version: 0 }
  const today = localDateOf(new Date().toISOString())

  async function ask<const R extends Route>(
    route: R,
    given: { params?: Record<string, string>; body?: Sent<R>; version?: number } = {},
  ): Promise<Given<R>> {
    const path = route.path
      .replace('{bodies}', 'networks')
      .replace(/:(\w+)/g, (_, name: string) => given.params?.[name] ?? '')
    const answer = await fetch(`${seen.api}/api/v1${path}`, {
      method: route.method,
      headers: {
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(route.write ? { 'idempotency-key': randomUUID() } : {}),
        ...(given.version === undefined ? {} : { 'if-match': `"${given.version}"` }),
        ...(seen.token ? { authorization: `Bearer ${seen.token}` } : {}),
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      signal: AbortSignal.timeout(60_000),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${route.method} ${path} answered ${answer.status}: ${said}`)
    return JSON.parse(said) as Given<R>
  }

  const mailTo = async (address: string, about: RegExp): Promise<Mailed> => {
    let found: Mailed | undefined
    await until(
      async () => {
        found = (await emulator.mails()).find(({ to, text }) => to.includes(address) && about.test(text))
        return found !== undefined
      },
      { seconds: 60, otherwise: () => `no such mail reached ${address}:\n${emulator.said().slice(-3000)}` },
    )
    return found as Mailed
  }

  /** Lays into a queue what a rule of the bus would: as in AWS, nobody but the service itself may say it on the bus. */
  async function told(queue: string, event: object): Promise<void> {
    const name = { QueueName: `radslag-test-${queue}` }
    const { QueueUrl } = await emulator.call<{ QueueUrl: string }>('sqs', 'AmazonSQS.GetQueueUrl', name)
    await emulator.call('sqs', 'AmazonSQS.SendMessage', { QueueUrl, MessageBody: JSON.stringify(event) })
  }

  /** CloudFormation's word that the stack is complete, which this emulator does not send. */
  const stackCompleted = () =>
    told('provision', {
      source: 'aws.cloudformation',
      'detail-type': 'CloudFormation Stack Status Change',
      detail: {
        'stack-id': `arn:aws:cloudformation:${region}:${account}:stack/radslag-test-tenant-${seen.tenant}-1/1`,
        'status-details': { status: 'CREATE_COMPLETE' },
      },
    })

  /** SES's word that a mail bounced, by the tags it was sent with, which this emulator does not send either. */
  async function bounced(row: { dispatch: string; person: string }): Promise<void> {
    const { pk, sk } = proofs.key(seen.meeting, row.dispatch, row.person)
    const { Item } = await emulator.call<{ Item: { attempt: { S: string } } }>(
      'dynamodb',
      'DynamoDB_20120810.GetItem',
      { TableName: `radslag-test-${seen.tenant}-1`, Key: { pk: { S: pk }, sk: { S: sk } } },
    )
    await told('mail-events', {
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' },
        mail: {
          tags: {
            tenant: [seen.tenant],
            meeting: [seen.meeting],
            dispatch: [row.dispatch],
            person: [row.person],
            attempt: [Item.attempt.S],
          },
        },
      },
    })
  }

  return [
    {
      name: 'the API is there, behind one door',
      async walk() {
        const [api, ...more] = await emulator.apis()
        if (!api || more.length > 0) throw new Error(`there are ${more.length + (api ? 1 : 0)} APIs`)
        seen.api = `${emulator.address}/_aws/execute-api/${api.apiId}/$default`
        const unknown = await fetch(`${seen.api}/api/v1/networks`)
        if (unknown.status !== 401) throw new Error(`someone without a token was answered ${unknown.status}`)
      },
    },
    {
      name: `all ${Object.keys(entries).length} functions are there, and each begins when it is called`,
      async walk() {
        const ours = Object.keys(entries).map((name) => `radslag-test-${name}`)
        const deployed = await emulator.functions()
        const missing = ours.filter((name) => !deployed.includes(name))
        if (missing.length > 0) throw new Error(`not deployed: ${missing.join(', ')}`)
        const { paths = [], functions = [] } = (await emulator.apis())[0] ?? {}
        // A context: whoever says no word of who they are hears a problem of ours, not of a bundle that does not load.
        for (const path of paths.filter((each) => each.endsWith('/{proxy+}'))) {
          const answer = await fetch(`${seen.api}${path.replace('{proxy+}', 'nobody-knows')}`)
          if (answer.status !== 401 && answer.status !== 404)
            throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
        }
        // A worker: an empty batch is no work. Broker and press have no batches, and are asked on the way that follows.
        for (const worker of ours.filter(
          (name) => !functions.includes(name) && !/-(broker|press)$/.test(name),
        ))
          await emulator.invoke(worker, { Records: [] })
      },
    },
    {
      name: 'a municipality signs up, and the code reaches its mailbox',
      async walk() {
        const { id } = await ask(tenancyApi.signUp, {
          body: {
            organisation: 'dk-municipality-240',
            host: '',
            name: 'Egedal Kommune',
            slug: 'egedal',
            language: 'da',
            applicant: nora,
            mailbox,
          },
        })
        seen.signUp = id
        const { text } = await mailTo(nora.email, /\d{3} \d{3}/)
        const digits = /(\d{3} \d{3})/.exec(text)?.[1] ?? ''
        const proof = await ask(tenancyApi.proveSignUp, { params: { signUp: id }, body: { digits } })
        seen.session = proof.session
        if (proof.signUp.state !== 'provisioning') throw new Error(`the sign-up is ${proof.signUp.state}`)
      },
    },
    {
      name: 'CloudFormation makes its own table, and the tenant opens',
      async walk() {
        const tableOf = async () => {
          const { TableNames } = await emulator.call<Tables>('dynamodb', 'DynamoDB_20120810.ListTables', {})
          return TableNames.find((name) => /^radslag-test-t[0-9a-z]{12}-1$/.test(name))
        }
        await until(async () => (await tableOf()) !== undefined, {
          seconds: 90,
          otherwise: () => `no tenant table came up:\n${emulator.said().slice(-3000)}`,
        })
        seen.tenant = (await tableOf())?.split('-')[2] ?? ''
        const state = async () =>
          (
            await ask(tenancyApi.signUpState, {
              params: { signUp: seen.signUp },
              body: { session: seen.session },
            })
          ).state
        await stackCompleted()
        await until(async () => (await state()) === 'open', {
          seconds: 90,
          otherwise: () => `the tenant did not open:\n${emulator.said().slice(-3000)}`,
        })
        await mailTo(mailbox, /Egedal/)
      },
    },
    {
      name: 'its administrator comes in, and a network is set up',
      async walk() {
        const minted = await fetch(`${seen.api}/api/v1/access/tokens`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ tenant: 'egedal', session: seen.session }),
        })
        const { token, kind } = (await minted.json()) as { token: string; kind: string }
        if (kind !== 'person') throw new Error(`the token is of kind ${kind}`)
        seen.token = token
        const { version } = await ask(tenancyApi.agreement)
        await ask(tenancyApi.acceptAgreement, { body: { version, name: nora.name } })
        const body = await ask(bodiesApi.setUp, {
          body: {
            template: 'plain-network',
            name: 'Netværket i Egedal',
            tagline: '',
            purpose: '',
            department: '',
            contact: { name: nora.name, title: '', phone: '', mail: nora.email, attention: '' },
            usual: { start: '16:00', end: '18:00', place: 'Rådhuset', access: '', link: '' },
          },
        })
        seen.body = body.id
        await ask(membersApi.import, {
          params: { body: seen.body },
          body: {
            from: today,
            rows: [birgit, carl].map((person) => ({
              ...person,
              phone: '',
              title: '',
              organisation: '',
              municipality: '',
              address: '',
              group: 'members',
              nominatedBy: '',
            })),
          },
        })
      },
    },
    {
      name: 'a meeting is planned, and its agenda written',
      async walk() {
        const { meetings } = await ask(meetingsApi.plan, {
          body: {
            body: seen.body,
            meetings: [
              {
                date: addDays(today, 30),
                start: '16:00',
                end: '18:00',
                title: '',
                jointWith: '',
                place: 'Rådhuset',
                access: '',
                link: '',
              },
            ],
          },
        })
        const [planned] = meetings
        if (!planned) throw new Error('no meeting was planned')
        seen.meeting = planned.id
        const { items } = await ask(meetingsApi.read, { params: { meeting: planned.id } })
        const saved = await ask(meetingsApi.saveAgenda, {
          params: { meeting: planned.id },
          version: planned.version,
          body: { items: [...(items ?? []), { title: 'Hvordan bliver I mødt?' }] },
        })
        seen.version = saved.version
      },
    },
    {
      name: 'the agenda is sent, and reaches each member once by SES',
      async walk() {
        const { fingerprint, mails } = await ask(meetingsApi.recipients, {
          params: { meeting: seen.meeting },
        })
        if (mails !== 2) throw new Error(`${mails} mails would be sent`)
        await ask(meetingsApi.send, {
          params: { meeting: seen.meeting },
          version: seen.version,
          body: { fingerprint },
        })
        for (const { email } of [birgit, carl]) await mailTo(email, /Hvordan bliver I mødt\?/)
        const sent = async () =>
          (await ask(meetingsApi.proofs, { params: { meeting: seen.meeting } })).proofs.map(
            ({ state }) => state,
          )
        await until(async () => isDeepStrictEqual(await sent(), ['sent', 'sent']), {
          seconds: 30,
          otherwise: () => 'the rows of proof do not say that the mails are sent',
        })
        const counts = (await emulator.mails()).filter(({ to }) => to.includes('post.example')).length
        if (counts !== 2) throw new Error(`${counts} mails went to two members`)
      },
    },
    {
      name: 'a mail that bounces moves its row of proof, and becomes a task',
      async walk() {
        const rows = async () => (await ask(meetingsApi.proofs, { params: { meeting: seen.meeting } })).proofs
        const row = (await rows()).find(({ to }) => to === carl.email)
        if (!row) throw new Error('there is no row of proof')
        await bounced(row)
        await until(async () => (await rows()).some(({ state }) => state === 'bounced'), {
          seconds: 60,
          otherwise: () => `the row of proof did not move:\n${emulator.said().slice(-3000)}`,
        })
        const { tasks } = await ask(meetingsApi.tasks)
        if (!tasks.some(({ what, name }) => what === 'mail-bounced' && name === carl.name))
          throw new Error('nobody is told that the mail did not arrive')
      },
    },
  ]
}
