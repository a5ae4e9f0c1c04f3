import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { HouseStack } from './stage.ts'

/**
 * The WAF before CloudFront. It stops known attacks and floods. It never stops what a person writes: rules that
 * read bodies only count, because a citizen's own story, or a pasted list of forty people, looks strange to them.
 */
export class Firewall extends CfnWebACL {
  constructor(scope: HouseStack) {
    super(scope, 'Firewall', {
      name: scope.stem,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      rules: [
        managed(0, 'AWSManagedRulesAmazonIpReputationList'),
        managed(1, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managed(2, 'AWSManagedRulesCommonRuleSet', [
          'SizeRestrictions_BODY',
          'CrossSiteScripting_BODY',
          'GenericLFI_BODY',
          'GenericRFI_BODY',
          'EC2MetaDataSSRF_BODY',
        ]),
        {
          name: 'Floods',
          priority: 3,
          action: { block: { customResponse: { responseCode: 429 } } },
          // A whole town hall can share one address.
          statement: {
            rateBasedStatement: { aggregateKeyType: 'IP', limit: 5000, evaluationWindowSec: 300 },
          },
          visibilityConfig: seenAs('floods'),
        },
      ],
    })
  }

  get arn(): string {
    return this.attrArn
  }
}

// No sampled requests: they would keep what people sent.
const seenAs = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})

const managed = (priority: number, name: string, onlyCounted: readonly string[] = []) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seenAs(name),
})
