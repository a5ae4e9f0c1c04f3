import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../local/ports.ts'
import { run } from '../local/process.ts'
import { account, type Emulator, region } from './emulator.ts'

const stage = 'test'
const stacks = ['control', 'tenant', 'mail', 'jobs', 'api'].map((name) => `radslag-${stage}-${name}`)
const folder = join(root, '.data/emulator/cdk.out')

type Template = { Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }> }

/** The templates and bundles as they would go to AWS. */
export async function synthesise({ environment }: Emulator): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await cdk(environment, 'synth', '--quiet', '-c', `stage=${stage}`, '-c', 'web=empty', '-o', folder)
}

/**
 * Leaves out of the written templates what the emulator does not take, and says what that was: never more than
 * docs/emulator.md names. The app itself knows nothing of it.
 */
export function leaveOut(): string[] {
  return stacks.flatMap((name) => {
    const file = join(folder, `${name}.template.json`)
    const template = JSON.parse(readFileSync(file, 'utf8')) as Template
    const out = Object.entries(template.Resources).filter(
      ([, { Type, Properties }]) => Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics,
    )
    for (const [id] of out) delete template.Resources[id]
    writeFileSync(file, JSON.stringify(template))
    return out.map(([id]) => `${name}: ${id}`)
  })
}

export const bootstrap = ({ environment }: Emulator): Promise<void> =>
  cdk(environment, 'bootstrap', `aws://${account}/${region}`, '--app', folder)

export const deploy = ({ environment }: Emulator): Promise<void> =>
  cdk(
    environment,
    'deploy',
    '--app',
    folder,
    '--require-approval',
    'never',
    '--progress',
    'events',
    '--exclusively',
    ...stacks,
  )

async function cdk(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<void> {
  const { code, output } = await run(join(root, 'node_modules/.bin/cdk'), args, { cwd: root, env })
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${output.slice(-4000)}`)
}
