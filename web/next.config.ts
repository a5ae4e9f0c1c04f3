import path from 'node:path'
import type { NextConfig } from 'next'

process.env.NEXT_TELEMETRY_DISABLED = '1'
const root = path.join(import.meta.dirname, '..')

const config: NextConfig = {
  // Types are checked once, for the whole repository, by `npm run check`; Next would check them again at every build.
  typescript: { tsconfigPath: process.env.RADSLAG_TSCONFIG ?? '../tsconfig.json', ignoreBuildErrors: true },
  // Instances side by side on a laptop each have a build of their own.
  distDir: process.env.RADSLAG_BUILD ?? '.next',
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Every page is per tenant and per person: nothing of it may lie in a shared cache, and there are no photographs.
  images: { unoptimized: true },
  devIndicators: false,
  turbopack: { root },
  outputFileTracingRoot: root,
}

export default config
