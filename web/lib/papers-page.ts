/** Papers hang on a meeting or on a hearing; the id says which. */
export const isHearingId = (id: string): boolean => id.startsWith('h_')

/** The page of the papers of a meeting or a hearing. */
export const papersPage = (slug: string, holder: string): string =>
  `/${slug}/${isHearingId(holder) ? 'hearings' : 'meetings'}/${holder}/papers`
