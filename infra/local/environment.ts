import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { address, type Place } from './ports.ts'

/**
 * What is told on a laptop to the API, the web and those who start them. What has no RADSLAG_ in its name the stacks
 * say in the cloud, by the same names.
 */
export function environmentOf({ ports, state, build }: Place) {
  return {
    RADSLAG_DYNAMODB: String(ports.dynamodb),
    RADSLAG_BUILD: build,
    RADSLAG_SECRET: secretIn(join(state, 'secret')),
    API_ADDRESS: `http://127.0.0.1:${ports.api}`,
    WEB_ADDRESS: address(ports.web),
    // By the name that a browser posts to, which the web's policy has to name as well.
    FILES_ADDRESS: address(ports.files),
    MAILBOX_ADDRESS: `http://127.0.0.1:${ports.mailbox}`,
    SESSION_SECRET: secretIn(join(state, 'session-secret')),
    AWS_REGION: 'eu-north-1',
    NEXT_TELEMETRY_DISABLED: '1',
    // The SDK and Node both warn about things that nobody who starts Rådslag can change.
    NODE_NO_WARNINGS: '1',
  }
}

/** A secret of this laptop alone, kept so that people stay signed in over a restart. */
function secretIn(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const secret = randomBytes(32).toString('base64url')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
