import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { NewMember } from '../../../../../../features/members/new-member.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function NewMemberPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ group?: string; municipality?: string }>
}) {
  const { tenant, body, group, municipality, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.list, { params: { body } }))
  if (!view.mayEdit) return notHere()
  const t = sentences(language, 'members')
  return (
    <TenantPage
      reader={reader}
      title={t('newTitle')}
      lead={<p>{t('newLead')}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
    >
      <NewMember
        slug={tenant}
        country={reader.tenant.country}
        language={language}
        view={view}
        group={group ?? ''}
        municipality={municipality ?? ''}
      />
    </TenantPage>
  )
}
