import type { ForumsView, OutsideView } from '#shared/forums/api'
import { isAskedFor } from '#shared/forums/counts'
import type { Lift } from '#shared/forums/schema'
import { type LocalDate, localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import { papersPage } from '../../lib/papers-page.ts'
import { Buttons, Card, EmptyState, Link, LinkButton, Table } from '../../ui/index.ts'

type Props = { slug: string; language: Language; view: ForumsView; today: LocalDate }
type Mandate = ForumsView['mandates'][number]

const pageOf = ({ slug, view }: Pick<Props, 'slug' | 'view'>) => `/${slug}/bodies/${view.body.id}/forums`
const keeps = ({ view }: Pick<Props, 'view'>): boolean => view.may.includes('edit-forums')

/** Other groups: what is waited for first, then who sits there, when they meet, what was raised. */
export function Forums(props: Props) {
  return (
    <>
      <Lifts {...props} />
      <Questions {...props} />
      <Outsides {...props} />
      <Mandates {...props} />
    </>
  )
}

export const levelWord = (language: Language, level: Mandate['level']): string =>
  sentences(language, 'forums')(`level-${level}`)

export function forumsDone(language: Language): Readonly<Record<string, string>> {
  const t = sentences(language, 'forums')
  return {
    mandate: t('doneMandate'),
    ended: t('doneEnded'),
    outside: t('doneOutside'),
    raised: t('doneRaised'),
    answered: t('doneAnswered'),
    carried: t('doneCarried'),
    moved: t('doneMoved'),
  }
}

function Mandates(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'forums')
  const add = keeps(props) && (
    <LinkButton href={`${pageOf(props)}/mandates`} variant="secondary">
      {t('addMandate')}
    </LinkButton>
  )
  return (
    <Card title={t('mandates')} id="mandates">
      {view.mandates.length === 0 ? (
        <EmptyState title={t('noMandates')} {...(add ? { action: add } : {})}>
          {add && <p>{t('noMandatesHint')}</p>}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t('mandates')}
            hideCaption
            rows={view.mandates}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: t('person'), heads: true, cell: ({ name }) => name },
              { key: 'forum', label: t('forum'), cell: ({ forum }) => forum },
              { key: 'level', label: t('level'), cell: ({ level }) => levelWord(language, level) },
              { key: 'period', label: t('period'), cell: (mandate) => period(language, mandate) },
              ...(keeps(props)
                ? [
                    {
                      key: 'end',
                      label: t('endMandate'),
                      cell: ({ id, held, to, name }: Mandate) =>
                        held &&
                        !to && (
                          <Link className="r-act" href={`${pageOf(props)}/mandates/${id}`}>
                            {t('endMandate')}
                            <span className="ds-sr-only"> {name}</span>
                          </Link>
                        ),
                    },
                  ]
                : []),
            ]}
          />
          {add && <Buttons>{add}</Buttons>}
        </>
      )}
    </Card>
  )
}

function period(language: Language, { from, to, held }: Mandate): string {
  const t = sentences(language, 'forums')
  const day = (date: string) => dateText(language, date, { year: true })
  if (!to) return t('since', { from: day(from) })
  return held ? t('between', { from: day(from), to: day(to) }) : t('ended', { to: day(to) })
}

function Outsides(props: Props) {
  const { slug, language, view } = props
  const t = sentences(language, 'forums')
  const add = keeps(props) && (
    <LinkButton href={`${pageOf(props)}/outside`} variant="secondary">
      {t('addOutside')}
    </LinkButton>
  )
  const shared = (row: OutsideView, what: 'agenda' | 'notes') => {
    const at = what === 'agenda' ? row.agendaAt : row.notesAt
    return at ? (
      <>
        {t('sharedOn', { day: dateText(language, localDateOf(at)) })}{' '}
        {row.papers?.includes(what) && (
          <Link className="r-act" href={papersPage(slug, row.meeting)}>
            {sentences(language, 'files')('seeFiles')}
            <span className="ds-sr-only"> {row.forum}</span>
          </Link>
        )}
      </>
    ) : (
      <span className="r-quiet">{t('notShared')}</span>
    )
  }
  return (
    <Card title={t('outsides')} id="meetings">
      {view.outsides.length === 0 ? (
        <EmptyState title={t('noOutsides')} {...(add ? { action: add } : {})}>
          {add && <p>{t('noOutsidesHint')}</p>}
        </EmptyState>
      ) : (
        <>
          {add && <p className="r-quiet">{t('outsidesHint')}</p>}
          <Table
            caption={t('outsides')}
            hideCaption
            rows={view.outsides}
            rowKey={({ meeting }) => meeting}
            columns={[
              {
                key: 'date',
                label: t('date'),
                cell: ({ date }) => dateText(language, date, { year: true }),
              },
              { key: 'forum', label: t('forum'), heads: true, cell: ({ forum }) => forum },
              { key: 'agenda', label: t('agenda'), cell: (row) => shared(row, 'agenda') },
              { key: 'notes', label: t('notes'), cell: (row) => shared(row, 'notes') },
              ...(keeps(props)
                ? [
                    {
                      key: 'do',
                      label: t('toDo'),
                      cell: (row: OutsideView) => <OutsideActs {...props} slug={slug} row={row} />,
                    },
                  ]
                : []),
            ]}
          />
          {add && <Buttons>{add}</Buttons>}
        </>
      )}
    </Card>
  )
}

/** What may be done about another group's meeting, the thing that is waited for first. */
function OutsideActs(props: Props & { row: OutsideView }) {
  const { slug, language, row } = props
  const t = sentences(language, 'forums')
  const at = `/${slug}/meetings/${row.meeting}`
  const acts = [
    ...(row.agendaAt || row.waits?.what === 'notes'
      ? []
      : [{ href: `${at}/write/shared-agenda`, words: t('shareAgenda') }]),
    ...(row.notesAt || row.waits?.what === 'agenda'
      ? []
      : [{ href: `${at}/write/shared-notes`, words: t('shareNotes') }]),
    ...(row.notesAt || row.waits?.what === 'notes' ? [] : [{ href: `${at}/write/round`, words: t('ask') }]),
    { href: `${at}/papers`, words: sentences(language, 'files')('toPapers') },
    { href: `${at}/round`, words: t('seeBrought') },
    { href: `${pageOf(props)}/outside/${row.meeting}`, words: t('editOutside') },
  ]
  return (
    <>
      {row.waits && (
        <p>
          <strong>{t(row.waits.what === 'agenda' ? 'waitsAgenda' : 'waitsNotes')}.</strong>
          {row.waits.late && <span className="r-quiet"> {t('waitsLate')}</span>}
        </p>
      )}
      <ul className="r-names">
        {acts.map(({ href, words }) => (
          <li key={href}>
            <Link href={href}>
              {words}
              <span className="ds-sr-only"> {row.forum}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Lifts(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'forums')
  const raise = keeps(props) && <LinkButton href={`${pageOf(props)}/lifts/new`}>{t('raise')}</LinkButton>
  const matters = view.lifts.filter((lift) => !isAskedFor(lift))
  return (
    <Card title={t('lifts')} id="lifts">
      {matters.length === 0 ? (
        <EmptyState title={t('noLifts')} {...(raise ? { action: raise } : {})}>
          {raise && <p>{t('noLiftsHint')}</p>}
        </EmptyState>
      ) : (
        <>
          <p>{t('liftsCount', view.counts)}</p>
          <LiftTable {...props} caption={t('lifts')} heads={t('matterShort')} lifts={matters} />
          {raise && <Buttons>{raise}</Buttons>}
        </>
      )}
    </Card>
  )
}

/** Questions to a department and from one, and what departments bring to an agenda: one log, both ways. */
function Questions(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'forums')
  const asked = view.lifts.filter(isAskedFor)
  const ask = keeps(props) && (
    <LinkButton href={`${pageOf(props)}/lifts/new?what=question`} variant="secondary">
      {t('askThem')}
    </LinkButton>
  )
  return (
    <Card title={t('questions')} id="questions">
      {asked.length === 0 ? (
        <EmptyState title={t('noQuestions')} {...(ask ? { action: ask } : {})}>
          {ask && <p>{t('noQuestionsHint')}</p>}
        </EmptyState>
      ) : (
        <>
          <LiftTable {...props} caption={t('questions')} heads={t('questionShort')} lifts={asked} />
          {ask && <Buttons>{ask}</Buttons>}
        </>
      )}
    </Card>
  )
}

function LiftTable(props: Props & { caption: string; heads: string; lifts: readonly Lift[] }) {
  const { language, caption, heads, lifts, today } = props
  const t = sentences(language, 'forums')
  return (
    <Table
      caption={caption}
      hideCaption
      rows={lifts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: heads,
          heads: true,
          cell: ({ id, title }) => <Link href={`${pageOf(props)}/lifts/${id}`}>{title}</Link>,
        },
        { key: 'forum', label: t('forum'), cell: (lift) => wayOf(language, lift) },
        { key: 'raised', label: t('raisedOn'), cell: ({ raisedOn }) => dateText(language, raisedOn) },
        { key: 'state', label: t('status'), cell: (lift) => stateOf(language, lift, today) },
      ]}
    />
  )
}

export const wayOf = (language: Language, { direction, forum }: Pick<Lift, 'direction' | 'forum'>): string =>
  sentences(language, 'forums')(direction === 'to' ? 'toForum' : 'fromForum', { forum })

/** How far it came; while it waits, by when an answer is wished for. */
export function stateOf(
  language: Language,
  { state, due }: Pick<Lift, 'state' | 'due'>,
  today: LocalDate,
): string {
  const t = sentences(language, 'forums')
  const word = t(`state-${state}`)
  if (state !== 'raised' || !due) return word
  return [word, t('dueBy', { day: dayText(language, due) }), ...(due < today ? [t('late')] : [])].join('. ')
}
