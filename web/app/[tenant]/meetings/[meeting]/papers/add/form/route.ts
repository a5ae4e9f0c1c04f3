import { freshForm } from '../../../../../../../features/files/fetched.ts'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ tenant: string; meeting: string }> },
) {
  const { tenant, meeting } = await params
  return freshForm(tenant, meeting, new URL(request.url).searchParams.get('place') ?? '')
}
