import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../../../features/frame/tenant-page.tsx'
import { wayBack } from '../../../../../../../features/meetings/crumbs.ts'
import { LinesForOther, roundHead } from '../../../../../../../features/meetings/round.tsx'
import { apiAs, shown, signedIn } from '../../../../../../../lib/api.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../../lib/opened.ts'

/** Lines that somebody told on the phone, typed by the secretary. */
export default async function LinesForPage(props: {
  params: Promise<{ tenant: string; meeting: string; person: string }>
}) {
  const { tenant, meeting, person, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.round, { params: { meeting } }))
  const row = view.prepares?.rows.find((each) => each.person === person) ?? (await notHere())
  if (!view.may.includes('answer-for-others')) return notHere()
  const t = sentences(language, 'around')
  return (
    <TenantPage
      reader={reader}
      title={t('linesFor', { name: row.name })}
      crumbs={[
        ...wayBack(tenant, language, view),
        { href: `/${tenant}/meetings/${meeting}/round`, label: roundHead(language, view).title },
      ]}
    >
      <LinesForOther slug={tenant} language={language} meeting={meeting} row={row} />
    </TenantPage>
  )
}
