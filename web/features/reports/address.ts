/** Where the yearly report of a body is read; without a year, this year's. */
export const addressOfReport = (slug: string, body: string, year?: string | number): string =>
  `/${slug}/bodies/${body}/year/report${year === undefined ? '' : `?year=${year}`}`

/** The address in the API of the report as a file, or null for anything else. */
export function fileOfReport(body: string, file: string, asked: URLSearchParams): string | null {
  const year = asked.get('year') ?? ''
  if (!['report.pdf', 'report.docx'].includes(file) || !/^\d{4}$/.test(year)) return null
  const number = asked.get('case')
  const query = number ? `?${new URLSearchParams({ case: number })}` : ''
  return `/documents/bodies/${encodeURIComponent(body)}/reports/${year}/${file}${query}`
}
