import type { ReactNode } from 'react'
import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText, listText } from '#shared/locales/wording'
import { gatheringKinds } from '#shared/meetings/kinds'
import type {
  FoundCouncil,
  FoundHearing,
  FoundMeeting,
  FoundPerson,
  SearchResults,
} from '#shared/search/schema'
import { mostSigns } from '#shared/search/schema'
import { Alert, Badge, Card, EmptyState, Form, Link, SubmitButton, TextField } from '../../ui/index.ts'
import { searchFor } from './actions.ts'
import { roomOf } from './address.ts'
import type { Asked } from './load.ts'
import './search.css'

type Room = { readonly slug: string; readonly language: Language }

/** The box, and below it what was found, each kind by itself; nothing found says what to try. */
export function SearchRoom(props: Room & { asked: Asked }) {
  const { slug, language, asked } = props
  const t = sentences(language, 'search')
  return (
    <>
      <search>
        <Form id="search" action={searchFor.bind(null, slug)} language={language} row>
          <TextField
            name="words"
            type="search"
            label={t('label')}
            hint={t('hint')}
            value={asked.is === 'looked' ? asked.words : ''}
            autoComplete="off"
            maxLength={mostSigns}
            width="full"
          />
          <SubmitButton pendingWords={t('looking')}>{sentences(language, 'ui')('search')}</SubmitButton>
        </Form>
      </search>
      {asked.is === 'stopped' && <Alert kind="warning" language={language} title={t('stopped')} />}
      {asked.is === 'too-short' && <Alert kind="info" language={language} title={t('tooShort')} />}
      {asked.is === 'too-long' && <Alert kind="info" language={language} title={t('tooLong')} />}
      {asked.is === 'looked' ? (
        <Found {...props} words={asked.words} results={asked.results} />
      ) : (
        <EmptyState title={t('start')}>
          <p>{t('startKinds')}</p>
        </EmptyState>
      )}
    </>
  )
}

function Found(props: Room & { words: string; results: SearchResults }) {
  const { slug, language, words, results } = props
  const t = sentences(language, 'search')
  const { bodies, councils, people, meetings, hearings, publications } = results
  const count = [bodies, councils, people, meetings, hearings, publications].reduce(
    (sum, { rows, more }) => sum + rows.length + more,
    0,
  )
  return (
    <>
      {count === 0 ? (
        <EmptyState title={t('nothing', { words })}>
          <p>{t('nothingHint')}</p>
        </EmptyState>
      ) : (
        <p role="status">{t('found', { count, words })}</p>
      )}
      <Group language={language} title={t('bodies')} found={bodies} rowKey={({ id }) => id}>
        {({ id, name, tagline, state }) => (
          <>
            <Link href={`/${slug}/bodies/${id}`}>{name}</Link>{' '}
            {state === 'closed' && <Badge>{sentences(language, 'bodies')('stateClosed')}</Badge>}
            <About parts={[tagline]} />
          </>
        )}
      </Group>
      <Group
        language={language}
        title={t('councils')}
        found={councils}
        rowKey={({ name, municipality }) => `${municipality} ${name}`}
      >
        {(row) => <Council {...props} row={row} />}
      </Group>
      <Group language={language} title={t('people')} found={people} rowKey={({ person }) => person}>
        {(row) => <Person {...props} row={row} />}
      </Group>
      <Group language={language} title={t('meetings')} found={meetings} rowKey={({ meeting }) => meeting}>
        {(row) => <Meeting {...props} row={row} />}
      </Group>
      <Group language={language} title={t('hearings')} found={hearings} rowKey={({ hearing }) => hearing}>
        {(row) => <Hearing {...props} row={row} />}
      </Group>
      <Group
        language={language}
        title={t('publications')}
        found={publications}
        rowKey={({ publication }) => publication}
      >
        {({ publication, title, bodyName, publishedOn }) => (
          <>
            <Link href={`/${slug}/published/${publication}`}>{title}</Link>
            <About parts={[bodyName, dateText(language, publishedOn, { year: true })]} />
          </>
        )}
      </Group>
      <Through {...props} />
    </>
  )
}

/** One kind of thing; nothing where none of it was found. */
function Group<Row>(props: {
  language: Language
  title: string
  found: { readonly rows: readonly Row[]; readonly more: number }
  rowKey(row: Row): string
  children(row: Row): ReactNode
}) {
  const { language, title, found, rowKey, children } = props
  if (found.rows.length === 0) return null
  return (
    <Card title={title}>
      <ul className="r-found">
        {found.rows.map((row) => (
          <li key={rowKey(row)}>{children(row)}</li>
        ))}
      </ul>
      {found.more > 0 && (
        <p className="r-quiet">{sentences(language, 'search')('more', { count: found.more })}</p>
      )}
    </Card>
  )
}

/** What tells it from others of the same name, in one quiet line. */
function About({ parts }: { parts: readonly (string | null | undefined)[] }) {
  const said = parts.filter(Boolean)
  return said.length ? <p className="r-quiet">{said.join(' · ')}</p> : null
}

function Council({ slug, language, row }: Room & { row: FoundCouncil }) {
  const t = sentences(language, 'search')
  return (
    <>
      <Link href={`/${slug}/region/councils`}>{[row.name, row.municipality].join(', ')}</Link>
      <About parts={[row.contact && t('contact', { name: row.contact })]} />
    </>
  )
}

const roles = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  member: 'member',
  substitute: 'roleSubstitute',
  observer: 'observer',
} as const satisfies Record<FoundPerson['seats'][number]['role'], string>

/** Somebody, and where they sit: what leads to the page on which the reader may see them. */
function Person({ slug, language, row }: Room & { row: FoundPerson }) {
  const { person, name, seats } = row
  const [only, ...others] = seats
  const page = ({ body, over, opens }: Seat): string => {
    const list = `/${slug}/bodies/${body.id}/people`
    if (opens) return `${list}/${person}`
    return over ? `${list}/past` : list
  }
  if (only && others.length === 0)
    return (
      <>
        <Link href={page(only)}>{name}</Link>
        <About parts={[only.body.name, ...seatWords(language, only)]} />
      </>
    )
  return (
    <>
      <p className="r-found__name">{name}</p>
      <ul className="r-found__of">
        {seats.map((seat) => (
          <li key={`${seat.body.id} ${seat.role} ${seat.to}`}>
            <Link href={page(seat)}>
              {seat.body.name}
              <span className="ds-sr-only">: {name}</span>
            </Link>
            <About parts={seatWords(language, seat)} />
          </li>
        ))}
      </ul>
    </>
  )
}

type Seat = FoundPerson['seats'][number]
const seatWords = (language: Language, { role, municipality, to }: Seat): (string | null)[] => [
  sentences(language, 'members')(roles[role]),
  municipality,
  to && sentences(language, 'search')('until', { day: dateText(language, to, { year: true }) }),
]

/** A meeting by its day, with the topics and what was taken back of which the words speak. */
function Meeting({ slug, language, row }: Room & { row: FoundMeeting }) {
  const t = sentences(language, 'search')
  const kind = gatheringKinds.find((each) => each === row.kind) ?? 'ordinary'
  const body = kindOfBody(row.body.id) === 'networks' ? 'network' : 'council'
  const called = row.title || sentences(language, 'documents')(`gathering-${kind}`, { body })
  const page = `/${slug}/meetings/${row.meeting}`
  return (
    <>
      <Link href={page}>{`${called} ${dayText(language, row.date, { year: true })}`}</Link>
      <About
        parts={[row.body.name, row.with, row.state === 'cancelled' && t('cancelled')].map(
          (part) => part || null,
        )}
      />
      {(row.topics.length > 0 || row.takenBack.length > 0) && (
        <ul className="r-found__of">
          {row.topics.map((title, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items of one agenda may have the same title
            <li key={at}>{title}</li>
          ))}
          {row.takenBack.map(({ text, owner }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be taken back twice
            <li key={at}>
              <Link href={`${page}/notes`}>{t('takenBack', { text })}</Link>
              {owner && <span className="r-quiet"> · {owner}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Hearing({ slug, language, row }: Room & { row: FoundHearing }) {
  const t = sentences(language, 'search')
  return (
    <>
      <Link href={`/${slug}/hearings/${row.hearing}`}>{row.title}</Link>
      <About
        parts={[
          t('from', { sender: row.sender }),
          row.body.name,
          sentences(language, 'hearings')(`state-${row.state}`),
          dateText(language, row.receivedOn, { year: true }),
        ]}
      />
    </>
  )
}

/** What was looked through, in one quiet line, and the years beside. */
function Through({ slug, language, words, results }: Room & { words: string; results: SearchResults }) {
  const t = sentences(language, 'search')
  const { from, to, earlier, later, closed } = results
  const years = from === to ? [from] : [from, to]
  return (
    <div className="r-found__through">
      <p className="r-quiet">
        {[t('through', { years: listText(language, years.map(String)) }), closed && t('closed')]
          .filter(Boolean)
          .join(' ')}
      </p>
      {(earlier ?? later) !== null && (
        <p className="r-found__years">
          {[earlier, later].map(
            (year) =>
              year !== null && (
                <Link key={year} href={roomOf(slug, words, year)}>
                  {t('alsoYear', { year: String(year) })}
                </Link>
              ),
          )}
        </p>
      )}
    </div>
  )
}
