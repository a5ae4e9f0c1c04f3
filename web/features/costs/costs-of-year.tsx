import type { CostsOfYear } from '#shared/costs/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { moneyText } from '#shared/locales/wording'
import {
  Buttons,
  Card,
  DescriptionList,
  Details,
  EmptyState,
  Form,
  Heading,
  LinkButton,
  MoneyText,
  NumberBox,
  SubmitButton,
  Table,
} from '../../ui/index.ts'
import { setBudget } from './actions.ts'

type Props = { slug: string; language: Language; view: CostsOfYear }
type Row = CostsOfYear['bodies'][number]

/** The year's money: what there is, what was used and what is left, body by body. */
export function CostsInYear(props: Props) {
  const { slug, language, view } = props
  const t = sentences(language, 'costs')
  if (view.bodies.length === 0) return <EmptyState title={t('yearNobody')} />
  const sum = (amount: Row['host'] | null) =>
    amount ? <MoneyText language={language} amount={amount} /> : <span className="r-quiet">–</span>
  return (
    <>
      <Table
        caption={t('yearCaption', { year: String(view.year) })}
        rows={view.bodies}
        rowKey={({ body }) => body}
        columns={[
          { key: 'name', label: t('body'), heads: true, cell: ({ name }) => name },
          { key: 'budget', label: t('budget'), number: true, cell: ({ budget }) => sum(budget) },
          { key: 'used', label: t('used'), number: true, cell: ({ host }) => sum(host) },
          { key: 'left', label: t('left'), number: true, cell: ({ left }) => sum(left) },
        ]}
      />
      <p className="r-quiet">{t('leftHint', { name: view.hostName })}</p>
      {view.bodies
        .filter(({ home, mayPlan }) => mayPlan || home !== null)
        .map((row) => (
          <OfBody key={row.body} {...props} row={row} />
        ))}
      <Buttons>
        <LinkButton href={`/${slug}/costs?year=${view.year - 1}`} variant="secondary">
          {t('yearBefore', { year: String(view.year - 1) })}
        </LinkButton>
        <LinkButton href={`/${slug}/costs?year=${view.year + 1}`} variant="secondary">
          {t('yearAfter', { year: String(view.year + 1) })}
        </LinkButton>
      </Buttons>
    </>
  )
}

/** One body's: what others bore of it, its budget to be told, and the list to the payroll office. */
function OfBody({ slug, language, view, row }: Props & { row: Row }) {
  const t = sentences(language, 'costs')
  const borne = [
    ...(row.home?.minor ? [{ term: t('borneHome'), value: moneyText(language, row.home) }] : []),
    ...(row.shared?.minor ? [{ term: t('borneShared'), value: moneyText(language, row.shared) }] : []),
  ]
  if (borne.length === 0 && !row.mayPlan) return null
  return (
    <Card>
      <Heading level={2}>{row.name}</Heading>
      {borne.length > 0 && <DescriptionList items={borne} />}
      {row.mayPlan && (
        <>
          <Details summary={t(row.budget ? 'budgetChange' : 'budgetTell')}>
            <Form
              id={`budget-${row.body}`}
              action={setBudget.bind(null, slug, view.currency, row.body, view.year)}
              language={language}
              version={String(row.version)}
            >
              <NumberBox
                name="budget.minor"
                label={t('budgetOf', { name: row.name, year: String(view.year) })}
                hint={t('budgetHint')}
                unit={t('unit')}
                decimals
                optional
                {...(row.budget ? { value: String(row.budget.minor / 100).replace('.', ',') } : {})}
              />
              <SubmitButton variant="secondary">{t('budgetSave')}</SubmitButton>
            </Form>
          </Details>
          <p>
            <a href={`/${slug}/costs/payroll?body=${row.body}&year=${view.year}`}>
              {t('payroll')}
              <span className="ds-sr-only"> {row.name}</span>
            </a>{' '}
            <span className="r-quiet">{t('payrollHint')}</span>
          </p>
        </>
      )}
    </Card>
  )
}
