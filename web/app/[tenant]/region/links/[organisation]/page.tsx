import { linksApi } from '#shared/links/api'
import { Member } from '../../../../../features/links/members.tsx'
import { RegionPage, regionReader } from '../../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** One member municipality: inviting it, and ending what there is. */
export default async function MemberPage(props: {
  params: Promise<{ tenant: string; organisation: string }>
}) {
  const { tenant: slug, organisation, language } = await opened(props)
  const reader = await regionReader(slug)
  const { members } = await shown(apiAs(reader).call(linksApi.members, {}))
  const member = members.find((each) => each.organisation === organisation) ?? (await notHere())
  return (
    <RegionPage reader={reader} room="links" title={member.name} below width="reading">
      <Member language={language} slug={slug} member={member} />
    </RegionPage>
  )
}
