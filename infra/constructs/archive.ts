import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

/**
 * Files that are made for a tenant and lapse: what it takes home. Each lies under its tenant's id and is gone after
 * eight days, whether or not anybody deletes it. Never public; a browser gets an address that is good for minutes.
 */
export class Archive extends Bucket {
  /** Known by its name, so that no stack has to be told of another. */
  private readonly named: string
  private readonly arn: string

  constructor(scope: HouseStack) {
    const named = `${scope.stem}-archive-${scope.account}`
    super(scope, 'Archive', {
      bucketName: named,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        { expiration: Duration.days(8), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.named = named
    this.arn = scope.formatArn({ service: 's3', region: '', account: '', resource: named })
  }

  /** The function puts files there. */
  filledBy(one: HouseFunction): void {
    this.known(one, ['s3:PutObject'])
  }

  /** The function hands files out, to whom the routes let in. */
  readBy(one: HouseFunction): void {
    this.known(one, ['s3:GetObject'])
  }

  /** The function deletes a tenant's files with the tenant. */
  emptiedBy(one: HouseFunction): void {
    this.known(one, ['s3:DeleteObject'])
    one.may(['s3:ListBucket'], [this.arn])
  }

  private known(one: HouseFunction, actions: readonly string[]): void {
    one.may(actions, [`${this.arn}/t????????????/*`])
    one.addEnvironment('ARCHIVE', this.named)
  }
}
