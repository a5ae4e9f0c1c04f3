import Link from 'next/link'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { InvitedRow, MeetingView, NeedsView, RecipientsView } from '#shared/meetings/api'
import type { AnswerKind } from '#shared/meetings/schema'
import {
  Buttons,
  Card,
  Choice,
  EmptyState,
  Fieldset,
  Form,
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

/** One who is asked to come, with a number to call. */
export type Asked = Pick<InvitedRow, 'person' | 'name' | 'role' | 'municipality' | 'answer'> & {
  readonly phone: string
}

/**
 * Everyone who is asked to come. Once the agenda is out it is those who got it; before that, those who would get it
 * today. Guests and substitutes who were named come with the one they belong to.
 */
export function askedOf(view: MeetingView, recipients: RecipientsView | null): Asked[] {
  const rows = view.secretary?.rows ?? []
  const entitled = recipients?.recipients ?? []
  const phoneOf = (person: string) => entitled.find((each) => each.person === person)?.phone ?? ''
  const invited = rows.filter(({ role, person }) => role !== 'guest' && !person.startsWith('sub-'))
  const listed = new Set(invited.map(({ person }) => person))
  const others =
    view.agendaSentAt === null
      ? entitled.filter(
          ({ person, role, inPlaceOf }) => !listed.has(person) && role !== 'guest' && inPlaceOf === undefined,
        )
      : []
  return [
    ...invited.map((row) => ({ ...row, phone: phoneOf(row.person) })),
    ...others.map(({ person, name, role, municipality = '', phone = '' }) => ({
      person,
      name,
      role,
      municipality,
      phone,
      answer: null,
    })),
  ]
}

/** "8 kommer, 2 er med digitalt, 1 kan ikke, 3 har ikke svaret." */
export function countSentence(language: Language, asked: readonly Asked[]): string {
  const t = sentences(language, 'meetings')
  const times = (kind: AnswerKind | null) =>
    asked.filter(({ answer }) => (answer?.answer ?? null) === kind).length
  if (asked.length === times(null)) return t('countNobody')
  return [
    ...(times('comes') ? [t('countComes', { count: times('comes') })] : []),
    ...(times('digital') ? [t('countDigital', { count: times('digital') })] : []),
    ...(times('no') ? [t('countNo', { count: times('no') })] : []),
    ...(times(null) ? [t('countSilent', { count: times(null) })] : []),
  ].join(' ')
}

/** "Inför träffen": comes, digital, substitute, no answer; and a number to call. */
export function AnswersTable(props: {
  slug: string
  language: Language
  view: MeetingView
  asked: readonly Asked[]
  municipalities: ReadonlyMap<string, string>
}) {
  const { slug, language, view, asked, municipalities } = props
  const t = sentences(language, 'meetings')
  if (asked.length === 0) {
    return (
      <EmptyState title={t('nobodyAsked')}>
        <p>{t('nobodyAskedHint')}</p>
      </EmptyState>
    )
  }
  const absent = notRepresented(asked, municipalities)
  const several = new Set(asked.map(({ municipality }) => municipality)).size > 1
  const open = view.may.includes('answer-for-others')
  return (
    <>
      {absent.length > 0 && (
        <p>{t('nobodyFrom', { count: absent.length, names: listText(language, absent) })}</p>
      )}
      <Table
        caption={t('answersCaption')}
        hideCaption
        rows={asked}
        rowKey={(row) => row.person}
        columns={[
          { key: 'name', label: t('name'), heads: true, cell: (row) => row.name },
          ...(several
            ? [
                {
                  key: 'municipality',
                  label: t('municipality'),
                  cell: (row: Asked) => municipalities.get(row.municipality) ?? row.municipality,
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
                  cell: (row: Asked) => (
                    <Link className="r-act" href={`/${slug}/meetings/${view.id}/answers/${row.person}`}>
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

/**
 * Municipalities of the association from which nobody is asked. Where only a few of them take part, it is a group
 * of some and not of all, and nobody is missed.
 */
function notRepresented(asked: readonly Asked[], municipalities: ReadonlyMap<string, string>): string[] {
  const present = new Set(asked.map(({ municipality }) => municipality))
  const absent = [...municipalities].filter(([code]) => !present.has(code)).map(([, name]) => name)
  return municipalities.size > 1 && absent.length * 2 < municipalities.size ? absent : []
}

function AnswerCell(props: { language: Language; row: Asked }) {
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
          <span className="r-quiet">“{answer.note}”</span>
        </>
      )}
    </>
  )
}

/** Interpreter, loop, companion: for the secretary alone. */
export function NeedsCard(props: { language: Language; needs: NeedsView }) {
  const { language, needs } = props
  const t = sentences(language, 'meetings')
  if (needs.rows.length === 0) return null
  return (
    <Card title={t('needsTitle')}>
      <p className="r-quiet">{t('needsHint')}</p>
      <ul>
        {needs.rows.map(({ person, name, needs: own, note }) => (
          <li key={person}>
            {name}:{' '}
            {[
              own.interpreter && t('needInterpreter', { language: own.interpreter }),
              own.loop && t('needLoop'),
              own.companion && t('needCompanion'),
              own.note,
              note,
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
export function AnswerForOther(props: { slug: string; language: Language; view: MeetingView; row: Asked }) {
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
