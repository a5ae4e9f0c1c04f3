import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import type { HomeTableView, HomeView } from '#shared/meetings/around-api'
import type { HomeMark } from '#shared/meetings/schema'
import type { FormAction } from '../../lib/form.ts'
import {
  Buttons,
  Card,
  DateField,
  Details,
  EmptyState,
  Form,
  Heading,
  Link,
  LinkButton,
  SubmitButton,
  Table,
  TextField,
} from '../../ui/index.ts'
import { markHomeFor } from './around-actions.ts'
import { HowTold } from './round.tsx'
import './meetings.css'

/** One page to take to the committee at home: what was agreed, what is taken home, and a Yes. There is no No. */
export function HomePaper(props: {
  language: Language
  view: HomeView
  action: FormAction
  /** Where the page is as PDF. */
  pdf: string
}) {
  const { language, view, action, pdf } = props
  const t = sentences(language, 'around')
  const agreed = view.items.flatMap(({ title, outcomes }) => outcomes.map(({ text }) => ({ title, text })))
  return (
    <>
      <Card title={t('agreed')}>
        {agreed.length === 0 ? (
          <p>{t('nothingAgreed')}</p>
        ) : (
          <ul>
            {agreed.map(({ title, text }) => (
              <li key={`${title} ${text}`}>
                {text} <span className="r-quiet">({title})</span>
              </li>
            ))}
          </ul>
        )}
        {view.takenBack.length > 0 && (
          <>
            <Heading level={3}>{t('takenBack')}</Heading>
            <ul>
              {view.takenBack.map(({ text, owner }) => (
                <li key={text}>
                  {text}
                  {owner && <span className="r-quiet"> ({owner})</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <p className="r-files">
        <a href={pdf}>{sentences(language, 'meetings')('asPdf')}</a>
      </p>
      {view.mine && <SayYes language={language} mark={view.mine.mark} action={action} />}
    </>
  )
}

function SayYes(props: { language: Language; mark: HomeMark | null; action: FormAction }) {
  const { language, mark, action } = props
  const t = sentences(language, 'around')
  const where = (
    <>
      <TextField
        name="forum"
        label={t('forum')}
        hint={t('forumHint')}
        optional
        maxLength={120}
        {...(mark?.forum ? { value: mark.forum } : {})}
      />
      <DateField name="on" label={t('on')} optional {...(mark?.on ? { value: mark.on } : {})} />
    </>
  )
  if (mark)
    return (
      <Card tinted title={t('askHome')}>
        <p>
          {t('saidYes')} {mark.forum || mark.on ? t('saidYesWhere', { where: whereOf(language, mark) }) : ''}
        </p>
        <Details summary={t('addWhere')}>
          <Form id="home" action={action} language={language}>
            {where}
            <SubmitButton variant="secondary">{t('addWhere')}</SubmitButton>
          </Form>
        </Details>
      </Card>
    )
  return (
    <Card tinted title={t('askHome')}>
      <p>{t('askHomeHint')}</p>
      <Form id="home" action={action} language={language}>
        {where}
        <SubmitButton>{t('yes')}</SubmitButton>
      </Form>
    </Card>
  )
}

/** "Socialnämnden, 18 mars 2027". */
const whereOf = (language: Language, { forum, on }: HomeMark): string =>
  [forum, on ? dateText(language, on, { year: true }) : ''].filter(Boolean).join(', ')

/** Municipalities by meetings: a Yes, or "not marked yet"; nothing more, and never red. */
export function HomeTable(props: { slug: string; language: Language; view: HomeTableView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'around')
  const nameOf = new Map(view.municipalities.map(({ code, name }) => [code, name]))
  const named = (code: string) => nameOf.get(code) ?? code
  if (view.meetings.length === 0)
    return (
      <EmptyState title={t('noHome')}>
        <p>{t('noHomeHint')}</p>
      </EmptyState>
    )
  const rows = [...view.rows].sort((a, b) =>
    named(a.municipality).localeCompare(named(b.municipality), language),
  )
  const types = view.may.includes('answer-for-others')
  return (
    <Table
      caption={t('homeCaption')}
      hideCaption
      rows={rows}
      rowKey={({ municipality }) => municipality}
      columns={[
        {
          key: 'municipality',
          label: t('municipality'),
          heads: true,
          cell: ({ municipality }) => named(municipality),
        },
        ...view.meetings.map(({ meeting, date }, at) => ({
          key: meeting,
          label: dateText(language, date),
          cell: ({ cells }: HomeTableView['rows'][number]) => {
            const cell = cells[at]
            if (!cell) return ''
            if (cell.mark)
              return (
                <>
                  {t('taken')}
                  {(cell.mark.forum || cell.mark.on) && (
                    <span className="r-quiet"> ({whereOf(language, cell.mark)})</span>
                  )}
                </>
              )
            return (
              <>
                <span className="r-quiet">{t('notMarked')}</span>
                {types && (
                  <>
                    <br />
                    <Link
                      className="r-act"
                      href={`/${slug}/meetings/${meeting}/home/for/${cell.person}?body=${view.body?.id}`}
                    >
                      {t('typeYes')}
                      <span className="ds-sr-only">
                        {' '}
                        {cell.name} {dayText(language, date)}
                      </span>
                    </Link>
                  </>
                )}
              </>
            )
          },
        })),
      ]}
    />
  )
}

/** A Yes that was told on the phone or in a mail, typed by the secretary. */
export function HomeForOther(props: {
  slug: string
  language: Language
  meeting: string
  body: string
  person: string
}) {
  const { slug, language, meeting, body, person } = props
  const t = sentences(language, 'around')
  return (
    <Form id="home-for" action={markHomeFor.bind(null, slug, meeting, person, body)} language={language}>
      <TextField name="forum" label={t('forum')} hint={t('forumHint')} optional maxLength={120} />
      <DateField name="on" label={t('on')} optional />
      <HowTold language={language} />
      <Buttons>
        <SubmitButton>{t('homeForSave')}</SubmitButton>
        <LinkButton href={`/${slug}/bodies/${body}/taken-home`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
