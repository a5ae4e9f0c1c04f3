import type { App } from 'aws-cdk-lib'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { Alarm } from '../constructs/alarm.ts'
import type { Entry } from '../constructs/entries.ts'
import { HouseApi } from '../constructs/house-api.ts'
import { type FunctionNeeds, HouseFunction } from '../constructs/house-function.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'
import type { ControlStack } from './control.ts'
import type { TenantStack } from './tenant.ts'

/** The contexts: one Lambda and one role each, and the paths that lead to it. */
const contexts = {
  councils: { paths: ['councils'] },
  networks: { paths: ['networks', 'home'] },
  notes: { paths: ['notes', 'meetings', 'contributions'] },
  costs: { paths: ['costs'] },
  hearings: { paths: ['hearings'] },
  access: { paths: ['access', 'tenancy', 'links'] },
  documents: { paths: ['documents'] },
  region: { paths: ['region', 'search'] },
} as const satisfies { [Context in Entry]?: FunctionNeeds & { paths: readonly string[] } }

/** One HTTP API before all contexts. None of them has a right to a tenant's table: they ask the broker. */
export class ApiStack extends HouseStack {
  readonly api = new HouseApi(this)

  constructor(app: App, stage: Stage, control: ControlStack, tenant: TenantStack) {
    super(app, 'api', stage)
    const functions = Object.entries(contexts).map(([name, { paths, ...needs }]) => {
      const context = new HouseFunction(this, name as keyof typeof contexts, needs)
      this.api.leadsTo(context, paths)
      control.people.believedBy(context)
      for (const secret of control.origin) secret.knownBy(context)
      tenant.asksBroker(context)
      return [name, context] as const
    })
    const { access, documents, hearings } = Object.fromEntries(functions) as Record<
      keyof typeof contexts,
      HouseFunction
    >
    control.writtenBy(access)
    control.people.signedBy(access)
    control.codes.knownBy(access)
    control.sealedBy(access)
    // What is printed of a tenant is read by documents; the press is handed it, and has a right to nothing at all.
    const press = new HouseFunction(this, 'press', { memory: 1536 })
    documents.may(['lambda:InvokeFunction'], [press.functionArn])
    documents.addEnvironment('PRESS', press.functionName)
    tenant.files.reachedBy(documents) // papers come and go by addresses that it signs
    tenant.files.reachedBy(hearings) // a paper is marked as public, or no longer
    control.archive.readBy(access) // what an administrator takes home

    new Alarm(this, 'api-failing', {
      impact: 'A secretary presses a button and nothing happens; a member cannot answer.',
      metric: new MathExpression({
        expression: 'IF(requests > 20, 100 * failed / requests, 0)',
        usingMetrics: { failed: this.api.metricServerError(), requests: this.api.metricCount() },
        label: 'percent of requests that fail',
      }),
      over: 1,
      minutes: 5,
    })
    new Alarm(this, 'api-slow', {
      impact: 'People wait more than three seconds for a page, and some give up.',
      metric: this.api.metricLatency({ statistic: 'p95' }),
      over: 3000,
      minutes: 10,
    })
  }
}
