import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText, listText, momentText } from '#shared/locales/wording'
import type { RoundView } from '#shared/meetings/around-api'
import type { RoundLine } from '#shared/meetings/schema'
import type { FormAction } from '../../lib/form.ts'
import {
  Buttons,
  Card,
  Choice,
  EmptyState,
  Form,
  Link,
  LinkButton,
  Prose,
  SubmitButton,
  Table,
  TextArea,
} from '../../ui/index.ts'
import { collectRound, writeLinesFor } from './around-actions.ts'
import './meetings.css'

type Prepares = NonNullable<RoundView['prepares']>
type Row = Prepares['rows'][number]

/** Is it another group's meeting, to which something may be brought, or a round of our own? */
export const isElsewhere = (view: Pick<RoundView, 'meeting'>): boolean => view.meeting.state === 'elsewhere'

export function roundHead(language: Language, view: RoundView): { title: string; lead: string } {
  const t = sentences(language, 'around')
  const by = dayText(language, view.by)
  if (isElsewhere(view)) {
    const { title: group, date } = view.meeting
    return {
      title: t('bringTitle', { group }),
      lead: t('bringLead', { group, day: dayText(language, date), by }),
    }
  }
  return { title: t('roundTitle'), lead: t('roundLead', { by }) }
}

/** One's own three lines. What was sent may be changed until the meeting. */
export function OwnLines(props: { language: Language; view: RoundView; action: FormAction }) {
  const { language, view, action } = props
  const t = sentences(language, 'around')
  if (!view.mine) return null
  const { line } = view.mine
  if (!view.open)
    return (
      <Card title={t('yourLines')}>
        <p>{t('roundClosed')}</p>
        {line && <Lines language={language} line={line} />}
      </Card>
    )
  return (
    <Card tinted>
      {line && <p>{t(line.nothing ? 'nothingStands' : 'linesStand')}</p>}
      <Form id="lines" action={action} language={language}>
        <TextArea
          name="text"
          label={t('yourLines')}
          hint={t(isElsewhere(view) ? 'bringHint' : 'yourLinesHint')}
          rows={4}
          maxLength={500}
          {...(line ? { value: line.text } : {})}
        />
        <Buttons>
          <SubmitButton>{t(line?.text ? 'changeLines' : 'saveLines')}</SubmitButton>
          {!line?.nothing && (
            <SubmitButton name="nothing" value="nothing" variant="secondary">
              {t('nothingThisTime')}
            </SubmitButton>
          )}
        </Buttons>
      </Form>
    </Card>
  )
}

/** Everybody's lines, for those who prepare the meeting: who has not written is said quietly. */
export function Round(props: { slug: string; language: Language; view: RoundView; prepares: Prepares }) {
  const { slug, language, view, prepares } = props
  const t = sentences(language, 'around')
  const path = `/${slug}/meetings/${view.meeting.id}`
  const nameOf = new Map(prepares.municipalities.map(({ code, name }) => [code, name]))
  const named = ({ municipality, name }: Row) => nameOf.get(municipality) ?? name
  const rows = [...prepares.rows].sort((a, b) => named(a).localeCompare(named(b), language))
  const silent = rows.filter(({ line }) => line === null)
  const may = (action: string) => view.may.includes(action)
  const several = rows.some(({ municipality }) => nameOf.has(municipality))
  return (
    <>
      <Card>
        {prepares.askedAt && <p>{t('askedAt', { when: momentText(language, prepares.askedAt) })}</p>}
        <p className="r-quiet">
          {t('silent', { count: silent.length, names: listText(language, silent.map(named)) })}
        </p>
        {prepares.collected && <p>{t('collected', { title: prepares.collected })}</p>}
        <Buttons>
          {view.open && silent.length > 0 && may('send-agenda') && (
            <LinkButton href={`${path}/write/round`} variant={prepares.askedAt ? 'secondary' : 'primary'}>
              {t(prepares.askedAt ? 'askRoundAgain' : isElsewhere(view) ? 'askBring' : 'askRound')}
            </LinkButton>
          )}
          {!isElsewhere(view) && may('edit-agenda') && silent.length < rows.length && (
            <Form
              id="collect"
              action={collectRound.bind(null, slug, view.meeting.id)}
              language={language}
              version={String(view.version)}
            >
              <SubmitButton variant={prepares.askedAt ? 'primary' : 'secondary'}>
                {t(prepares.collected ? 'collectAgain' : 'collect')}
              </SubmitButton>
            </Form>
          )}
          {prepares.collected && (
            <LinkButton href={path} variant="tertiary">
              {t('seeAgenda')}
            </LinkButton>
          )}
        </Buttons>
        {!isElsewhere(view) && !prepares.collected && silent.length < rows.length && (
          <p className="r-quiet">{t('collectHint')}</p>
        )}
      </Card>
      {rows.length === 0 ? (
        <EmptyState title={t('roundEmpty')}>
          <p>{t('roundEmptyHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('roundCaption')}
          hideCaption
          rows={rows}
          rowKey={(row) => row.person}
          columns={[
            {
              key: 'who',
              label: t(several ? 'municipality' : 'name'),
              heads: true,
              cell: (row) => (several ? `${named(row)}` : row.name),
            },
            ...(several ? [{ key: 'name', label: t('name'), cell: (row: Row) => row.name }] : []),
            { key: 'lines', label: t('lines'), cell: (row) => <Lines language={language} line={row.line} /> },
            ...(may('answer-for-others') && view.open
              ? [
                  {
                    key: 'type',
                    label: t('typeFor'),
                    cell: (row: Row) => (
                      <Link className="r-act" href={`${path}/round/for/${row.person}`}>
                        {t(row.line ? 'changeFor' : 'typeFor')}
                        <span className="ds-sr-only"> {row.name}</span>
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}

function Lines(props: { language: Language; line: RoundLine | null }) {
  const { language, line } = props
  const t = sentences(language, 'around')
  if (!line) return <span className="r-quiet">{t('notWrote')}</span>
  return (
    <>
      {line.nothing ? t('nothingThisTime') : <Prose>{line.text}</Prose>}
      {line.how === 'phone' && <span className="r-quiet">({t('onPhone')})</span>}
    </>
  )
}

/** The lines that somebody told on the phone or in a mail, typed by the secretary. */
export function LinesForOther(props: { slug: string; language: Language; meeting: string; row: Row }) {
  const { slug, language, meeting, row } = props
  const t = sentences(language, 'around')
  return (
    <Form id="lines-for" action={writeLinesFor.bind(null, slug, meeting, row.person)} language={language}>
      <TextArea
        name="text"
        label={t('linesForOther', { name: row.name })}
        rows={4}
        maxLength={500}
        {...(row.line ? { value: row.line.text } : {})}
      />
      <HowTold language={language} />
      <Buttons>
        <SubmitButton>{t('saveFor')}</SubmitButton>
        <SubmitButton name="nothing" value="nothing" variant="secondary">
          {t('nothingThisTime')}
        </SubmitButton>
        <LinkButton href={`/${slug}/meetings/${meeting}/round`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}

/** How it came to the secretary who types it. */
export function HowTold({ language }: { language: Language }) {
  const t = sentences(language, 'around')
  return (
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
  )
}
