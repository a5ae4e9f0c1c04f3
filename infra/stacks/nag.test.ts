import { App, Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { expect, test } from 'vitest'
import { acknowledged, filled } from '../constructs/acknowledged.ts'
import { HouseStack } from '../constructs/stage.ts'
import { synthesised } from './synthesised.ts'
import { tenant } from './tenant.ts'

const { app } = synthesised()
const houses = app.node.children.filter((child) => child instanceof HouseStack)
type Finding = { rule: string; path: string }
/** cdk-nag by itself looks at acknowledgements without our prefix only: this is everything it finds. */
const found: Finding[] = new AwsSolutionsChecks(app)
  .validateScope(app)
  .violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => ({ rule: ruleName, path: constructPath! })),
  )
const allowed = acknowledged.map(({ at, rule }) => {
  const house = houses.find(({ stem, stackName }) => stackName === `${stem}-${at.split('/')[0]}`)!
  return { rule: `AwsSolutions-${filled(rule, house)}`, path: `${house.stem}-${at}` }
})
const meets = (line: Finding, finding: Finding) =>
  finding.rule === line.rule && `${finding.path}/`.startsWith(`${line.path}/`)

test('cdk-nag finds nothing that is not on the list with its reason', () => {
  expect(found.filter((finding) => !allowed.some((line) => meets(line, finding)))).toEqual([])
})

test('no line of the list is left over', () => {
  expect(allowed.filter((line) => !found.some((finding) => meets(line, finding)))).toEqual([])
})

test('each line says why, in a sentence', () => {
  for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z].{40,}\.$/)
})

test('with the list acknowledged, a synth that asks cdk-nag comes through with no finding', () => {
  expect(() => synthesised('prod', [new AwsSolutionsChecks()])).not.toThrow()
})

test('in the template of a tenant it finds nothing at all', () => {
  const alone = new App()
  tenant(new Stack(alone, 'Tenant'), 'prod')
  expect(new AwsSolutionsChecks(alone).validateScope(alone).violations).toEqual([])
})

test('a queue that the rules do not like is found', () => {
  const planted = new App()
  new Queue(new Stack(planted, 'Planted'), 'Queue')
  const rules = new AwsSolutionsChecks(planted)
    .validateScope(planted)
    .violations.map(({ ruleName }) => ruleName)
  expect(rules).toEqual(expect.arrayContaining(['AwsSolutions-SQS3', 'AwsSolutions-SQS4']))
})
