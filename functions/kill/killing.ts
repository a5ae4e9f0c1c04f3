import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../infra/local/ports.ts'
import type { Said, Told } from './told.ts'

export type Ran = {
  /** It died by the kill, and not by its own end. */
  readonly killed: boolean
  readonly said: readonly Said[]
}

/** Runs the small Rådslag to its end or its death. Any other end is thrown, with what it said. */
export function run(told: Told): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'functions/kill/system.ts')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        RADSLAG_KILL: JSON.stringify(told),
        NODE_NO_WARNINGS: '1',
        // It begins a hundred times and more: what those before have compiled is read, and not compiled again.
        NODE_COMPILE_CACHE: join(told.state, 'compiled'),
      },
    })
    let [out, trouble] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const killed = signal === 'SIGKILL'
      if (!killed && (code !== 0 || trouble)) reject(new Error(`it ended with ${code}:\n${trouble}`))
      else
        resolve({
          killed,
          said: out
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Said),
        })
    })
  })
}

export const acknowledged = ({ said }: Ran) => said.flatMap((each) => ('acknowledged' in each ? [each] : []))
export const effectsOf = ({ said }: Ran) => said.flatMap((each) => ('effect' in each ? [each.effect] : []))
