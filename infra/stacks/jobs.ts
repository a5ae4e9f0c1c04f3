import { type App, Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Alarm } from '../constructs/alarm.ts'
import { HouseFunction } from '../constructs/house-function.ts'
import { Job } from '../constructs/job.ts'
import { tenantStackName } from '../constructs/names.ts'
import { Relay } from '../constructs/relay.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'
import type { ControlStack } from './control.ts'
import type { MailStack } from './mail.ts'
import type { TenantStack } from './tenant.ts'

/** What follows from a change, and what time itself asks for. */
export class JobsStack extends HouseStack {
  constructor(app: App, stage: Stage, control: ControlStack, tenant: TenantStack, mail: MailStack) {
    super(app, 'jobs', stage)

    const mails = new Job(this, 'mail', {
      memory: 1536, // it makes the tagged PDF and the Word file too
      timeout: Duration.minutes(2),
      atOnce: 5,
      impact: 'People do not get the agenda or the notes they were promised.',
    })
    const mailEvents = new Job(this, 'mail-events', {
      impact: 'Nobody is told that a mail did not arrive, so nobody rings or prints the letter.',
    })
    const provision = new Job(this, 'provision', {
      impact: 'A municipality that has signed up waits and cannot begin.',
    })
    const share = new Job(this, 'share', {
      impact: 'What a municipality shares, or has taken back, stays as it was where others see it.',
    })
    const take = new Job(this, 'take', {
      impact: 'A coordinator sees old facts of a council, or facts that were taken back.',
    })
    const exporting = new Job(this, 'export', {
      memory: 1536, // everything of a tenant at once, and its Word files
      timeout: Duration.minutes(5),
      atOnce: 2,
      impact: 'An administrator waits for the file with everything of the municipality.',
    })
    const deleting = new Job(this, 'delete', {
      timeout: Duration.minutes(2),
      atOnce: 2,
      impact: 'What was to be deleted is still there, and those who left have no proof.',
    })
    const files = new Job(this, 'files', {
      memory: 1024, // a whole paper at a time
      timeout: Duration.minutes(1),
      impact:
        'Papers that a secretary has sent hang nowhere, and nobody says why, or papers that were taken off lie longer than a month.',
    })
    const tick = new HouseFunction(this, 'tick', { timeout: Duration.seconds(50) })
    const relay = new Relay(this, control, {
      MAIL_QUEUE: mails.queue,
      PROVISION_QUEUE: provision.queue,
      SHARE_QUEUE: share.queue,
      TAKE_QUEUE: take.queue,
      EXPORT_QUEUE: exporting.queue,
      DELETE_QUEUE: deleting.queue,
      FILES_QUEUE: files.queue,
    })

    // The commands of docs/runbooks: whoever may call it has them, and no other way to anything of a tenant.
    const operator = new HouseFunction(this, 'operator', { timeout: Duration.minutes(5) })
    for (const worker of [
      operator,
      mails,
      mailEvents,
      provision,
      share,
      take,
      exporting,
      deleting,
      files,
      tick,
    ]) {
      control.writtenBy(worker)
      control.system.signedBy(worker)
      tenant.asksBroker(worker)
    }
    mail.sentBy(mails)
    control.codes.knownBy(mails) // links that open one meeting without sign-in
    tenant.madeBy(provision, relay)
    tenant.shownTo(operator, relay)
    relay.passedOnBy(operator)
    tenant.deletedBy(deleting) // what the provisioner has marked, and nothing else
    control.archive.filledBy(exporting)
    control.archive.emptiedBy(deleting)
    tenant.files.reachedBy(files, mails, exporting)
    tenant.files.emptiedBy(deleting)

    new Rule(this, 'TenantStacks', {
      description: 'A tenant is ready, or its stack did not come up.',
      eventPattern: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: {
          'stack-id': [
            {
              prefix: this.formatArn({
                service: 'cloudformation',
                resource: `stack/${tenantStackName(stage.name, 't', '')}`,
              }),
            },
          ],
        },
      },
      targets: [new SqsQueue(provision.queue)],
    })
    new Rule(this, 'MailEvents', {
      description: 'What became of a mail.',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.stem] } } },
      },
      targets: [new SqsQueue(mailEvents.queue)],
    })

    new Rule(this, 'FilesCome', {
      description: 'A paper has come and is to be looked at.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [tenant.files.named] },
          object: { key: [{ wildcard: 't*/quarantine/*' }] },
        },
      },
      targets: [new SqsQueue(files.queue)],
    })

    // A minute that is missed is made up for by the next one.
    new Schedule(this, 'EachMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(tick, { retryAttempts: 0 }),
    })
    new Alarm(this, 'tick-stopped', {
      impact:
        'Secretaries are not warned before an agenda is late, and a tenant that stalled is not taken up again.',
      metric: tick.metricInvocations(),
      under: 1,
      minutes: 5,
    })
    new Alarm(this, 'tick-failing', {
      impact: 'Secretaries of some municipalities are not warned before an agenda is late.',
      metric: tick.metricErrors(),
      minutes: 5,
    })
  }
}
