import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { tenantTableName } from './names.ts'
import { HouseStack } from './stage.ts'

/**
 * Makes and changes a tenant's parts. Only CloudFormation may take this role. It reads no item and cannot delete a
 * table: a create that fails leaves its table standing, and the next try is the next generation.
 */
export class TenantBuilder extends Role {
  constructor(scope: Construct, id: string) {
    const house = HouseStack.of(scope)
    super(scope, id, {
      roleName: `${house.stem}-builder`,
      assumedBy: new ServicePrincipal('cloudformation.amazonaws.com'),
    })
    const allow = (actions: string[], resources: string[], conditions?: PolicyStatement['conditions']) =>
      this.addToPolicy(new PolicyStatement({ actions, resources, conditions }))

    const tables = house.formatArn({
      service: 'dynamodb',
      resource: `table/${tenantTableName(house.stage.name, 't????????????', '*')}`,
    })
    allow(
      [
        'dynamodb:CreateTable',
        'dynamodb:UpdateTable',
        'dynamodb:UpdateTimeToLive',
        'dynamodb:UpdateContinuousBackups',
        'dynamodb:TagResource',
        'dynamodb:UntagResource',
        'dynamodb:DescribeTable',
        'dynamodb:DescribeTimeToLive',
        'dynamodb:DescribeContinuousBackups',
        'dynamodb:DescribeContributorInsights',
        'dynamodb:DescribeKinesisStreamingDestination',
        'dynamodb:GetResourcePolicy',
        'dynamodb:ListTagsOfResource',
      ],
      [tables],
    )
    const relay = { ArnEquals: { 'lambda:FunctionArn': house.arnOf('lambda', 'function', 'relay') } }
    const mappings = [house.formatArn({ service: 'lambda', resource: 'event-source-mapping:*' })]
    // Lambda knows no resource for a mapping that is not made yet; the condition names the one function it may feed.
    allow(['lambda:CreateEventSourceMapping'], ['*'], relay)
    allow(['lambda:UpdateEventSourceMapping', 'lambda:DeleteEventSourceMapping'], mappings, relay)
    allow(['lambda:GetEventSourceMapping', 'lambda:ListTags', 'lambda:TagResource'], mappings)
  }
}
