import type { CostsView } from '#shared/costs/api'
import type { Cost, CostKey, CostKind } from '#shared/costs/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

const kindWords = {
  venue: 'kindVenue',
  catering: 'kindCatering',
  officer: 'kindOfficer',
  fee: 'kindFee',
  travel: 'kindTravel',
  conference: 'kindConference',
  other: 'kindOther',
} as const satisfies Record<CostKind, string>
const keyWords = {
  equal: 'keyEqual',
  'per-inhabitant': 'keyPerInhabitant',
  'per-participant': 'keyPerParticipant',
} as const satisfies Record<CostKey, string>

export const kindWord = (language: Language, kind: CostKind): string =>
  sentences(language, 'costs')(kindWords[kind])
export const keyWord = (language: Language, key: CostKey): string =>
  sentences(language, 'costs')(keyWords[key])

/** Who pays a cost, as one sentence. */
export function bearerSentence(language: Language, cost: Cost, view: CostsView): string {
  const t = sentences(language, 'costs')
  if (cost.bearer === 'host') return t('hostPays', { name: view.hostName })
  if (cost.bearer === 'home') {
    const home = view.municipalities.find(({ code }) => code === cost.municipality)
    return t('homePays', { name: home?.name ?? cost.municipality })
  }
  const key = cost.key ?? 'equal'
  const among =
    key === 'per-participant'
      ? new Set(view.participants.map(({ municipality }) => municipality)).size
      : view.municipalities.length
  return t('sharedPays', { count: among, key: keyWord(language, key) })
}
