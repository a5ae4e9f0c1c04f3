import { chartersApi } from '#shared/charters/api'
import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { aroundOf } from '../../../../../../features/charters/around.ts'
import { charterHead } from '../../../../../../features/charters/charter-page.tsx'
import { EditCharterForm } from '../../../../../../features/charters/edit-form.tsx'
import { labelInSentence } from '../../../../../../features/charters/words.ts'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'
import { notHere } from '../../../../../../lib/not-here.ts'

export default async function EditCharterPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body } = await props.params
  const reader = await signedIn(tenant)
  const [language, view] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(chartersApi.read, { params: { body } })),
  ])
  if (!view.may.includes('edit-charter')) return notHere()
  const t = sentences(language, 'charters')
  const { title, crumbs } = charterHead(language, tenant, view)
  return (
    <TenantPage
      reader={reader}
      title={t('edit', { label: labelInSentence(language, view.body.charterLabel) })}
      crumbs={[...crumbs, { href: `/${tenant}/bodies/${body}/charter`, label: title }]}
      lead={<p>{t('editLead')}</p>}
    >
      <EditCharterForm
        language={language}
        slug={tenant}
        view={view}
        around={aroundOf(view.body, reader.tenant.kind)}
        today={localDateOf(new Date().toISOString())}
      />
    </TenantPage>
  )
}
