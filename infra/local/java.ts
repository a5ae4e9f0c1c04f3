import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './process.ts'

/** DynamoDB Local is written for this one. */
const oldest = 17

/**
 * The path of a Java that can run DynamoDB Local. On Debian as root a missing one is installed;
 * elsewhere the refusal says the one command that does it.
 */
export async function findJava(say: (line: string) => void): Promise<string> {
  const found = candidates().find((path) => versionOf(path) >= oldest)
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')) {
    say('Java is missing: installing default-jre-headless (once) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    const installed = await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'],
      { env },
    )
    if (installed.code === 0 && versionOf('java') >= oldest) return 'java'
    throw new Error(`Java ${oldest} could not be installed with apt-get:\n${installed.output.slice(-800)}`)
  }
  throw new Error(`Java ${oldest} or newer is missing. Install it with: ${howTo()}`)
}

function candidates(): string[] {
  const { JAVA_HOME } = process.env
  return [
    ...(JAVA_HOME ? [join(JAVA_HOME, 'bin/java')] : []),
    'java',
    '/opt/homebrew/opt/openjdk/bin/java',
    '/usr/local/opt/openjdk/bin/java',
  ]
}

/** 0 where there is none: macOS has a `java` that only says that there is none. */
function versionOf(path: string): number {
  const { status, stderr } = spawnSync(path, ['-version'], { encoding: 'utf8' })
  if (status !== 0) return 0
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
}

function howTo(): string {
  if (process.platform === 'darwin') return 'brew install openjdk'
  if (process.platform === 'win32') return 'winget install Microsoft.OpenJDK.21'
  if (existsSync('/etc/debian_version')) return 'sudo apt-get install default-jre-headless'
  if (existsSync('/etc/fedora-release')) return 'sudo dnf install java-latest-openjdk-headless'
  return 'the package manager of your system (a headless Java runtime)'
}
