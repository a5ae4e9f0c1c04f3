import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { EndForm, Member } from '../../../../../features/links/members.tsx'
import { RegionPage, regionReader } from '../../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** One member municipality: inviting it, and ending what there is. `?ask=end` asks before it ends. */
export default async function MemberPage(props: {
  params: Promise<{ tenant: string; organisation: string }>
  searchParams: Promise<{ ask?: string }>
}) {
  const { tenant: slug, organisation, ask, language } = await opened(props)
  const reader = await regionReader(slug)
  const { members } = await shown(apiAs(reader).call(linksApi.members, {}))
  const member = members.find((each) => each.organisation === organisation) ?? (await notHere())
  const { name, link } = member
  const t = sentences(language, 'links')
  if (ask === 'end' && link?.state === 'accepted')
    return (
      <RegionPage
        reader={reader}
        room="links"
        title={t('endQuestion', { name })}
        lead={<p>{t('endText', { name })}</p>}
        below
        width="reading"
      >
        <EndForm language={language} slug={slug} member={member} />
      </RegionPage>
    )
  return (
    <RegionPage reader={reader} room="links" title={name} below width="reading">
      <Member language={language} slug={slug} member={member} />
    </RegionPage>
  )
}
