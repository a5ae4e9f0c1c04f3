import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, hostOf } from './proxy.ts'

const asked = (headers: Record<string, string>): Headers => new Headers(headers)

describe('only hosts of our own are answered', () => {
  const laptop = { web: new URL('http://localhost:3100'), secrets: [] }

  it('a laptop answers to itself, by both of its names', () => {
    expect(hostOf(asked({ host: 'localhost:3100' }), laptop)).toBe('localhost:3100')
    expect(hostOf(asked({ host: '127.0.0.1:3100' }), laptop)).toBe('127.0.0.1:3100')
    expect(hostOf(asked({ host: 'localhost:3000' }), laptop)).toBeNull()
    expect(hostOf(asked({ host: 'evil.example' }), laptop)).toBeNull()
  })

  it('a forged forwarded host changes nothing', () => {
    const forged = asked({ host: 'localhost:3100', 'x-forwarded-host': 'evil.example' })
    expect(hostOf(forged, laptop)).toBe('localhost:3100')
  })

  it('behind the edge, only requests with one of its secrets pass, and the host it forwards must be ours', () => {
    const cloud = { web: new URL('https://radslag.example'), secrets: ['old', 'new'] }
    const through = (secret: string, host: string) =>
      hostOf(asked({ host: 'api.internal', 'x-forwarded-host': host, 'x-radslag-origin': secret }), cloud)
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
      files: '',
      ...given,
    })

  it('no script and no style without the nonce of this request', () => {
    expect(policy({})).not.toContain('unsafe')
    expect(policy({})).toContain("script-src 'self' 'nonce-n' 'strict-dynamic'")
    expect(policy({})).toContain("frame-ancestors 'none'")
  })

  it('forms go to us, and on the sign-in page to a provider', () => {
    expect(policy({})).toContain("form-action 'self';")
    expect(policy({ leavesForProvider: true })).toContain("form-action 'self' https:;")
  })

  it('a paper may be posted to where files are received, and nowhere else', () => {
    expect(policy({ files: 'https://files.example' })).toContain("form-action 'self' https://files.example;")
  })
})
