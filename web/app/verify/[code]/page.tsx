import { sentences } from '#shared/locales/translate'
import { leavingApi } from '#shared/tenancy/leaving-api'
import { DeletionProof } from '../../../features/tenancy/leaving.tsx'
import { webHost } from '../../../features/tenancy/web-host.ts'
import { openApi } from '../../../lib/api.ts'
import { ApiProblem } from '../../../lib/api-problem.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { pathOfPage } from '../../../lib/path-of-page.ts'
import { Alert, Page } from '../../../ui/index.ts'

/** Where anyone with the code sees that a certificate of deletion is real. */
export default async function DeletionPage(props: { params: Promise<{ code: string }> }) {
  const [{ code }, language, path] = await Promise.all([props.params, pageLanguage(), pathOfPage()])
  const certificate = await openApi
    .call(leavingApi.deletion, { params: { code } })
    .catch((thrown: unknown) => {
      if (thrown instanceof ApiProblem && thrown.status < 500) return null
      throw thrown
    })
  const t = sentences(language, 'leaving')
  return (
    <Page
      language={language}
      title={t('proofTitle')}
      path={path}
      {...(certificate ? { lead: <p>{t('proofLead', { name: certificate.name })}</p> } : {})}
    >
      {certificate ? (
        <DeletionProof
          language={language}
          certificate={certificate}
          address={`${webHost()}/verify/${code}`}
        />
      ) : (
        <Alert kind="watch" language={language}>
          <p>{t('proofNotFound')}</p>
        </Alert>
      )}
    </Page>
  )
}
