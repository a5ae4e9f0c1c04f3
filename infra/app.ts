import { App } from 'aws-cdk-lib'
import { acknowledge } from './constructs/acknowledged.ts'
import { stageOf } from './constructs/stage.ts'
import { ApiStack } from './stacks/api.ts'
import { ControlStack } from './stacks/control.ts'
import { EdgeStack } from './stacks/edge.ts'
import { JobsStack } from './stacks/jobs.ts'
import { MailStack } from './stacks/mail.ts'
import { TenantStack } from './stacks/tenant.ts'
import { BudgetStack, WatchStack } from './stacks/watch.ts'
import { WebStack } from './stacks/web.ts'

/**
 * The deployed system on one page.
 *
 *   people → edge → api → one Lambda per context ─┐                    ┌→ control
 *                    └→ web (asks the api)        ├→ broker (tenant) ──┴→ the tenant's own table
 *   each table's stream → relay → queues → workers ┘         (one stack per tenant, made while it runs)
 *                                   └→ mail → people
 */
export function radslag(app: App): void {
  const stage = stageOf(app)
  const control = new ControlStack(app, stage) // the table that knows all tenants, the keys that sign
  const tenant = new TenantStack(app, stage, control) // what keeps tenants apart and brings them into being
  const mail = new MailStack(app, stage) // who we are when we write to people
  new JobsStack(app, stage, control, tenant, mail) // what follows from a change, and what time asks for
  const api = new ApiStack(app, stage, control, tenant) // one door, one Lambda and role per context
  new WebStack(app, stage, control, tenant, api) // the pages
  if (stage.zoneId) new EdgeStack(app, { ...stage, zoneId: stage.zoneId }) // CloudFront, WAF, certificate
  new WatchStack(app, stage) // every alarm, with what it costs people
  new BudgetStack(app, stage) // what the month may cost
  acknowledge(app) // where we do otherwise than the rules of AWS ask, and why
}

if (import.meta.main) radslag(new App())
