import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { Invite, toInvite } from '../../../../../../features/members/invite.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function InvitePage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ person?: string }>
}) {
  const { tenant, body, person, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.list, { params: { body } }))
  if (!view.mayEdit) return notHere()
  const t = sentences(language, 'members')
  const count = toInvite(view, person).filter((each) => each.ticked).length
  return (
    <TenantPage
      reader={reader}
      title={count > 0 ? t('inviteTitle', { count }) : t('toInvite')}
      lead={<p>{t('inviteLead')}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
    >
      <Invite slug={tenant} language={language} view={view} {...(person ? { asked: person } : {})} />
    </TenantPage>
  )
}
