import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { address, type Place } from './ports.ts'

/** What functions and web are told about where they run. In the cloud the stacks say the same by the same names. */
export function environmentOf({ ports, state, build }: Place) {
  return {
    RADSLAG_STAGE: 'local',
    RADSLAG_DYNAMODB: String(ports.dynamodb),
    RADSLAG_MAILBOX: `http://127.0.0.1:${ports.mailbox}`,
    RADSLAG_API: `http://127.0.0.1:${ports.api}`,
    RADSLAG_WEB: address(ports.web),
    RADSLAG_STATE: state,
    RADSLAG_HOSTS: `localhost:${ports.web},127.0.0.1:${ports.web}`,
    RADSLAG_BUILD: build,
    RADSLAG_SECRET: secretIn(join(state, 'secret')),
    NEXTAUTH_URL: address(ports.web),
    NEXTAUTH_SECRET: secretIn(join(state, 'session-secret')),
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
