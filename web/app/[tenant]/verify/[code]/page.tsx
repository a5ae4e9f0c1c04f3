import { costsApi } from '#shared/costs/api'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { apiAs, readerOf } from '../../../../lib/api.ts'
import { ApiProblem } from '../../../../lib/api-problem.ts'
import { notHere } from '../../../../lib/not-here.ts'
import { opened } from '../../../../lib/opened.ts'
import { Alert, DescriptionList } from '../../../../ui/index.ts'

/** Where a payroll office sees that a certificate is real. */
export default async function VerifyPage(props: { params: Promise<{ tenant: string; code: string }> }) {
  const { tenant, code, language } = await opened(props)
  const reader = (await readerOf(tenant)) ?? (await notHere())
  const t = sentences(language, 'costs')
  const certificate = await apiAs(reader)
    .call(costsApi.verify, { params: { code } })
    .catch((thrown) => {
      if (thrown instanceof ApiProblem) return null
      throw thrown
    })
  return (
    <TenantPage reader={reader} title={t('verifyTitle')}>
      {certificate ? (
        <>
          <Alert kind="ok" language={language} title={t('verifyReal')} />
          <p>
            {t('verifyText', {
              name: certificate.name,
              came: certificate.came,
              body: certificate.bodyName,
              when: dayText(language, certificate.date),
            })}
          </p>
          <DescriptionList items={[{ term: t('verifyCode'), value: certificate.code }]} />
        </>
      ) : (
        <Alert kind="watch" language={language}>
          <p>{t('verifyNotFound')}</p>
        </Alert>
      )}
    </TenantPage>
  )
}
