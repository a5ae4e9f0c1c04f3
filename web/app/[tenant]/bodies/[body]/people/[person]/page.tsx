import { redirect } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { PersonOfBody } from '../../../../../../features/members/person.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function PersonPage(props: {
  params: Promise<{ tenant: string; body: string; person: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, body, person, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.person, { params: { body, person } }))
  // One's own details are seen to on one's own page.
  if (!view.mayEdit) redirect(`/${tenant}/my-page`)
  const t = sentences(language, 'members')
  return (
    <TenantPage
      reader={reader}
      title={view.name}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
      done={done}
      doneWords={{
        seatEnded: t('seatEnded'),
        seatUndone: t('seatUndone'),
        handedOver: t('handedOver'),
      }}
    >
      <PersonOfBody slug={tenant} country={reader.tenant.country} language={language} view={view} />
    </TenantPage>
  )
}
