export type TenancyProblem =
  | { type: 'organisation-unknown' }
  | { type: 'host-needed'; organisation: string }
  | { type: 'already-signed-up'; slug: string }
  | { type: 'slug-taken'; slug: string }
  | { type: 'agreement-first' }
  | { type: 'last-administrator' }
  | { type: 'link-first' }
