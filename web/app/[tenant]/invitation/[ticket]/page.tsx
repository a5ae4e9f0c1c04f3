import { accessApi } from '#shared/access/api'
import { sentences } from '#shared/locales/translate'
import { Invitation } from '../../../../features/access/sign-in.tsx'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { openApi, readerByTicket, shown } from '../../../../lib/api.ts'
import { pageLanguage } from '../../../../lib/language.ts'
import { pathOfPage } from '../../../../lib/path-of-page.ts'
import { LinkButton, Page } from '../../../../ui/index.ts'

export default async function InvitationPage(props: { params: Promise<{ tenant: string; ticket: string }> }) {
  const [{ tenant: slug, ticket }, language, path] = await Promise.all([
    props.params,
    pageLanguage(),
    pathOfPage(),
  ])
  const t = sentences(language, 'access')
  const reader = await readerByTicket(slug, ticket)
  if (!reader) {
    return (
      <Page
        language={language}
        title={t('inviteLapsedTitle')}
        path={path}
        lead={<p>{t('inviteLapsedLead')}</p>}
      >
        <div className="r-buttons">
          <LinkButton href={`/sign-in?to=/${encodeURIComponent(slug)}`}>{t('signIn')}</LinkButton>
        </div>
      </Page>
    )
  }
  const { name } = reader.tenant
  const ways = await shown(openApi.call(accessApi.providerOf, { params: { slug } }))
  return (
    <TenantPage reader={reader} title={t('inviteTitle', { name })} lead={<p>{t('inviteLead', { name })}</p>}>
      <Invitation language={language} slug={slug} name={name} ticket={ticket} ways={ways} />
    </TenantPage>
  )
}
