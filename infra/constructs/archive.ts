import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

/**
 * Files that are made for a tenant and lapse: what it takes home. Each lies under its tenant's id and is gone after
 * eight days, whether or not anybody deletes it. Never public; a browser gets an address that is good for minutes.
 */
export class Archive extends Bucket {
  constructor(scope: HouseStack) {
    super(scope, 'Archive', {
      bucketName: `${scope.stem}-archive-${Aws.ACCOUNT_ID}`,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        { expiration: Duration.days(8), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
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
    one.may(['s3:ListBucket'], [this.bucketArn])
  }

  private known(one: HouseFunction, actions: readonly string[]): void {
    one.may(actions, [this.arnForObjects('t????????????/*')])
    one.addEnvironment('ARCHIVE', this.bucketName)
  }
}
