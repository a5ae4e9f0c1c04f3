import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { ProviderView } from '#shared/tenancy/api'
import {
  Alert,
  Buttons,
  Card,
  Choice,
  Fieldset,
  Form,
  LinkButton,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { saveSignIn } from './settings-actions.ts'

/** How one signs in here: by code, by the tenant's own provider, or either. */
export function SignInRuleForm(props: {
  language: Language
  slug: string
  provider: ProviderView
  /** Has the reader linked the provider? Before that it cannot become the only way in. */
  linked: boolean
  /** Where the provider leads back to; the tenant writes it down there. */
  callback: string
}) {
  const { language, slug, provider, linked, callback } = props
  const t = sentences(language, 'tenancy')
  return (
    <>
      {provider.on && !linked && (
        <Alert kind="info" language={language} title={t('providerLinkFirst')}>
          <p>{t('providerLinkFirstText')}</p>
          <div className="r-buttons">
            <LinkButton href={`/sign-in/link?tenant=${slug}`} variant="secondary" plain>
              {t('providerLink')}
            </LinkButton>
          </div>
        </Alert>
      )}
      <Form
        id="provider"
        action={saveSignIn.bind(null, slug)}
        language={language}
        version={String(provider.version)}
      >
        <Card>
          <Choice
            name="rule"
            label={t('signInRule')}
            value={provider.rule}
            options={[
              { value: 'code', label: t('ruleCode') },
              { value: 'either', label: t('ruleEither') },
              { value: 'provider', label: t('ruleProvider'), hint: t('ruleProviderHint') },
            ]}
          />
        </Card>
        <Card>
          <Fieldset legend={t('providerCard')}>
            <div className="r-field">
              <p className="r-label">{t('providerBack')}</p>
              <p className="r-break">
                <code>{callback}</code>
              </p>
            </div>
            <TextField
              name="name"
              label={t('providerName')}
              hint={t('providerNameHint')}
              value={provider.name}
              autoComplete="off"
              optional
            />
            <TextField
              name="issuer"
              type="url"
              label={t('providerIssuer')}
              hint={t('providerIssuerHint')}
              value={provider.issuer}
              autoComplete="off"
              optional
              width="full"
            />
            <TextField
              name="clientId"
              label={t('providerClient')}
              value={provider.clientId}
              autoComplete="off"
              optional
            />
            <TextField
              name="clientSecret"
              label={t('providerSecret')}
              {...(provider.secretKept ? { hint: t('providerSecretKept') } : {})}
              autoComplete="off"
              optional
            />
          </Fieldset>
        </Card>
        <Buttons>
          <SubmitButton>{t('save')}</SubmitButton>
        </Buttons>
      </Form>
    </>
  )
}
