import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { AskedRow, BeforeView, Counts, MeetingView } from '#shared/meetings/api'
import {
  Buttons,
  Card,
  Choice,
  EmptyState,
  Fieldset,
  Form,
  Link,
  LinkButton,
  SubmitButton,
  Table,
  TextArea,
} from '../../ui/index.ts'
import { answerForOther } from './actions.ts'
import { SubstituteFields } from './answer-form.tsx'
import { Phone } from './sent.tsx'
import { answerWord } from './words.ts'
import './meetings.css'

/** "8 kommer, 2 er med digitalt, 1 sender en stedfortræder, 1 kan ikke, 3 har ikke svaret." */
export function countSentence(language: Language, counts: Counts & { substitutes?: number }): string {
  const t = sentences(language, 'meetings')
  const { comes, digital, substitutes = 0, no, silent } = counts
  if (comes + digital + substitutes + no === 0) return t('countNobody')
  return [
    ...(comes ? [t('countComes', { count: comes })] : []),
    ...(digital ? [t('countDigital', { count: digital })] : []),
    ...(substitutes ? [t('countSubstitutes', { count: substitutes })] : []),
    ...(no ? [t('countNo', { count: no })] : []),
    ...(silent ? [t('countSilent', { count: silent })] : []),
  ].join(' ')
}

/** "Inför träffen": comes, digital, substitute, no answer; and a number to call. */
export function AnswersTable(props: {
  slug: string
  language: Language
  before: BeforeView
  nameOf: (municipality: string) => string
}) {
  const { slug, language, nameOf } = props
  const { meeting, rows, absent } = props.before
  const t = sentences(language, 'meetings')
  if (rows.length === 0) {
    return (
      <EmptyState title={t('nobodyAsked')}>
        <p>{t('nobodyAskedHint')}</p>
      </EmptyState>
    )
  }
  const several = new Set(rows.map(({ municipality }) => municipality)).size > 1
  const open = meeting.may.includes('answer-for-others')
  return (
    <>
      {absent.length > 0 && (
        <p>{t('nobodyFrom', { count: absent.length, names: listText(language, absent.map(nameOf)) })}</p>
      )}
      <Table
        caption={t('answersCaption')}
        hideCaption
        rows={rows}
        rowKey={(row) => row.person}
        columns={[
          { key: 'name', label: t('name'), heads: true, cell: (row) => row.name },
          ...(several
            ? [
                {
                  key: 'municipality',
                  label: t('municipality'),
                  cell: (row: AskedRow) => row.municipality && nameOf(row.municipality),
                },
              ]
            : []),
          { key: 'answer', label: t('answer'), cell: (row) => <AnswerCell language={language} row={row} /> },
          { key: 'phone', label: t('phone'), cell: (row) => row.phone && <Phone number={row.phone} /> },
          ...(open
            ? [
                {
                  key: 'type',
                  label: t('typeAnswer'),
                  cell: (row: AskedRow) => (
                    <Link className="r-act" href={`/${slug}/meetings/${meeting.id}/answers/${row.person}`}>
                      {t(row.answer ? 'changeTheAnswer' : 'typeTheAnswer')}
                      <span className="ds-sr-only"> {row.name}</span>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function AnswerCell(props: { language: Language; row: AskedRow }) {
  const { language, row } = props
  const t = sentences(language, 'meetings')
  const { answer } = row
  if (!answer) return <span className="r-quiet">{answerWord(language, 'silent')}</span>
  return (
    <>
      {answerWord(language, answer.answer)}
      {answer.substitute && `. ${t('substituteComes', { name: answer.substitute.name })}`}
      {answer.how === 'phone' && <span className="r-quiet"> ({t('onPhone')})</span>}
      {answer.note && (
        <>
          <br />
          <span className="r-quiet">”{answer.note}”</span>
        </>
      )}
    </>
  )
}

/** Interpreter, loop, companion, and what was said with the answer: of those who come or may come. */
export function NeedsCard(props: { language: Language; rows: readonly AskedRow[] }) {
  const { language } = props
  const t = sentences(language, 'meetings')
  const rows = props.rows.filter(
    ({ answer, needs }) => answer?.answer !== 'no' && (needs || (answer?.note ?? '') !== ''),
  )
  if (rows.length === 0) return null
  return (
    <Card title={t('needsTitle')}>
      <p className="r-quiet">{t('needsHint')}</p>
      <ul>
        {rows.map(({ person, name, needs, answer }) => (
          <li key={person}>
            {name}:{' '}
            {[
              needs?.interpreter && t('needInterpreter', { language: needs.interpreter }),
              needs?.loop && t('needLoop'),
              needs?.companion && t('needCompanion'),
              needs?.note,
              answer?.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The answer that somebody gave on the phone or in a mail, typed by the secretary. */
export function AnswerForOther(props: {
  slug: string
  language: Language
  view: MeetingView
  row: AskedRow
}) {
  const { slug, language, view, row } = props
  const t = sentences(language, 'meetings')
  const before = row.answer?.substitute
  return (
    <Form id="answer-for" action={answerForOther.bind(null, slug, view.id, row.person)} language={language}>
      <Choice
        name="answer"
        label={t('whatSaid', { name: row.name })}
        {...(row.answer ? { value: row.answer.answer } : {})}
        beside
        options={(view.link || row.answer?.answer === 'digital'
          ? (['comes', 'digital', 'no'] as const)
          : (['comes', 'no'] as const)
        ).map((value) => ({ value, label: answerWord(language, value) }))}
      />
      <Choice
        name="how"
        label={t('howSaid')}
        value="phone"
        beside
        options={[
          { value: 'phone', label: t('byPhone') },
          { value: 'mail', label: t('byMail') },
        ]}
      />
      <Fieldset legend={t('substituteTitleOther')} hint={t('substituteOnlyNo')}>
        <SubstituteFields language={language} {...(before ? { before } : {})} />
      </Fieldset>
      <TextArea
        name="note"
        label={t('note')}
        rows={2}
        maxLength={500}
        optional
        {...(row.answer?.note ? { value: row.answer.note } : {})}
      />
      <Buttons>
        <SubmitButton>{t('saveAnswer')}</SubmitButton>
        <LinkButton href={`/${slug}/meetings/${view.id}/answers`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
