import type { CostsView } from '#shared/costs/api'
import { csv } from '#shared/countries/csv'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

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
