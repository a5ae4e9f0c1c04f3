import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayAndTimeText, listText } from '#shared/locales/wording'
import type { RegionBefore, RepresentativeRow } from '#shared/meetings/around-api'
import { Buttons, Card, EmptyState, Link, LinkButton, Table, Tabs } from '../../ui/index.ts'
import { countSentence } from './answers.tsx'
import { Phone } from './sent.tsx'
import { answerWord } from './words.ts'
import './meetings.css'

type Opened = NonNullable<RegionBefore['opened']>
/** A municipality with somebody who is asked, or with a place that nobody holds. */
type Row = {
  readonly municipality: string
  readonly held: RepresentativeRow | null
  readonly roleTitle: string
}

/** "Inför träffen": who comes from each municipality, and whom to write to or call. */
export function BeforeTheMeeting(props: { slug: string; language: Language; view: RegionBefore }) {
  const { slug, language, view } = props
  const t = sentences(language, 'around')
  const { networks, opened } = view
  if (networks.length === 0)
    return (
      <EmptyState title={t('noNetworks')}>
        <p>{t('noNetworksHint')}</p>
      </EmptyState>
    )
  return (
    <>
      {networks.length > 1 && (
        <Tabs
          label={t('networks')}
          tabs={networks.map(({ id, name, meeting }) => ({
            href: `/${slug}/region?body=${id}`,
            label: meeting ? t('nextOf', { name, day: dateText(language, meeting.date) }) : name,
            current: id === opened?.body.id,
          }))}
        />
      )}
      {opened ? (
        <OpenedMeeting {...props} opened={opened} />
      ) : (
        <EmptyState
          title={t('nothingPlanned')}
          action={<LinkButton href={`/${slug}/bodies/${networks[0]?.id}/year`}>{t('planDates')}</LinkButton>}
        >
          <p>{t('nothingPlannedHint')}</p>
        </EmptyState>
      )}
    </>
  )
}

function OpenedMeeting(props: { slug: string; language: Language; view: RegionBefore; opened: Opened }) {
  const { slug, language, view, opened } = props
  const t = sentences(language, 'around')
  const path = `/${slug}/meetings/${opened.meeting.id}`
  const silent = opened.rows.filter(({ answer }) => answer === null).length
  return (
    <>
      <Card tinted kicker={opened.body.name} title={dayAndTimeText(language, opened.meeting)}>
        <p>{opened.called ? countSentence(language, countsOf(opened.rows)) : t('notCalled')}</p>
        <Buttons>
          {silent > 0 && (
            <LinkButton href={`${path}/write/reminder`}>{t('writeToSilent', { count: silent })}</LinkButton>
          )}
          <LinkButton href={`${path}/round`} variant="secondary">
            {t('toRound')}
          </LinkButton>
          <LinkButton href={path} variant="secondary">
            {t('seeMeeting')}
          </LinkButton>
          <LinkButton href={`${path}/write/notice`} variant="tertiary">
            {t('writeToAll')}
          </LinkButton>
        </Buttons>
      </Card>
      <Representatives slug={slug} language={language} view={view} opened={opened} />
    </>
  )
}

const countsOf = (rows: readonly RepresentativeRow[]) => ({
  comes: rows.filter(({ answer }) => answer?.answer === 'comes').length,
  digital: rows.filter(({ answer }) => answer?.answer === 'digital').length,
  substitutes: rows.filter(({ answer }) => answer?.answer === 'no' && answer.substitute).length,
  no: rows.filter(({ answer }) => answer?.answer === 'no' && !answer.substitute).length,
  silent: rows.filter(({ answer }) => answer === null).length,
})

function Representatives(props: { slug: string; language: Language; view: RegionBefore; opened: Opened }) {
  const { slug, language, view, opened } = props
  const t = sentences(language, 'around')
  const nameOf = new Map(view.municipalities.map(({ code, name }) => [code, name]))
  const named = (code: string) => nameOf.get(code) ?? code
  const rows: Row[] = [
    ...opened.rows.map((held) => ({ municipality: held.municipality, held, roleTitle: '' })),
    ...opened.absent.map(({ municipality, roleTitle }) => ({ municipality, held: null, roleTitle })),
  ].sort((a, b) => named(a.municipality).localeCompare(named(b.municipality), language))
  const missing = opened.absent.map(({ municipality }) => named(municipality))
  const homeLabel = opened.homeFrom
    ? t('takenHomeOf', { day: dateText(language, opened.homeFrom) })
    : t('takenHome')
  return (
    <>
      {missing.length > 0 && (
        <p>
          {sentences(language, 'meetings')('nobodyFrom', {
            count: missing.length,
            names: listText(language, missing),
          })}
        </p>
      )}
      <Table
        caption={t('caption')}
        hideCaption
        rows={rows}
        rowKey={({ municipality, held }) => held?.person ?? municipality}
        columns={[
          {
            key: 'municipality',
            label: t('municipality'),
            heads: true,
            cell: ({ municipality, held }) => named(municipality) || held?.name,
          },
          {
            key: 'representative',
            label: t('representative'),
            cell: ({ held, roleTitle }) =>
              held ? (
                held.name
              ) : (
                <span className="r-quiet">{roleTitle ? t('nobodyTitle', { roleTitle }) : t('nobody')}</span>
              ),
          },
          {
            key: 'answer',
            label: t('answer'),
            cell: ({ held }) =>
              held && <Answered slug={slug} language={language} opened={opened} row={held} />,
          },
          {
            key: 'substitute',
            label: t('substitute'),
            cell: ({ held }) => held?.answer?.substitute?.name ?? '',
          },
          {
            key: 'phone',
            label: t('phone'),
            cell: ({ held }) => held?.phone && <Phone number={held.phone} />,
          },
          {
            key: 'round',
            label: t('round'),
            cell: ({ held }) =>
              held && (held.wrote ? t('wrote') : <span className="r-quiet">{t('notWrote')}</span>),
          },
          ...(opened.homeFrom
            ? [
                {
                  key: 'home',
                  label: homeLabel,
                  cell: ({ held }: Row) =>
                    held?.takenHome === null || !held ? (
                      ''
                    ) : held.takenHome ? (
                      t('taken')
                    ) : (
                      <span className="r-quiet">{t('notMarked')}</span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Answered(props: { slug: string; language: Language; opened: Opened; row: RepresentativeRow }) {
  const { slug, language, opened, row } = props
  const t = sentences(language, 'around')
  const word = answerWord(language, row.answer?.answer ?? 'silent')
  return (
    <>
      {row.answer ? word : <span className="r-quiet">{word}</span>}
      <br />
      <Link
        className="r-act r-act--line"
        href={`/${slug}/meetings/${opened.meeting.id}/answers/${row.person}`}
      >
        {t(row.answer ? 'changeAnswer' : 'typeAnswer')}
        <span className="ds-sr-only"> {row.name}</span>
      </Link>
    </>
  )
}
