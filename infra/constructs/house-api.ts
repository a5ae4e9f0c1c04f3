import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets'
import type { HouseFunction } from './house-function.ts'
import { houseLog } from './house-log.ts'
import type { HouseStack } from './stage.ts'

/**
 * The one door: throttled, and logged without anything personal (no address, no path, no agent; ids lie in paths).
 * No authorizer at the gateway: it would be absent on a laptop. Hono verifies each token.
 */
export class HouseApi extends HttpApi {
  /** Where the web reaches the API, and the front reaches both. */
  readonly address: string

  constructor(scope: HouseStack) {
    const { domain, zoneId } = scope.stage
    super(scope, 'Api', {
      apiName: scope.stem,
      createDefaultStage: false,
      disableExecuteApiEndpoint: Boolean(zoneId),
    })
    const stage = new HttpStage(scope, 'Stage', {
      httpApi: this,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(houseLog(scope, 'requests')),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
    this.address = zoneId ? `https://origin.${domain}` : this.apiEndpoint
    if (zoneId) ownName(scope, stage, `origin.${domain}`, zoneId)
  }

  /** Sends what lies under `/api/v1/<path>` to the function; without paths, everything that nobody else takes. */
  leadsTo(one: HouseFunction, paths?: readonly string[]): void {
    const integration = new HttpLambdaIntegration(`${one.node.id}-integration`, one)
    const route = (id: string, routeKey: HttpRouteKey) =>
      new HttpRoute(one, id, { httpApi: this, integration, routeKey })
    if (!paths) route('everything-else', HttpRouteKey.DEFAULT)
    for (const path of paths ?? []) {
      route(path, HttpRouteKey.with(`/api/v1/${path}`, HttpMethod.ANY))
      route(`${path}/`, HttpRouteKey.with(`/api/v1/${path}/{proxy+}`, HttpMethod.ANY))
    }
  }
}

const logged = {
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  millis: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
}

function ownName(scope: HouseStack, stage: HttpStage, domainName: string, hostedZoneId: string): void {
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
    hostedZoneId,
    zoneName: scope.stage.domain,
  })
  const certificate = new Certificate(scope, 'Certificate', {
    domainName,
    validation: CertificateValidation.fromDns(zone),
  })
  const name = new DomainName(scope, 'Name', { domainName, certificate })
  new ApiMapping(scope, 'Mapping', { api: stage.api, domainName: name, stage })
  new ARecord(scope, 'Record', {
    zone,
    recordName: 'origin',
    target: RecordTarget.fromAlias(
      new ApiGatewayv2DomainProperties(name.regionalDomainName, name.regionalHostedZoneId),
    ),
  })
}
