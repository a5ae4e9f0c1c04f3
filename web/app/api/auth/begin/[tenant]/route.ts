import type { NextRequest } from 'next/server'
import { beginAtProvider } from '../../../../../features/access/provider.ts'

export async function POST(request: NextRequest, context: { params: Promise<{ tenant: string }> }) {
  return beginAtProvider(request, (await context.params).tenant)
}
