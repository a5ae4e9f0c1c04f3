import { type App, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { stem } from './names.ts'

/** What differs between two stages; everything else is the same. Read from `stages` in cdk.json. */
export type Stage = {
  readonly name: string
  /** In the European Union. */
  readonly region: string
  /** The name people type. */
  readonly domain: string
  /** The Route 53 zone of that domain. Without it there is no front and no own name: for emulators and trials. */
  readonly zoneId?: string
  /** Hears of alarms and of the budget. */
  readonly operator: string
  /** In whole US dollars, as AWS bills. */
  readonly monthlyBudget: number
  /** Names of the keys that sign tokens: the first signs, all are believed. Rotate by overlap. */
  readonly signingKeys: readonly string[]
  /** Which of the two origin secrets CloudFront sends; both are believed. */
  readonly originSecret: 'a' | 'b'
}

/** The stage that was asked for with `-c stage=…`. Refuses an unknown one, and any region outside the Union. */
export function stageOf(app: App): Stage {
  const name = String(app.node.tryGetContext('stage'))
  const stages = app.node.tryGetContext('stages') as Record<string, Omit<Stage, 'name'>>
  const stage = stages?.[name]
  if (!stage) throw new Error(`There is no stage "${name}" in cdk.json. Choose one with -c stage=<name>.`)
  // At most eight letters: never to be mistaken for a tenant id, which has thirteen characters.
  if (!/^[a-z]{2,8}$/.test(name) || name === 'local')
    throw new Error(`A stage is two to eight letters, and not the laptop's; "${name}" is not.`)
  if (!stage.region.startsWith('eu-'))
    throw new Error(`Rådslag stays in the Union; ${stage.region} is outside.`)
  return { name, ...stage }
}

/** A stack of one stage: named for it, tagged with it. */
export class HouseStack extends Stack {
  readonly stage: Stage
  /** What every name in it begins with. */
  readonly stem: string

  constructor(scope: App, name: string, stage: Stage, region = stage.region) {
    super(scope, `${stem(stage.name)}-${name}`, {
      env: { account: process.env.CDK_DEFAULT_ACCOUNT, region },
      terminationProtection: name === 'control',
      tags: { service: 'radslag', stage: stage.name },
    })
    this.stage = stage
    this.stem = stem(stage.name)
  }

  static override of(construct: Construct): HouseStack {
    const stack = Stack.of(construct)
    if (!(stack instanceof HouseStack))
      throw new Error(`${construct.node.path} stands outside a stack of the house.`)
    return stack
  }

  /** The address of something of this stage that is known by its name: `arnOf('lambda', 'function', 'relay')`. */
  arnOf(service: string, kind: 'function' | 'alarm' | '', name: string): string {
    return this.formatArn({ service, resource: `${kind}${kind && ':'}${this.stem}-${name}` })
  }
}
