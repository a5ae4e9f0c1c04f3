import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { type Entry, entries } from './entries.ts'
import { houseLog } from './house-log.ts'
import type { HouseStack } from './stage.ts'

export const root = join(import.meta.dirname, '../..')

export type FunctionNeeds = {
  readonly memory?: number
  readonly timeout?: Duration
  readonly environment?: Readonly<Record<string, string>>
  /** Ready-made code instead of an entry file, told only what it asks for: the web, which OpenNext builds. */
  readonly built?: { readonly code: Code; readonly handler: string }
}

const makesPapers: readonly (Entry | 'web')[] = ['press', 'mail']
const withFonts = {
  beforeInstall: () => [],
  beforeBundling: () => [],
  afterBundling: (from: string, to: string) => [`cp -r "${from}/functions/documents/fonts" "${to}/fonts"`],
}

/**
 * A Lambda as all ours are: Node 24 on ARM, one file made by esbuild, a role of its own that begins with nothing
 * but its own log, kept for three months.
 */
export class HouseFunction extends NodejsFunction {
  constructor(scope: HouseStack, name: Entry | 'web', needs: FunctionNeeds = {}) {
    const { stem, stage } = scope
    const logGroup = houseLog(scope, name)
    const role = new Role(scope, `${name}-role`, {
      roleName: `${stem}-${name}`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    })
    logGroup.grantWrite(role)
    const stub =
      scope.node.tryGetContext('bundle') === 'off' ? { code: Code.fromInline(notBundled) } : undefined
    super(scope, name, {
      functionName: `${stem}-${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: needs.memory ?? 512,
      timeout: needs.timeout ?? Duration.seconds(29),
      environment: needs.built
        ? { ...needs.environment }
        : {
            NODE_OPTIONS: '--enable-source-maps',
            STAGE: stage.name,
            STEM: stem,
            WEB_ADDRESS: `https://${stage.domain}`,
            OPERATOR: stage.operator,
            ...needs.environment,
          },
      awsSdkConnectionReuse: false,
      role,
      logGroup,
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        externalModules: [],
        esbuildArgs: {
          '--alias:@aws-sdk/credential-provider-node': join(
            root,
            'functions/platform/credentials/own-credentials.ts',
          ),
        },
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
        // What makes PDFs reads its fonts from beside itself.
        ...(makesPapers.includes(name) ? { commandHooks: withFonts } : {}),
      },
      handler: 'index.handler',
      ...(needs.built ?? stub ?? { entry: name === 'web' ? undefined : join(root, entries[name]) }),
    })
  }

  /** One right more, by listed actions on listed resources. */
  may(
    actions: readonly string[],
    resources: readonly string[],
    conditions: PolicyStatement['conditions'] = {},
  ): void {
    this.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    )
  }
}

/** Stands where a bundle would: synth with `-c bundle=off` proves the templates, not the code. */
const notBundled = 'exports.handler = async () => ({ statusCode: 503 })'
