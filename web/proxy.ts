import { type NextRequest, NextResponse } from 'next/server'

/**
 * The gate before every page: known hosts only, one strict content policy with a fresh nonce, and the path
 * handed on, so that layouts know where they are. Settings come from the environment:
 * RADSLAG_HOSTS (host:port, comma between), RADSLAG_ORIGIN_SECRETS (where an edge stands in front; two valid
 * values while rotating), RADSLAG_FILES_ORIGIN (where files are posted to).
 */
export function proxy(request: NextRequest): NextResponse {
  const host = hostOf(request.headers, process.env)
  if (!host) return new NextResponse(null, { status: 421 })

  const nonce = btoa(crypto.randomUUID())
  const local = isLocal(host)
  const { pathname, search } = request.nextUrl
  const policy = contentSecurityPolicy({
    nonce,
    local,
    developing: process.env.NODE_ENV === 'development',
    // A sign-in form is answered with a redirect to the tenant's own provider, which browsers count as its target.
    leavesForProvider: /^\/(?:sign-in|api\/auth|[^/]+\/invitation)(?:\/|$)/.test(pathname),
    filesOrigin: process.env.RADSLAG_FILES_ORIGIN,
  })

  const headers = new Headers(request.headers)
  headers.set('x-forwarded-host', host)
  headers.set('x-radslag-path', pathname + search)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('X-Frame-Options', 'DENY')
  response.headers.set('Referrer-Policy', 'same-origin')
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  if (!local) {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
  return response
}

export const config = { matcher: ['/((?!_next/static|favicon.ico|icon.svg).*)'] }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The host this request is for, or null where it is none of ours. A forwarded host is believed only together with
 * the edge's secret; where secrets are set, a request without one is turned away.
 */
export function hostOf(headers: Headers, environment: Environment): string | null {
  const secrets = list(environment.RADSLAG_ORIGIN_SECRETS)
  const fromEdge = secrets.includes(headers.get('x-radslag-origin') ?? '')
  if (secrets.length > 0 && !fromEdge) return null
  const host = (fromEdge && headers.get('x-forwarded-host')) || headers.get('host')
  return host && allowedHosts(environment).includes(host.toLowerCase()) ? host.toLowerCase() : null
}

function allowedHosts(environment: Environment): string[] {
  const named = list(environment.RADSLAG_HOSTS)
  if (named.length > 0) return named
  const ports = new Set(['3000', environment.PORT ?? '3000'])
  return [...ports].flatMap((port) => [`localhost:${port}`, `127.0.0.1:${port}`])
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isLocal = (host: string): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)

export function contentSecurityPolicy(given: {
  nonce: string
  local: boolean
  developing: boolean
  leavesForProvider: boolean
  filesOrigin: string | undefined
}): string {
  const { nonce, local, developing, leavesForProvider, filesOrigin } = given
  const files = filesOrigin ? ` ${filesOrigin}` : ''
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    // The tools of `next dev` write their own styles.
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    // On a laptop a provider may stand on the same machine.
    `form-action 'self'${files}${leavesForProvider ? (local ? ' https: http:' : ' https:') : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    ...(local ? [] : ['upgrade-insecure-requests']),
  ].join('; ')
}
