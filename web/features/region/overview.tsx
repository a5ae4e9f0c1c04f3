import { csv } from '#shared/countries/csv'
import { CouncilKind } from '#shared/links/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { OverviewView } from '#shared/region/api'
import { sheetRows } from '#shared/region/sheet'
import { Buttons, Card, EmptyState, LinkButton, Table } from '../../ui/index.ts'
import { lackingText, nextText, seatsText } from './councils.tsx'
import './region.css'

export type Filter = { municipality?: string; kind?: string; only?: string }

/** The words of the address that filter, and no others. */
export const filterIn = (asked: Readonly<Record<string, unknown>>): Filter =>
  Object.fromEntries(
    (['municipality', 'kind', 'only'] as const).flatMap((name) =>
      typeof asked[name] === 'string' && asked[name] !== '' ? [[name, asked[name] as string]] : [],
    ),
  )

/** Which municipalities have which councils and how they stand: in a sentence, a picture, and the table of both. */
export function Overview(props: { language: Language; slug: string; view: OverviewView; filter: Filter }) {
  const { language, slug, view, filter } = props
  const { rows, without, sums } = view
  const t = sentences(language, 'councilCards')
  const query = new URLSearchParams(filter as Record<string, string>).toString()
  const file = (kind: string) => `/${slug}/region/overview/${kind}${query ? `?${query}` : ''}`
  return (
    <>
      <FilterForm language={language} view={view} filter={filter} />
      <p>
        {t('overviewSums', {
          councils: sums.councils,
          municipalities: sums.municipalities,
          vacant: sums.vacant,
        })}{' '}
        {sums.thisQuarter !== null && t('overviewMeetings', { meetings: sums.thisQuarter })}{' '}
        {sums.openHearings !== null && t('overviewHearings', { hearings: sums.openHearings })}
      </p>
      {without.length > 0 && !filter.kind && !filter.only && (
        <p>{t('without', { names: without.join(', ') })}</p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('noRows')} />
      ) : (
        <>
          {/* A plain form: it leads to a page, and works without scripts. */}
          <form action={`/${slug}/region/write`} method="get" className="r-chosen">
            <Card>
              <Table
                caption={t('tableCaption')}
                hideCaption
                rows={rows}
                rowKey={({ card }) => card}
                columns={[
                  {
                    key: 'write',
                    label: t('columnWrite'),
                    cell: ({ card, name, municipalityName, contact }) =>
                      contact?.mail ? (
                        <input
                          type="checkbox"
                          className="ds-input"
                          name="card"
                          value={card}
                          aria-label={`${t('columnWrite')} ${name}, ${municipalityName}`}
                        />
                      ) : null,
                  },
                  {
                    key: 'council',
                    label: sentences(language, 'councilCards')('circularCouncil'),
                    heads: true,
                    cell: ({ name, municipalityName }) => `${name}, ${municipalityName}`,
                  },
                  { key: 'kind', label: t('councilKind'), cell: ({ kind }) => t('kind', { kind }) },
                  {
                    key: 'seats',
                    label: t('factSeats'),
                    cell: (row) => (row.seats ? seatsText(language, row.seats) : lackingText(language, row)),
                  },
                  {
                    key: 'next',
                    label: t('factNext'),
                    cell: (row) => nextText(language, row),
                  },
                  {
                    key: 'quarter',
                    label: t('columnThisQuarter'),
                    number: true,
                    cell: (row) => row.thisQuarter ?? lackingText(language, row),
                  },
                  ...(!view.tellHearings
                    ? []
                    : [
                        {
                          key: 'hearings',
                          label: t('factHearings'),
                          number: true,
                          cell: (row: OverviewView['rows'][number]) =>
                            row.openHearings ?? lackingText(language, row),
                        },
                      ]),
                ]}
              />
            </Card>
            <Buttons>
              <button type="submit" className="ds-button" data-variant="secondary">
                {t('writeSelected')}
              </button>
              <LinkButton href={file('xlsx')} variant="tertiary" plain>
                {t('xlsx')}
              </LinkButton>
              <LinkButton href={file('csv')} variant="tertiary" plain>
                {t('csv')}
              </LinkButton>
            </Buttons>
          </form>
          <SeatBars language={language} rows={rows} />
        </>
      )}
    </>
  )
}

function FilterForm(props: { language: Language; view: OverviewView; filter: Filter }) {
  const { language, view, filter } = props
  const t = sentences(language, 'councilCards')
  const choice = (
    name: keyof Filter,
    label: string,
    options: readonly (readonly [string, string])[],
    all = t('filterAll'),
  ) => (
    <div className="r-field">
      <label htmlFor={`filter-${name}`} className="r-label">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        className="ds-input r-input r-input--medium"
        defaultValue={filter[name] ?? ''}
      >
        <option value="">{all}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <search>
      <form method="get" className="r-filter" aria-label={t('filter')}>
        {choice(
          'municipality',
          t('municipality'),
          view.members.map(({ municipality, name }) => [municipality, name] as const),
        )}
        {choice(
          'kind',
          t('councilKind'),
          CouncilKind.options.map((kind) => [kind, t('kind', { kind })] as const),
        )}
        {choice(
          'only',
          t('filterOnly'),
          [
            ['vacant', t('onlyVacant')],
            ['no-meeting', t('onlyNoMeeting')],
            ...(view.tellHearings ? [['hearings', t('onlyHearings')] as const] : []),
          ],
          t('filterAllCouncils'),
        )}
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('filterButton')}
        </button>
      </form>
    </search>
  )
}

const [seat, gap, height, most] = [14, 4, 50, 18]

/** A row of seats for each council, filled and vacant: told apart by filling, not by colour. The table says the same. */
function SeatBars(props: { language: Language; rows: OverviewView['rows'] }) {
  const { language, rows } = props
  const t = sentences(language, 'councilCards')
  const known = rows.flatMap((row) => (row.seats ? [{ ...row, seats: row.seats }] : []))
  if (known.length === 0) return null
  const sum = (of: 'filled' | 'of') => known.reduce((total, { seats }) => total + seats[of], 0)
  const width = most * (seat + gap) + gap
  return (
    <figure className="r-picture r-region-picture">
      <svg viewBox={`0 0 ${width} ${known.length * height + 6}`} preserveAspectRatio="xMinYMin" role="img">
        <title>{t('picture', { filled: sum('filled'), of: sum('of') })}</title>
        {known.map(({ card, name, municipalityName, seats }, row) => (
          <g key={card}>
            <text x={gap / 2} y={row * height + 16}>
              {short(`${municipalityName}: ${name}`)}
            </text>
            {placesOf(seats).map((place) => (
              <rect
                key={place}
                className={place < seats.filled ? 'r-place' : 'r-place r-place--vacant'}
                x={gap / 2 + place * (seat + gap)}
                y={row * height + 24}
                width={seat}
                height={seat}
                rx={3}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <ul className="r-legend">
          <li>
            <Key /> {t('pictureFilled')}
          </li>
          <li>
            <Key vacant /> {t('pictureVacant')}
          </li>
        </ul>
      </figcaption>
    </figure>
  )
}

const placesOf = ({ of, filled }: { of: number; filled: number }): number[] =>
  Array.from({ length: Math.min(most, Math.max(of, filled)) }, (_, place) => place)

const short = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text)

const Key = ({ vacant }: { vacant?: boolean }) => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <rect
      className={vacant ? 'r-place r-place--vacant' : 'r-place'}
      x={5}
      y={5}
      width={14}
      height={14}
      rx={3}
    />
  </svg>
)

/** The table as Excel in this country opens it. */
export function overviewCsv(language: Language, { rows }: OverviewView): string {
  const t = sentences(language, 'councilCards')
  const cells = sheetRows(rows, t('sheetHeads').split('|'), (kind) => t('kind', { kind }))
  return csv(cells.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.day ?? null) : cell))))
}
