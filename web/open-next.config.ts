import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js'

/**
 * How OpenNext makes a Lambda of the web that Next has built; `npm run build:web` does both, one after the other.
 * Every page belongs to a tenant and a person: there is nothing to keep between two requests, so all caches are off.
 */
const config: OpenNextConfig = {
  default: {
    override: {
      wrapper: 'aws-lambda',
      converter: 'aws-apigw-v2',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  imageOptimization: { loader: 'dummy' },
  appPath: 'web',
  buildOutputPath: 'web',
  packageJsonPath: '.',
  // Next has built already.
  buildCommand: 'node --version',
}

export default config
