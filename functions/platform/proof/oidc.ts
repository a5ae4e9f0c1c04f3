import { createHash } from 'node:crypto'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ok, type Result, refused } from '#shared/kernel/result'

/** A provider that this stage may speak to: https with a name of its own; on a laptop also one on this machine. */
export function mayAsk(address: string, loopback: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return false
  if (loopback && protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')) return true
  // No bare addresses and no inner names: a provider is on the open net, and nothing else is asked for a tenant.
  return (
    protocol === 'https:' &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(hostname) &&
    !/\.(local|internal)$/i.test(hostname)
  )
}

export type Discovered = { issuer: string; authorize: string; token: string; keys: JWTVerifyGetKey }
const known = new Map<string, { at: number; found: Discovered }>()
const freshMillis = 10 * 60_000
const timeoutMillis = 5000

/** What the provider says of itself, kept for ten minutes. Null where it does not answer as a provider of that name. */
export async function discover(
  issuer: string,
  loopback: boolean,
  nowMillis: number,
): Promise<Discovered | null> {
  if (!mayAsk(issuer, loopback)) return null
  const kept = known.get(issuer)
  if (kept && nowMillis - kept.at < freshMillis && nowMillis >= kept.at) return kept.found
  try {
    const answer = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    if (!answer.ok) return null
    const said = (await answer.json()) as Record<string, unknown>
    const { issuer: itself, authorization_endpoint: authorize, token_endpoint: token, jwks_uri: keys } = said
    if (
      itself !== issuer ||
      typeof authorize !== 'string' ||
      typeof token !== 'string' ||
      typeof keys !== 'string'
    )
      return null
    if (![authorize, token, keys].every((address) => mayAsk(address, loopback))) return null
    const found: Discovered = {
      issuer,
      authorize,
      token,
      keys: createRemoteJWKSet(new URL(keys), {
        timeoutDuration: timeoutMillis,
        [customFetch]: (address: string, init: RequestInit) => fetch(address, { ...init, redirect: 'error' }),
      }),
    }
    known.set(issuer, { at: nowMillis, found })
    return found
  } catch {
    return null
  }
}

export type ProviderSaid = {
  nonce: string
  idToken?: string
  exchange?: { code: string; verifier: string; redirect: string }
}

/**
 * Who the provider says this is. The ID token is verified here, never taken from the web's word: its issuer, its
 * signature by the provider's own keys, that it is for us, that it answers the sign-in that was begun (nonce), that
 * it is young. What it says of addresses and names is not read at all.
 */
export async function subjectOf(
  provider: { issuer: string; clientId: string; clientSecret: string },
  said: ProviderSaid,
  { loopback, now }: { loopback: boolean; now: string },
): Promise<Result<{ subject: string; idToken: string; hash: string }, { type: 'proof-not-accepted' }>> {
  const no = refused({ type: 'proof-not-accepted' as const })
  const found = await discover(provider.issuer, loopback, Date.parse(now))
  if (!found) return no
  const idToken = said.idToken ?? (said.exchange ? await exchanged(found, provider, said.exchange) : null)
  if (!idToken) return no
  try {
    const { payload } = await jwtVerify(idToken, found.keys, {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
      maxTokenAge: '10 minutes',
      clockTolerance: 30,
    })
    if (payload.nonce !== said.nonce || typeof payload.sub !== 'string' || payload.sub === '') return no
    // More than one audience: the token must say that it was made for us.
    if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== provider.clientId) return no
    return ok({
      subject: payload.sub,
      idToken,
      hash: createHash('sha256').update(idToken).digest('base64url'),
    })
  } catch {
    return no
  }
}

async function exchanged(
  found: Discovered,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  { code, verifier, redirect }: { code: string; verifier: string; redirect: string },
): Promise<string | null> {
  try {
    const answer = await ask(found.token, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`,
      },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect,
        code_verifier: verifier,
      }),
    })
    if (!answer.ok) return null
    const { id_token } = (await answer.json()) as { id_token?: unknown }
    return typeof id_token === 'string' ? id_token : null
  } catch {
    return null
  }
}

const ask = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMillis) })
