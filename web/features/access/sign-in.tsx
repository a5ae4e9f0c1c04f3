import type { accessApi } from '#shared/access/api'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { environment } from '../../lib/environment.ts'
import {
  Alert,
  Buttons,
  Card,
  Form,
  Heading,
  Hidden,
  LinkButton,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { askCode, askCodeAgain, askCodeByTicket, signIn } from './actions.ts'
import { ProviderButton } from './provider-button.tsx'
import './access.css'

export type WaysIn = Given<typeof accessApi.providerOf>

/** Signing in: the tenant's own provider where it has one, and a code by mail unless the tenant wants only that. */
export function SignIn(props: { language: Language; to: string; slug: string | null; ways: WaysIn | null }) {
  const { language, to, slug, ways } = props
  const t = sentences(language, 'access')
  const provider = slug && ways ? ways.provider : null
  const providerAlone = ways?.rule === 'provider'
  return (
    <>
      {provider && slug && (
        <Card tinted>
          {providerAlone && <p>{t('providerOnly', { name: ways?.name ?? '' })}</p>}
          <ProviderButton slug={slug} to={to} words={t('byProvider', { name: provider.name })} />
        </Card>
      )}
      {ways && ways.rule !== 'code' && !provider && (
        <Alert kind="watch" language={language}>
          <p>{t('providerAway', { name: ways.name })}</p>
        </Alert>
      )}
      {!(providerAlone && provider) && (
        <Card {...(provider ? { title: t('orByCode') } : {})}>
          <Form id="sign-in" action={askCode} language={language}>
            <TextField name="email" type="email" label={t('email')} autoComplete="email" />
            <Hidden name="to" value={to} />
            <Buttons>
              <SubmitButton>{t('sendCode')}</SubmitButton>
            </Buttons>
          </Form>
          <Laptop language={language} />
        </Card>
      )}
      <p>{t('noAccount')}</p>
      <section className="r-aside" aria-labelledby="new-here">
        <Heading level={2} id="new-here">
          {t('newHere')}
        </Heading>
        <p>{t('newHereText')}</p>
        <LinkButton href="/sign-up" variant="secondary">
          {t('signUp')}
        </LinkButton>
      </section>
    </>
  )
}

/** The six digits, in one box; below, what to do when no mail comes. */
export function EnterCode(props: {
  language: Language
  code: string
  to: string
  email: string | null
  invited: boolean
}) {
  const { language, code, to, email, invited } = props
  const t = sentences(language, 'access')
  return (
    <>
      <Card>
        <Form id="code" action={signIn.bind(null, code, to)} language={language}>
          <TextField
            name="digits"
            label={t('digits')}
            hint={t('digitsHint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="short"
          />
          <Buttons>
            <SubmitButton>{t('signIn')}</SubmitButton>
          </Buttons>
        </Form>
        <Laptop language={language} />
      </Card>
      <section className="r-aside" aria-labelledby="no-mail">
        <Heading level={2} id="no-mail">
          {t('noMail')}
        </Heading>
        <p>{t(invited ? 'noMailInvited' : 'noMailText')}</p>
        {!invited && (
          <div className="r-buttons">
            {email && (
              <Form id="new-code" action={askCodeAgain} language={language}>
                <Hidden name="to" value={to} />
                <SubmitButton variant="secondary">{t('newCode')}</SubmitButton>
              </Form>
            )}
            <LinkButton
              href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}
              variant={email ? 'tertiary' : 'secondary'}
            >
              {t('otherAddress')}
            </LinkButton>
          </div>
        )}
      </section>
    </>
  )
}

/** Who invites, what one can do there, and a button: nothing is sent, and nobody signed in, by opening the link. */
export function Invitation(props: {
  language: Language
  slug: string
  name: string
  ticket: string
  ways: WaysIn | null
}) {
  const { language, slug, ticket, ways } = props
  const t = sentences(language, 'access')
  const provider = ways?.provider ?? null
  return (
    <>
      <Card tinted>
        {provider && (
          <ProviderButton
            slug={slug}
            to={`/${slug}`}
            ticket={ticket}
            words={t('byProvider', { name: provider.name })}
          />
        )}
        {ways?.rule !== 'provider' && (
          <Form id="invitation" action={askCodeByTicket.bind(null, slug, ticket)} language={language}>
            <Buttons>
              <SubmitButton variant={provider ? 'secondary' : 'primary'}>{t('inviteCode')}</SubmitButton>
            </Buttons>
          </Form>
        )}
        <Laptop language={language} />
      </Card>
      <section className="r-aside" aria-labelledby="what">
        <Heading level={2} id="what">
          {t('inviteWhat')}
        </Heading>
        <ul>
          <li>{t('inviteMeetings')}</li>
          <li>{t('inviteAgenda')}</li>
          <li>{t('inviteBid')}</li>
        </ul>
        <p>{t('inviteNoSignIn')}</p>
      </section>
    </>
  )
}

/** On a laptop no mail goes out: says where they are. Nowhere else. */
export function Laptop(props: { language: Language }) {
  const mailbox = environment.mailbox()
  if (!mailbox) return null
  return (
    <p className="r-hint">
      {sentences(props.language, 'access').rich('laptop', {
        link: (words) => (
          <a href={mailbox} target="_blank" rel="noopener">
            {words}
          </a>
        ),
      })}
    </p>
  )
}
