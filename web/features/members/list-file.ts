import type { Country } from '#shared/countries/pack'
import type { Language } from '#shared/locales/languages'
import type { MembersView } from '#shared/members/api'
import { exportRows } from '#shared/members/paste'
import { fillsASeat } from '#shared/members/seats'
import { municipalityName } from './words.ts'

/** Pasted back it gives the same people: each with the substitute who stands in. */
export function listFile(view: MembersView, country: Country, language: Language): Response {
  const standsIn = (membership: string) => view.rows.find((row) => row.substituteFor === membership)
  const rows = view.rows.filter(fillsASeat).map((row) => {
    const substitute = standsIn(row.membership)
    return {
      name: row.name,
      email: row.reach?.email ?? '',
      phone: row.reach?.phone ?? '',
      title: row.title,
      organisation: '',
      municipality: row.municipality,
      address: '',
      group: row.group,
      substitute: substitute ? { name: substitute.name, email: substitute.reach?.email ?? '' } : null,
    }
  })
  const codes = [...new Set(rows.map((row) => row.municipality).filter(Boolean))]
  const municipalities = codes.map((code) => ({ code, name: municipalityName(country, code) }))
  const file = exportRows(rows, { groups: view.groups, municipalities }, language)
  const name = `${view.body.name}.csv`
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="list.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
