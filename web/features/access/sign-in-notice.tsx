import type { Standing } from '#shared/access/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Alert, LinkButton } from '../../ui/index.ts'

/** Why one is here again: the session lapsed, the provider said no, or one is signed in but not of this tenant. */
export function SignInNotice(props: {
  language: Language
  error: string | null
  standing: Standing | null
  name: string | null
  signedIn: boolean
  /** Something was typed in a form when the session had ended: kept, or too long for that. */
  typed: 'kept' | 'long' | null
}) {
  const { language, error, standing, signedIn, typed } = props
  const t = sentences(language, 'access')
  const name = props.name ?? ''
  if (error) {
    const unknown = error === 'not-of-this-tenant'
    return (
      <Alert kind="watch" language={language} title={t(unknown ? 'providerUnknown' : 'providerNot')}>
        <p>{unknown ? t('providerUnknownText', { name }) : t('providerNotText')}</p>
      </Alert>
    )
  }
  if (typed) {
    return (
      <Alert kind="watch" language={language} title={t('sessionLapsed')}>
        <p>{t(typed === 'kept' ? 'typedText' : 'typedLong')}</p>
      </Alert>
    )
  }
  if (standing === 'lapsed') {
    return (
      <Alert kind="info" language={language} title={t('sessionLapsed')}>
        <p>{t('sessionLapsedText')}</p>
      </Alert>
    )
  }
  if (!signedIn) return null
  return (
    <Alert kind="info" language={language} title={t('signedInAlready')}>
      {standing === 'not-a-member' && <p>{t('signedInElsewhere', { name })}</p>}
      {standing === 'code-needed' && <p>{t('codeNeeded', { name })}</p>}
      {standing === 'provider-needed' && <p>{t('providerNeeded', { name })}</p>}
      <div className="r-buttons">
        <LinkButton href="/me" variant="secondary">
          {t('toMe')}
        </LinkButton>
      </div>
    </Alert>
  )
}
