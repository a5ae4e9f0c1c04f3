import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, hostOf } from './proxy.ts'

const asked = (headers: Record<string, string>): Headers => new Headers(headers)

describe('only hosts of our own are answered', () => {
  it('a laptop answers to itself', () => {
    expect(hostOf(asked({ host: 'localhost:3000' }), {})).toBe('localhost:3000')
    expect(hostOf(asked({ host: '127.0.0.1:3100' }), { PORT: '3100' })).toBe('127.0.0.1:3100')
    expect(hostOf(asked({ host: 'evil.example' }), {})).toBeNull()
  })

  it('a forged forwarded host changes nothing', () => {
    const forged = asked({ host: 'localhost:3000', 'x-forwarded-host': 'evil.example' })
    expect(hostOf(forged, {})).toBe('localhost:3000')
  })

  it('behind the edge, only requests with one of its secrets pass, and the host it forwards must be ours', () => {
    const environment = { RADSLAG_HOSTS: 'radslag.example', RADSLAG_ORIGIN_SECRETS: 'old, new' }
    const through = (secret: string, host: string) =>
      hostOf(
        asked({ host: 'api.internal', 'x-forwarded-host': host, 'x-radslag-origin': secret }),
        environment,
      )
    expect(through('new', 'radslag.example')).toBe('radslag.example')
    expect(through('old', 'radslag.example')).toBe('radslag.example')
    expect(through('', 'radslag.example')).toBeNull()
    expect(through('new', 'evil.example')).toBeNull()
  })
})

describe('what a page may load', () => {
  const policy = (given: Partial<Parameters<typeof contentSecurityPolicy>[0]>): string =>
    contentSecurityPolicy({
      nonce: 'n',
      local: false,
      developing: false,
      leavesForProvider: false,
      filesOrigin: undefined,
      ...given,
    })

  it('no script and no style without the nonce of this request', () => {
    expect(policy({})).not.toContain('unsafe')
    expect(policy({})).toContain("script-src 'self' 'nonce-n' 'strict-dynamic'")
    expect(policy({})).toContain("frame-ancestors 'none'")
  })

  it('forms go to us, to the place of files, and on the sign-in page to a provider', () => {
    expect(policy({})).toContain("form-action 'self';")
    expect(policy({ filesOrigin: 'https://files.example' })).toContain(
      "form-action 'self' https://files.example;",
    )
    expect(policy({ leavesForProvider: true })).toContain("form-action 'self' https:;")
  })
})
