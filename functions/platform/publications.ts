import type { LocalDate } from '#shared/kernel/dates'
import type { Publication, PublicPublication } from '#shared/publications/schema'
import type { Kept, Write } from './table/record.ts'
import { publicationLines, publications, publicPublications } from './table/records.ts'
import type { Table } from './table/table.ts'

/**
 * What the public reads of a piece as it stands: its words and its line on the public page while it is published;
 * at its address alone, and that it was taken down, afterwards; nothing before.
 */
export function publicRows(publication: Publication, bodyName: string): Write[] {
  const { id, body, title, text, link, state, publishedOn, withdrawnOn } = publication
  if (!publishedOn) return []
  const about = { publication: id, body, bodyName, publishedOn }
  const lay = (shown: Pick<PublicPublication, 'title' | 'text' | 'link' | 'withdrawnOn'>) =>
    publicPublications.lay(publicPublications.key(id), { ...about, ...shown })
  if (state === 'published')
    return [
      lay({ title, text, link, withdrawnOn: null }),
      publicationLines.lay(publicationLines.key(id), { ...about, title }),
    ]
  // Rows that are laid have the version of a first write.
  return [
    lay({ title: '', text: '', link: '', withdrawnOn }),
    ...(state === 'withdrawn' ? [publicationLines.remove(publicationLines.key(id), 1)] : []),
  ]
}

/** Pieces looked through where somebody takes back a consent: those that are read on the public page. */
const looksAt = 60

/**
 * A person has taken back the consent to be named in public: what names them there is taken down with it, in the same
 * transaction.
 */
export async function withoutNaming(
  table: Table,
  body: { readonly id: string; readonly name: string },
  person: string,
  today: LocalDate,
): Promise<Write[]> {
  const found = publications.list(
    await table.query(publications.key(body.id, '').pk, {
      begins: publications.key(body.id, '').sk,
      newestFirst: true,
      limit: looksAt,
    }),
  )
  return found
    .filter(({ state, names }) => state === 'published' && names.includes(person))
    .flatMap((each) => {
      const down: Kept<Publication> = { ...each, state: 'withdrawn', withdrawnOn: today, names: [] }
      return [
        publications.change(publications.key(body.id, each.id), down, each.version),
        ...publicRows(down, body.name),
      ]
    })
}
