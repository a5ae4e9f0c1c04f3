import { regionFilesApi } from '#shared/region/api'
import { filterIn } from '../../../../../features/region/overview.tsx'
import { sendFile } from '../../../../../lib/file.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const filter = filterIn(Object.fromEntries(new URL(request.url).searchParams))
  const query = new URLSearchParams({ ...filter, language: await pageLanguage() })
  return sendFile(tenant, `${regionFilesApi.overviewSheet.path}?${query}`)
}
