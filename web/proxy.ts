import { type NextRequest, NextResponse } from 'next/server'
import { environment } from './lib/environment.ts'

/**
 * The gate before every page: known hosts only, one strict content policy with a fresh nonce, and the path
 * handed on, so that layouts know where they are.
 */
export function proxy(request: NextRequest): NextResponse {
  const host = hostOf(request.headers, { web: environment.web(), secrets: environment.originSecrets() })
  if (!host) return new NextResponse(null, { status: 421 })

  const nonce = btoa(crypto.randomUUID())
  const local = isLocal(host)
  const { pathname, search } = request.nextUrl
  const policy = contentSecurityPolicy({
    nonce,
    local,
    developing: environment.developing(),
    // A sign-in form is answered with a redirect to the tenant's own provider, which browsers count as its target.
    files: environment.files(),
    leavesForProvider: /^\/(?:sign-in|api\/auth|[^/]+\/invitation)(?:\/|$)/.test(pathname),
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

/**
 * The host this request is for, or null where it is none of ours. A forwarded host is believed only together with
 * the edge's secret; where secrets are set, a request without one is turned away.
 */
export function hostOf(
  headers: Headers,
  { web, secrets }: { readonly web: URL; readonly secrets: readonly string[] },
): string | null {
  const fromEdge = secrets.includes(headers.get('x-radslag-origin') ?? '')
  if (secrets.length > 0 && !fromEdge) return null
  const host = ((fromEdge && headers.get('x-forwarded-host')) || headers.get('host'))?.toLowerCase()
  // A laptop answers to both of its names.
  const ours = isLocal(web.host) ? [`localhost:${web.port}`, `127.0.0.1:${web.port}`] : [web.host]
  return host && ours.includes(host) ? host : null
}

const isLocal = (host: string): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)

export function contentSecurityPolicy(given: {
  nonce: string
  local: boolean
  developing: boolean
  leavesForProvider: boolean
  /** Where a paper is posted to, straight from the browser. */
  files: string
}): string {
  const { nonce, local, developing, leavesForProvider, files } = given
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    // The tools of `next dev` write their own styles.
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    // On a laptop a provider may stand on the same machine.
    `form-action 'self'${files && ` ${files}`}${leavesForProvider ? (local ? ' https: http:' : ' https:') : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    ...(local ? [] : ['upgrade-insecure-requests']),
  ].join('; ')
}
