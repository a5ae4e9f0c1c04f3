import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../features/frame/tenant-page.tsx'
import { Tasks } from '../../../features/meetings/tasks.tsx'
import { apiAs, shown, signedIn } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

export default async function TasksPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const { tasks } = await shown(apiAs(reader).call(meetingsApi.tasks, {}))
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('tasksTitle')}
      crumbs={[]}
      lead={<p>{t('tasksLead', { count: tasks.length })}</p>}
      done={done}
      doneWords={{ taskDone: t('doneTask') }}
    >
      <Tasks slug={tenant} language={language} tasks={tasks} />
    </TenantPage>
  )
}
