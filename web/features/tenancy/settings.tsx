import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText, listText } from '#shared/locales/wording'
import type { TenantView } from '#shared/tenancy/api'
import {
  Buttons,
  Card,
  DescriptionList,
  Fieldset,
  Form,
  Heading,
  LinkButton,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { saveColour, saveContact, saveName } from './settings-actions.ts'

/** The name, and the facts that stand firm. */
export function Profile(props: { language: Language; tenant: TenantView; address: string; today: string }) {
  const { language, tenant, address, today } = props
  const t = sentences(language, 'tenancy')
  const { publicFrom, objected, invented } = tenant
  const isPublic = invented || (!objected && publicFrom !== null && publicFrom <= today)
  return (
    <>
      <Card>
        <Form
          id="profile"
          action={saveName.bind(null, tenant.slug)}
          language={language}
          version={String(tenant.version)}
        >
          <TextField name="name" label={t('profileName')} value={tenant.name} autoComplete="off" />
          <Buttons>
            <SubmitButton>{t('save')}</SubmitButton>
          </Buttons>
        </Form>
      </Card>
      <DescriptionList
        items={[
          { term: t('profileAddress'), value: `${address}/${tenant.slug}` },
          { term: t('profileCountry'), value: t(tenant.country === 'dk' ? 'denmark' : 'sweden') },
          {
            term: t('profileMembers'),
            value: listText(
              language,
              tenant.municipalities.map(({ name }) => name),
            ),
          },
          {
            term: t('profilePublic'),
            value: objected
              ? t('profilePublicObjected')
              : isPublic || !publicFrom
                ? t('profilePublicNow')
                : t('profilePublicFrom', { day: dayText(language, publicFrom) }),
          },
        ]}
      />
    </>
  )
}

const swatches = [
  { key: 'colourBlue', colour: '#005f73' },
  { key: 'colourPine', colour: '#1f5f4b' },
  { key: 'colourMoss', colour: '#4d6b1f' },
  { key: 'colourBrick', colour: '#a6452a' },
  { key: 'colourWine', colour: '#8c1d40' },
  { key: 'colourViolet', colour: '#6b3f87' },
  { key: 'colourNight', colour: '#1f3a70' },
  { key: 'colourSlate', colour: '#45525e' },
] as const

/** Trying a colour opens this page in it; only the button keeps it. Works the same without JavaScript. */
export function Colour(props: { language: Language; tenant: TenantView; tried: string | null }) {
  const { language, tenant, tried } = props
  const t = sentences(language, 'tenancy')
  const path = `/${tenant.slug}/settings/colour`
  const shown = tried ?? tenant.colour
  return (
    <>
      <Card title={t('colourSwatches')}>
        <form action={path} method="get">
          <ul className="tenancy-swatches">
            {swatches.map(({ key, colour }) => (
              <li key={key}>
                <button
                  type="submit"
                  name="colour"
                  value={colour}
                  className="tenancy-swatch"
                  aria-pressed={shown === colour}
                >
                  <Swatch colour={colour} />
                  {t(key)}
                </button>
              </li>
            ))}
          </ul>
        </form>
        <form action={path} method="get" className="tenancy-own-colour">
          <label className="r-label" htmlFor="own-colour">
            {t('colourOwn')}
          </label>
          <div>
            <input id="own-colour" type="color" name="colour" defaultValue={shown} key={shown} />
            <button type="submit" className="ds-button" data-variant="secondary">
              {t('colourShow')}
            </button>
          </div>
        </form>
      </Card>
      <Card title={tried ? t('colourShown') : t('colourNow')} tinted={tried !== null}>
        {tried && <p>{t('colourShownText')}</p>}
        <div className="tenancy-sample" aria-hidden="true">
          <span className="ds-button" data-variant="primary">
            {t('colourButton')}
          </span>
          <span className="ds-button" data-variant="secondary">
            {t('colourButton')}
          </span>
          <span className="tenancy-sample__link">{t('colourLink')}</span>
        </div>
        {tried && (
          <Form
            id="colour"
            action={saveColour.bind(null, tenant.slug)}
            language={language}
            version={String(tenant.version)}
          >
            <input type="hidden" name="colour" value={tried} />
            <Buttons>
              <SubmitButton>{t('colourSave')}</SubmitButton>
              <LinkButton href={path} variant="tertiary">
                {t('cancel')}
              </LinkButton>
            </Buttons>
          </Form>
        )}
      </Card>
    </>
  )
}

/** Drawn, since a strict content policy lets no colour stand in an attribute of style. */
const Swatch = (props: { colour: string }) => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="15" fill={props.colour} />
  </svg>
)

/** Where answers land, whom people call, who helps with a case of one's own. */
export function ContactForm(props: { language: Language; tenant: TenantView }) {
  const { language, tenant } = props
  const { contact, caseHelp } = tenant
  const t = sentences(language, 'tenancy')
  return (
    <Form
      id="contact"
      action={saveContact.bind(null, tenant.slug)}
      language={language}
      version={String(tenant.version)}
    >
      <Card>
        <TextField
          name="mailbox"
          type="email"
          label={t('contactMailbox')}
          hint={t('contactMailboxHint')}
          value={tenant.mailbox}
          autoComplete="off"
          optional
        />
      </Card>
      <Card>
        <Fieldset legend={t('contactPerson')}>
          <TextField
            name="contact.name"
            label={t('contactName')}
            value={contact.name}
            autoComplete="off"
            optional
          />
          <TextField
            name="contact.title"
            label={t('contactTitleOf')}
            value={contact.title}
            autoComplete="off"
            optional
          />
          <TextField
            name="contact.phone"
            type="tel"
            label={t('contactPhone')}
            value={contact.phone}
            autoComplete="off"
            optional
          />
          <TextField
            name="contact.mail"
            type="email"
            label={t('contactMail')}
            value={contact.mail}
            autoComplete="off"
            optional
          />
          <TextField
            name="contact.attention"
            label={t('contactAttention')}
            value={contact.attention}
            autoComplete="off"
            optional
          />
        </Fieldset>
      </Card>
      <Card>
        <Fieldset legend={t('caseHelp')} hint={t('caseHelpHint')}>
          <TextField
            name="caseHelp.name"
            label={t('caseHelpName')}
            value={caseHelp.name}
            autoComplete="off"
            optional
          />
          <TextField
            name="caseHelp.phone"
            type="tel"
            label={t('caseHelpPhone')}
            value={caseHelp.phone}
            autoComplete="off"
            optional
          />
        </Fieldset>
      </Card>
      <Buttons>
        <SubmitButton>{t('save')}</SubmitButton>
      </Buttons>
    </Form>
  )
}

/** The text, section by section. */
export function AgreementText(props: {
  level: 2 | 3
  lang: Language
  sections: readonly { heading: string; paragraphs: readonly string[] }[]
}) {
  return (
    <div lang={props.lang} className="tenancy-agreement">
      {props.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <Heading level={props.level}>{heading}</Heading>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
