import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib'
import { radslag } from '../app.ts'

/** An account that exists in tests only, so that every address in a template can be read. */
export const account = '111122223333'
export const region = 'eu-north-1'

/** The whole app as `cdk synth` sees it, without bundles: the templates are proved here, the code elsewhere. */
export function builtApp(plugins: readonly IPolicyValidationPlugin[] = [], stage = 'prod'): App {
  process.env.CDK_DEFAULT_ACCOUNT = account
  const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'))
  const app = new App({
    context: { ...context, stage, bundle: 'off', web: 'empty' },
    analyticsReporting: false,
  })
  if (plugins.length) Validations.of(app).addPlugins(...plugins)
  radslag(app)
  return app
}
