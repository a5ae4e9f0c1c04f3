import { type Language, pageLanguage } from './language.ts'

/**
 * What a page is opened with: the parts of its address, its query, and the language it is read in, awaited side by
 * side. A part of the address counts before a word of the query with the same name.
 */
export async function opened<Address extends object, Query extends object = object>(props: {
  params: Promise<Address>
  searchParams?: Promise<Query>
}): Promise<Query & Address & { language: Language }> {
  const [address, query, language] = await Promise.all([
    props.params,
    props.searchParams ?? ({} as Query),
    pageLanguage(),
  ])
  return { ...query, ...address, language }
}
