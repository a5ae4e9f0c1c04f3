import type { ReactNode } from 'react'
import { mayMove } from '#shared/kernel/moves'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { ProofRow, ProofsView } from '#shared/meetings/api'
import { type ProofMove, proofMoves } from '#shared/meetings/lifecycle'
import type { MeetingState } from '#shared/meetings/schema'
import {
  Alert,
  Buttons,
  EmptyState,
  Form,
  Heading,
  Hidden,
  LinkButton,
  MomentText,
  SubmitButton,
  Table,
} from '../../ui/index.ts'
import { moveProofs } from './actions.ts'
import { byDispatch, leftToDo } from './after-sending.ts'
import { channelWord, dispatchWord, proofWord } from './words.ts'
import './meetings.css'

type Where = { slug: string; meeting: string; body: string; language: Language }

/** Mails that came back, letters to print, people to call: each with what to do and the button that does it. */
export function LeftToDoNow(props: Where & { proofs: readonly ProofRow[]; state: MeetingState }) {
  const { slug, meeting, language, proofs, state } = props
  const t = sentences(language, 'meetings')
  const { bounced, letters, calls } = leftToDo(proofs)
  return (
    <>
      {bounced.map((row) => (
        <Alert
          key={`${row.dispatch} ${row.person}`}
          kind="watch"
          language={language}
          title={t(row.state === 'unknown' ? 'unknownTitle' : 'bouncedTitle', { name: row.name })}
        >
          <p>
            {t(row.state === 'unknown' ? 'unknownDo' : 'bouncedDo')} {row.to && t('wentTo', { to: row.to })}
          </p>
          <p className="r-quiet">
            {dispatchWord(language, row.kind, state)}, <MomentText language={language} instant={row.at} />
          </p>
          <MoveButtons {...props} row={row} />
        </Alert>
      ))}
      {byDispatch(letters).map(([dispatch, rows]) => (
        <Alert
          key={dispatch}
          kind="info"
          language={language}
          title={t('lettersTitle', { count: rows.length })}
        >
          <p>{rows.map(({ name }) => name).join(', ')}</p>
          <Buttons>
            <LinkButton href={`/${slug}/meetings/${meeting}/files/letters.pdf?dispatch=${dispatch}`} plain>
              {t('printLetters', { count: rows.length })}
            </LinkButton>
            <Move {...props} rows={rows} move="print" variant="secondary">
              {t('lettersPrinted', { count: rows.length })}
            </Move>
          </Buttons>
        </Alert>
      ))}
      {calls.map((row) => (
        <Alert
          key={`${row.dispatch} ${row.person}`}
          kind="info"
          language={language}
          title={t('callTitle', { name: row.name })}
        >
          {row.to && <Phone number={row.to} />}
          <MoveButtons {...props} row={row} />
        </Alert>
      ))}
    </>
  )
}

export const Phone = (props: { number: string }) => (
  <a className="r-phone" href={`tel:${props.number.replaceAll(/[^\d+]/g, '')}`}>
    {props.number}
  </a>
)

/** What the secretary does by hand; mails move by themselves. */
const byHand = ['call', 'sendAgain', 'print', 'printInstead', 'callInstead'] as const satisfies ProofMove[]

function MoveButtons(props: Where & { row: ProofRow }) {
  const { slug, meeting, body, language, row } = props
  const t = sentences(language, 'meetings')
  // Done again means nothing: a printed letter is printed.
  const moves = byHand.filter(
    (move) => mayMove(proofMoves, row.state, move) && proofMoves[move].to !== row.state,
  )
  return (
    <Buttons>
      {row.channel === 'letter' && row.state === 'to-print' && (
        <LinkButton
          href={`/${slug}/meetings/${meeting}/files/letters.pdf?dispatch=${row.dispatch}&person=${row.person}`}
          variant="secondary"
          plain
        >
          {t('printLetters', { count: 1 })}
        </LinkButton>
      )}
      {row.state === 'bounced' && row.person.startsWith('p_') && (
        <LinkButton href={`/${slug}/bodies/${body}/people/${row.person}`} variant="secondary">
          {t('correctAddress')}
          <span className="ds-sr-only"> {row.name}</span>
        </LinkButton>
      )}
      {moves.map((move) => (
        <Move key={move} {...props} rows={[row]} move={move} variant="secondary">
          {t(`do-${move}`)}
          <span className="ds-sr-only"> {row.name}</span>
        </Move>
      ))}
    </Buttons>
  )
}

function Move(
  props: Where & {
    rows: readonly ProofRow[]
    move: ProofMove
    variant?: 'primary' | 'secondary' | 'tertiary'
    children: ReactNode
  },
) {
  const { slug, meeting, language, rows, move, variant, children } = props
  const first = rows[0]
  if (!first) return null
  const who = rows.length === 1 ? first.person : 'all'
  return (
    <Form
      id={`${move}-${first.dispatch}-${who}`}
      action={moveProofs.bind(null, slug, meeting, first.dispatch)}
      language={language}
    >
      {rows.map(({ person }) => (
        <Hidden key={person} name="person" value={person} />
      ))}
      <SubmitButton name="move" value={move} {...(variant ? { variant } : {})}>
        {children}
      </SubmitButton>
    </Form>
  )
}

/** Proof for each person, one table for each dispatch, the newest first. */
export function Proofs(props: Where & { view: ProofsView }) {
  const { language, view } = props
  const t = sentences(language, 'meetings')
  const sendings = view.dispatches
    .filter(({ kind }) => kind !== 'sample')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (sendings.length === 0) {
    return (
      <EmptyState title={t('nothingSent')}>
        <p>{t('nothingSentHint')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <LeftToDoNow {...props} proofs={view.proofs} state={view.meeting.state} />
      {sendings.map((sending) => (
        <section key={sending.dispatch} aria-labelledby={`h-${sending.dispatch}`}>
          <Heading level={2} id={`h-${sending.dispatch}`}>
            {dispatchWord(language, sending.kind, view.meeting.state)},{' '}
            <MomentText language={language} instant={sending.at} />
          </Heading>
          <ProofTable {...props} rows={view.proofs.filter(({ dispatch }) => dispatch === sending.dispatch)} />
        </section>
      ))}
    </>
  )
}

function ProofTable(props: Where & { rows: readonly ProofRow[] }) {
  const { language, rows } = props
  const t = sentences(language, 'meetings')
  if (rows.length === 0) return <p>{t('proofsSoon')}</p>
  return (
    <Table
      caption={t('proofCaption')}
      hideCaption
      rows={rows}
      rowKey={(row) => row.person}
      columns={[
        { key: 'name', label: t('name'), heads: true, cell: (row) => row.name },
        {
          key: 'how',
          label: t('how'),
          cell: (row) => (
            <>
              {channelWord(language, row.channel)}
              {row.channel === 'mail' && row.to && <span className="r-quiet r-break"> {row.to}</span>}
            </>
          ),
        },
        { key: 'state', label: t('proofState'), cell: (row) => proofWord(language, row.state) },
        { key: 'at', label: t('at'), cell: (row) => <MomentText language={language} instant={row.at} /> },
      ]}
    />
  )
}
