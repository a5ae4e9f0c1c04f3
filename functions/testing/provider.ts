import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

/** A municipality's own OpenID Connect provider, a real one, on this machine. */
export type TestProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Someone signs in there, up to the moment the browser is led back with a code. */
  signIn(who: { sub: string; email: string }): Promise<Answer>
  stop(): Promise<void>
}
export type Answer = { nonce: string; exchange: { code: string; verifier: string; redirect: string } }

const redirect = 'http://localhost:3000/api/auth/callback/provider'

export async function startProvider(clientId = 'radslag'): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientSecret = randomBytes(24).toString('base64url')
  const people = new Map<string, string>()
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const hour = () => 3600
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'own', alg: 'RS256', use: 'sig' }] },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: hour,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    // It says who someone is, and whatever address it likes.
    claims: { openid: ['sub', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: people.get(sub), email_verified: true }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId as string,
        accountId: oidc.session?.accountId as string,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  let who = ''
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      return void provider.interactionFinished(request, response, { login: { accountId: who } })
    return void answer(request, response)
  })
  return {
    issuer,
    clientId,
    clientSecret,
    async signIn({ sub, email }) {
      who = sub
      people.set(sub, email)
      const verifier = randomBytes(32).toString('base64url')
      const nonce = randomBytes(16).toString('base64url')
      const asked = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        scope: 'openid',
        redirect_uri: redirect,
        nonce,
        state: 'here',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      })
      const cookies = new Map<string, string>()
      let next = `${issuer}/auth?${asked}`
      while (next.startsWith(issuer)) {
        const step = await fetch(next, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
        for (const cookie of step.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
          if (name) cookies.set(name, value ?? '')
        }
        const to = step.headers.get('location')
        if (!to) throw new Error(`the provider says ${step.status}: ${await step.text()}`)
        next = new URL(to, issuer).href
      }
      const code = new URL(next).searchParams.get('code')
      if (!code) throw new Error(`the provider led back without a code: ${next}`)
      return { nonce, exchange: { code, verifier, redirect } }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
