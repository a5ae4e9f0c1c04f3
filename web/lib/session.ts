import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'

/**
 * The only place that knows next-auth. Its cookie carries a random session handle and nothing else: who that is,
 * `access` looks up at every token it mints. A sign-in by code puts the handle here itself; a tenant's own
 * OpenID Connect provider is next-auth's dance, whose ID token `access` verifies again before it gives a handle.
 */
const secure = (process.env.RADSLAG_WEB ?? '').startsWith('https://')
export const sessionCookie = secure ? '__Host-radslag-session' : 'radslag-session'
const lastsSeconds = 12 * 3600
const secret = () => {
  const kept = process.env.NEXTAUTH_SECRET
  if (!kept) throw new Error('NEXTAUTH_SECRET is not set')
  return kept
}

const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const

/** A tenant's provider as `access` tells it; the secret stays on the server. */
export type Provider = {
  tenant: string
  issuer: string
  clientId: string
  clientSecret: string
  name: string
}

/** What next-auth is told for one tenant's provider, or for none. */
export function authOptions(
  provider: Provider | null,
  handleOf: (idToken: string) => Promise<string | null>,
): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: lastsSeconds },
    cookies: { sessionToken: { name: sessionCookie, options: cookieOptions } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-out' },
    providers: provider
      ? [
          {
            id: provider.tenant,
            name: provider.name,
            type: 'oauth',
            wellKnown: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            authorization: { params: { scope: 'openid' } },
            idToken: true,
            checks: ['pkce', 'state', 'nonce'],
            profile: (claims: { sub: string }) => ({ id: claims.sub }),
          },
        ]
      : [],
    callbacks: {
      async jwt({ token, account }) {
        if (!account?.id_token) return token.handle ? { handle: token.handle } : {}
        const handle = await handleOf(account.id_token)
        return handle ? { handle } : {}
      },
      // What a script in the page may see of the session: that there is one, and when it ends.
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

/** The session handle of this request, or null. */
export const sessionHandle = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie)?.value
  if (!token) return null
  const session = await decode({ token, secret: secret() }).catch(() => null)
  return typeof session?.handle === 'string' ? session.handle : null
})

/** Puts a handle that `access` has just given into the cookie. For server actions and route handlers. */
export async function startSession(handle: string): Promise<void> {
  const token = await encode({ token: { handle }, secret: secret(), maxAge: lastsSeconds })
  ;(await cookies()).set(sessionCookie, token, { ...cookieOptions, maxAge: lastsSeconds })
}

export async function endSession(): Promise<void> {
  ;(await cookies()).delete(sessionCookie)
}
