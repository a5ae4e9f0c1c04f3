import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Annotations, Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { HouseFunction, root } from './house-function.ts'
import { houseLog } from './house-log.ts'
import type { HouseStack } from './stage.ts'

/** The bucket of hashed assets, known by its name to the front in us-east-1. */
export const assetsBucket = (house: HouseStack): string => `${house.stem}-web-${Aws.ACCOUNT_ID}`

/**
 * Next.js as OpenNext builds it: one server function behind our own HTTP API, and hashed assets in a bucket that
 * only our CloudFront reads. Old assets stay, so that a page opened before a deploy goes on working.
 */
export class OpenNextSite extends Construct {
  readonly server: HouseFunction

  constructor(scope: HouseStack, environment: Record<string, string>) {
    super(scope, 'Site')
    const built = join(root, 'web/.open-next')
    const leftOut = scope.node.tryGetContext('web') === 'empty'
    const isBuilt = !leftOut && existsSync(join(built, 'server-functions/default/index.mjs'))
    if (!isBuilt && !leftOut)
      Annotations.of(scope).addError(
        'The web is not built for the cloud: there is no web/.open-next. Run `npm run build:web` first, or say -c web=empty to leave it out.',
      )

    this.server = new HouseFunction(scope, 'web', {
      memory: 1536,
      environment,
      built: {
        code: isBuilt ? Code.fromAsset(join(built, 'server-functions/default')) : Code.fromInline(notBuilt),
        handler: 'index.handler',
      },
    })
    const assets = new Bucket(this, 'Assets', {
      bucketName: assetsBucket(scope),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    assets.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [assets.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    )
    const log = houseLog(scope, 'publish')
    new BucketDeployment(this, 'Publish', {
      destinationBucket: assets,
      sources: [
        isBuilt ? Source.asset(join(built, 'assets')) : Source.data('empty.txt', 'The web was not built.'),
      ],
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
      prune: false,
      role: publisher(scope, assets, log).withoutPolicyUpdates(),
      logGroup: log,
    })
  }
}

/** Copies the built assets into the bucket at deploy; listed actions in place of the library's wildcards. */
function publisher(house: HouseStack, assets: Bucket, log: LogGroup): Role {
  const role = new Role(house, 'Publisher', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  const built = `arn:${Aws.PARTITION}:s3:::cdk-hnb659fds-assets-${Aws.ACCOUNT_ID}-${house.region}`
  const allow = (actions: string[], resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ actions, resources }))
  log.grantWrite(role)
  allow(['s3:GetObject'], [`${built}/*`])
  allow(['s3:ListBucket', 's3:GetBucketLocation'], [built, assets.bucketArn])
  allow(['s3:PutObject', 's3:AbortMultipartUpload'], [assets.arnForObjects('*')])
  return role
}

/** Stands in the template where the web was left out on purpose. */
const notBuilt = "exports.handler = async () => ({ statusCode: 503, body: 'The web was not built.' })"
