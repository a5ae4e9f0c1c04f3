import type { CostsView } from '#shared/costs/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { moneyText } from '#shared/locales/wording'
import {
  Buttons,
  Card,
  Choice,
  CostBars,
  EmptyState,
  Form,
  Heading,
  Link,
  LinkButton,
  MoneyText,
  NumberBox,
  Select,
  SubmitButton,
  Table,
  TextField,
} from '../../ui/index.ts'
import { bookCost, issueCertificates, removeCost } from './actions.ts'
import { bearerSentence, keyWord, kindWord } from './words.ts'

/** Who pays for a meeting: the bookings, the table and picture of who bears what, the certificates. */
export function CostsOfMeeting(props: { slug: string; language: Language; view: CostsView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'costs')
  const path = `/${slug}/meetings/${view.meeting.id}`
  return (
    <>
      {view.costs.length === 0 ? (
        <EmptyState title={t('none')}>{view.mayBook && <p>{t('noneHint')}</p>}</EmptyState>
      ) : (
        <>
          <Table
            caption={t('tableCaption')}
            rows={view.costs}
            rowKey={(cost) => cost.id}
            columns={[
              {
                key: 'what',
                label: t('what'),
                heads: true,
                cell: (cost) => [kindWord(language, cost.kind), cost.text].filter(Boolean).join(': '),
              },
              {
                key: 'who',
                label: t('who'),
                cell: (cost) =>
                  `${bearerSentence(language, cost, view)} ${t(cost.because === 'charter' ? 'byCharter' : 'byChoice')}`,
              },
              {
                key: 'amount',
                label: t('amount'),
                number: true,
                cell: (cost) => <MoneyText language={language} amount={cost.amount} />,
              },
              ...(view.mayBook
                ? [
                    {
                      key: 'remove',
                      label: t('remove'),
                      cell: (cost: CostsView['costs'][number]) => (
                        <Form
                          id={`remove-${cost.id}`}
                          action={removeCost.bind(null, slug, view.meeting.id, cost.id)}
                          language={language}
                          version={String(cost.version)}
                        >
                          <SubmitButton variant="tertiary">
                            {t('remove')}
                            <span className="ds-sr-only">
                              {' '}
                              {kindWord(language, cost.kind)} {moneyText(language, cost.amount)}
                            </span>
                          </SubmitButton>
                        </Form>
                      ),
                    },
                  ]
                : []),
            ]}
            foot={{ what: t('total'), amount: <MoneyText language={language} amount={view.total} /> }}
          />
          <CostBars
            language={language}
            caption={t('sharesCaption')}
            nameLabel={t('bearer')}
            amountLabel={t('amount')}
            rows={[
              { key: 'host', name: view.hostName, amount: view.host },
              ...view.parts.map((part) => ({ key: part.code, name: part.name, amount: part.total })),
            ].filter((row) => row.amount.minor !== 0)}
            total={{ name: t('total'), amount: view.total }}
          />
          {view.uneven.map(({ cost, amount, among, oneMore }) => (
            <p key={cost}>{t('uneven', { amount: moneyText(language, amount), among, oneMore })}</p>
          ))}
          <p>
            <LinkButton href={`${path}/costs/csv`} variant="secondary" plain>
              {t('download')}
            </LinkButton>
          </p>
        </>
      )}
      {view.mayBook && <BookCost slug={slug} language={language} view={view} />}
      <p>
        <Link href={`/${slug}/costs?year=${view.meeting.date.slice(0, 4)}`}>{t('seeYear')}</Link>
      </p>
      <Certificates slug={slug} language={language} view={view} />
    </>
  )
}

function BookCost(props: { slug: string; language: Language; view: CostsView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'costs')
  const kinds = ['venue', 'catering', 'officer', 'fee', 'travel', 'conference', 'other'] as const
  return (
    <Card title={t('add')}>
      <Form id="book" action={bookCost.bind(null, slug, view.meeting.id)} language={language}>
        <Select
          name="kind"
          label={t('kind')}
          options={kinds.map((kind) => ({ value: kind, label: kindWord(language, kind) }))}
        />
        <NumberBox name="amount.minor" label={t('amount')} hint={t('amountHint')} unit={t('unit')} decimals />
        <TextField name="text" label={t('text')} optional />
        {view.participants.length > 0 && (
          <Select
            name="person"
            label={t('person')}
            optional
            options={[
              { value: '', label: t('nobody') },
              ...view.participants.map(({ person, name }) => ({ value: person, label: name })),
            ]}
          />
        )}
        <Choice
          name="bearer"
          label={t('bearerChoice')}
          value="charter"
          options={[
            { value: 'charter', label: t('bearerCharter') },
            { value: 'host', label: t('bearerHost', { name: view.hostName }) },
            ...(view.municipalities.length > 1
              ? [
                  { value: 'home', label: t('bearerHome') },
                  { value: 'shared', label: t('bearerShared') },
                ]
              : []),
          ]}
        />
        {view.municipalities.length > 1 && (
          <Select
            name="key"
            label={t('key')}
            optional
            value="equal"
            options={(['equal', 'per-inhabitant', 'per-participant'] as const).map((key) => ({
              value: key,
              label: keyWord(language, key),
            }))}
          />
        )}
        <Buttons>
          <SubmitButton>{t('book')}</SubmitButton>
        </Buttons>
      </Form>
    </Card>
  )
}

function Certificates(props: { slug: string; language: Language; view: CostsView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'costs')
  const lacking = view.participants.filter(({ certificate }) => !certificate)
  const having = view.participants.filter(({ certificate }) => certificate)
  return (
    <section aria-labelledby="certificates">
      <Heading level={2} id="certificates">
        {t('certificates')}
      </Heading>
      <p>{t(view.participants.length > 0 ? 'certificatesLead' : 'certificatesNone')}</p>
      {having.length > 0 && (
        <ul className="r-list">
          {having.map(({ person, name }) => (
            <li key={person}>
              <a href={`/${slug}/meetings/${view.meeting.id}/costs/certificates/${person}`}>
                {t('certificateOf', { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.mayBook && lacking.length > 0 && (
        <Form
          id="certificates-form"
          action={issueCertificates.bind(null, slug, view.meeting.id)}
          language={language}
        >
          <SubmitButton variant="secondary">{t('issue', { count: lacking.length })}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
