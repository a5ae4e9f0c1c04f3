import { sentences } from '#shared/locales/translate'
import { publicationsApi } from '#shared/publications/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { NewPublication } from '../../../../../../features/publications/publication.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

/** Something that the body wants to share is written. */
export default async function NewSharedPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(publicationsApi.list, { params: { body } }))
  if (!view.may.includes('write-publications')) return notHere()
  const t = sentences(language, 'publications')
  const at = `/${tenant}/bodies/${body}`
  return (
    <TenantPage
      reader={reader}
      title={t('addTitle')}
      crumbs={[
        { href: at, label: view.body.name },
        { href: `${at}/shared`, label: t('title') },
      ]}
    >
      <NewPublication slug={tenant} language={language} body={body} />
    </TenantPage>
  )
}
