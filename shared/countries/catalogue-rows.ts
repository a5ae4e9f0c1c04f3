/** How the catalogue is written down; `catalogue.ts` makes organisations of it. */
export type MunicipalityRow<Third> = readonly [
  code: string,
  name: string,
  third: Third,
  population: number,
  webDomain: string,
  mailDomains?: string,
]

export type AssociationForm = 'kommunalforbund' | 'joint-organisation' | 'contact-council' | 'cooperation'

export type AssociationRow = {
  readonly key: string
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly form: AssociationForm
  readonly orgNumber?: string
  readonly domain?: string
  /** Codes of municipalities, or keys of associations; `null` where they could not be read. */
  readonly members: string | null
  /** Takes part by agreement, without being a member. */
  readonly coOpted?: string
}
