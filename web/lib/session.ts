import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { cookieNamed, cookieOptions, dropCookie, keepCookie, readCookie } from './cookie.ts'
import { environment } from './environment.ts'

/**
 * The only place that knows next-auth. Its cookie carries a random session handle and nothing else: who that is,
 * `access` looks up at every token it mints. A sign-in by code puts the handle here itself; with a tenant's own
 * OpenID Connect provider next-auth leads there and back and holds state, PKCE and nonce together, while `access`
 * exchanges the code and verifies the ID token, and alone gives a handle.
 */
const lastsSeconds = 12 * 3600

/** A tenant's provider as `access` tells it; its secret stays there. */
export type Provider = { tenant: string; name: string; issuer: string; clientId: string; authorize: string }

/** What came back from the provider, for `access` to exchange and verify. */
export type ProviderAnswer = {
  nonce: string
  exchange: { code: string; verifier: string; redirect: string }
}

/** What `access` makes of the answer: a session handle, or an own path that says why there is none. */
export type Verdict = { handle: string } | { to: string }

function optionsFor(
  provider: Provider,
  decide: (answer: ProviderAnswer) => Promise<Verdict>,
): NextAuthOptions {
  let verdict: Verdict | null = null
  // By this name, and no other way, next-auth is told where it is; without it it would believe what a request says.
  process.env.NEXTAUTH_URL = environment.web().origin
  return {
    secret: environment.sessionSecret(),
    session: { strategy: 'jwt', maxAge: lastsSeconds },
    cookies: { sessionToken: { name: cookieNamed('session'), options: cookieOptions() } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      {
        id: provider.tenant,
        name: provider.name,
        type: 'oauth',
        issuer: provider.issuer,
        clientId: provider.clientId,
        authorization: { url: provider.authorize, params: { scope: 'openid' } },
        checks: ['pkce', 'state', 'nonce'],
        token: {
          async request({ params, checks, provider: { callbackUrl } }) {
            const { code, state, iss } = params
            const { code_verifier: verifier, state: expected } = checks
            // next-auth hands the nonce on as well; its types have forgotten it.
            const { nonce } = checks as { nonce?: string }
            if (!code || !verifier || !nonce || !expected || state !== expected)
              throw new Error('the answer is not to the sign-in that was begun')
            if (typeof iss === 'string' && iss !== provider.issuer)
              throw new Error('the answer comes from another provider')
            verdict = await decide({ nonce, exchange: { code, verifier, redirect: callbackUrl } })
            return { tokens: {} }
          },
        },
        // Nothing that the provider says of the person is read here.
        userinfo: { request: async () => ({ sub: provider.tenant }) },
        profile: ({ sub }: { sub: string }) => ({ id: sub }),
      },
    ],
    callbacks: {
      signIn: () => (verdict && 'handle' in verdict ? true : (verdict?.to ?? false)),
      jwt: () => (verdict && 'handle' in verdict ? { handle: verdict.handle } : {}),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      // The log keeps that it failed and where; never what a provider has sent.
      error: (code) => console.error(JSON.stringify({ code: `next-auth ${code}` })),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** Leads the browser to the tenant's provider; `to` is where a success ends. */
export async function leadToProvider(provider: Provider, to: string): Promise<Response> {
  const options = optionsFor(provider, async () => ({ to: '/sign-in' }))
  const ask = async (given: Partial<NextApiRequest>) => {
    const answer = collected()
    await NextAuth({ headers: {}, cookies: {}, body: {}, ...given } as NextApiRequest, answer.res, options)
    return answer
  }
  // Our own form has been checked already (same origin); next-auth asks for a token of its own beside it.
  const asked = await ask({ method: 'GET', query: { nextauth: ['csrf'] } })
  const { csrfToken = '' } = asked.body() as { csrfToken?: string }
  const begun = await ask({
    method: 'POST',
    query: { nextauth: ['signin', provider.tenant] },
    cookies: Object.fromEntries(asked.cookies().map(nameAndValue)),
    body: { csrfToken, callbackUrl: to },
  })
  const headers = new Headers({
    Location: begun.header('Location') ?? '/sign-in',
    'Cache-Control': 'no-store',
  })
  for (const cookie of begun.cookies()) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Where the provider leads back to: state, PKCE and nonce are checked, then `decide` asks `access`. */
export function backFromProvider(
  request: NextRequest,
  provider: Provider,
  decide: (answer: ProviderAnswer) => Promise<Verdict>,
): Promise<Response> {
  const context = { params: Promise.resolve({ nextauth: ['callback', provider.tenant] }) }
  return NextAuth(request, context, optionsFor(provider, decide)) as Promise<Response>
}

/** What next-auth answers, as its handler for plain requests writes it. */
function collected() {
  const headers = new Map<string, string | string[]>()
  let body: unknown = {}
  const res = {
    status: () => res,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value)
      return res
    },
    getHeader: (name: string) => headers.get(name),
    send: (sent: unknown) => {
      body = sent
    },
    json: (sent: unknown) => {
      body = sent
    },
    end: () => undefined,
  }
  const all = (name: string) => [headers.get(name) ?? []].flat()
  return {
    res: res as unknown as NextApiResponse,
    header: (name: string) => all(name)[0],
    cookies: () => all('Set-Cookie'),
    body: () => body,
  }
}

const nameAndValue = (cookie: string): [string, string] => {
  const [pair = ''] = cookie.split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}

/** The session handle of this request, or null. */
export const sessionHandle = cache(async (): Promise<string | null> => {
  const token = await readCookie('session')
  if (!token) return null
  const session = await decode({ token, secret: environment.sessionSecret() }).catch(() => null)
  return typeof session?.handle === 'string' ? session.handle : null
})

/** Puts a handle that `access` has just given into the cookie. For server actions and route handlers. */
export async function startSession(handle: string): Promise<void> {
  const secret = environment.sessionSecret()
  await keepCookie('session', await encode({ token: { handle }, secret, maxAge: lastsSeconds }), lastsSeconds)
}

export const endSession = (): Promise<void> => dropCookie('session')
