import type { ReactNode } from 'react'
import { nameOfMunicipality } from '#shared/countries/catalogue'
import { localDateOf } from '#shared/kernel/dates'
import { kindOfBody } from '#shared/kernel/ids'
import { mayMove } from '#shared/kernel/moves'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText, listText } from '#shared/locales/wording'
import type { contributionsApi } from '#shared/meetings/api'
import { type ContributionMove, contributionMoves } from '#shared/meetings/lifecycle'
import type { Contribution, ContributionState } from '#shared/meetings/schema'
import {
  Badge,
  Buttons,
  Card,
  Combobox,
  Details,
  EmptyState,
  Fieldset,
  Form,
  Link,
  LinkButton,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { addContribution, joinContribution, moveContribution, pullIn } from './actions.ts'
import './contributions.css'

/** The body as the box needs to know it. */
type BodyOfProposals = Given<typeof contributionsApi.list>['body']

/** The one box, and under it what everyone has brought up and what came of it. */
export function Contributions(props: {
  slug: string
  language: Language
  body: BodyOfProposals
  contributions: readonly Contribution[]
  /** Cursor of the older ones. */
  older: string | null
  may: readonly string[]
  /** The person who reads. */
  reader: string | null
}) {
  const { slug, language, body, contributions, older, may } = props
  const t = sentences(language, 'contributions')
  const of = kindOfBody(body.id) === 'networks' ? 'network' : 'council'
  return (
    <div className="r-proposals">
      {may.includes('add-contribution') && <Box {...props} />}
      <Card title={t('listTitle')}>
        {contributions.length === 0 ? (
          <EmptyState title={t('empty', { of })}>
            <p>{t('emptyHint')}</p>
          </EmptyState>
        ) : (
          <ul className="r-bids">
            {contributions
              .toSorted((a, b) => (a.at < b.at ? 1 : -1))
              .map((each) => (
                <li key={each.id} id={each.id}>
                  <Proposal {...props} contribution={each} />
                </li>
              ))}
          </ul>
        )}
        {older && (
          <Buttons>
            <LinkButton href={`/${slug}/bodies/${body.id}/proposals?after=${older}`} variant="secondary">
              {t('older')}
            </LinkButton>
          </Buttons>
        )}
      </Card>
    </div>
  )
}

function Box(props: Parameters<typeof Contributions>[0]) {
  const { slug, language, body, may } = props
  const t = sentences(language, 'contributions')
  const { name, phone } = body.contact
  const forOthers = may.includes('answer-for-others')
  return (
    <Card
      title={
        name && phone ? t('boxOrCall', { name, phone }) : phone ? t('boxOrCallNumber', { phone }) : t('box')
      }
      tinted
    >
      <Form id="proposal" action={addContribution.bind(null, slug, body.id)} language={language}>
        <TextArea name="text" label={t('text')} hint={t('hint')} rows={5} maxLength={6000} />
        {forOthers && (
          <Details summary={t('onBehalf')}>
            <div className="r-bid__behalf">
              <Combobox
                name="onBehalfOf.name"
                label={t('onBehalfName')}
                hint={t('onBehalfHint')}
                suggestions={body.members}
                optional
              />
              <Select
                name="onBehalfOf.how"
                label={t('how')}
                value="phone"
                blank={false}
                options={(['phone', 'meeting', 'paper', 'mail', 'other'] as const).map((how) => ({
                  value: how,
                  label: t(`how-${how}`),
                }))}
              />
              <Fieldset legend={t('sourceTitle')}>
                <Select
                  name="source"
                  label={t('source')}
                  value="member"
                  blank={false}
                  options={(['member', 'administration', 'committee', 'other'] as const).map((source) => ({
                    value: source,
                    label: t(`source-${source}`),
                  }))}
                />
                <TextField name="sourceName" label={t('sourceName')} maxLength={120} optional />
              </Fieldset>
            </div>
          </Details>
        )}
        <Buttons>
          <SubmitButton>{t('send')}</SubmitButton>
        </Buttons>
      </Form>
      <CaseHelp language={language} body={body} />
    </Card>
  )
}

function CaseHelp(props: { language: Language; body: BodyOfProposals }) {
  const { language, body } = props
  const t = sentences(language, 'contributions')
  const help = body.caseHelp
  if (!help) return null
  const of = kindOfBody(body.id) === 'networks' ? 'network' : 'council'
  const who = help.name || body.contact.name
  const phone = help.phone || (help.name ? '' : body.contact.phone)
  return (
    <p className="r-bid__case">
      {t('ownCase', { of })}{' '}
      {who && phone ? t('ownCaseCall', { who, phone }) : who ? t('ownCaseAsk', { who }) : ''}
    </p>
  )
}

const colours = {
  noted: 'neutral',
  'taken-up': 'accent',
  'carried-on': 'info',
  done: 'success',
  sleeping: 'neutral',
} as const satisfies Record<ContributionState, string>

function Proposal(props: Parameters<typeof Contributions>[0] & { contribution: Contribution }): ReactNode {
  const { slug, language, contribution, may } = props
  const t = sentences(language, 'contributions')
  const { by, onBehalfOf, state, source, sourceName, outcome, meeting, at } = contribution
  return (
    <article className="r-bid" aria-label={t('from', { name: onBehalfOf?.name ?? by.name })}>
      <div className="r-bid__top">
        <p className="r-quiet">
          {onBehalfOf ? t('typedFor', { by: by.name, name: onBehalfOf.name }) : by.name}
          {source !== 'member' && `, ${sourceName || t(`source-${source}`)}`}
          {` · ${dayText(language, localDateOf(at))}`}
        </p>
        <Badge color={colours[state]}>{t(`state-${state}`)}</Badge>
      </div>
      <p className="r-bid__text">{contribution.text}</p>
      {meeting && (
        <p>
          <Link href={`/${slug}/meetings/${meeting}`}>{t('seeMeeting')}</Link>
        </p>
      )}
      {outcome && (
        <p className="r-bid__outcome">
          <strong>{t('cameOfIt')}</strong> {outcome}
        </p>
      )}
      <Also {...props} />
      <p>
        <Link href={`/${slug}/bodies/${props.body.id}/proposals/${contribution.id}`}>
          {t('asPage')}
          <span className="ds-sr-only"> {t('from', { name: onBehalfOf?.name ?? by.name })}</span>
        </Link>
      </p>
      {may.includes('sort-contributions') && <Sorting {...props} />}
    </article>
  )
}

/** Whom it is so for as well, and the press to say that one is among them. */
function Also(props: Parameters<typeof Contributions>[0] & { contribution: Contribution }): ReactNode {
  const { slug, language, body, contribution, may, reader } = props
  const { id, also = [], by, onBehalfOf, state } = contribution
  const t = sentences(language, 'contributions')
  const places = [...new Set(also.flatMap(({ municipality }) => municipality || []))]
  const count = also.filter(({ municipality }) => !municipality).length
  const names = [
    ...places.map(nameOfMunicipality).sort((a, b) => a.localeCompare(b, language)),
    ...(count > 0 ? [t('others', { count })] : []),
  ]
  const joined = also.some(({ person }) => person === reader)
  const asks = may.includes('join-contribution') && state !== 'done' && (by.person !== reader || onBehalfOf)
  return (
    <>
      {also.length > 0 && <p className="r-quiet">{t('also', { names: listText(language, names) })}</p>}
      {asks && (
        <Form
          id={`also-${id}`}
          action={joinContribution.bind(null, slug, body.id, id, !joined)}
          language={language}
        >
          <SubmitButton variant={joined ? 'tertiary' : 'secondary'}>
            {t(joined ? 'leave' : 'join')}
            <span className="ds-sr-only"> {t('from', { name: onBehalfOf?.name ?? by.name })}</span>
          </SubmitButton>
        </Form>
      )}
    </>
  )
}

const byHand = ['carryOn', 'finish', 'sleep', 'wake', 'putBack'] as const satisfies ContributionMove[]

/** Into the next agenda by one press; the other ways on, with what came of it. */
function Sorting(props: Parameters<typeof Contributions>[0] & { contribution: Contribution }) {
  const { slug, language, body, contribution, may } = props
  const t = sentences(language, 'contributions')
  const { next } = body
  const moves = byHand.filter((move) => mayMove(contributionMoves, contribution.state, move))
  const pull = next && may.includes('edit-agenda') && mayMove(contributionMoves, contribution.state, 'takeUp')
  const aloud = (
    <span className="ds-sr-only">
      {' '}
      {t('from', { name: contribution.onBehalfOf?.name ?? contribution.by.name })}
    </span>
  )
  return (
    <div className="r-bid__sort">
      {pull && (
        <Form
          id={`pull-${contribution.id}`}
          action={pullIn.bind(null, slug, body.id, contribution.id, next.meeting)}
          language={language}
        >
          <SubmitButton variant="secondary">
            {t('pull', { day: dayText(language, next.date) })}
            {aloud}
          </SubmitButton>
        </Form>
      )}
      <Details summary={t('whatCame')}>
        <Form
          id={`sort-${contribution.id}`}
          action={moveContribution.bind(null, slug, body.id, contribution.id)}
          language={language}
          version={String(contribution.version)}
        >
          <TextArea
            name="outcome"
            label={t('outcome')}
            hint={t('outcomeHint')}
            value={contribution.outcome}
            rows={2}
            maxLength={500}
            optional
          />
          <Buttons>
            {moves.map((move) => (
              <SubmitButton key={move} name="move" value={move} variant="secondary">
                {t(`do-${move}`)}
                {aloud}
              </SubmitButton>
            ))}
          </Buttons>
        </Form>
      </Details>
    </div>
  )
}
