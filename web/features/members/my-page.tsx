import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { MeView } from '#shared/members/api'
import {
  Buttons,
  Card,
  Choice,
  ContactCard,
  DescriptionList,
  Form,
  Hidden,
  Link,
  Select,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { consentMe, editMe } from './actions.ts'
import { NeedsBoxes } from './person-boxes.tsx'
import { channelOptions, languageOptions, roleWord } from './words.ts'

/** What we know of the reader in this tenant, and what they decide themselves. */
export function MyPage(props: { slug: string; language: Language; me: MeView }) {
  const { slug, language, me } = props
  const t = sentences(language, 'members')
  const contact = me.bodies.find((body) => body.contact.name)?.contact
  const version = String(me.version)
  return (
    <>
      <Card title={t('myBodies')}>
        {me.bodies.length === 0 ? (
          <p>{t('myNone')}</p>
        ) : (
          <ul>
            {me.bodies.map((body) => (
              <li key={`${body.id}-${body.role}`}>
                <Link href={`/${slug}/bodies/${body.id}`}>{body.name}</Link>, {roleWord(language, body.role)}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('myPublicity')} tinted={me.named === null}>
        <p>{t('myPublicityHint')}</p>
        <p>{t(me.named ? (me.named.given ? 'myPublicityIsYes' : 'myPublicityIsNo') : 'myPublicityUnsaid')}</p>
        <Form id="named" action={consentMe.bind(null, slug, 'named')} language={language} version={version}>
          <Choice
            name="given"
            label={t('answer')}
            options={[
              { value: 'yes', label: t('yesName') },
              { value: 'no', label: t('noName') },
            ]}
            {...(me.named ? { value: me.named.given ? 'yes' : 'no' } : {})}
            beside
          />
          <Buttons>
            <SubmitButton>
              {sentences(language, 'ui')('save')}
              <span className="ds-sr-only"> {t('answer')}</span>
            </SubmitButton>
          </Buttons>
        </Form>
      </Card>
      {me.bodies.some((body) => body.confidential) && (
        <Card title={t('myConfidentiality')}>
          <p>{t('myConfidentialityText')}</p>
          {me.confidentiality?.given ? (
            <p>
              {t('myConfidentialityDone', {
                day: dateText(language, localDateOf(me.confidentiality.at), { year: true }),
              })}
            </p>
          ) : (
            <Form
              id="confidentiality"
              action={consentMe.bind(null, slug, 'confidentiality')}
              language={language}
              version={version}
            >
              <Hidden name="given" value="yes" />
              <Buttons>
                <SubmitButton>{t('myConfidentialityYes')}</SubmitButton>
              </Buttons>
            </Form>
          )}
        </Card>
      )}
      <Card title={t('myReach')}>
        <DescriptionList
          items={[
            { term: t('name'), value: me.name },
            { term: t('myMail'), value: me.email || t('myMailNone') },
          ]}
        />
        <p>{contact ? t('myMailHint', { name: contact.name }) : t('myMailHintNobody')}</p>
        <Form id="me" action={editMe.bind(null, slug)} language={language} version={version}>
          <TextField
            name="phone"
            label={t('phone')}
            type="tel"
            value={me.phone}
            autoComplete="tel"
            optional
          />
          <TextField
            name="address"
            label={t('address')}
            value={me.address}
            autoComplete="street-address"
            width="full"
            optional
          />
          <Choice
            name="channel"
            label={t('myChannel')}
            options={channelOptions(language).filter(({ value }) => value !== 'mail' || me.email)}
            value={me.channel}
          />
          <Select
            name="language"
            label={t('language')}
            options={languageOptions(language)}
            value={me.language}
            blank={false}
          />
          <NeedsBoxes
            language={language}
            needs={me.needs}
            legend={t('myNeeds')}
            hint={t('myNeedsHint')}
            noteLabel={t('myNeedsNote')}
          />
          <Buttons>
            <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
          </Buttons>
        </Form>
      </Card>
      {contact && (
        <ContactCard
          language={language}
          name={contact.name}
          about={contact.title}
          phone={contact.phone}
          email={contact.mail}
        />
      )}
      <p>
        <Link href={`/${slug}/my-page/rows`}>{sentences(language, 'leaving')('mineLink')}</Link>
      </p>
    </>
  )
}
