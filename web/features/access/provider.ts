import type { NextRequest } from 'next/server'
import { accessApi } from '#shared/access/api'
import { openApi } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { keepCookie, readCookie } from '../../lib/cookie.ts'
import { ownPath } from '../../lib/own-path.ts'
import {
  backFromProvider,
  leadToProvider,
  type Provider,
  type ProviderAnswer,
  sessionHandle,
  type Verdict,
} from '../../lib/session.ts'

/** What a sign-in at a provider was begun for, kept in the browser while it is away. */
const purposeCookie = 'provider-for'
const notFound = () => new Response(null, { status: 404 })

/** The form's answer: on to the provider. Only a form of our own begins it. */
export async function beginAtProvider(request: NextRequest, slug: string): Promise<Response> {
  if (!fromOurselves(request)) return new Response(null, { status: 403 })
  const provider = await providerOf(slug)
  if (!provider) return notFound()
  const form = await request.formData()
  const [ticket, link] = [form.get('ticket'), form.get('link')]
  const purpose = typeof ticket === 'string' && ticket ? { ticket } : link === 'yes' ? { link: true } : {}
  await keepCookie(purposeCookie, JSON.stringify(purpose), 15 * 60)
  return leadToProvider(provider, ownPath(form.get('to')) ?? `/${slug}`)
}

/** Where the provider leads back to. */
export async function returnFromProvider(request: NextRequest, slug: string): Promise<Response> {
  const provider = await providerOf(slug)
  if (!provider) return notFound()
  return backFromProvider(request, provider, (answer) => decide(slug, answer))
}

async function decide(slug: string, answer: ProviderAnswer): Promise<Verdict> {
  const purpose = await readPurpose()
  try {
    if (purpose.link) {
      const session = await sessionHandle()
      if (!session) return { to: `/sign-in?to=${encodeURIComponent('/me')}` }
      await openApi.call(accessApi.linkProvider, { body: { session, tenant: slug, ...answer } })
      return { handle: session }
    }
    const { session } = await openApi.call(accessApi.signInByProvider, {
      body: { tenant: slug, ...answer, ...(purpose.ticket ? { ticket: purpose.ticket } : {}) },
    })
    return { handle: session }
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) throw thrown
    return { to: `/sign-in?error=${encodeURIComponent(thrown.type)}&to=${encodeURIComponent(`/${slug}`)}` }
  }
}

async function providerOf(slug: string): Promise<Provider | null> {
  try {
    const { provider } = await openApi.call(accessApi.providerOf, { params: { slug } })
    return provider && { tenant: slug, ...provider }
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 404) return null
    throw thrown
  }
}

async function readPurpose(): Promise<{ ticket?: string; link?: boolean }> {
  const kept = await readCookie(purposeCookie)
  if (!kept) return {}
  try {
    const said: unknown = JSON.parse(kept)
    if (!said || typeof said !== 'object') return {}
    if ('ticket' in said && typeof said.ticket === 'string') return { ticket: said.ticket }
    return 'link' in said ? { link: said.link === true } : {}
  } catch {
    return {}
  }
}

function fromOurselves(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  return (
    origin !== null &&
    URL.canParse(origin) &&
    new URL(origin).host === request.headers.get('x-forwarded-host')
  )
}
