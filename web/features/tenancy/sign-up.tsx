import type { ReactNode } from 'react'
import type { Organisation } from '#shared/countries/catalogue'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { SignUpView } from '#shared/tenancy/api'
import { agreementOf } from '#shared/tenancy/templates/agreement'
import {
  Alert,
  Buttons,
  Card,
  Choice,
  DescriptionList,
  Details,
  Form,
  Heading,
  Hidden,
  LinkButton,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { type Asked, type Chosen, languageIn, proposedFor, signUpPath } from './asked.ts'
import { KeepLooking } from './keep-looking.tsx'
import { AgreementText } from './settings.tsx'
import { chooseDetails, proveSignUp, sendSignUpCode, signUp } from './sign-up-actions.ts'

type Picked = Extract<Chosen, { state: 'chosen' }>

/** What it shall be called here, with a proposal in every box. */
export function RoomDetails(props: { language: Language; asked: Asked; chosen: Picked; address: string }) {
  const { language, asked, chosen, address } = props
  const t = sentences(language, 'tenancy')
  const proposed = proposedFor(chosen)
  const domain = domainOf(chosen)
  return (
    <Card>
      <Form id="details" action={chooseDetails} language={language}>
        <Hidden name="organisation" value={chosen.organisation.id} />
        <Hidden name="host" value={chosen.host?.id ?? ''} />
        <TextField
          name="name"
          label={t('roomName')}
          hint={t('roomNameHint')}
          value={asked.name || proposed.name}
          autoComplete="off"
        />
        <TextField
          name="slug"
          label={t('roomSlug')}
          hint={t('roomSlugHint', { address, slug: asked.slug || proposed.slug })}
          value={asked.slug || proposed.slug}
          autoComplete="off"
        />
        <Choice
          name="language"
          label={t('roomLanguage')}
          hint={t('roomLanguageHint')}
          value={languageIn(asked, proposed.language === 'sv' ? 'sv' : 'da')}
          beside
          options={[
            { value: 'da', label: sentences(language, 'access')('danish') },
            { value: 'sv', label: sentences(language, 'access')('swedish') },
          ]}
        />
        <TextField
          name="mailbox"
          type="email"
          label={t('roomMailbox')}
          hint={domain ? t('roomMailboxHint', { domain: `@${domain}` }) : t('roomMailboxHintAny')}
          value={asked.mailbox || proposed.mailbox}
          autoComplete="off"
          optional={!domain}
        />
        <Buttons>
          <SubmitButton>{t('next')}</SubmitButton>
        </Buttons>
      </Form>
    </Card>
  )
}

/** Own name and work mail, with what has been chosen beside it. */
export function You(props: { language: Language; asked: Asked; chosen: Picked; address: string }) {
  const { language, asked, chosen, address } = props
  const t = sentences(language, 'tenancy')
  const { emailDomain } = chosen.organisation
  return (
    <>
      <Card>
        <Form id="you" action={signUp.bind(null, asked)} language={language}>
          <TextField name="applicant.name" label={t('youName')} autoComplete="name" />
          <TextField
            name="applicant.email"
            type="email"
            label={t('youEmail')}
            hint={emailDomain ? t('youEmailHint', { domain: `@${emailDomain}` }) : t('youEmailHintAny')}
            autoComplete="email"
          />
          <Buttons>
            <SubmitButton>{t('sendCode')}</SubmitButton>
          </Buttons>
        </Form>
      </Card>
      <section className="r-aside" aria-labelledby="summary">
        <Heading level={2} id="summary">
          {t('youSummary')}
        </Heading>
        <DescriptionList
          items={[
            { term: t('summaryOrganisation'), value: nameOf(chosen.organisation) },
            ...(chosen.host ? [{ term: t('summaryHost'), value: chosen.host.officialName }] : []),
            { term: t('summaryName'), value: asked.name },
            { term: t('summaryAddress'), value: `${address}/${asked.slug}` },
            ...(asked.mailbox ? [{ term: t('summaryMailbox'), value: asked.mailbox }] : []),
          ]}
        />
        <LinkButton href={signUpPath('details', asked)} variant="secondary">
          {t('change')}
        </LinkButton>
      </section>
    </>
  )
}

/** The code that proves the applicant's mail. */
export function SignUpCode(props: { language: Language; signUp: string; laptop: ReactNode }) {
  const { language } = props
  const t = sentences(language, 'tenancy')
  const a = sentences(language, 'access')
  return (
    <>
      <Card>
        <Form id="code" action={proveSignUp.bind(null, props.signUp)} language={language}>
          <TextField
            name="digits"
            label={a('digits')}
            hint={a('digitsHint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="short"
          />
          <Buttons>
            <SubmitButton>{t('codeConfirm')}</SubmitButton>
          </Buttons>
        </Form>
        {props.laptop}
      </Card>
      <section className="r-aside" aria-labelledby="no-mail">
        <Heading level={2} id="no-mail">
          {a('noMail')}
        </Heading>
        <p>{a('noMailText')}</p>
        <Form id="new-code" action={sendSignUpCode.bind(null, props.signUp)} language={language}>
          <Buttons>
            <SubmitButton variant="secondary">{a('newCode')}</SubmitButton>
          </Buttons>
        </Form>
      </section>
    </>
  )
}

/** While the tenant is made: what to find meanwhile, and the agreement to read. The page looks again by itself. */
export function Making(props: { language: Language; view: SignUpView }) {
  const { language, view } = props
  const t = sentences(language, 'tenancy')
  const agreement = agreementOf(view.country)
  return (
    <>
      <KeepLooking seconds={3} />
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <div className="tenancy-making">
        <span className="tenancy-making__seats" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
          <i />
        </span>
        <LinkButton href={`/sign-up/${view.id}`} variant="secondary" plain>
          {t('makingLook')}
        </LinkButton>
      </div>
      <Card title={t('makingMeanwhile')}>
        <ul>
          <li>{t('makingPeople')}</li>
          <li>{t('makingDates')}</li>
          <li>{t('makingTopic')}</li>
        </ul>
      </Card>
      <Card title={t('makingAgreement')}>
        <p>{t('makingAgreementText')}</p>
        <Details summary={agreement.title}>
          <AgreementText level={3} lang={view.country === 'dk' ? 'da' : 'sv'} sections={agreement.sections} />
        </Details>
      </Card>
    </>
  )
}

/** An operator looks first, or has said no; or making it has stopped. */
export function SignUpStands(props: { language: Language; view: SignUpView }) {
  const { language, view } = props
  const t = sentences(language, 'tenancy')
  if (view.state === 'refused') {
    return (
      <>
        {view.reason && (
          <Card title={t('refusedReason')}>
            <p className="r-prose">{view.reason}</p>
          </Card>
        )}
        <Buttons>
          <LinkButton href="/sign-up">{t('refusedAgain')}</LinkButton>
        </Buttons>
      </>
    )
  }
  return (
    <>
      <Alert kind="info" language={language}>
        <p>{t('waitingNow')}</p>
      </Alert>
      <Buttons>
        <LinkButton href="/#try">{sentences(language, 'landing')('tryIt')}</LinkButton>
        <LinkButton href={`/sign-up/${view.id}`} variant="secondary" plain>
          {t('makingLook')}
        </LinkButton>
      </Buttons>
    </>
  )
}

const domainOf = ({ organisation, host }: Picked): string | null =>
  organisation.emailDomain ?? host?.emailDomain ?? null
export const nameOf = (each: Organisation): string =>
  each.kind === 'municipality' ? each.officialName : each.name
