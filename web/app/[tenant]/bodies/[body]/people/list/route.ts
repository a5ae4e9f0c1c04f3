import { membersApi } from '#shared/members/api'
import { listFile } from '../../../../../../features/members/list-file.ts'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'

/** The list as a spreadsheet of the country opens it. For the secretary: it holds addresses. */
export async function GET(
  _request: Request,
  props: { params: Promise<{ tenant: string; body: string }> },
): Promise<Response> {
  const [{ tenant, body }, language] = await Promise.all([props.params, pageLanguage()])
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.list, { params: { body } }))
  return view.mayEdit ? listFile(view, reader.tenant.country, language) : new Response(null, { status: 404 })
}
