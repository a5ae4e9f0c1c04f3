import { localDateOf } from '#shared/kernel/dates'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { tenancyApi } from '#shared/tenancy/api'
import { Alert, Buttons, Card, Check, Form, SubmitButton, TextField } from '../../ui/index.ts'
import { AgreementText } from './settings.tsx'
import { acceptAgreement } from './settings-actions.ts'

/** The agreement to read, who accepted it and when, and the form for the one who may. */
export function Agreement(props: {
  language: Language
  slug: string
  name: string
  country: 'dk' | 'se'
  agreement: Given<typeof tenancyApi.agreement>
  may: boolean
}) {
  const { language, slug, name, country, agreement, may } = props
  const { accepted, version, sections } = agreement
  const t = sentences(language, 'tenancy')
  const current = accepted?.version === version
  return (
    <>
      {accepted && (
        <Alert kind={current ? 'ok' : 'watch'} language={language}>
          <p>
            {t('agreementAccepted', {
              name: accepted.by,
              day: dateText(language, localDateOf(accepted.at), { year: true }),
            })}
          </p>
          {!current && <p>{t('agreementNewer')}</p>}
        </Alert>
      )}
      <Card>
        <AgreementText level={2} lang={country === 'dk' ? 'da' : 'sv'} sections={sections} />
        <p className="r-hint">{t('agreementVersion', { version })}</p>
      </Card>
      {!current && may && (
        <Card title={t('agreementAccept')} tinted>
          <Form id="agreement" action={acceptAgreement.bind(null, slug, version)} language={language}>
            <TextField name="name" label={t('agreementName')} autoComplete="name" />
            <Check name="may" label={t('agreementMay', { name })} />
            <Buttons>
              <SubmitButton>{t('agreementAccept')}</SubmitButton>
            </Buttons>
          </Form>
        </Card>
      )}
    </>
  )
}
