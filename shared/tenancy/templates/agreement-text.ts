/**
 * What a tenant and Rådslag agree on about personal data, said plainly. A changed text is a new version, and the
 * tenant is asked again; the accepted version stays with the tenant.
 */
export type Agreement = {
  readonly version: string
  readonly title: string
  readonly sections: { readonly heading: string; readonly paragraphs: string[] }[]
}
