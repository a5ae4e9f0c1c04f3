import type { HearingRow, HearingsView } from '#shared/hearings/api'
import { totalOf } from '#shared/hearings/counting'
import { isOpen } from '#shared/hearings/lifecycle'
import type { HearingCount } from '#shared/hearings/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Card, EmptyState, Link, Table, Tabs } from '../../ui/index.ts'
import { dayWords, deadlineText, stateWord } from './words.ts'
import './hearings.css'

type Listing = {
  slug: string
  language: Language
  view: HearingsView
  /** The body that the list is narrowed to. */
  body: string | null
}

/** What waits, nearest deadline first; what is closed in the year; the year in numbers. */
export function HearingList(props: Listing & { bodies: readonly { id: string; name: string }[] }) {
  const { slug, language, view, body, bodies } = props
  const t = sentences(language, 'hearings')
  const waiting = view.hearings.filter(({ state }) => isOpen(state))
  const closed = view.hearings.filter(({ state, year }) => !isOpen(state) && year === view.year)
  const at = (year: number, to: string | null) =>
    `/${slug}/hearings?${new URLSearchParams({ year: String(year), ...(to ? { body: to } : {}) })}`
  return (
    <>
      {bodies.length > 1 && (
        <Tabs
          label={t('chooseBody')}
          tabs={[
            { href: at(view.year, null), label: t('allBodies'), current: body === null },
            ...bodies.map(({ id, name }) => ({ href: at(view.year, id), label: name, current: body === id })),
          ]}
        />
      )}
      {view.hearings.length === 0 ? (
        <EmptyState title={t('noneTitle', { year: String(view.year) })}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <>
          <Card title={t('waiting')}>
            {waiting.length > 0 ? <Rows {...props} rows={waiting} /> : <p>{t('noneWaiting')}</p>}
          </Card>
          <Card title={t('closed', { year: String(view.year) })}>
            {closed.length > 0 ? <Rows {...props} rows={closed} /> : <p>{t('noneClosed')}</p>}
          </Card>
        </>
      )}
      <Counts language={language} view={view} />
      <p className="r-hearings__years">
        <Link href={at(view.year - 1, body)}>{t('yearBefore', { year: String(view.year - 1) })}</Link>{' '}
        <Link href={at(view.year + 1, body)}>{t('yearAfter', { year: String(view.year + 1) })}</Link>
      </p>
    </>
  )
}

function Rows(props: Listing & { rows: readonly HearingRow[] }) {
  const { slug, language, view, rows } = props
  const t = sentences(language, 'hearings')
  const nameOf = new Map(view.bodies.map(({ id, name }) => [id, name]))
  return (
    <Table
      caption={t('title')}
      hideCaption
      rows={rows}
      rowKey={(row) => row.hearing}
      columns={[
        {
          key: 'title',
          label: t('matter'),
          heads: true,
          cell: (row) => <Link href={`/${slug}/hearings/${row.hearing}`}>{row.title}</Link>,
        },
        { key: 'sender', label: t('sender'), cell: (row) => row.sender.name },
        ...(view.bodies.length > 1
          ? [{ key: 'body', label: t('body'), cell: (row: HearingRow) => nameOf.get(row.body) ?? '' }]
          : []),
        { key: 'deadline', label: t('deadline'), cell: (row) => deadlineText(language, row.deadline) },
        {
          key: 'state',
          label: t('state'),
          cell: (row) => <State language={language} row={row} />,
        },
      ]}
    />
  )
}

function State({ language, row }: { language: Language; row: HearingRow }) {
  const t = sentences(language, 'hearings')
  if (row.asks) return <strong>{t(`asks-${row.asks}`)}</strong>
  const word = stateWord(language, row)
  return (
    <>
      {word}
      {row.closedOn ? ` ${dayWords(language, row.closedOn)}` : ''}
      {row.changed ? `. ${t(`outcome-${row.changed}`)}` : ''}
    </>
  )
}

/** Per area, zero included: a body that was heard on nothing says so. */
function Counts({ language, view }: { language: Language; view: HearingsView }) {
  const t = sentences(language, 'hearings')
  const counts = view.bodies.flatMap(({ counts: own }) => own)
  const areas = [...new Set(counts.map(({ area }) => area))].map(
    (area): HearingCount => ({ area, ...totalOf(counts.filter((each) => each.area === area)) }),
  )
  const total = totalOf(counts)
  const column = (key: 'heard' | 'answered' | 'unanswered' | 'informed') => ({
    key,
    label: t(`${key}Count`),
    number: true,
    cell: (row: HearingCount) => String(row[key]),
  })
  return (
    <Card title={t('inNumbers', { year: String(view.year) })}>
      <Table
        caption={t('inNumbers', { year: String(view.year) })}
        hideCaption
        rows={[...areas, { area: t('total'), ...total }]}
        rowKey={(row) => row.area}
        columns={[
          { key: 'area', label: t('area'), heads: true, cell: (row) => row.area || t('noArea') },
          column('heard'),
          column('answered'),
          column('unanswered'),
          column('informed'),
        ]}
      />
    </Card>
  )
}
