import { beforeAll, describe, expect, it } from 'vitest'
import { municipalitiesOf, organisations } from '#shared/countries/catalogue'
import { addDays, localDateOf } from '#shared/kernel/dates'
import { aSignUp, bearer, newStage, opened, type TestStage } from '../testing/stage.ts'
import { approve, refuse, waiting } from './decisions.ts'

type Proof = { session: string; signUp: { id: string; state: string; slug: string } }
const key = (stage: TestStage) => ({ 'idempotency-key': stage.newId('log') })

describe('A municipality signs up from its own mail domain', () => {
  let stage: TestStage
  let id: string
  beforeAll(async () => {
    stage = await newStage()
  })

  it('is sent a code and nothing else', async () => {
    const { status, body } = await stage.ask('POST', '/tenancy/sign-ups', aSignUp, key(stage))
    expect(status).toBe(201)
    id = body.id as string
    await stage.drain()
    expect(stage.mails.map(({ to }) => to.address)).toEqual(['nora.proeve@egekom.dk'])
    expect(stage.mails[0]?.text).toMatch(/Hej Nora Prøve/)
  })

  it('is told that wrong digits are not right, and goes on with the right ones', async () => {
    const digits = stage.digits('nora.proeve@egekom.dk').replace(' ', '')
    const wrong = String((Number(digits) + 1) % 1_000_000).padStart(6, '0')
    const no = await stage.ask('POST', `/tenancy/sign-ups/${id}/proof`, { digits: wrong })
    expect([no.status, no.body.type]).toEqual([422, 'code-not-right'])
    const yes = await stage.ask<Proof>('POST', `/tenancy/sign-ups/${id}/proof`, { digits })
    expect(yes.body.signUp.state).toBe('provisioning')
    // A second press of the button comes to the same.
    const again = await stage.ask<Proof>('POST', `/tenancy/sign-ups/${id}/proof`, { digits })
    expect(again.body).toEqual(yes.body)
    const state = await stage.ask('POST', `/tenancy/sign-ups/${id}/state`, { session: yes.body.session })
    expect(state.body.state).toBe('provisioning')
    await stage.drain()
    const open = await stage.ask('POST', `/tenancy/sign-ups/${id}/state`, { session: yes.body.session })
    expect(open.body.state).toBe('open')
    const minted = await stage.ask<{ roles: string[]; kind: string; tenant: { published: boolean } }>(
      'POST',
      '/access/tokens',
      { tenant: 'egedal', session: yes.body.session },
    )
    expect(minted.body.roles).toEqual(['administrator', 'officer', 'person'])
    expect(minted.body.tenant.published).toBe(false)
  })

  it('has its main mailbox asked, and the applicant told that it is open', () => {
    const subjects = stage.mails.map(({ to, subject }) => `${to.address}: ${subject}`)
    expect(subjects).toContain('kommune@egekom.dk: Egedal Kommune vil bruge Rådslag')
    expect(subjects).toContain('nora.proeve@egekom.dk: Egedal Kommune er klar i Rådslag')
    expect(subjects.filter((subject) => subject.startsWith('kommune@'))).toHaveLength(1)
  })

  it('leads a second try to the tenant that is there', async () => {
    const { status, body } = await stage.ask(
      'POST',
      '/tenancy/sign-ups',
      { ...aSignUp, slug: 'egedal-to', applicant: { name: 'En Anden', email: 'en.anden@egekom.dk' } },
      key(stage),
    )
    expect([status, body.type, body.slug]).toEqual([409, 'already-signed-up', 'egedal'])
  })

  it('is public seven days after, and not a day before', async () => {
    const published = async () => {
      const { body } = await stage.ask<{ tenant: { published: boolean }; token: string }>(
        'POST',
        '/access/tokens',
        { tenant: 'egedal' },
      )
      const page = await stage.ask('GET', '/tenancy/public', undefined, bearer(body.token))
      return [body.tenant.published, page.body.published, page.body.contact === null]
    }
    const start = stage.now()
    expect(await published()).toEqual([false, false, true])
    stage.setNow(`${addDays(localDateOf(start), 6)}T12:00:00.000Z`)
    expect(await published()).toEqual([false, false, true])
    stage.setNow(`${addDays(localDateOf(start), 7)}T00:00:00.000Z`)
    expect(await published()).toEqual([true, true, false])
    stage.setNow(start)
  })

  it('does all of it again after a redrive without a second mail or a second tenant', async () => {
    const before = stage.mails.length
    await stage.drain({ again: true })
    expect(stage.mails).toHaveLength(before)
  })
})

describe('An applicant with another mail domain', () => {
  const asked = {
    ...aSignUp,
    organisation: 'se-municipality-1430',
    name: 'Munkedals kommun',
    slug: 'munkedal',
    language: 'sv',
    applicant: { name: 'Maja Prov', email: 'maja.prov@example.se' },
    mailbox: 'kommun@munkedal.se',
  }
  const prove = async (stage: TestStage) => {
    const { body } = await stage.ask('POST', '/tenancy/sign-ups', asked, key(stage))
    await stage.drain()
    const proof = await stage.ask<Proof>('POST', `/tenancy/sign-ups/${body.id}/proof`, {
      digits: stage.digits(asked.applicant.email),
    })
    await stage.drain()
    return proof.body
  }

  it('waits for an operator, who says yes', async () => {
    const stage = await newStage()
    const { signUp, session } = await prove(stage)
    expect(signUp.state).toBe('waiting-for-operator')
    expect(stage.mails.at(-1)?.to.address).toBe('operator@radslag.example')
    const control = stage.tableOf('control')
    expect((await waiting(control)).map(({ id }) => id)).toEqual([signUp.id])
    expect(await stage.ask('POST', '/access/tokens', { tenant: 'munkedal', session })).toMatchObject({
      status: 404,
    })
    expect(await approve(control, signUp.id, { now: stage.now(), newId: stage.newId })).toMatchObject({
      ok: true,
    })
    await stage.drain()
    expect(await waiting(control)).toEqual([])
    const minted = await stage.ask('POST', '/access/tokens', { tenant: 'munkedal', session })
    expect(minted.body.kind).toBe('person')
    const told = stage.mails
      .filter(({ to }) => to.address === asked.applicant.email)
      .map(({ subject }) => subject)
    expect(told).toEqual(
      expect.arrayContaining([
        'Rådslag är på väg till Munkedals kommun',
        'Munkedals kommun är klart i Rådslag',
      ]),
    )
    // What is approved cannot be refused, nor approved twice.
    const again = await approve(control, signUp.id, { now: stage.now(), newId: stage.newId })
    expect(again).toMatchObject({ ok: false, problem: { type: 'not-in-state' } })
  })

  it('is told the reason where the operator says no, and the organisation may sign up anew', async () => {
    const stage = await newStage()
    const { signUp, session } = await prove(stage)
    const control = stage.tableOf('control')
    const doing = { now: stage.now(), newId: stage.newId }
    expect(await refuse(control, signUp.id, 'Vi når ingen på kommunen.', doing)).toMatchObject({ ok: true })
    await stage.drain()
    expect(stage.mails.at(-1)?.text).toContain('Vi når ingen på kommunen.')
    const state = await stage.ask('POST', `/tenancy/sign-ups/${signUp.id}/state`, { session })
    expect([state.body.state, state.body.reason]).toEqual(['refused', 'Vi når ingen på kommunen.'])
    const anew = await stage.ask('POST', '/tenancy/sign-ups', asked, key(stage))
    expect(anew.status).toBe(201)
  })
})

describe('Signing up', () => {
  let stage: TestStage
  beforeAll(async () => {
    stage = await newStage()
  })
  const refusal = async (change: object) => {
    const { body } = await stage.ask('POST', '/tenancy/sign-ups', { ...aSignUp, ...change }, key(stage))
    return body
  }

  it('refuses what is not in the catalogue, and names that are addresses of the web', async () => {
    expect((await refusal({ organisation: 'dk-municipality-999' })).type).toBe('organisation-unknown')
    expect((await refusal({ slug: 'sign-in' })).type).toBe('slug-taken')
  })

  it('asks for a main mailbox on the organisation’s own domain that is not the applicant’s', async () => {
    expect((await refusal({ mailbox: 'me@example.dk' })).errors).toEqual([
      { pointer: '/mailbox', detail: 'not-official-domain' },
    ])
    expect((await refusal({ mailbox: '' })).errors).toEqual([{ pointer: '/mailbox', detail: 'required' }])
    expect((await refusal({ mailbox: aSignUp.applicant.email })).errors).toEqual([
      { pointer: '/mailbox', detail: 'not-your-own' },
    ])
  })

  it('asks an association without a legal number for one of its members as host', async () => {
    const found = organisations('se').find(
      (each) => each.kind === 'association' && each.needsHost && municipalitiesOf(each.id).length > 0,
    )
    const id = found?.id ?? ''
    const member = municipalitiesOf(id)[0]?.id
    const stranger = 'dk-municipality-240'
    expect((await refusal({ organisation: id })).type).toBe('host-needed')
    expect((await refusal({ organisation: id, host: stranger })).type).toBe('host-needed')
    expect((await refusal({ organisation: id, host: member, mailbox: '' })).type).not.toBe('host-needed')
  })

  it('gives one of two applicants at once the tenant, and leads the other one to it', async () => {
    const both = ['a', 'b'].map(async (who) => {
      const email = `${who}@egekom.dk`
      const { body } = await stage.ask(
        'POST',
        '/tenancy/sign-ups',
        { ...aSignUp, applicant: { name: who, email } },
        key(stage),
      )
      return { id: body.id, email }
    })
    const asked = await Promise.all(both)
    await stage.drain()
    const proofs = await Promise.all(
      asked.map(({ id, email }) =>
        stage.ask<{ type?: string }>('POST', `/tenancy/sign-ups/${id}/proof`, {
          digits: stage.digits(email),
        }),
      ),
    )
    expect(proofs.filter(({ status }) => status === 200)).toHaveLength(1)
    const loser = proofs.findIndex(({ status }) => status !== 200)
    const { id, email } = asked[loser] as (typeof asked)[number]
    const again = await stage.ask('POST', `/tenancy/sign-ups/${id}/proof`, { digits: stage.digits(email) })
    expect([again.body.type, again.body.slug]).toEqual(['already-signed-up', 'egedal'])
  })

  it('stays unpublished once the main mailbox has objected, and the operator is told', async () => {
    const stage = await newStage()
    const { slug, token, tenant } = await opened(stage)
    const mail = stage.mails.find(({ to }) => to.address === aSignUp.mailbox)
    const ticket = /objection\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const read = await stage.ask('GET', `/tenancy/objections/${ticket}`)
    expect(read.body).toMatchObject({ name: 'Egedal Kommune', applicant: 'Nora Prøve', objected: false })
    expect((await stage.ask('POST', `/tenancy/objections/${ticket}`)).body.objected).toBe(true)
    expect((await stage.ask('POST', `/tenancy/objections/${ticket}`)).body.objected).toBe(true)
    await stage.drain()
    expect(stage.mails.at(-1)?.subject).toBe('Indsigelse: Egedal Kommune')
    stage.setNow(`${addDays(localDateOf(stage.now()), 30)}T12:00:00.000Z`)
    const minted = await stage.ask<{ tenant: { published: boolean } }>('POST', '/access/tokens', {
      tenant: slug,
    })
    expect(minted.body.tenant.published).toBe(false)
    const kept = await stage.tableOf(tenant).get({ pk: 'TENANT', sk: 'TENANT' })
    expect(kept).toMatchObject({ publicFrom: null, objected: { at: expect.any(String) } })
    expect(token).toBeTruthy()
    const forged = `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`
    expect((await stage.ask('GET', `/tenancy/objections/${forged}`)).body.type).toBe('link-not-valid')
  })
})

describe('Provisioning', () => {
  it('goes on from wherever it was killed', async () => {
    for (const killedAt of ['before the table', 'after the table', 'after the first items']) {
      let kills = 1
      const stage: TestStage = await newStage(undefined, {})
      const provision = stage.provision as NonNullable<TestStage['provision']>
      const tenantTable = stage.tenantTable
      stage.provision = async (tenant, generation) => {
        if (killedAt === 'before the table' && kills-- > 0) throw new Error('killed')
        const made = await provision(tenant, generation)
        if (killedAt === 'after the table' && kills-- > 0) throw new Error('killed')
        return made
      }
      stage.tenantTable = async (claims, meter) => {
        const table = await tenantTable(claims, meter)
        if (killedAt !== 'after the first items' || kills <= 0) return table
        return {
          ...table,
          transact: async (writes) => {
            await table.transact(writes)
            kills--
            throw new Error('killed')
          },
        }
      }
      await expect(opened(stage), killedAt).rejects.toThrow()
      await stage.drain({ again: true })
      const session = await stage.signIn(aSignUp.applicant.email)
      const minted = await stage.ask('POST', '/access/tokens', { tenant: 'egedal', session })
      expect([killedAt, minted.body.kind]).toEqual([killedAt, 'person'])
    }
  })

  it('tells the operator where the table could not be made, who tries the next generation', async () => {
    let fails = true
    const stage = await newStage()
    const provision = stage.provision as NonNullable<TestStage['provision']>
    const tried: number[] = []
    stage.provision = async (tenant, generation) => {
      tried.push(generation)
      return fails ? 'failed' : provision(tenant, generation)
    }
    await opened(stage).catch(() => undefined)
    const control = stage.tableOf('control')
    const [failed] = await waiting(control)
    expect(failed?.state).toBe('failed')
    expect(stage.mails.some(({ to }) => to.address === 'operator@radslag.example')).toBe(true)
    fails = false
    await approve(control, failed?.id ?? '', { now: stage.now(), newId: stage.newId })
    await stage.drain()
    expect(tried).toEqual([1, 2])
    const session = await stage.signIn(aSignUp.applicant.email)
    const minted = await stage.ask('POST', '/access/tokens', { tenant: 'egedal', session })
    expect(minted.body.kind).toBe('person')
  })
})
