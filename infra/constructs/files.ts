import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

/**
 * Papers that people hand around, each under its tenant's id. A browser posts into a tenant's quarantine and fetches
 * what was kept, by addresses that a tenant's own credentials have signed; nobody else reads or writes there. What
 * nobody looked at is gone after a day, what was set aside after a month.
 */
export class Files extends Bucket {
  /** Known by its name, so that no stack has to be told of another. */
  readonly named: string
  readonly arn: string
  /** Where a browser posts to and fetches from. */
  readonly address: string

  constructor(scope: HouseStack) {
    const named = `${scope.stem}-files-${scope.account}`
    const lets = (mark: string, days: number) => ({
      id: mark,
      tagFilters: { lies: mark },
      expiration: Duration.days(days),
    })
    super(scope, 'Files', {
      bucketName: named,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        lets('unseen', 1),
        lets('set-aside', 30),
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.named = named
    this.arn = scope.formatArn({ service: 's3', region: '', account: '', resource: named })
    this.address = `https://${named}.s3.${scope.region}.amazonaws.com`
    // Said in the template itself: the library would bring a function with rights of its own to say it.
    ;(this.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    }
  }

  /** The function signs addresses, or reads and keeps, with what the broker gives it for a token; it has no right here. */
  reachedBy(...functions: readonly HouseFunction[]): void {
    for (const one of functions) one.addEnvironment('FILES_ADDRESS', this.address)
  }

  /** The function deletes a tenant's files with the tenant. */
  emptiedBy(one: HouseFunction): void {
    one.may(['s3:DeleteObject'], [`${this.arn}/t????????????/*`])
    one.may(['s3:ListBucket'], [this.arn])
    one.addEnvironment('FILES', this.named)
  }
}
