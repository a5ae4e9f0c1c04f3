import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AnswerOfAws, type AskedOfAws, startAws } from '../testing/aws.ts'
import { provisionStack, stateIn, tenantOfStack, updateStack, updateState } from './provision-cloud.ts'

const tenant = 't0123456789ab'
const asked: AskedOfAws[] = []
let answers: (asked: AskedOfAws) => AnswerOfAws
let aws: { stop(): Promise<void> }
beforeEach(async () => {
  asked.length = 0
  aws = await startAws((call) => {
    asked.push(call)
    return answers(call)
  })
  Object.assign(process.env, {
    STEM: 'radslag-prod',
    TENANT_TEMPLATE: 'https://assets.example/new.json',
    TENANT_BUILDER: 'arn:aws:iam::1:role/radslag-prod-builder',
    RELAY: 'arn:aws:lambda:eu-north-1:1:function:radslag-prod-relay',
    UNDELIVERED: 'arn:aws:sqs:eu-north-1:1:radslag-prod-relay-undelivered',
  })
})
afterEach(() => aws.stop())

const stack = (status: string, { template = 'old', changed = '', why = '' } = {}) => ({
  body: `<DescribeStacksResponse><StackStatus>${status}</StackStatus><StackStatusReason>${why}</StackStatusReason><LastUpdatedTime>${changed}</LastUpdatedTime><Tags><member><Key>tenant</Key><Value>${tenant}</Value></member><member><Key>template</Key><Value>${template}</Value></member></Tags></DescribeStacksResponse>`,
})
const none = { status: 400, body: `<Error><Message>Stack with id x does not exist</Message></Error>` }
const actions = () => asked.map(({ action }) => action)

test('a stack that is made is ready, one that came back is failed, everything between is under way', () => {
  for (const status of ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'])
    expect(stateIn(status), status).toBe('ready')
  for (const status of [
    'CREATE_FAILED',
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'DELETE_COMPLETE',
    'DELETE_IN_PROGRESS',
  ])
    expect(stateIn(status), status).toBe('failed')
  for (const status of [
    'CREATE_IN_PROGRESS',
    'REVIEW_IN_PROGRESS',
    'ROLLBACK_IN_PROGRESS',
    'UPDATE_IN_PROGRESS',
    '',
  ])
    expect(stateIn(status), status).toBe('under-way')
})

test('a tenant’s stack is made once from the published template, wears its name, and is protected', async () => {
  answers = ({ action }) => (action === 'DescribeStacks' ? none : { body: '<CreateStackResponse/>' })
  expect(await provisionStack(tenant, 1)).toBe('under-way')
  const { form } = asked[1]!
  expect(Object.fromEntries(form)).toMatchObject({
    Action: 'CreateStack',
    StackName: `radslag-prod-tenant-${tenant}-1`,
    ClientRequestToken: `radslag-prod-tenant-${tenant}-1`,
    EnableTerminationProtection: 'true',
    'Tags.member.2.Key': 'template',
    'Tags.member.2.Value': 'new',
    'Parameters.member.1.ParameterValue': tenant,
  })
  answers = () => stack('CREATE_COMPLETE', { template: 'new' })
  expect(await provisionStack(tenant, 1)).toBe('ready')
})

const at = '2027-02-01T09:00:00.000Z'
const wanted = { template: 'new', at }

test('an update is asked for once, looked after while it moves, and done when the stack wears the new name', async () => {
  answers = ({ action }) =>
    action === 'DescribeStacks' ? stack('CREATE_COMPLETE') : { body: '<UpdateStackResponse/>' }
  expect(await updateStack(tenant, 2, wanted)).toEqual({ state: 'under-way' })
  expect(Object.fromEntries(asked[1]!.form)).toMatchObject({
    Action: 'UpdateStack',
    StackName: `radslag-prod-tenant-${tenant}-2`,
    TemplateURL: 'https://assets.example/new.json',
    RoleARN: 'arn:aws:iam::1:role/radslag-prod-builder',
    ClientRequestToken: `radslag-prod-tenant-${tenant}-2-20270201090000000`,
    'Tags.member.2.Value': 'new',
  })
  answers = () => stack('UPDATE_IN_PROGRESS')
  expect(await updateStack(tenant, 2, wanted)).toEqual({ state: 'under-way' })
  answers = () => stack('UPDATE_COMPLETE', { template: 'new' })
  expect(await updateStack(tenant, 2, wanted)).toEqual({ state: 'ready' })
  expect(actions().filter((action) => action === 'UpdateStack')).toHaveLength(1)
})

test('an update that came back is failed and says why; one that came back last year is tried', () => {
  const back = { status: 'UPDATE_ROLLBACK_COMPLETE', why: 'a quota', template: 'old', changed: '' }
  expect(updateState({ ...back, changed: '2027-02-01T09:00:05.000Z' }, 'new', at)).toEqual({
    state: 'failed',
    why: 'a quota',
  })
  expect(updateState({ ...back, changed: '2026-02-01T09:00:05.000Z' }, 'new', at)).toBe('to-ask')
  expect(updateState({ ...back, status: 'UPDATE_ROLLBACK_FAILED', why: '' }, 'new', at)).toEqual({
    state: 'failed',
    why: 'UPDATE_ROLLBACK_FAILED',
  })
})

test('a stack that needs no change is ready; one that moves already is asked after; any other refusal is thrown', async () => {
  const refusing = (message: string) => {
    answers = ({ action }) =>
      action === 'DescribeStacks'
        ? stack('CREATE_COMPLETE')
        : { status: 400, body: `<Error><Message>${message}</Message></Error>` }
  }
  refusing('No updates are to be performed.')
  expect(await updateStack(tenant, 1, wanted)).toEqual({ state: 'ready' })
  refusing('Stack is in UPDATE_IN_PROGRESS state and can not be updated.')
  expect(await updateStack(tenant, 1, wanted)).toEqual({ state: 'under-way' })
  refusing('not authorized')
  await expect(updateStack(tenant, 1, wanted)).rejects.toThrow('not authorized')
})

test('a stack that is not there, or a template that was published meanwhile, is no update', async () => {
  answers = () => none
  expect((await updateStack(tenant, 1, wanted)).state).toBe('failed')
  answers = () => stack('CREATE_COMPLETE')
  expect((await updateStack(tenant, 1, { template: 'older', at })).state).toBe('failed')
  expect(actions()).not.toContain('UpdateStack')
})

test('an event of CloudFormation names its tenant; any other message names none', () => {
  const id = 'arn:aws:cloudformation:eu-north-1:1:stack/radslag-prod-tenant-t0123456789ab-1/abc'
  expect(tenantOfStack({ detail: { 'stack-id': id } })).toBe('t0123456789ab')
  for (const other of [
    {},
    { job: 'provision-tenant' },
    { detail: { 'stack-id': 'arn:…:stack/radslag-prod-api/x' } },
  ])
    expect(tenantOfStack(other)).toBeNull()
})
