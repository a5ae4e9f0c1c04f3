import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { aroundApi } from '#shared/meetings/around-api'
import { TenantPage } from '../../../../../../../features/frame/tenant-page.tsx'
import { HomeForOther } from '../../../../../../../features/meetings/home.tsx'
import { apiAs, shown, signedIn } from '../../../../../../../lib/api.ts'
import { notHere } from '../../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../../lib/opened.ts'

/** A Yes that was told on the phone, typed by the secretary. */
export default async function HomeForPage(props: {
  params: Promise<{ tenant: string; meeting: string; person: string }>
  searchParams: Promise<{ body?: string }>
}) {
  const { tenant, meeting, person, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.homeTable, { query: { body } }))
  const cell =
    view.rows.flatMap(({ cells }) => cells).find((each) => each?.person === person) ?? (await notHere())
  const of = view.body ?? (await notHere())
  if (!view.may.includes('answer-for-others')) return notHere()
  const t = sentences(language, 'around')
  const date = view.meetings.find((each) => each.meeting === meeting)?.date
  return (
    <TenantPage
      reader={reader}
      title={t('homeForTitle', { name: cell.name })}
      lead={date && <p>{t('takenHomeOf', { day: dayText(language, date) })}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${of.id}`, label: of.name },
        { href: `/${tenant}/bodies/${of.id}/taken-home`, label: t('homeTableTitle') },
      ]}
    >
      <HomeForOther slug={tenant} language={language} meeting={meeting} body={of.id} person={person} />
    </TenantPage>
  )
}
