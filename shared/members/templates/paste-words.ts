/** What a column of a pasted list can be. */
export type Column =
  | 'name'
  | 'given'
  | 'family'
  | 'email'
  | 'phone'
  | 'title'
  | 'organisation'
  | 'municipality'
  | 'address'
  | 'postcode'
  | 'town'
  | 'group'
  | 'substitute'
  | 'substituteEmail'
/** The kinds of people that groups are guessed by; a group is of a kind where its key or title says so. */
export type GroupKind = 'politician' | 'officer' | 'citizen' | 'relative' | 'organisation'

/** Words of one language by which a pasted list is understood. Both languages are looked for in every list. */
export type PasteWords = {
  readonly headings: Readonly<Record<Column, readonly string[]>>
  readonly groups: Readonly<Record<GroupKind, readonly string[]>>
  /** Words that a title has and a name has not. */
  readonly titles: readonly string[]
}
