import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { BodyTabs } from '../../../../../features/bodies/body-tabs.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { People } from '../../../../../features/members/people.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'
import { LinkButton } from '../../../../../ui/index.ts'

export default async function PeoplePage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string; count?: string; substitutes?: string; already?: string }>
}) {
  const { tenant, body, done, count, substitutes, already, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.list, { params: { body } }))
  const t = sentences(language, 'members')
  const path = `/${tenant}/bodies/${body}/people`
  const many = (text: string | undefined) => Math.min(Number(text) || 0, 999)
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: view.body.name }]}
      done={done}
      doneWords={{
        imported: t('imported', {
          count: many(count),
          substitutes: many(substitutes),
          already: many(already),
        }),
        invitationsSent: t('invitationsSent', { count: many(count) }),
        takenOut: t('takenOut'),
      }}
      doneNext={{
        imported:
          view.body.state === 'being-set-up'
            ? { href: `/${tenant}/bodies/${body}/year`, label: sentences(language, 'bodies')('stepDates') }
            : undefined,
      }}
      width="wide"
      {...(view.mayEdit && view.rows.length > 0
        ? {
            actions: (
              <>
                <LinkButton href={`${path}/paste`}>{t('paste')}</LinkButton>
                <LinkButton href={`${path}/new`} variant="secondary">
                  {t('addOne')}
                </LinkButton>
              </>
            ),
          }
        : {})}
    >
      <BodyTabs language={language} slug={tenant} body={body} here="people" />
      <People slug={tenant} country={reader.tenant.country} language={language} view={view} />
    </TenantPage>
  )
}
