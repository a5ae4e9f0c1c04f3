import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { EditDepartment } from '../../../../../features/tenancy/people.tsx'
import { SettingsPage, settingsReader } from '../../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function DepartmentPage(props: {
  params: Promise<{ tenant: string; department: string }>
}) {
  const { tenant: slug, department: id, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const { departments } = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const department = departments.find((each) => each.id === id) ?? (await notHere())
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="departments"
      title={t('departmentTitle', { name: department.name })}
      below={{ href: `/${slug}/settings/departments`, label: t('departmentsTitle') }}
    >
      <EditDepartment language={language} slug={slug} department={department} />
    </SettingsPage>
  )
}
