import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Objection } from '../../../features/tenancy/objection.tsx'
import { openApi } from '../../../lib/api.ts'
import { ApiProblem } from '../../../lib/api-problem.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { pathOfPage } from '../../../lib/path-of-page.ts'
import { Page } from '../../../ui/index.ts'

/** What an organisation's main mailbox is asked. Opening it does nothing; the button does. */
export default async function ObjectionPage(props: { params: Promise<{ ticket: string }> }) {
  const [{ ticket }, language, path] = await Promise.all([props.params, pageLanguage(), pathOfPage()])
  const view = await openApi
    .call(tenancyApi.readObjection, { params: { ticket } })
    .catch((thrown: unknown) => {
      if (thrown instanceof ApiProblem && thrown.status < 500) return null
      throw thrown
    })
  const t = sentences(language, 'tenancy')
  if (!view) {
    return (
      <Page
        language={language}
        title={t('objectionLapsedTitle')}
        path={path}
        lead={<p>{t('objectionLapsedLead')}</p>}
      >
        {null}
      </Page>
    )
  }
  const { name, applicant, objected } = view
  return (
    <Page
      language={language}
      title={objected ? t('objectionDoneTitle') : t('objectionTitle', { name })}
      path={path}
      lead={<p>{objected ? t('objectionDoneLead', { name }) : t('objectionLead', { applicant, name })}</p>}
    >
      {!objected && <Objection language={language} ticket={ticket} publicFrom={view.publicFrom} />}
    </Page>
  )
}
