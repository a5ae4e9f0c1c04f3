import { placesOf } from '#shared/bodies/set-up'
import { clauseKinds } from '#shared/charters/schema'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { SetUpForm } from '../../../../../features/bodies/set-up-form.tsx'
import { templateAt } from '../../../../../features/bodies/templates.ts'
import { ClauseBoxes } from '../../../../../features/charters/clause-boxes.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'
import { notHere } from '../../../../../lib/not-here.ts'

export default async function SetUpPage(props: { params: Promise<{ tenant: string; template: string }> }) {
  const { tenant, template: key } = await props.params
  const reader = await signedIn(tenant)
  const { country, kind: host } = reader.tenant
  const { kind, template } = templateAt(country, key) ?? (await notHere())
  const [language, view] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(tenancyApi.tenant, {})),
  ])
  const t = sentences(language, 'bodies')
  const clauses = [...template.clauses].sort(
    (a, b) => clauseKinds.indexOf(a.kind) - clauseKinds.indexOf(b.kind),
  )
  return (
    <TenantPage
      reader={reader}
      title={template.choice}
      lead={<p>{t('setUpLead')}</p>}
      crumbs={[{ href: `/${tenant}/bodies/new`, label: t('choose') }]}
    >
      <SetUpForm
        language={language}
        slug={tenant}
        kind={kind}
        template={template}
        contact={view.contact}
        departments={view.departments.map((department) => department.name)}
        places={placesOf(template, clauses, view.municipalities)}
        nameOf={(code) => view.municipalities.find((each) => each.code === code)?.name ?? code}
        promises={
          <ClauseBoxes
            language={language}
            clauses={clauses}
            around={{
              kind: kind === 'councils' ? 'council' : 'network',
              competence: template.competence,
              host,
            }}
          />
        }
      />
    </TenantPage>
  )
}
