import type { App } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PublicHostedZone, TxtRecord } from 'aws-cdk-lib/aws-route53'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Alarm } from '../constructs/alarm.ts'
import type { HouseFunction } from '../constructs/house-function.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'

/** Who we are when we write to people, and what becomes of each mail. */
export class MailStack extends HouseStack {
  readonly configurationSet = new ConfigurationSet(this, 'Set', {
    configurationSetName: this.stem,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    // A complaint is answered by a letter instead, and a bounce by a person who rings: no list of SES's decides.
    suppressionReasons: SuppressionReasons.COMPLAINTS_ONLY,
  })
  private readonly identity: EmailIdentity

  constructor(app: App, stage: Stage) {
    super(app, 'mail', stage)
    const { domain, zoneId } = stage
    const zone =
      zoneId &&
      PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: zoneId,
        zoneName: domain,
      })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: zone ? Identity.publicHostedZone(zone) : Identity.domain(domain),
      mailFromDomain: `mail.${domain}`,
      configurationSet: this.configurationSet,
    })
    if (zone)
      new TxtRecord(this, 'Dmarc', {
        zone,
        recordName: '_dmarc',
        values: ['v=DMARC1; p=quarantine; adkim=s'],
      })

    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    })
    this.warnsOf(
      'mail-bouncing',
      'Reputation.BounceRate',
      0.04,
      'Mail to everyone may be stopped: too many addresses do not exist.',
    )
    this.warnsOf(
      'mail-unwelcome',
      'Reputation.ComplaintRate',
      0.0008,
      'Mail to everyone may be stopped: people call it spam.',
    )
  }

  /** The function sends as this stage, with the configuration set, and as nobody else. */
  sentBy(one: HouseFunction): void {
    const from = `post@${this.stage.domain}`
    one.may(
      ['ses:SendRawEmail'],
      [
        this.identity.emailIdentityArn,
        this.formatArn({ service: 'ses', resource: `configuration-set/${this.stem}` }),
      ],
      { StringEquals: { 'ses:FromAddress': from } },
    )
    one.addEnvironment('MAIL_FROM', from)
    one.addEnvironment('CONFIGURATION_SET', this.stem)
  }

  private warnsOf(name: string, metricName: string, over: number, impact: string): void {
    const dimensionsMap = { 'ses:configuration-set': this.stem }
    new Alarm(this, name, {
      impact,
      over,
      metric: new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap }),
    })
  }
}
