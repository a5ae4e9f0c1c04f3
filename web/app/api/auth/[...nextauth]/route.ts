import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { returnFromProvider } from '../../../../features/access/provider.ts'

/** Of next-auth's own addresses only the way back from a provider is open, and where it says that it failed. */
export async function GET(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  const [action, tenant, ...rest] = (await context.params).nextauth
  if (action === 'error' || action === 'signin') redirect('/sign-in?error=provider')
  if (action !== 'callback' || !tenant || rest.length > 0) return new Response(null, { status: 404 })
  return returnFromProvider(request, tenant)
}
