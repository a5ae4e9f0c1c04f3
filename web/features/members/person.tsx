import type { Country } from '#shared/countries/pack'
import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { PersonView } from '#shared/members/api'
import type { Consent } from '#shared/members/schema'
import { fillsASeat } from '#shared/members/seats'
import {
  Badge,
  Buttons,
  Card,
  Cards,
  Check,
  Choice,
  DateField,
  Details,
  Form,
  Link,
  Select,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import {
  changeRole,
  editPerson,
  editSeat,
  endSeat,
  handOver,
  takeOut,
  tellConsent,
  undoEnd,
} from './actions.ts'
import { NeedsBoxes, PersonBoxes } from './person-boxes.tsx'
import {
  consentWays,
  groupOptions,
  howWord,
  languageOptions,
  municipalityName,
  roles,
  roleWord,
  today,
} from './words.ts'

type Given = { slug: string; country: Country; language: Language; view: PersonView }
type Seat = PersonView['seats'][number]

/** One person as the secretary sees them: seats, consents, details and needs. */
export function PersonOfBody(props: Given) {
  const { slug, language, view } = props
  const t = sentences(language, 'members')
  const path = `/${slug}/bodies/${view.body.id}/people`
  const voluntary = view.seats.every(
    (seat) => view.groups.find((group) => group.key === seat.group)?.basis === 'voluntary',
  )
  return (
    <>
      <p>
        {t(`invited-${view.invited}`)}{' '}
        {view.email && view.invited !== 'accepted' && (
          <Link href={`${path}/invite?person=${view.id}`}>
            {t(view.invited === 'sent' ? 'inviteOnceMore' : 'inviteThis')}
          </Link>
        )}
      </p>
      {view.seats.map((seat) => (
        <SeatCard key={seat.membership} {...props} seat={seat} />
      ))}
      <Cards>
        <ConsentCard {...props} to="named" consent={view.named} />
        {view.body.confidential && (
          <ConsentCard {...props} to="confidentiality" consent={view.confidentiality} />
        )}
      </Cards>
      <Card title={t('details')}>
        <p>{t('detailsElsewhere')}</p>
        <Form
          id="details"
          action={editPerson.bind(null, slug, view.body.id, view.id)}
          language={language}
          version={String(view.version)}
        >
          <PersonBoxes
            language={language}
            person={view}
            organisation={!voluntary || view.organisation !== ''}
          />
          <Select
            name="language"
            label={t('language')}
            options={languageOptions(language)}
            value={view.language}
            blank={false}
          />
          <NeedsBoxes
            language={language}
            needs={view.needs}
            legend={t('needs')}
            hint={t('needsHint')}
            noteLabel={t('needsNote')}
          />
          <Buttons>
            <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
          </Buttons>
        </Form>
      </Card>
    </>
  )
}

/** A seat with what can be done about it today. */
function SeatCard(props: Given & { seat: Seat }) {
  const { country, language, view, seat } = props
  const t = sentences(language, 'members')
  const group = view.groups.find((each) => each.key === seat.group)
  const over = Boolean(seat.to && seat.to < today())
  const place = view.body.places.find(
    (each) => each.group === seat.group && each.municipality === seat.municipality,
  )
  const title = [
    group?.title ?? seat.group,
    seat.municipality ? municipalityName(country, seat.municipality) : '',
  ]
    .filter(Boolean)
    .join(', ')
  const period = seat.to
    ? t('fromUntil', {
        from: dateText(language, seat.from, { year: true }),
        to: dateText(language, seat.to, { year: true }),
      })
    : t('since', { day: dateText(language, seat.from, { year: true }) })
  const standsIn = view.others.find((each) => each.membership === seat.substituteFor)?.name
  return (
    <Card
      title={title}
      kicker={standsIn ? t('substituteFor', { name: standsIn }) : roleWord(language, seat.role)}
      aside={over ? <Badge>{t('past')}</Badge> : undefined}
    >
      <p>
        {seat.from > today() ? t('fromDay', { day: dateText(language, seat.from, { year: true }) }) : period}
        {place && ` · ${place.roleTitle}`}
        {seat.nominatedBy && group?.basis !== 'voluntary' && ` · ${t('whoNames')} ${seat.nominatedBy}`}
        {seat.reach?.endReason && ` · ${seat.reach.endReason}`}
      </p>
      {view.body.state !== 'closed' && <SeatMoves {...props} over={over} title={title} />}
    </Card>
  )
}

function SeatMoves(props: Given & { seat: Seat; over: boolean; title: string }) {
  const { slug, language, view, seat, over } = props
  const t = sentences(language, 'members')
  const version = String(seat.version)
  const body = view.body.id
  const id = (what: string) => `${what}-${seat.membership}`
  const chair = view.others.find((each) => each.role === 'chair')
  return (
    <>
      {seat.undoUntil && (
        <Form
          id={id('undo')}
          action={undoEnd.bind(null, slug, body, view.id, seat.membership)}
          language={language}
          version={version}
        >
          <p>{t('undoHint')}</p>
          <Buttons>
            <SubmitButton variant="secondary">{t('undo')}</SubmitButton>
          </Buttons>
        </Form>
      )}
      {!over && !seat.to && (
        <>
          <Details summary={t('handOver')}>
            <p>{t('handOverHint')}</p>
            <Form
              id={id('hand-over')}
              action={handOver.bind(null, slug, body, seat.membership)}
              language={language}
              version={version}
            >
              <DateField name="on" label={t('handOverFrom')} />
              <TextField name="name" label={t('handOverTo')} autoComplete="off" />
              <TextField name="email" label={t('email')} type="email" autoComplete="off" optional />
              <TextField name="phone" label={t('phone')} type="tel" autoComplete="off" optional />
              <TextField name="reason" label={t('endReason')} hint={t('endReasonHint')} optional />
              <Buttons>
                <SubmitButton>{t('handOver')}</SubmitButton>
              </Buttons>
            </Form>
          </Details>
          <Details summary={t('changeRole')}>
            <Form
              id={id('role')}
              action={changeRole.bind(null, slug, body, view.id, seat.membership)}
              language={language}
              version={version}
            >
              <Select
                name="role"
                label={t('newRole')}
                options={roles.map((role) => ({ value: role, label: roleWord(language, role) }))}
                value={seat.role}
                blank={false}
              />
              <DateField name="from" label={t('roleFrom')} value={today()} />
              {chair && <Check name="relieves" label={t('relieves', { name: chair.name })} checked />}
              <Buttons>
                <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
              </Buttons>
            </Form>
          </Details>
          <Details summary={t('end')}>
            <Form
              id={id('end')}
              action={endSeat.bind(null, slug, body, view.id, seat.membership)}
              language={language}
              version={version}
            >
              <DateField name="on" label={t('lastDay')} value={today()} />
              <TextField name="reason" label={t('endReason')} hint={t('endReasonHint')} optional />
              <Buttons>
                <SubmitButton>{t('end')}</SubmitButton>
              </Buttons>
            </Form>
          </Details>
        </>
      )}
      <Details summary={t('correctSeat')}>
        <p>{t('correctSeatHint')}</p>
        <CorrectSeat {...props} />
        {seat.enteredToday && (
          <Form
            id={id('take-out')}
            action={takeOut.bind(null, slug, body, seat.membership)}
            language={language}
            version={version}
          >
            <p>{t('takeOutHint')}</p>
            <Buttons>
              <SubmitButton variant="secondary">{t('takeOut')}</SubmitButton>
            </Buttons>
          </Form>
        )}
      </Details>
    </>
  )
}

function CorrectSeat(props: Given & { seat: Seat }) {
  const { slug, country, language, view, seat } = props
  const t = sentences(language, 'members')
  const codes = [
    ...new Set([...view.body.places.map((place) => place.municipality), seat.municipality]),
  ].filter(Boolean)
  const group = view.groups.find((each) => each.key === seat.group)
  return (
    <Form
      id={`correct-${seat.membership}`}
      action={editSeat.bind(null, slug, view.body.id, view.id, seat.membership)}
      language={language}
      version={String(seat.version)}
    >
      <Select name="group" label={t('group')} options={groupOptions(view.groups)} value={seat.group} />
      {codes.length > 0 && (
        <Select
          name="municipality"
          label={t('municipality')}
          options={codes.map((code) => ({ value: code, label: municipalityName(country, code) }))}
          value={seat.municipality}
          optional={!group?.perMunicipality}
        />
      )}
      {group?.basis !== 'voluntary' && (
        <TextField
          name="nominatedBy"
          label={t('nominatedBy')}
          hint={t('nominatedByHint')}
          value={seat.nominatedBy}
          optional
        />
      )}
      {seat.role === 'substitute' && (
        <Select
          name="substituteFor"
          label={t('standsInFor')}
          blank={t('nobodyInParticular')}
          options={view.others
            .filter(fillsASeat)
            .map((each) => ({ value: each.membership, label: each.name }))}
          value={seat.substituteFor}
          optional
        />
      )}
      <DateField name="from" label={t('from')} value={seat.from} />
      <Buttons>
        <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
      </Buttons>
    </Form>
  )
}

/** What the person said, how and when; and the answer that came on paper or by phone. */
function ConsentCard(props: Given & { to: 'named' | 'confidentiality'; consent: Consent | null }) {
  const { slug, language, view, to, consent } = props
  const t = sentences(language, 'members')
  const title = t(to === 'named' ? 'publicity' : 'confidentiality')
  const says =
    to === 'named'
      ? t(consent ? (consent.given ? 'publicityYes' : 'publicityNo') : 'publicityUnsaid')
      : t(consent?.given ? 'confidentialityYes' : 'confidentialityNo')
  return (
    <Card title={title}>
      <p>{says}</p>
      {consent && (
        <p className="r-hint">
          {t('told', {
            how: howWord(language, consent.how),
            day: dateText(language, localDateOf(consent.at), { year: true }),
          })}
        </p>
      )}
      <Details summary={t('writeConsent')}>
        <Form
          id={to}
          action={tellConsent.bind(null, slug, view.body.id, view.id, to)}
          language={language}
          version={String(view.version)}
        >
          <Choice
            name="given"
            label={to === 'named' ? t('answer') : title}
            options={[
              { value: 'yes', label: to === 'named' ? t('answerYes') : t('toldAndKnown') },
              { value: 'no', label: to === 'named' ? t('answerNo') : t('notYet') },
            ]}
            beside
          />
          <Select
            name="how"
            label={t('how')}
            options={consentWays.map((how) => ({ value: how, label: howWord(language, how) }))}
          />
          <DateField name="on" label={t('when')} value={today()} max={today()} />
          <Buttons>
            <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
          </Buttons>
        </Form>
      </Details>
    </Card>
  )
}
