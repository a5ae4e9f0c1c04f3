import type { CouncilChoice, GivenLink } from '#shared/links/api'
import { onlyFacts } from '#shared/links/rules'
import { facts, type Holding, seatsOn } from '#shared/links/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayAndTimeText, momentText } from '#shared/locales/wording'
import {
  Alert,
  Buttons,
  Card,
  Checks,
  DescriptionList,
  Details,
  EmptyState,
  Fieldset,
  Form,
  Heading,
  Link,
  LinkButton,
  Prose,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { acceptLink, changeLink, declineLink, withdrawLink } from './actions.ts'
import { dayOf } from './words.ts'

/** What waits, as the start page says it to an administrator. */
export function WaitingInvitations(props: {
  language: Language
  slug: string
  invitations: readonly { link: string; association: string; lapses: string }[]
}) {
  const { language, slug, invitations } = props
  const t = sentences(language, 'links')
  return invitations.map(({ link, association, lapses }) => (
    <Card key={link} title={t('waitsTitle')} tinted>
      <p>{t('waits', { association, day: dateText(language, lapses, { year: true }) })}</p>
      <LinkButton href={`/${slug}/settings/links/${link}`} variant="secondary">
        {t('answer')}
      </LinkButton>
    </Card>
  ))
}

/** Every association that has asked, what it may know, and word for word what it was sent. */
export function GivenLinks(props: { language: Language; slug: string; links: readonly GivenLink[] }) {
  const { language, slug, links } = props
  const t = sentences(language, 'links')
  if (links.length === 0)
    return (
      <EmptyState title={t('nobodyAsksTitle')}>
        <p>{t('nobodyAsks')}</p>
      </EmptyState>
    )
  return links.map((link) => (
    <Card key={link.link} title={link.association} tinted={link.state === 'invited'}>
      <p>
        {t('givenState', {
          state: link.state,
          association: link.association,
          day: dayOf(language, link),
        })}
      </p>
      {link.state === 'invited' && link.word && <Prose>{link.word}</Prose>}
      {link.state === 'accepted' && <SharedSoFar language={language} link={link} />}
      {(link.state === 'invited' || link.state === 'accepted') && (
        <Buttons>
          <LinkButton
            href={`/${slug}/settings/links/${link.link}`}
            variant={link.state === 'invited' ? 'primary' : 'secondary'}
          >
            {link.state === 'invited' ? t('answer') : t('changeShared')}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  ))
}

function SharedSoFar(props: { language: Language; link: GivenLink }) {
  const { language, link } = props
  const t = sentences(language, 'links')
  const said = link.shared
    .filter(({ holds }) => holds?.kind !== 'knowledge' || holds.items.length > 0)
    // Councils by name; what was typed by hand comes last.
    .toSorted((a, b) => Number(!a.body) - Number(!b.body) || a.name.localeCompare(b.name, language))
  return (
    <>
      <Heading level={3}>{t('sharedTitle', { association: link.association })}</Heading>
      {said.length === 0 && <p>{t('sharedNothing')}</p>}
      {said.map(({ body, name, holds, at }) => (
        <Details key={body} summary={body ? name : t('sharedKnowledge')}>
          <p className="r-hint">{t('sharedAt', { when: momentText(language, at, { year: true }) })}</p>
          {holds ? <Held language={language} holds={holds} /> : <p>{t('sharedGone')}</p>}
        </Details>
      ))}
    </>
  )
}

/** What stands on a card, word for word. */
function Held(props: { language: Language; holds: Holding }) {
  const { language, holds } = props
  const t = sentences(language, 'links')
  const cards = sentences(language, 'councilCards')
  if (holds.kind === 'knowledge')
    return (
      <ul>
        {holds.items.map(({ title, text, link }) => (
          <li key={title}>
            <strong>{title}</strong>
            {text && <Prose>{text}</Prose>}
            {link && <p>{link}</p>}
          </li>
        ))}
      </ul>
    )
  const { name, kind, contact, meetings, seats, openHearings, published } = holds.facts
  const counted = seats && seatsOn(seats, seats.filled[0]?.from ?? '')
  return (
    <DescriptionList
      items={[
        { term: t('factName'), value: `${name}, ${cards('kind', { kind })}` },
        ...(contact
          ? [
              {
                term: t('fact', { fact: 'contact' }),
                value: [contact.name, contact.title, contact.phone, contact.mail].filter(Boolean).join(', '),
              },
            ]
          : []),
        ...(meetings
          ? [
              {
                term: t('fact', { fact: 'meetings' }),
                value:
                  meetings.length > 0 ? (
                    <ul>
                      {meetings.map((each) => (
                        <li key={`${each.date} ${each.start}`}>{dayAndTimeText(language, each)}</li>
                      ))}
                    </ul>
                  ) : (
                    cards('noMeeting')
                  ),
              },
            ]
          : []),
        ...(counted
          ? [
              {
                term: t('fact', { fact: 'seats' }),
                value: `${cards('filledOf', counted)}, ${cards('vacant', { count: counted.vacant })}`,
              },
            ]
          : []),
        ...(openHearings !== undefined
          ? [{ term: t('fact', { fact: 'openHearings' }), value: String(openHearings) }]
          : []),
        ...(published
          ? [
              {
                term: t('fact', { fact: 'published' }),
                value: <Prose>{[published.tagline, published.purpose].filter(Boolean).join('\n')}</Prose>,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The exact list: council by council and fact by fact, with the card as it would look today. */
export function ConsentForm(props: {
  language: Language
  slug: string
  link: GivenLink
  councils: readonly CouncilChoice[]
}) {
  const { language, slug, link, councils } = props
  const t = sentences(language, 'links')
  const accepting = link.state === 'invited'
  if (!accepting && link.state !== 'accepted')
    return (
      <Alert kind="info" language={language}>
        <p>
          {t('givenState', { state: link.state, association: link.association, day: dayOf(language, link) })}
        </p>
        <p>
          <Link href={`/${slug}/settings/links`}>{t('title')}</Link>
        </p>
      </Alert>
    )
  const act = accepting ? acceptLink : changeLink
  const rows = Math.min(20, Math.max(link.knowledge.length + 1, 2))
  return (
    <>
      <Form
        id="consent"
        action={act.bind(null, slug, link.link)}
        language={language}
        version={String(link.version)}
      >
        {councils.length === 0 && <p>{t('noCouncils')}</p>}
        {councils.map(({ body, name, card }) => {
          const given = link.councils.find((each) => each.body === body)
          return (
            <Card key={body} title={name}>
              <Checks
                name={`facts.${body}`}
                label={t('shareFacts', { name })}
                options={[
                  { value: 'name', label: t('factName'), hint: t('factNameHint') },
                  ...facts.map((fact) => ({
                    value: fact,
                    label: t('fact', { fact }),
                    hint: t('factHint', { fact }),
                  })),
                ]}
                values={given ? ['name', ...given.facts] : []}
                optional
              />
              <Details summary={given ? t('cardToday') : t('cardCould')}>
                <Held
                  language={language}
                  holds={{ kind: 'council', facts: given ? onlyFacts(card, given.facts) : card }}
                />
              </Details>
            </Card>
          )
        })}
        {councils.length > 0 && <p className="r-hint">{t('newNotShared')}</p>}
        <Details summary={t('knowledgeTitle')} open={link.knowledge.length > 0}>
          <p className="r-hint">{t('knowledgeHint')}</p>
          {Array.from({ length: rows }, (_, at) => at).map((at) => {
            const item = link.knowledge[at]
            return (
              // Rows have no name but their place.
              <Fieldset key={at} legend={t('knowledgeRow', { number: String(at + 1) })}>
                <TextField
                  name={`knowledge.${at}.title`}
                  label={t('knowledgeName')}
                  value={item?.title ?? ''}
                  optional
                  maxLength={160}
                />
                <TextArea
                  name={`knowledge.${at}.text`}
                  label={t('knowledgeText')}
                  value={item?.text ?? ''}
                  rows={3}
                  optional
                />
                <TextField
                  name={`knowledge.${at}.link`}
                  type="url"
                  label={t('knowledgeLink')}
                  value={item?.link ?? ''}
                  optional
                />
              </Fieldset>
            )
          })}
        </Details>
        <Buttons>
          <SubmitButton>{accepting ? t('accept') : t('saveChange')}</SubmitButton>
          <LinkButton href={`/${slug}/settings/links`} variant="tertiary">
            {sentences(language, 'tenancy')('cancel')}
          </LinkButton>
        </Buttons>
      </Form>
      <Card title={accepting ? t('declineTitle') : t('withdrawTitle')}>
        <p>{t(accepting ? 'declineText' : 'withdrawText', { association: link.association })}</p>
        {accepting ? (
          <Form id="end" action={declineLink.bind(null, slug, link.link)} language={language}>
            <Buttons>
              <SubmitButton variant="secondary">{t('decline')}</SubmitButton>
            </Buttons>
          </Form>
        ) : (
          <Buttons>
            <LinkButton href={`/${slug}/settings/links/${link.link}?ask=withdraw`} variant="secondary">
              {t('withdraw')}
            </LinkButton>
          </Buttons>
        )}
      </Card>
    </>
  )
}

/** The question before nothing is shared any more: only a new invitation leads back. */
export function WithdrawForm(props: { language: Language; slug: string; link: GivenLink }) {
  const { language, slug, link } = props
  const t = sentences(language, 'links')
  return (
    <Form id="end" action={withdrawLink.bind(null, slug, link.link)} language={language}>
      <Buttons>
        <SubmitButton danger>{t('withdraw')}</SubmitButton>
        <LinkButton href={`/${slug}/settings/links/${link.link}`} variant="tertiary">
          {sentences(language, 'tenancy')('cancel')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
