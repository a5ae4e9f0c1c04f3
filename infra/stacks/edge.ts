import { type App, Duration, SecretValue, Validations } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Firewall } from '../constructs/firewall.ts'
import { assetsBucket } from '../constructs/open-next-site.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'

/** The front of the house, in us-east-1 because CloudFront asks for it. It keeps nothing but hashed assets. */
export class EdgeStack extends HouseStack {
  constructor(app: App, stage: Stage & { zoneId: string }) {
    super(app, 'edge', stage, 'us-east-1')
    const { domain, zoneId } = stage
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: zoneId, zoneName: domain })
    const headers = new ResponseHeadersPolicy(this, 'Headers', { securityHeadersBehavior: safe })
    const always = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    }

    const front = new Distribution(this, 'Front', {
      comment: this.stem,
      domainNames: [domain],
      certificate: new Certificate(this, 'Certificate', {
        domainName: domain,
        validation: CertificateValidation.fromDns(zone),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: new Firewall(this).arn,
      // Pages belong to a tenant and a person: nothing of them is kept here.
      defaultBehavior: {
        ...always,
        origin: new HttpOrigin(`origin.${domain}`, {
          customHeaders: {
            'x-radslag-origin': SecretValue.secretsManager(
              `${this.stem}-origin-${stage.originSecret}`,
            ).unsafeUnwrap(),
            'x-forwarded-host': domain, // whatever the visitor said
          },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.visitor() }],
      },
      additionalBehaviors: {
        '/_next/static/*': {
          ...always,
          origin: S3BucketOrigin.withOriginAccessControl(
            Bucket.fromBucketAttributes(this, 'Assets', {
              bucketName: assetsBucket(this),
              region: stage.region,
            }),
          ),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    })
    Validations.of(front).acknowledge({
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason:
        'The policy of the bucket lets CloudFront read it; it stands with the bucket, in the stack of the web.',
    })
    const target = RecordTarget.fromAlias(new CloudFrontTarget(front))
    new ARecord(this, 'Record', { zone, target })
    new AaaaRecord(this, 'Record6', { zone, target })
  }

  /** Says who really asks, for rate limits; a header that the visitor sent is overwritten. */
  private visitor(): EdgeFunction {
    return new EdgeFunction(this, 'Visitor', {
      functionName: `${this.stem}-visitor`,
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        "function handler(event) { event.request.headers['x-radslag-visitor'] = { value: event.viewer.ip }; return event.request }",
      ),
    })
  }
}

const safe = {
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(730),
    includeSubdomains: true,
    preload: true,
    override: true,
  },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
}
