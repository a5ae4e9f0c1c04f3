import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ports.ts'
import { run } from './process.ts'
import { nextBuild, unlessBuilt } from './web.ts'

/** What OpenNext makes for the cloud: a server function and hashed assets. */
export const cloudWeb = join(root, 'web/.open-next')
export const serverFunction = join(cloudWeb, 'server-functions/default')

const openNext = join(root, 'node_modules/@opennextjs/aws/dist/index.js')
/** What OpenNext builds for apps that keep pages and shrink photographs; ours does neither. */
const notUsed = ['image-optimization-function', 'revalidation-function', 'warmer-function']

/** Builds the web for the cloud, unless it was built from all the same files. */
export const buildCloudWeb = (say: (line: string) => void): Promise<void> =>
  unlessBuilt(cloudWeb, async () => {
    const env = {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      RADSLAG_BUILD: '.next',
      RADSLAG_TSCONFIG: '../tsconfig.json',
      // What OpenNext would tell Next if it ran it.
      NEXT_PRIVATE_STANDALONE: 'true',
      NEXT_PRIVATE_OUTPUT_TRACE_ROOT: root,
    }
    await nextBuild(env, say)
    // It fetches a program that shrinks photographs: offline it goes on without, at once.
    const { code, output } = await run(
      process.execPath,
      [openNext, 'build', '--config-path', 'web/open-next.config.ts'],
      { cwd: root, env: { ...env, npm_config_offline: 'true' } },
    )
    if (code !== 0) throw new Error(`OpenNext could not bundle the web:\n${output.slice(-4000)}`)
    for (const folder of notUsed) rmSync(join(cloudWeb, folder), { recursive: true, force: true })
  })

if (import.meta.main) await buildCloudWeb((line) => console.log(line))
