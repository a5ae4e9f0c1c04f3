import type { CostsView, PayrollList } from '#shared/costs/api'
import { csv } from '#shared/countries/csv'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { kindWord } from './words.ts'

/** The table of a meeting's costs as Excel in this country opens it: who, own, share of what is shared, in all. */
export function costsCsv(language: Language, view: CostsView): string {
  const t = sentences(language, 'costs')
  const kroner = (minor: number) => minor / 100
  return csv([
    [t('municipality'), t('own'), t('share'), t('total')],
    [view.hostName, kroner(view.host.minor), 0, kroner(view.host.minor)],
    ...view.parts.map((part) => [
      part.name,
      kroner(part.own.minor),
      kroner(part.shared.minor),
      kroner(part.total.minor),
    ]),
    [t('total'), null, null, kroner(view.total.minor)],
  ])
}

/** Fees and travel as the payroll office reads them: who, of which municipality, for which meeting, how much. */
export function payrollCsv(language: Language, list: PayrollList): string {
  const t = sentences(language, 'costs')
  return csv([
    [
      t('body'),
      t('payrollDate'),
      t('payrollName'),
      t('municipality'),
      t('payrollKind'),
      t('payrollText'),
      t('payrollAmount'),
    ],
    ...list.rows.map(({ date, name, municipality, kind, text, amount }) => [
      list.bodyName,
      date,
      name,
      municipality,
      kindWord(language, kind),
      text,
      amount.minor / 100,
    ]),
  ])
}
