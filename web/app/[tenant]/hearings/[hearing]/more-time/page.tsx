import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { MoreTime } from '../../../../../features/hearings/ways.tsx'
import { dayWords } from '../../../../../features/hearings/words.ts'
import { backTo } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function MoreTimePage(props: { params: Promise<{ tenant: string; hearing: string }> }) {
  const { tenant, hearing, language } = await opened(props)
  const { reader, view } = await loadHearing(tenant, hearing)
  if (!view.may.includes('carry-hearing') || !view.ways.includes('more-time'))
    return backTo(tenant, `/${tenant}/hearings/${hearing}`)
  const t = sentences(language, 'hearings')
  return (
    <TenantPage
      reader={reader}
      title={t('moreTimeTitle', { sender: view.sender.name })}
      lead={
        <p>
          {t('moreTimeLead', {
            past: view.timing.is === 'passed' ? 'yes' : 'no',
            deadline: view.deadline ? dayWords(language, view.deadline) : '',
          })}
        </p>
      }
      crumbs={crumbsOf(tenant, language, view)}
    >
      <MoreTime
        slug={tenant}
        language={language}
        hearing={view}
        name={view.bodyCard.contact.name || view.bodyCard.name}
        country={reader.tenant.country}
      />
    </TenantPage>
  )
}
