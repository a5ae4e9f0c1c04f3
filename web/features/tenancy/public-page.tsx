import type { ReactNode } from 'react'
import type { Standing } from '#shared/access/schema'
import type { Contact } from '#shared/bodies/schema'
import { municipalities } from '#shared/countries/catalogue'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { apiAs, type Reader, shown } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { Alert, Card, ContactCard, EmptyState, Heading, LinkButton } from '../../ui/index.ts'
import { TenantPage } from '../frame/tenant-page.tsx'
import './tenancy.css'

/** A tenant's page as the public sees it: what is published, whom to ask, who consents to be named. Nothing else. */
export async function PublicPage(props: {
  reader: Reader
  /** The public hearings, drawn by the page. */
  hearings: (language: Language, hearings: Given<typeof tenancyApi.publicPage>['hearings']) => ReactNode
  /** What the bodies tell everyone, drawn by the page. */
  publications: (
    language: Language,
    publications: Given<typeof tenancyApi.publicPage>['publications'],
  ) => ReactNode
}) {
  const { reader, hearings, publications } = props
  const [language, page] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(tenancyApi.publicPage, {})),
  ])
  const t = sentences(language, 'tenancy')
  const { name, published, contact, bodies } = page
  const known = municipalities(reader.tenant.country)
  return (
    <TenantPage
      reader={reader}
      title={published ? t('publicTitle') : t('publicNotYetTitle')}
      lead={<p>{published ? t('publicLead', { name }) : t('publicNotYetLead', { name })}</p>}
      width="wide"
    >
      <StandingNotice language={language} slug={reader.tenant.slug} standing={reader.standing} />
      {published && bodies.length === 0 && (
        <EmptyState title={t('publicNone')}>
          <p>{t('publicNoneText')}</p>
        </EmptyState>
      )}
      {bodies.length > 0 && (
        <div className="tenancy-bodies">
          {bodies.map((body) => (
            <PublicBody
              key={body.body}
              language={language}
              body={body}
              nameOf={(code) => known.find((each) => each.code === code)?.name ?? ''}
            />
          ))}
        </div>
      )}
      {hearings(language, page.hearings)}
      {publications(language, page.publications)}
      {contact && hasWay(contact) && !bodies.some((body) => sameWay(body.contact, contact)) && (
        <div className="tenancy-contact">
          <Ask language={language} title={t('publicContactTenant', { name })} contact={contact} />
        </div>
      )}
      <p>
        <a href={`/sign-in?to=/${reader.tenant.slug}`}>{t('publicSignIn')}</a>
      </p>
    </TenantPage>
  )
}

type Published = Given<typeof tenancyApi.publicPage>['bodies'][number]

function PublicBody(props: {
  language: Language
  body: Published
  nameOf: (municipality: string) => string
}) {
  const { language, body, nameOf } = props
  const t = sentences(language, 'tenancy')
  return (
    <Card title={body.name} {...(body.tagline ? { kicker: body.tagline } : {})}>
      {body.purpose && <p className="r-prose">{body.purpose}</p>}
      {body.named.length > 0 && (
        <div>
          <Heading level={3}>{t('publicNamed')}</Heading>
          <ul className="tenancy-named">
            {body.named.map(({ membership, name, group, role, municipality = '' }) => (
              <li key={membership}>
                <span className="tenancy-named__name">{name}</span>
                <span className="tenancy-named__about">
                  {/* Where each seat is a municipality's, the group says the same of everyone. */}
                  {[roleWord(language, role), nameOf(municipality) || group].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
          <p className="r-hint">{t('publicNamedNote')}</p>
        </div>
      )}
      {hasWay(body.contact) && (
        <Ask language={language} title={t('publicContact', { name: body.name })} contact={body.contact} />
      )}
    </Card>
  )
}

const hasWay = ({ name, phone, mail }: Contact): boolean => Boolean(name && (phone || mail))

const sameWay = (a: Contact, b: Contact): boolean =>
  a.name === b.name && a.phone === b.phone && a.mail === b.mail

/** What someone is there, where it is more than to be a member. */
function roleWord(language: Language, role: string): string {
  const t = sentences(language, 'tenancy')
  const words: Readonly<Record<string, string>> = {
    chair: t('publicChair'),
    'vice-chair': t('publicViceChair'),
    substitute: t('publicSubstitute'),
    observer: t('publicObserver'),
    member: '',
  }
  return words[role] ?? role
}

function Ask(props: { language: Language; title: string; contact: Contact }) {
  const { language, title: over, contact } = props
  const { name, title, phone, mail, attention } = contact
  return (
    <ContactCard
      language={language}
      title={over}
      name={name}
      about={title}
      phone={phone}
      email={mail}
      attention={attention}
    />
  )
}

/** Why someone who has signed in reads this as the public. */
function StandingNotice(props: { language: Language; slug: string; standing: Standing }) {
  const { language, slug, standing } = props
  const t = sentences(language, 'tenancy')
  const signIn = { href: `/sign-in?to=/${slug}`, words: t('standingAgain') }
  const notice = {
    'not-a-member': { text: t('standingNotMember'), href: '/me', words: t('standingMe') },
    lapsed: { text: t('standingLapsed'), ...signIn },
    'provider-needed': { text: t('standingProvider'), ...signIn },
    'code-needed': { text: t('standingCode'), ...signIn },
    member: null,
    ticket: null,
    'not-signed-in': null,
  }[standing]
  if (!notice) return null
  return (
    <Alert kind="info" language={language}>
      <p>{notice.text}</p>
      <div className="r-buttons">
        <LinkButton href={notice.href} variant="secondary">
          {notice.words}
        </LinkButton>
      </div>
    </Alert>
  )
}
