import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { type Sentences, sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import type { ExportView, LifeView } from '#shared/tenancy/leaving-api'
import type { DeletionCertificate } from '#shared/tenancy/schema'
import {
  Alert,
  Buttons,
  Card,
  DescriptionList,
  Details,
  Form,
  Heading,
  LinkButton,
  SubmitButton,
  Table,
  TextField,
} from '../../ui/index.ts'
import { KeepLooking } from './keep-looking.tsx'
import { askForExport, leaveRadslag, stayAfterAll } from './leaving-actions.ts'
import './tenancy.css'

type Words = Sentences<'leaving'>

/** Taking everything home first; leaving below, folded away; and where it is under way, the way back on top. */
export function Leaving(props: { language: Language; slug: string; life: LifeView }) {
  const { language, slug, life } = props
  return (
    <>
      {life.leaving && <UnderWay language={language} slug={slug} life={life} />}
      <Exports language={language} slug={slug} exports={life.exports} />
      {!life.leaving && <AskToLeave language={language} slug={slug} life={life} />}
    </>
  )
}

function UnderWay(props: { language: Language; slug: string; life: LifeView }) {
  const { language, slug, life } = props
  const t = sentences(language, 'leaving')
  const { leaving } = life
  if (!leaving) return null
  return (
    <Alert
      kind="watch"
      language={language}
      title={t('leavingTitle', { day: dayText(language, leaving.on, { year: true }) })}
    >
      <p>{t('leavingText')}</p>
      {!life.exports.some(({ state }) => state === 'ready') && <p>{t('leavingFirst')}</p>}
      {leaving.by === 'operator' ? (
        <p>{t('stayOperator')}</p>
      ) : (
        <Form
          id="stay"
          action={stayAfterAll.bind(null, slug)}
          language={language}
          version={String(life.version)}
        >
          <p>{t('stayText')}</p>
          <Buttons>
            <SubmitButton>{t('stay')}</SubmitButton>
          </Buttons>
        </Form>
      )}
    </Alert>
  )
}

function Exports(props: { language: Language; slug: string; exports: readonly ExportView[] }) {
  const { language, slug, exports } = props
  const t = sentences(language, 'leaving')
  const making = exports.some(({ state }) => state === 'asked' || state === 'making')
  return (
    <Card title={t('exportTitle')}>
      <p>{t('exportText')}</p>
      {exports.length > 0 && (
        <div>
          <Heading level={3}>{t('exports')}</Heading>
          <ul className="tenancy-exports">
            {exports.map((each) => (
              <li key={each.id}>
                <Export language={language} slug={slug} row={each} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {making ? (
        <>
          <KeepLooking seconds={3} />
          <div className="r-buttons">
            <LinkButton href={`/${slug}/settings/leaving`} variant="secondary">
              {t('exportLook')}
            </LinkButton>
          </div>
        </>
      ) : (
        <Form id="export" action={askForExport.bind(null, slug)} language={language}>
          <p>{t('exportWarning')}</p>
          <Buttons>
            <SubmitButton variant={exports.length > 0 ? 'secondary' : 'primary'}>
              {exports.length > 0 ? t('exportAgain') : t('exportButton')}
            </SubmitButton>
          </Buttons>
        </Form>
      )}
    </Card>
  )
}

function Export(props: { language: Language; slug: string; row: ExportView }) {
  const { language, slug, row } = props
  const t = sentences(language, 'leaving')
  const at = dateText(language, localDateOf(row.at))
  if (row.state === 'failed') return <p>{t('exportFailed', { at })}</p>
  if (row.state !== 'ready')
    return (
      <p role="status">
        {t('exportMaking')} {row.of > 0 && t('exportProgress', { done: row.done, of: row.of })}
      </p>
    )
  return (
    <>
      <p>
        {t('exportReady', {
          at,
          size: sizeText(t, row.bytes),
          day: dayText(language, localDateOf(row.lapses)),
        })}
      </p>
      <div className="r-buttons">
        <LinkButton href={`/${slug}/settings/leaving/exports/${row.id}`} plain>
          {t('exportFetch')}
        </LinkButton>
      </div>
    </>
  )
}

/** "48 kB", "2 MB": as a file manager says it. */
const sizeText = (t: Words, bytes: number): string =>
  bytes < 1_000_000
    ? t('size', { size: Math.max(1, Math.round(bytes / 1000)), unit: 'kB' })
    : t('size', { size: Math.round(bytes / 100_000) / 10, unit: 'MB' })

function AskToLeave(props: { language: Language; slug: string; life: LifeView }) {
  const { language, slug, life } = props
  const t = sentences(language, 'leaving')
  return (
    <Card title={t('leaveTitle')}>
      <p>{t('leaveText')}</p>
      <Details summary={t('leaveOpen')}>
        <Form
          id="leave"
          action={leaveRadslag.bind(null, slug)}
          language={language}
          version={String(life.version)}
        >
          <p>{t('leaveDay', { day: dayText(language, life.wouldEnd, { year: true }) })}</p>
          <p>{t('leaveTold')}</p>
          <TextField name="name" label={t('leaveName', { name: life.name })} autoComplete="off" />
          <Buttons>
            <SubmitButton danger>{t('leaveButton')}</SubmitButton>
          </Buttons>
        </Form>
      </Details>
    </Card>
  )
}

/** What was deleted, when, and by whose wish; for whoever holds the code. Printed, it is the paper. */
export function DeletionProof(props: {
  language: Language
  certificate: DeletionCertificate
  address: string
}) {
  const { language, certificate, address } = props
  const t = sentences(language, 'leaving')
  const { name, askedBy, askedAt, deletedAt, counts, tables, files, code, hash } = certificate
  const asked = dateText(language, localDateOf(askedAt), { year: true })
  return (
    <>
      <Alert kind="ok" language={language}>
        <p>{t('proofReal')}</p>
      </Alert>
      <DescriptionList
        items={[
          { term: t('proofName'), value: name },
          { term: t('proofDeleted'), value: dayText(language, localDateOf(deletedAt), { year: true }) },
          {
            term: t('proofAsked'),
            value: askedBy
              ? t('proofAskedBy', { day: asked, name: askedBy })
              : t('proofAskedOperator', { day: asked }),
          },
        ]}
      />
      <Card>
        <Table
          caption={t('proofCounts')}
          rows={[
            ...counts.map(({ group, count }) => ({ what: t('proofGroup', { group }), count })),
            { what: t('proofTables'), count: tables },
            { what: t('proofFiles'), count: files },
          ]}
          rowKey={({ what }) => what}
          columns={[
            { key: 'what', label: t('proofWhat'), heads: true, cell: ({ what }) => what },
            { key: 'count', label: t('proofCount'), number: true, cell: ({ count }) => String(count) },
          ]}
        />
        <p>{t('proofBackups')}</p>
        <p>{t('proofKept')}</p>
      </Card>
      <DescriptionList
        items={[
          { term: t('proofCode'), value: code },
          { term: t('proofHash'), value: <span className="tenancy-hash">{hash}</span> },
        ]}
      />
      <p className="r-hint">{t('proofHashHint')}</p>
      <p className="r-hint">
        {t('proofCheck')} {address}
      </p>
    </>
  )
}
