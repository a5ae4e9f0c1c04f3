import type { MyTenant } from '#shared/access/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Badge,
  Buttons,
  Card,
  Choice,
  EmptyState,
  Form,
  Heading,
  Icon,
  LinkButton,
  SubmitButton,
} from '../../ui/index.ts'
import { chooseOwnLanguage, leave } from './actions.ts'
import type { WaysIn } from './sign-in.tsx'
import type { Me } from './who.ts'
import './access.css'

/** My places, my language, how I sign in, and the way out. `ways` are those of the tenants with a provider. */
export function MyPage(props: { language: Language; me: Me; ways: ReadonlyMap<string, WaysIn> }) {
  const { language, me, ways } = props
  const t = sentences(language, 'access')
  return (
    <>
      <section className="access-places" aria-labelledby="places">
        <Heading level={2} id="places">
          {t('myTenants')}
        </Heading>
        {me.tenants.length === 0 ? (
          <EmptyState title={t('myTenantsNone')}>
            <p>{t('myTenantsNoneText')}</p>
          </EmptyState>
        ) : (
          <ul>
            {me.tenants.map((tenant) => (
              <Place key={tenant.slug} language={language} tenant={tenant} mayLeave={me.by === 'mail'} />
            ))}
          </ul>
        )}
        {me.signUps.length > 0 && (
          <ul>
            {me.signUps.map(({ id, name }) => (
              <li key={id} className="access-place access-place--waiting">
                <span className="access-place__words">
                  <span className="access-place__name">{name}</span>
                  <Badge color="info">{t('waitingSignUps')}</Badge>
                </span>
                <LinkButton href={`/sign-up/${id}`} variant="secondary">
                  {t('waitingSignUpText')}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </section>
      {me.by !== 'demo' && (
        <Card title={t('languageTitle')}>
          <Form id="language" action={chooseOwnLanguage} language={language}>
            <Choice
              name="language"
              label={t('languageText')}
              value={me.language}
              beside
              options={[
                { value: 'da', label: t('danish') },
                { value: 'sv', label: t('swedish') },
              ]}
            />
            <Buttons>
              <SubmitButton variant="secondary">{t('save')}</SubmitButton>
            </Buttons>
          </Form>
        </Card>
      )}
      <Card title={t('waysTitle')}>
        <Ways language={language} me={me} ways={ways} />
        <div className="r-buttons">
          <LinkButton href="/sign-out" variant="secondary">
            {t('signOut')}
          </LinkButton>
        </div>
      </Card>
    </>
  )
}

function Place(props: { language: Language; tenant: MyTenant; mayLeave: boolean }) {
  const { language, tenant, mayLeave } = props
  const t = sentences(language, 'access')
  const role = tenant.roles.includes('administrator')
    ? t('roleAdministrator')
    : tenant.roles.includes('officer')
      ? t('roleOfficer')
      : t('rolePerson')
  return (
    <li className="access-place">
      {/* A full load: each tenant comes with its own colour. */}
      <a href={`/${tenant.slug}`} className="access-place__words">
        <span className="access-place__name" lang={tenant.language}>
          {tenant.name}
        </span>
        <span className="access-place__about">{tenant.invented ? t('inventedWorld') : role}</span>
      </a>
      {mayLeave && (
        <LinkButton href={`/me/leave/${tenant.slug}`} variant="tertiary">
          {t('leave')}
          <span className="ds-sr-only"> {tenant.name}</span>
        </LinkButton>
      )}
      <Icon name="arrow" />
    </li>
  )
}

function Ways(props: { language: Language; me: Me; ways: ReadonlyMap<string, WaysIn> }) {
  const { language, me, ways } = props
  const t = sentences(language, 'access')
  if (me.by === 'demo') return <p>{t('byDemo')}</p>
  if (me.by === 'provider') return <p>{t('byProviderNow', { name: me.tenants[0]?.name ?? '' })}</p>
  const withProvider = me.tenants.flatMap((tenant) => {
    const provider = ways.get(tenant.slug)?.provider
    return provider ? [{ tenant, provider, linked: me.providers.includes(tenant.slug) }] : []
  })
  return (
    <>
      <p>{t('byMail')}</p>
      {withProvider.length > 0 && (
        <ul className="access-links">
          {withProvider.map(({ tenant, provider, linked }) =>
            linked ? (
              <li key={tenant.slug}>{t('linked', { name: tenant.name })}</li>
            ) : (
              <li key={tenant.slug}>
                <p>{t('link', { provider: provider.name, name: tenant.name })}</p>
                <LinkButton href={`/sign-in/link?tenant=${tenant.slug}`} variant="secondary" plain>
                  {t('linkButton', { provider: provider.name })}
                </LinkButton>
              </li>
            ),
          )}
        </ul>
      )}
    </>
  )
}

/** Leaving a tenant asks once more, since only an invitation leads back. */
export function Leave(props: { language: Language; tenant: MyTenant }) {
  const { language, tenant } = props
  const t = sentences(language, 'access')
  return (
    <Card>
      <p>{t('leaveKeeps')}</p>
      <Form id="leave" action={leave.bind(null, tenant.slug)} language={language}>
        <Buttons>
          <SubmitButton danger>{t('leaveButton', { name: tenant.name })}</SubmitButton>
          <LinkButton href="/me" variant="secondary">
            {t('notLeaving')}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  )
}
