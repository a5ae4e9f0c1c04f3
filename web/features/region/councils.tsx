import { localDateOf } from '#shared/kernel/dates'
import { CouncilKind } from '#shared/links/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayAndTimeText } from '#shared/locales/wording'
import type { CouncilCard, MemberCouncils } from '#shared/region/schema'
import {
  Badge,
  Buttons,
  Card,
  Cards,
  DateField,
  DescriptionList,
  Details,
  Fieldset,
  Form,
  Heading,
  LinkButton,
  NumberBox,
  Prose,
  Select,
  SubmitButton,
  TextField,
  TimeField,
} from '../../ui/index.ts'
import { editCard, removeCard, typeCard } from './council-actions.ts'
import './region.css'

/** Every member with its councils: those that come by themselves, and those that were typed. */
export function Councils(props: { language: Language; slug: string; members: readonly MemberCouncils[] }) {
  const { language, slug, members } = props
  const t = sentences(language, 'councilCards')
  const known = members.filter(({ cards, linked }) => cards.length > 0 || linked)
  const unknown = members.filter((member) => !known.includes(member))
  return (
    <>
      {known.map((member) => (
        <Member key={member.municipality} language={language} slug={slug} member={member} />
      ))}
      {unknown.length > 0 && (
        <section className="r-member" aria-label={t('noCards')}>
          <Heading level={2}>{t('noCards')}</Heading>
          <ul>
            {unknown.map(({ municipality, name }) => (
              <li key={municipality}>
                {name}.{' '}
                <a href={`/${slug}/region/councils/new?municipality=${municipality}`}>
                  {t('add')}
                  <span className="ds-sr-only"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Member(props: { language: Language; slug: string; member: MemberCouncils }) {
  const { language, slug, member } = props
  const t = sentences(language, 'councilCards')
  const counting = member.cards.filter(({ source }) => source !== 'typed-before')
  const before = member.cards.filter(({ source }) => source === 'typed-before')
  return (
    <section className="r-member" aria-label={member.name}>
      <Heading level={2}>
        {member.name} {member.linked && <Badge>{t('linked')}</Badge>}
      </Heading>
      {counting.length > 0 ? (
        <Cards columns={2}>
          {counting.map((card) => (
            <CouncilCardView key={card.card} language={language} slug={slug} card={card} />
          ))}
        </Cards>
      ) : (
        member.linked && <p>{t('nothingShared')}</p>
      )}
      {before.map((card) => (
        <p key={card.card} className="r-hint">
          {card.name}. {t('typedBefore', { name: member.name })}{' '}
          <a href={`/${slug}/region/councils/${card.card}`}>
            {t('remove')}
            <span className="ds-sr-only"> {card.name}</span>
          </a>
        </p>
      ))}
      {member.knowledge.length > 0 && (
        <Details summary={t('knowledge')}>
          <ul>
            {member.knowledge.map(({ title, text, link }) => (
              <li key={title}>
                <strong>{link ? <a href={link}>{title}</a> : title}</strong>
                {text && <Prose>{text}</Prose>}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {!member.linked && (
        <p>
          <a href={`/${slug}/region/councils/new?municipality=${member.municipality}`}>
            {t('add')}
            <span className="ds-sr-only"> {member.name}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function CouncilCardView(props: { language: Language; slug: string; card: CouncilCard }) {
  const { language, slug, card } = props
  const t = sentences(language, 'councilCards')
  const { contact, seats, openHearings, published } = card
  const day = dateText(language, localDateOf(card.at), { year: true })
  const lacking = lackingText(language, card)
  return (
    <Card
      title={card.name}
      named={`${card.name}, ${card.municipalityName}`}
      level={3}
      kicker={t('kind', { kind: card.kind })}
    >
      <DescriptionList
        items={[
          {
            term: t('contact'),
            value:
              contact && (contact.name || contact.phone || contact.mail) ? (
                <>
                  {[contact.name, contact.title].filter(Boolean).join(', ')}
                  {contact.phone && (
                    <>
                      <br />
                      <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
                    </>
                  )}
                  {contact.mail && (
                    <>
                      <br />
                      <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
                    </>
                  )}
                </>
              ) : contact ? (
                t('unknown')
              ) : (
                lacking
              ),
          },
          {
            term: t('factNext'),
            value: nextText(language, card),
          },
          { term: t('factSeats'), value: seats ? seatsText(language, seats) : lacking },
          ...(openHearings !== null ? [{ term: t('factHearings'), value: String(openHearings) }] : []),
        ]}
      />
      {published?.purpose && (
        <Details summary={t('factPurpose')}>
          <Prose>{published.purpose}</Prose>
        </Details>
      )}
      <p className="r-hint">
        {t(card.source === 'linked' ? 'came' : 'typedCard', { day })}
        {card.source === 'typed' && (
          <>
            {' '}
            <a href={`/${slug}/region/councils/${card.card}`}>
              {t('edit')}
              <span className="ds-sr-only"> {card.name}</span>
            </a>
          </>
        )}
      </p>
    </Card>
  )
}

/** When it meets next; what is typed may come without a time. */
export const nextText = (language: Language, { next, thisQuarter, source }: CouncilCard): string =>
  next
    ? dayAndTimeText(language, next, { year: true })
    : thisQuarter === null
      ? lackingText(language, { source })
      : sentences(language, 'councilCards')('noMeeting')

/** What a municipality keeps to itself is no gap in anyone's knowledge. */
export const lackingText = (language: Language, { source }: Pick<CouncilCard, 'source'>): string =>
  sentences(language, 'councilCards')(source === 'linked' ? 'notShared' : 'unknown')

export function seatsText(
  language: Language,
  { filled, of, vacant }: NonNullable<CouncilCard['seats']>,
): string {
  const t = sentences(language, 'councilCards')
  return `${t('filledOf', { filled, of })}, ${t('vacant', { count: vacant })}`
}

/** A council as the coordinator types it, or puts it right. */
export function CardForm(props: {
  language: Language
  slug: string
  members: readonly { municipality: string; name: string; linked: boolean }[]
  municipality: string
  card?: CouncilCard
}) {
  const { language, slug, members, municipality, card } = props
  const t = sentences(language, 'councilCards')
  return (
    <>
      {card?.source !== 'typed-before' && (
        <Form
          id="card"
          action={card ? editCard.bind(null, slug, card.card) : typeCard.bind(null, slug)}
          language={language}
          {...(card ? { version: String(card.version) } : {})}
        >
          <Select
            name="municipality"
            label={t('municipality')}
            value={municipality}
            options={members
              .filter(({ linked }) => !linked)
              .map(({ municipality: value, name }) => ({ value, label: name }))}
          />
          <TextField name="name" label={t('councilName')} value={card?.name ?? ''} maxLength={120} />
          <Select
            name="kind"
            label={t('councilKind')}
            value={card?.kind ?? ''}
            options={CouncilKind.options.map((kind) => ({ value: kind, label: t('kind', { kind }) }))}
          />
          <Fieldset legend={t('contact')}>
            <TextField
              name="contact.name"
              label={t('contactName')}
              value={card?.contact?.name ?? ''}
              optional
            />
            <TextField
              name="contact.title"
              label={t('contactTitle')}
              value={card?.contact?.title ?? ''}
              optional
            />
            <TextField
              name="contact.phone"
              type="tel"
              label={t('contactPhone')}
              value={card?.contact?.phone ?? ''}
              optional
            />
            <TextField
              name="contact.mail"
              type="email"
              label={t('contactMail')}
              value={card?.contact?.mail ?? ''}
              optional
            />
          </Fieldset>
          <Fieldset legend={t('nextMeeting')}>
            <DateField name="next.date" label={t('nextDate')} value={card?.next?.date ?? ''} optional />
            <TimeField name="next.start" label={t('nextStart')} value={card?.next?.start ?? ''} optional />
            <TimeField name="next.end" label={t('nextEnd')} value={card?.next?.end ?? ''} optional />
          </Fieldset>
          <Fieldset legend={t('seats')}>
            <NumberBox
              name="seats.of"
              label={t('seatsOf')}
              {...(card?.seats ? { value: card.seats.of } : {})}
              optional
            />
            <NumberBox
              name="seats.filled"
              label={t('seatsFilled')}
              {...(card?.seats ? { value: card.seats.filled } : {})}
              optional
            />
          </Fieldset>
          <Buttons>
            <SubmitButton>{t('save')}</SubmitButton>
            <LinkButton href={`/${slug}/region/councils`} variant="tertiary">
              {sentences(language, 'tenancy')('cancel')}
            </LinkButton>
          </Buttons>
        </Form>
      )}
      {card && (
        <Card title={t('remove')}>
          <p>{t('removeText', { name: card.name })}</p>
          <Form
            id="remove"
            action={removeCard.bind(null, slug, card.card)}
            language={language}
            version={String(card.version)}
          >
            <Buttons>
              <SubmitButton variant="secondary" danger>
                {t('remove')}
              </SubmitButton>
            </Buttons>
          </Form>
        </Card>
      )}
    </>
  )
}
