import type { Paper } from '#shared/documents/paper'
import { reportPaper } from '#shared/documents/report'
import { localDateOf } from '#shared/kernel/dates'
import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { ReportView } from '#shared/reports/api'
import type { Report } from '#shared/reports/schema'
import { Blocks, Runs } from '../../lib/prose.tsx'
import {
  Alert,
  Buttons,
  Card,
  DescriptionList,
  EmptyState,
  Form,
  Heading,
  SubmitButton,
  Table,
  Tabs,
  TextArea,
} from '../../ui/index.ts'
import { gatherFigures, reopenReport, writeWords } from './actions.ts'
import { addressOfReport } from './address.ts'
import './reports.css'

type Props = {
  readonly slug: string
  readonly language: Language
  readonly view: ReportView
  readonly host: { readonly name: string; readonly invented: boolean }
}
type WithReport = Props & { readonly report: Report }

/** The report of a year as it will be read, with what its writers can do about it; or the one press that makes it. */
export function YearReport(props: Props) {
  const { slug, language, view } = props
  const { body, year, years, report } = view
  return (
    <>
      {years.length > 1 && (
        <Tabs
          label={sentences(language, 'reports')('years')}
          tabs={years.map((each) => ({
            href: addressOfReport(slug, body.id, each),
            label: String(each),
            current: each === year,
          }))}
        />
      )}
      {report ? <Gathered {...props} report={report} /> : <NothingYet {...props} />}
    </>
  )
}

function NothingYet(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'reports')
  const writes = view.may.includes('write-report')
  return (
    <EmptyState
      title={t('empty', { year: String(view.year) })}
      action={writes && <Gather {...props} label={t('gather')} />}
    >
      <p>{t(writes ? 'emptyWrite' : 'emptyRead')}</p>
    </EmptyState>
  )
}

function Gathered(props: WithReport) {
  const { language, view, host, report } = props
  const t = sentences(language, 'reports')
  const writes = view.may.includes('write-report')
  return (
    <>
      {report.state === 'draft' && (
        <Alert kind="info" language={language} title={t('draft')}>
          <p>{t('draftNote')}</p>
        </Alert>
      )}
      <Files {...props} />
      <PaperToRead paper={reportPaper({ report, body: view.body, host }, { language })} />
      <WhoCameAgain {...props} />
      {writes && (report.state === 'draft' ? <Writing {...props} /> : <Reopen {...props} />)}
    </>
  )
}

function Files({ slug, language, view, report }: WithReport) {
  const t = sentences(language, 'reports')
  const file = (name: string) => `/${slug}/bodies/${view.body.id}/year/report/${name}?year=${view.year}`
  const { finishedAt } = report
  return (
    <div className="r-screen">
      <p className="r-files">
        <a href={file('report.pdf')}>{t('asPdf')}</a>
        <a href={file('report.docx')}>{t('asWord')}</a>
      </p>
      <p className="r-quiet">
        {report.state === 'finished' && finishedAt
          ? t('finishedOn', { day: dayText(language, localDateOf(finishedAt), { year: true }) })
          : t('wordHint')}
      </p>
    </div>
  )
}

/** The same paper that the files hold, under the page's own heading. */
function PaperToRead({ paper }: { readonly paper: Paper }) {
  return (
    <article className="r-report">
      <DescriptionList
        items={paper.facts.map(({ label, value }) => ({ term: label, value: <Runs runs={value} /> }))}
      />
      {paper.sections.map(({ title, blocks, parts }) => (
        <section key={title}>
          <Heading level={2}>{title}</Heading>
          <Blocks blocks={blocks} />
          {parts.map((part) => (
            <div key={part.title}>
              <Heading level={3}>{part.title}</Heading>
              <Blocks blocks={part.blocks} />
            </div>
          ))}
        </section>
      ))}
    </article>
  )
}

/** For the secretary alone, and never on paper: of those who came, how many had come the time before as well. */
function WhoCameAgain({ language, report }: WithReport) {
  const t = sentences(language, 'reports')
  if (!report.returning?.length) return null
  return (
    <div className="r-screen">
      <Card title={t('again')}>
        <p className="r-quiet">{t('againHint')}</p>
        <Table
          caption={t('again')}
          hideCaption
          rows={report.returning}
          rowKey={(row) => row.meeting}
          columns={[
            { key: 'day', label: t('againMeeting'), heads: true, cell: (row) => dayText(language, row.date) },
            {
              key: 'share',
              label: t('againShare'),
              cell: ({ came, again }) =>
                t('againOf', { again, came, share: came ? Math.round((100 * again) / came) : 0 }),
            },
          ]}
        />
      </Card>
    </div>
  )
}

/** What remains to be done with a draft: one's own words, to call it finished with them, and the figures anew. */
function Writing(props: WithReport) {
  const { slug, language, view, report } = props
  const t = sentences(language, 'reports')
  const year = String(view.year)
  const params = { body: view.body.id, year }
  const of = kindOfBody(view.body.id) === 'networks' ? 'network' : 'council'
  return (
    <>
      <Card title={t('wordsTitle')} id="words">
        <p className="r-quiet">{t('wordsHint')}</p>
        <Form
          id="words-of-report"
          action={writeWords.bind(null, slug, params)}
          language={language}
          version={String(view.version)}
        >
          <TextArea name="foreword" label={t('foreword')} value={report.words.foreword} rows={5} optional />
          <TextArea
            name="aims"
            label={t('aims')}
            hint={t('aimsHint', { year })}
            value={report.words.aims}
            rows={5}
            optional
          />
          <TextArea name="closing" label={t('closing')} value={report.words.closing} rows={4} optional />
          <p className="r-quiet">{t('finishHint', { of })}</p>
          <Buttons>
            <SubmitButton variant="secondary">{t('save')}</SubmitButton>
            <SubmitButton name="then" value="finish">
              {t('finish')}
            </SubmitButton>
          </Buttons>
        </Form>
      </Card>
      <Card title={t('gatherAgain')}>
        <p>{t('gatherAgainHint')}</p>
        <Gather {...props} label={t('gatherAgain')} />
      </Card>
    </>
  )
}

function Reopen({ slug, language, view }: Props) {
  const t = sentences(language, 'reports')
  return (
    <Card title={t('reopen')}>
      <p>{t('reopenHint')}</p>
      <Form
        id="reopen"
        action={reopenReport.bind(null, slug, { body: view.body.id, year: String(view.year) })}
        language={language}
        version={String(view.version)}
      >
        <SubmitButton variant="secondary">{t('reopen')}</SubmitButton>
      </Form>
    </Card>
  )
}

function Gather(props: Props & { readonly label: string }) {
  const { slug, language, view, label } = props
  return (
    <Form
      id="gather"
      action={gatherFigures.bind(null, slug, { body: view.body.id, year: String(view.year) })}
      language={language}
      version={String(view.version)}
    >
      <SubmitButton variant={view.report ? 'secondary' : 'primary'}>{label}</SubmitButton>
    </Form>
  )
}
