import { runSimulation } from '@cloud-copilot/iam-simulate'
import { describe, expect, test } from 'vitest'
import { type ControlRight, controlRights, reaches } from '../shared/access/control-rights.ts'
import { tenantRights } from './constructs/tenant-roles.ts'
import { egedal, fyrbodal, may, never, own, reads, role, roles, table, writes } from './printed/simulated.ts'
import { account, region, type SynthesisedRole } from './stacks/synthesised.ts'

describe('a person, by the broker', () => {
  const person = role('as-tenant')

  test('reads and changes what is in the own table, and in its next generation', async () => {
    for (const action of [...reads, ...writes])
      for (const on of [own, table(`${egedal}-2`)])
        expect(await may(person, { action, on, tag: egedal, key: 'BODIES' }), action).toBe(true)
    expect(await may(person, { action: 'Query', on: `${own}/index/due`, tag: egedal, key: 'DUE' })).toBe(true)
  })

  test('reaches no table of another tenant, of another stage, nor control', async () => {
    const others = [
      table(`${fyrbodal}-1`),
      table('control'),
      own.replace('prod', 'test'),
      own.replace('-prod', ''),
    ]
    for (const on of others)
      for (const action of [...reads, ...writes])
        expect(await may(person, { action, on, tag: egedal, key: 'BODIES' }), `${action} ${on}`).toBe(false)
  })

  test.each([
    ['no tag', undefined],
    ['an empty tag', ''],
    ['a star as tag', '*'],
    ['stars of the right length', 't************'],
    ['question marks of the right length', 't????????????'],
    ['the beginning of the id as tag', 't01234'],
    ['the beginning with a star', 't01234*'],
    ['the id and more', `${egedal}-1`],
  ])('with %s reaches nothing', async (_, tag) => {
    for (const action of [...reads, ...writes])
      expect(
        await may(person, { action, ...(tag === undefined ? {} : { tag }), key: 'BODIES' }),
        action,
      ).toBe(false)
  })

  test('neither scans, nor deletes the table, nor goes around by other calls', async () => {
    for (const action of never)
      expect(await may(person, { action, tag: egedal, key: 'BODIES' }), action).toBe(false)
  })
})

test.each(Object.keys(tenantRights))('as %s, nobody updates or deletes what is in the log', async (name) => {
  for (const action of ['UpdateItem', 'DeleteItem'])
    for (const key of ['LOG#2026-11-21', 'LOG#'])
      expect(await may(role(`as-${name}`), { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
})

describe('the public', () => {
  const anyone = role('as-public')

  test('reads what is published, and writes into the inbox', async () => {
    for (const action of reads)
      expect(await may(anyone, { action, tag: egedal, key: 'PUB#SITE' }), action).toBe(true)
    expect(await may(anyone, { action: 'PutItem', tag: egedal, key: 'INBOX#1' })).toBe(true)
  })

  test('does nothing else', async () => {
    const keys = [
      'TENANT',
      'PEOPLE',
      'BODIES',
      'BODY#c_1',
      'MEETING#m_1',
      'LOG#2026-11-21',
      'KEY#p_1',
      'INBOX#1',
    ]
    for (const key of keys)
      for (const action of reads)
        expect(await may(anyone, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
    for (const key of [...keys.slice(0, -1), 'PUB#SITE'])
      for (const action of writes)
        expect(await may(anyone, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
    for (const action of [...reads, 'PutItem'])
      expect(await may(anyone, { action, tag: egedal }), `${action} without a key`).toBe(false)
    expect(
      await may(anyone, { action: 'GetItem', on: table(`${fyrbodal}-1`), tag: egedal, key: 'PUB#SITE' }),
    ).toBe(false)
  })
})

describe.each(['mail', 'mail-events', 'tick', 'provision'])('the worker %s', (name) => {
  const worker = role(`as-${name}`)

  test('reads what its work needs, and neither log nor inbox nor kept answers', async () => {
    expect(await may(worker, { action: 'GetItem', tag: egedal, key: 'TENANT' })).toBe(true)
    for (const key of ['LOG#2026-11-21', 'INBOX#1', 'KEY#p_1'])
      for (const action of reads)
        expect(await may(worker, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
  })

  test('puts a log entry, and changes neither charter nor kept answers', async () => {
    expect(await may(worker, { action: 'PutItem', tag: egedal, key: 'LOG#2026-11-21' })).toBe(true)
    for (const action of writes)
      for (const key of ['BODIES', 'KEY#p_1', 'INBOX#1'])
        expect(await may(worker, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
  })

  test('reaches no other tenant', async () => {
    for (const action of [...reads, ...writes])
      expect(
        await may(worker, { action, on: table(`${fyrbodal}-1`), tag: egedal, key: 'TENANT' }),
        action,
      ).toBe(false)
  })
})

describe('what leads from one tenant to another', () => {
  const keys = [
    'TENANT',
    'PEOPLE',
    'BODIES',
    'BODY#c_1',
    'MEETING#m_1',
    'TASKS',
    'LINKS',
    'CARDS',
    'COUNCILS',
    'CIRCULARS',
    'CIRCULAR#w_1',
    'PUB#SITE',
    'INBOX#FACTS',
    'LOG#2026-11-21',
    'KEY#p_1',
  ]
  const all = [...reads, ...writes]
  /** Every action under every key that a role may do in the tenant it was taken for. */
  async function doings(name: string): Promise<string[]> {
    const found = []
    for (const key of keys)
      for (const action of all)
        if (await may(role(`as-${name}`), { action, tag: egedal, key })) found.push(`${action} ${key}`)
    return found
  }
  const over = (actions: readonly string[], ...of: string[]) =>
    of.flatMap((key) => actions.map((action) => `${action} ${key}`))
  const putOnly = ['PutItem', 'ConditionCheckItem']

  test('who delivers puts into the inbox and the log, and reads nothing at all', async () => {
    expect(await doings('deliver')).toEqual(over(['PutItem'], 'INBOX#FACTS', 'LOG#2026-11-21'))
  })

  test('who shares reads what may be shared, and keeps what was sent; nobody’s people, meetings or inbox', async () => {
    expect((await doings('share')).sort()).toEqual(
      [
        ...over(reads, 'TENANT', 'BODIES', 'BODY#c_1', 'LINKS'),
        ...over(writes, 'LINKS'),
        ...over(putOnly, 'LOG#2026-11-21'),
      ].sort(),
    )
  })

  test('who takes reads the inbox, makes cards and takes persons out of mails to them; no more of the association’s own', async () => {
    expect((await doings('take')).sort()).toEqual(
      [
        ...over([...reads, ...writes], 'INBOX#FACTS', 'CARDS', 'CIRCULAR#w_1'),
        ...over(reads, 'CIRCULARS'),
        ...over(putOnly, 'LOG#2026-11-21'),
      ].sort(),
    )
  })

  test.each(['share', 'deliver', 'take'])(
    'as %s, no other tenant is in reach, nor any without a key',
    async (name) => {
      for (const action of all) {
        for (const key of keys)
          expect(
            await may(role(`as-${name}`), { action, on: table(`${fyrbodal}-1`), tag: egedal, key }),
            `${action} ${key}`,
          ).toBe(false)
        expect(await may(role(`as-${name}`), { action, tag: egedal }), action).toBe(false)
      }
      for (const action of never)
        expect(await may(role(`as-${name}`), { action, tag: egedal, key: 'CARDS' })).toBe(false)
    },
  )

  test('where the list of keys is taken away, the one who delivers could write anywhere, and these tests would see it', async () => {
    const deliver = role('as-deliver')
    const open = {
      ...deliver,
      policies: deliver.policies.map(({ name, policy }) => ({
        name,
        policy: JSON.parse(JSON.stringify(policy).replaceAll('"INBOX#*"', '"*"')),
      })),
    }
    expect(await may(open, { action: 'PutItem', tag: egedal, key: 'CARDS' })).toBe(true)
  })
})

/** Every role that is not taken by the broker for a tenant. */
const machines = [...roles.values()].filter(({ name }) => !name.startsWith('radslag-prod-as-'))

test('no function has a right to any item of any tenant, whatever it is called and whatever tag it wears', async () => {
  expect(machines.map(({ name }) => name)).toEqual(
    expect.arrayContaining(
      ['councils', 'access', 'mail', 'relay', 'broker', 'press', 'web'].map((name) => `radslag-prod-${name}`),
    ),
  )
  for (const machine of machines)
    for (const action of [...reads, ...writes, ...never.filter((action) => action !== 'UpdateTable')])
      expect(await may(machine, { action, tag: egedal, key: 'PUB#SITE' }), `${machine.name} ${action}`).toBe(
        false,
      )
})

test('the relay alone reads the streams of tenants: the one named exception', async () => {
  const stream = `${own}/stream/2026-01-01T00:00:00.000`
  for (const action of ['GetRecords', 'GetShardIterator', 'DescribeStream'])
    for (const machine of roles.values())
      expect(await may(machine, { action, on: stream, tag: egedal }), `${machine.name} ${action}`).toBe(
        machine.name === 'radslag-prod-relay',
      )
})

describe('control is reached by those who are named, each in its own part', () => {
  const named = Object.entries<ControlRight>(controlRights)
  const stems = new Set(named.flatMap(([, { reads: seen, changes }]) => [...seen, ...changes]))
  const keys = [...stems, 'LOG#*', 'NOTHING#*'].map((each) => each.replace('*', 'x'))
  const on = table('control')

  test.each(named)('%s', async (name, rights) => {
    const who = role(name)
    for (const key of keys) {
      for (const action of ['GetItem', 'Query'])
        expect(await may(who, { action, on, key }), `${action} ${key}`).toBe(reaches(rights.reads, key))
      for (const action of writes) {
        const log = key.startsWith('LOG#') && action === 'PutItem'
        expect(await may(who, { action, on, key }), `${action} ${key}`).toBe(
          log || reaches(rights.changes, key),
        )
      }
    }
    for (const action of [...reads, ...writes, ...never])
      expect(await may(who, { action, on }), action).toBe(false)
    for (const action of never)
      expect(await may(who, { action, on, key: rights.reads[0]?.replace('*', 'x') ?? '' }), action).toBe(
        false,
      )
    for (const key of ['DUE', 'PROVISIONING', 'UPDATING', 'TENANTS'])
      expect(await may(who, { action: 'Query', on: `${on}/index/due`, key }), key).toBe(
        (rights.index ?? []).includes(key),
      )
  })

  test('nobody else', async () => {
    const others = [...roles.values()].filter(
      ({ name }) => !named.some(([each]) => name === `radslag-prod-${each}`),
    )
    expect(others.length).toBeGreaterThan(10)
    for (const other of others)
      for (const action of [...reads, ...writes, ...never])
        for (const key of ['TENANT#x', 'LOG#x'])
          expect(await may(other, { action, on, tag: egedal, key }), `${other.name} ${action}`).toBe(false)
  })
})

describe('two workers of a kind of their own', () => {
  const eraser = role('as-erase')
  const operator = role('as-operator')

  test('who erases reaches a person wherever the person stands, and changes no log', async () => {
    for (const key of ['PEOPLE', 'BODY#n_1', 'MEETING#m_1', 'TASKS', 'PUB#SITE'])
      for (const action of ['Query', 'PutItem'])
        expect(await may(eraser, { action, tag: egedal, key }), `${action} ${key}`).toBe(true)
    expect(await may(eraser, { action: 'PutItem', tag: egedal, key: 'LOG#2026-11-21' })).toBe(true)
    for (const action of [...reads, 'DeleteItem'])
      expect(await may(eraser, { action, tag: egedal, key: 'LOG#2026-11-21' }), action).toBe(false)
    expect(
      await may(eraser, { action: 'Query', on: table(`${fyrbodal}-1`), tag: egedal, key: 'PEOPLE' }),
    ).toBe(false)
  })

  test('the operator reads what the log asks for, ids and moves, and nothing that anybody wrote', async () => {
    expect(await may(operator, { action: 'Query', tag: egedal, key: 'LOG#2026-11-21' })).toBe(true)
    for (const key of ['PEOPLE', 'BODIES', 'MEETING#m_1', 'TENANT', 'PUB#SITE'])
      for (const action of [...reads, ...writes])
        expect(await may(operator, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
    for (const action of writes)
      expect(await may(operator, { action, tag: egedal, key: 'LOG#2026-11-21' }), action).toBe(false)
  })
})

describe('who makes an export', () => {
  const worker = role('as-export')

  test('reads everything of the tenant, the log too, and changes nothing', async () => {
    for (const key of ['TENANT', 'PEOPLE', 'BODY#c_1', 'MEETING#m_1', 'LOG#2026-11-21'])
      for (const action of reads)
        expect(await may(worker, { action, tag: egedal, key }), `${action} ${key}`).toBe(true)
    for (const action of [...writes, ...never])
      for (const key of ['TENANT', 'LOG#2026-11-21'])
        expect(await may(worker, { action, tag: egedal, key }), `${action} ${key}`).toBe(false)
  })

  test('reaches no other tenant', async () => {
    for (const action of reads)
      expect(await may(worker, { action, on: table(`${fyrbodal}-1`), tag: egedal, key: 'TENANT' })).toBe(
        false,
      )
  })
})

describe('deleting a tenant', () => {
  const destructive = ['DeleteTable', 'UpdateTable', 'UpdateContinuousBackups']
  const stack = `arn:aws:cloudformation:${region}:${account}:stack/radslag-prod-tenant-${egedal}-1/0123`
  async function mayDo(
    who: SynthesisedRole,
    action: string,
    on: string,
    marked: string | undefined,
    more: Record<string, string> = {},
  ) {
    const answer = await runSimulation(
      {
        request: {
          principal: `arn:aws:sts::${account}:assumed-role/${who.name}/session`,
          action,
          resource: { resource: on, accountId: account },
          contextVariables: {
            ...(marked === undefined ? {} : { 'aws:ResourceTag/leaving': marked }),
            ...more,
          },
        },
        identityPolicies: [...who.policies],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        resourcePolicy: undefined,
      },
      {},
    )
    if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
    return answer.overallResult === 'Allowed'
  }

  test('is done by one function, and only to what wears the mark', async () => {
    for (const action of destructive) {
      expect(await mayDo(role('delete'), `dynamodb:${action}`, own, 'past-grace'), action).toBe(true)
      for (const marked of [undefined, '', 'no', '*', 'past-grace-not', 'PAST-GRACE'])
        expect(await mayDo(role('delete'), `dynamodb:${action}`, own, marked), `${action} ${marked}`).toBe(
          false,
        )
      expect(await mayDo(role('delete'), `dynamodb:${action}`, table('control'), 'past-grace'), action).toBe(
        false,
      )
    }
    for (const action of ['DeleteStack', 'UpdateTerminationProtection']) {
      expect(await mayDo(role('delete'), `cloudformation:${action}`, stack, 'past-grace'), action).toBe(true)
      expect(await mayDo(role('delete'), `cloudformation:${action}`, stack, undefined), action).toBe(false)
    }
    for (const machine of roles.values()) {
      if (machine.name === 'radslag-prod-delete') continue
      for (const action of ['dynamodb:DeleteTable', 'cloudformation:DeleteStack'])
        expect(
          await mayDo(machine, action, action.startsWith('dynamodb') ? own : stack, 'past-grace', {
            'aws:PrincipalTag/TenantId': egedal,
          }),
          `${machine.name} ${action}`,
        ).toBe(false)
    }
  })

  test('takes two keys: who deletes cannot mark, nor make, nor read what it deletes', async () => {
    const deleter = role('delete')
    for (const action of [
      'dynamodb:TagResource',
      'dynamodb:CreateTable',
      'dynamodb:Query',
      'dynamodb:GetItem',
    ])
      expect(await mayDo(deleter, action, own, 'past-grace'), action).toBe(false)
    for (const action of ['UpdateStack', 'CreateStack', 'TagResource'])
      expect(await mayDo(deleter, `cloudformation:${action}`, stack, 'past-grace'), action).toBe(false)
    expect(
      await mayDo(deleter, 'iam:PassRole', `arn:aws:iam::${account}:role/radslag-prod-builder`, undefined, {
        'iam:PassedToService': 'cloudformation.amazonaws.com',
      }),
    ).toBe(false)
  })
})

describe('the roles of tenants', () => {
  async function taken(by: string, tags: Record<string, string>): Promise<boolean> {
    const role_ = role('as-tenant')
    const resource = `arn:aws:iam::${account}:role/${role_.name}`
    const answer = await runSimulation(
      {
        request: {
          principal: `arn:aws:sts::${account}:assumed-role/${role(by).name}/session`,
          action: 'sts:AssumeRole',
          resource: { resource, accountId: account },
          contextVariables: {
            'aws:TagKeys': Object.keys(tags),
            ...Object.fromEntries(
              Object.entries(tags).map(([name, value]) => [`aws:RequestTag/${name}`, value]),
            ),
          },
        },
        identityPolicies: [...role(by).policies],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        resourcePolicy: role_.trust,
      },
      {},
    )
    if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
    return answer.overallResult === 'Allowed'
  }

  test('are taken by the broker, with a tenant as the only tag', async () => {
    expect(await taken('broker', { TenantId: egedal })).toBe(true)
    expect(await taken('broker', {})).toBe(false)
    expect(await taken('broker', { TenantId: '*' })).toBe(false)
    expect(await taken('broker', { TenantId: 't01234' })).toBe(false)
    expect(await taken('broker', { TenantId: egedal, Job: 'mail' })).toBe(false)
  })

  test.each(['councils', 'access', 'mail', 'relay', 'provision', 'web'])(
    'are not taken by %s',
    async (name) => {
      expect(await taken(name, { TenantId: egedal })).toBe(false)
    },
  )
})

describe('where a guard is taken away, the door is open, and these tests would see it', () => {
  const without = (name: string, change: (text: string) => string): SynthesisedRole => ({
    ...role(name),
    policies: role(name).policies.map(({ name, policy }) => ({
      name,
      policy: JSON.parse(change(JSON.stringify(policy))),
    })),
  })

  test('the tag in the name of the table', async () => {
    const open = without('as-tenant', (text) => text.replaceAll(`\${aws:PrincipalTag/TenantId}`, 't*'))
    expect(
      await may(open, { action: 'GetItem', on: table(`${fyrbodal}-1`), tag: egedal, key: 'BODIES' }),
    ).toBe(true)
  })

  test('the refusal to change the log', async () => {
    const open = without('as-tenant', (text) => text.replaceAll('"LOG#*"', '"NOTHING#*"'))
    expect(await may(open, { action: 'DeleteItem', tag: egedal, key: 'LOG#2026-11-21' })).toBe(true)
  })

  test('the leading keys of the public', async () => {
    const open = without('as-public', (text) => text.replaceAll('"PUB#*"', '"*"'))
    expect(await may(open, { action: 'GetItem', tag: egedal, key: 'PEOPLE' })).toBe(true)
  })

  test('the list of actions', async () => {
    const open = without('as-tenant', (text) => text.replaceAll('dynamodb:Query', 'dynamodb:*'))
    for (const action of ['Scan', 'DeleteTable'])
      expect(await may(open, { action, tag: egedal }), action).toBe(true)
  })
})

test('only CloudFormation takes the builder', () => {
  expect(role('builder').trust).toMatchObject({
    Statement: [{ Action: 'sts:AssumeRole', Principal: { Service: 'cloudformation.amazonaws.com' } }],
  })
})

describe('papers', () => {
  const at = (tenant: string, where: string) =>
    `arn:aws:s3:::radslag-prod-files-${account}/${tenant}/${where}/m_1/f_1`
  const actions = ['GetObject', 'PutObject', 'DeleteObject', 'PutObjectTagging', 'DeleteObjectTagging']
  async function reaches(
    who: string,
    action: string,
    resource: string,
    tag?: string,
    about: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const { name, policies } = role(who)
    const answer = await runSimulation(
      {
        request: {
          principal: `arn:aws:sts::${account}:assumed-role/${name}/session`,
          action: `s3:${action}`,
          resource: { resource, accountId: account },
          contextVariables: { ...about, ...(tag === undefined ? {} : { 'aws:PrincipalTag/TenantId': tag }) },
        },
        identityPolicies: [...policies],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        resourcePolicy: undefined,
      },
      {},
    )
    if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
    return answer.overallResult === 'Allowed'
  }
  /** What a role may do under the own tenant's quarantine and among what was kept. */
  const rights = async (who: string) =>
    Object.fromEntries(
      await Promise.all(
        ['quarantine', 'kept'].map(async (where) => {
          const may = await Promise.all(
            actions.map((action) => reaches(who, action, at(egedal, where), egedal)),
          )
          return [where, actions.filter((_, nth) => may[nth])]
        }),
      ),
    )

  test('a person sends into quarantine and fetches what was kept, and deletes nothing', async () => {
    expect(await rights('as-tenant')).toEqual({
      quarantine: ['PutObject', 'PutObjectTagging'],
      kept: ['GetObject', 'PutObjectTagging', 'DeleteObjectTagging'],
    })
  })

  test('who looks at them reads quarantine, keeps and sets aside; the mail and the export take along; nobody else is there', async () => {
    expect(await rights('as-files')).toEqual({
      quarantine: ['GetObject', 'DeleteObject'],
      kept: ['GetObject', 'PutObject', 'PutObjectTagging', 'DeleteObjectTagging'],
    })
    for (const name of ['as-mail', 'as-export'])
      expect(await rights(name), name).toEqual({ quarantine: [], kept: ['GetObject'] })
    const there = ['tenant', 'files', 'mail', 'export']
    for (const name of Object.keys(tenantRights).filter((one) => !there.includes(one)))
      expect(await rights(`as-${name}`), name).toEqual({ quarantine: [], kept: [] })
    for (const name of ['documents', 'notes', 'web', 'files', 'mail'])
      expect(await rights(name), name).toEqual({ quarantine: [], kept: [] })
  })

  test('anyone fetches what is marked as public in the tenant whose page it is, and does nothing else to it', async () => {
    const marked = { 's3:ExistingObjectTag/lies': 'public' }
    const may = (action: string, tag: string, about: Record<string, string> = marked) =>
      reaches('as-public', action, at(egedal, 'kept'), tag, about)
    expect(await may('GetObject', egedal)).toBe(true)
    expect(await may('GetObject', fyrbodal)).toBe(false)
    expect(await may('GetObject', egedal, { 's3:ExistingObjectTag/lies': 'set-aside' })).toBe(false)
    for (const action of actions.slice(1)) expect(await may(action, egedal), action).toBe(false)
  })

  test.each([undefined, '', '*', 't************', 't????????????', 't01234*', fyrbodal])(
    'with the tag %s nobody reaches another tenant’s',
    async (tag) => {
      for (const who of ['as-tenant', 'as-files', 'as-mail'])
        for (const where of ['quarantine', 'kept'])
          for (const action of actions)
            expect(await reaches(who, action, at(egedal, where), tag), `${who} ${action}`).toBe(false)
    },
  )
})
