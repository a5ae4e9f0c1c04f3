import { freshForm } from '../../../../../../../features/files/fetched.ts'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ tenant: string; hearing: string }> },
) {
  const { tenant, hearing } = await params
  return freshForm(tenant, hearing, new URL(request.url).searchParams.get('place') ?? '')
}
