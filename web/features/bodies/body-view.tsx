import './bodies.css'
import type { ReactNode } from 'react'
import type { BodyGathering, BodyPage, MemberCard } from '#shared/bodies/api'
import { type BodyMove, bodyMoveNames, bodyMoves } from '#shared/bodies/lifecycle'
import type { LocalDate } from '#shared/kernel/dates'
import { mayMove } from '#shared/kernel/moves'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayAndTimeText } from '#shared/locales/wording'
import {
  Badge,
  Buttons,
  Card,
  ContactCard,
  Details,
  EmptyState,
  Form,
  Hidden,
  Icon,
  Link,
  LinkButton,
  Prose,
  SeatsPicture,
  SubmitButton,
  Table,
} from '../../ui/index.ts'
import { moveBody, publishBody } from './actions.ts'
import { BodyTabs } from './body-tabs.tsx'
import { type GroupOfPeople, groupsOfPeople } from './seats.ts'
import { gatheringName, stateWord } from './words.ts'

/**
 * A body, by role: what comes next first, then what waits, who is in it, what came of it. `standing` is where the
 * charter stands, put here by the page for those who see it.
 */
export function BodyView(props: {
  language: Language
  slug: string
  page: BodyPage
  today: LocalDate
  nameOf: (municipality: string) => string
  standing: ReactNode
  /** "Kommer du?" to the next meeting, in place of its bare date. */
  answer?: ReactNode
}) {
  const { language, slug, page, today, nameOf, standing, answer } = props
  const { body } = page
  const t = sentences(language, 'bodies')
  const at = `/${slug}/bodies/${body.id}`
  const secretary = page.may.includes('edit-body')
  const coming = comingOf(page, today)
  const next = coming[0]
  // Until it has begun there is one thing to do first; that nobody is seated yet is no news.
  const begins = secretary && body.state === 'being-set-up'
  return (
    <>
      {body.state !== 'active' && !begins && (
        <p>
          <Badge color={body.state === 'being-set-up' ? 'info' : 'neutral'}>
            {stateWord(language, body.state)}
          </Badge>
        </p>
      )}
      <BodyTabs language={language} slug={slug} body={body.id} here="overview" />
      <div className="r-body">
        <div className="r-body__now">
          {begins && <FirstSteps language={language} slug={slug} page={page} />}
          {next ? (
            <>
              <NextMeeting
                language={language}
                slug={slug}
                gathering={next}
                tinted={!begins}
                asks={!answer && isInvited(page.roles)}
              />
              {answer}
            </>
          ) : (
            body.state !== 'closed' &&
            !begins && (
              <Card tinted kicker={t('nextMeeting')} named={t('nextMeeting')}>
                <p>{t('noNext')}</p>
                {page.may.includes('plan-meetings') && (
                  <Buttons>
                    <LinkButton href={`${at}/year`}>{t('planDates')}</LinkButton>
                  </Buttons>
                )}
              </Card>
            )
          )}
          {!begins && standing}
        </div>
        <div className="r-body__beside">
          {page.may.includes('add-contribution') && <Bids language={language} at={at} page={page} />}
          <Contact language={language} body={body} />
          <People language={language} at={at} page={page} today={today} nameOf={nameOf} />
        </div>
        <div className="r-body__more">
          <WhatCame language={language} slug={slug} at={at} page={page} today={today} coming={coming} />
          <About language={language} slug={slug} at={at} page={page} />
          {secretary && <ForSecretary language={language} slug={slug} page={page} />}
        </div>
      </div>
    </>
  )
}

/** What is still to come, the next one first. */
export const comingOf = (page: Pick<BodyPage, 'gatherings'>, today: LocalDate): readonly BodyGathering[] =>
  page.gatherings.filter((each) => each.date >= today && each.state !== 'cancelled' && each.state !== 'held')

const isInvited = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'member' || role === 'chair' || role === 'substitute')

function NextMeeting(props: {
  language: Language
  slug: string
  gathering: BodyGathering
  /** The button asks for an answer: there is no form for it beside. */
  asks: boolean
  tinted: boolean
}) {
  const { language, slug, gathering, asks, tinted } = props
  const t = sentences(language, 'bodies')
  const about = [
    gathering.title || gathering.kind !== 'ordinary' ? gatheringName(language, gathering) : '',
    gathering.sentOn ? t('called') : '',
    gathering.remote ? t('digital') : '',
  ]
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ')
  return (
    <Card
      tinted={tinted}
      kicker={t('nextMeeting')}
      title={dayAndTimeText(language, gathering)}
      aside={gathering.joint ? <Badge color="info">{t('joint')}</Badge> : undefined}
    >
      {about && <p>{about}</p>}
      <Buttons>
        <LinkButton
          href={`/${slug}/meetings/${gathering.meeting}`}
          variant={tinted ? 'primary' : 'secondary'}
        >
          {asks && gathering.state === 'called' ? t('answerMeeting') : t('seeMeeting')}
        </LinkButton>
      </Buttons>
    </Card>
  )
}

/** What is left of the ten minutes, and a button that never waits for it. */
function FirstSteps(props: { language: Language; slug: string; page: BodyPage }) {
  const { language, slug, page } = props
  const { body } = page
  const t = sentences(language, 'bodies')
  const at = `/${slug}/bodies/${body.id}`
  const steps = [
    { words: t('stepPeople'), href: `${at}/people/paste`, done: page.members.length > 0 },
    { words: t('stepDates'), href: `${at}/year`, done: page.gatherings.length > 0 },
    {
      words: t('stepAgenda'),
      href: page.gatherings[0] ? `/${slug}/meetings/${page.gatherings[0].meeting}` : `${at}/year`,
      done: page.gatherings.some((each) => each.sentOn),
    },
  ]
  const now = steps.find((step) => !step.done)
  return (
    <Card title={t('setUpSteps')} tinted>
      <p>{t('stepsLead')}</p>
      <ol className="r-firststeps">
        {steps.map((step) => (
          <li key={step.words} data-state={step.done ? 'done' : step === now ? 'now' : 'next'}>
            {step === now ? (
              <LinkButton href={step.href}>{step.words}</LinkButton>
            ) : (
              <>
                {step.done && <Icon name="check" />}
                <span>
                  {step.done ? step.words : <Link href={step.href}>{step.words}</Link>}
                  {step.done && (
                    <span className="ds-sr-only"> ({sentences(language, 'ui')('stepDone')})</span>
                  )}
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      <Form
        id="begin"
        action={moveBody.bind(null, slug, body.id)}
        language={language}
        version={String(body.version)}
      >
        <Hidden name="move" value="begin" />
        <p className="r-quiet">{t('beginHint')}</p>
        <SubmitButton variant={now ? 'secondary' : 'primary'}>{t('beginNow')}</SubmitButton>
      </Form>
    </Card>
  )
}

function People(props: {
  language: Language
  at: string
  page: BodyPage
  today: LocalDate
  nameOf: (municipality: string) => string
}) {
  const { language, at, page, today, nameOf } = props
  const t = sentences(language, 'bodies')
  const groups = groupsOfPeople(page, today)
  const taken = groups.reduce((sum, each) => sum + each.taken, 0)
  const vacant = groups.reduce((sum, each) => sum + each.vacant, 0)
  return (
    <Card title={t('people')} id="people">
      {taken + vacant > 0 && (
        <SeatsPicture
          language={language}
          title={t('seatsTitle', { taken, vacant })}
          groups={groups.map(({ group, taken, vacant }) => ({ name: group.title, taken, vacant }))}
        />
      )}
      <dl className="r-groups">
        {groups.map((row) => (
          <div key={row.group.key}>
            <dt>
              {row.group.title} <span className="r-quiet">{count(language, row)}</span>
            </dt>
            <dd>
              <Names language={language} of={row} today={today} nameOf={nameOf} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={`${at}/people`}>
          {page.may.includes('edit-people') ? t('editPeople') : t('seePeople')}
        </Link>
      </p>
    </Card>
  )
}

/** "2 af 2" where there is one number, "5, plads til 4–7" where there is a span. */
function count(language: Language, { group, taken, vacant }: GroupOfPeople): string {
  const t = sentences(language, 'bodies')
  if (group.perMunicipality) return t('seatsOf', { taken, most: String(taken + vacant) })
  return group.least === group.most
    ? t('seatsOf', { taken, most: String(group.most) })
    : t('seatsRange', { taken, most: `${group.least}–${group.most}` })
}

function Names(props: {
  language: Language
  of: GroupOfPeople
  today: LocalDate
  nameOf: (municipality: string) => string
}) {
  const { language, of, today, nameOf } = props
  const t = sentences(language, 'bodies')
  if (of.people.length === 0 && of.without.length === 0) return <>{t('nobodyYet')}</>
  const roles = {
    chair: t('chair'),
    'vice-chair': t('viceChair'),
    substitute: t('substitute'),
    observer: t('observer'),
    member: '',
  }
  const about = (member: MemberCard): string =>
    [
      roles[member.role],
      member.title,
      member.municipality && of.group.perMunicipality ? nameOf(member.municipality) : '',
      member.from > today ? t('fromDate', { date: dateText(language, member.from) }) : '',
      member.to ? t('untilDate', { date: dateText(language, member.to, { year: true }) }) : '',
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <ul className="r-names">
      {of.people.map((member) => (
        <li key={member.membership}>
          {member.name}
          {about(member) && <> ({about(member)})</>}
        </li>
      ))}
      {of.without.map((code) => (
        <li key={code}>
          {nameOf(code)}: {t('vacant')}
        </li>
      ))}
    </ul>
  )
}

function Bids(props: { language: Language; at: string; page: BodyPage }) {
  const { language, at, page } = props
  const t = sentences(language, 'bodies')
  const { name, phone } = page.body.contact
  return (
    <Card title={t('bids')}>
      <p>{name && phone ? t('bidsWrite', { contact: name, phone }) : t('bidsWriteOnly')}</p>
      <Buttons>
        <LinkButton href={`${at}/proposals`} variant="secondary">
          {page.may.includes('edit-body') ? t('bidsSort') : t('bidsOpen')}
        </LinkButton>
      </Buttons>
    </Card>
  )
}

/** Whom to call: beside what one wants to bring up. */
function Contact(props: { language: Language; body: BodyPage['body'] }) {
  const { language, body } = props
  const { name, title, phone, mail, attention } = body.contact
  if (!name) return null
  return (
    <ContactCard
      language={language}
      title={sentences(language, 'bodies')('contactTitleCard')}
      name={name}
      about={title}
      phone={phone}
      email={mail}
      attention={attention}
    />
  )
}

function WhatCame(props: {
  language: Language
  slug: string
  at: string
  page: BodyPage
  today: LocalDate
  coming: readonly BodyGathering[]
}) {
  const { language, slug, at, page, today, coming } = props
  const t = sentences(language, 'bodies')
  const past = page.gatherings.filter((each) => !coming.includes(each) && each.date <= today).reverse()
  const later = coming.slice(1)
  const rows = (gatherings: readonly BodyGathering[], caption: string, past: boolean) => (
    <Table
      caption={caption}
      hideCaption
      rows={gatherings}
      rowKey={(row) => row.meeting}
      columns={[
        {
          key: 'date',
          label: t('meeting'),
          heads: true,
          cell: (row) => (
            <>
              <Link href={`/${slug}/meetings/${row.meeting}`}>
                {dayAndTimeText(language, row, { year: true })}
              </Link>
              {(row.title || row.joint || row.kind !== 'ordinary') && <>. {gatheringName(language, row)}</>}
            </>
          ),
        },
        {
          key: 'notes',
          label: past ? t('notes') : t('status'),
          cell: (row) =>
            row.state === 'cancelled'
              ? t('cancelled')
              : row.notesOn
                ? t('notesSent', { date: dateText(language, row.notesOn) })
                : row.date < today
                  ? t('held')
                  : row.sentOn
                    ? t('called')
                    : t('planned'),
        },
      ]}
    />
  )
  return (
    <>
      {page.gatherings.length > 0 && (
        <Card title={t('dates')}>
          {later.length > 0 && rows(later, t('dates'), false)}
          <p>
            <Link href={`${at}/year`}>{t('seeYear')}</Link>
          </p>
        </Card>
      )}
      <Card title={t('came')}>
        {past.length > 0 ? rows(past, t('came'), true) : <p>{t('cameNone')}</p>}
        {page.heldBefore > 0 && <p>{t('datesHeldBefore', { count: page.heldBefore })}</p>}
      </Card>
    </>
  )
}

function About(props: { language: Language; slug: string; at: string; page: BodyPage }) {
  const { language, slug, at, page } = props
  const { body, charter } = page
  const t = sentences(language, 'bodies')
  return (
    <Card title={t('about', { name: body.name })}>
      {charter.purpose && <Prose>{charter.purpose}</Prose>}
      <ul className="r-doors">
        <li>
          <Link href={`${at}/charter`}>{t('readCharter', { label: body.charterLabel })}</Link>
        </li>
        {body.outsideGroup && (
          <li>
            <a href={body.outsideGroup.link} rel="noopener noreferrer">
              {body.outsideGroup.name}
            </a>
            <span className="r-quiet">{t('outsideGroupNote')}</span>
          </li>
        )}
        <li>
          <Link href={`${at}/forums`}>{sentences(language, 'forums')('linkTitle')}</Link>
          <span className="r-quiet">{sentences(language, 'forums')('linkHint')}</span>
        </li>
        <li>
          <Link href={`${at}/follow-up`}>{sentences(language, 'notes')('followTitle')}</Link>
          <span className="r-quiet">{sentences(language, 'notes')('followHint')}</span>
        </li>
        {page.may.includes('read-taken-home') && body.places.length > 0 && (
          <li>
            <Link href={`${at}/taken-home`}>{sentences(language, 'around')('homeTableTitle')}</Link>
            <span className="r-quiet">{sentences(language, 'around')('homeTableHint')}</span>
          </li>
        )}
        <li>
          <Link href={`/${slug}/costs`}>{sentences(language, 'costs')('seeYear')}</Link>
          <span className="r-quiet">{sentences(language, 'costs')('yearHint')}</span>
        </li>
        <li>
          <Link href={`${at}/shared`}>{sentences(language, 'publications')('title')}</Link>
          <span className="r-quiet">{sentences(language, 'publications')('linkHint')}</span>
        </li>
      </ul>
      {body.competence === 'dialogue' && <p>{t('ownBehalf')}</p>}
    </Card>
  )
}

function ForSecretary(props: { language: Language; slug: string; page: BodyPage }) {
  const { language, slug, page } = props
  const { body } = page
  const t = sentences(language, 'bodies')
  const words: Record<BodyMove, string> = {
    begin: t('beginNow'),
    rest: t('moveRest'),
    wake: t('moveWake'),
    close: t('moveClose'),
    reopen: t('moveReopen'),
  }
  const moves = bodyMoveNames.filter((name) => name !== 'begin' && mayMove(bodyMoves, body.state, name))
  return (
    <Card title={t('forSecretary')}>
      <p>
        <Link href={`/${slug}/bodies/${body.id}/edit`}>{t('editBody')}</Link>
      </p>
      <p>{body.published ? t('published') : t('notPublished')}.</p>
      {body.state !== 'closed' && (
        <Form
          id="publish"
          action={publishBody.bind(null, slug, body.id)}
          language={language}
          version={String(body.version)}
        >
          <Hidden name="published" value={body.published ? 'no' : 'yes'} />
          <SubmitButton variant="tertiary">{body.published ? t('withdraw') : t('publishNow')}</SubmitButton>
        </Form>
      )}
      <Details summary={body.state === 'closed' ? t('movesClosed') : t('movesSummary')}>
        <p>{t('moveHint')}</p>
        <Form
          id="move"
          action={moveBody.bind(null, slug, body.id)}
          language={language}
          version={String(body.version)}
        >
          <Buttons>
            {moves.map((name) => (
              <SubmitButton key={name} name="move" value={name} variant="secondary">
                {words[name]}
              </SubmitButton>
            ))}
          </Buttons>
        </Form>
      </Details>
    </Card>
  )
}

/** Nobody has a role anywhere: who to call, or where to begin. */
export function NothingYours(props: { language: Language }) {
  const t = sentences(props.language, 'bodies')
  return (
    <EmptyState title={t('nothingYours')}>
      <p>{t('nothingYoursWhy')}</p>
    </EmptyState>
  )
}
