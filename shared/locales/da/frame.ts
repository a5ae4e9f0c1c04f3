/** The frame of a tenant's pages. */
export const frame = {
  home: 'Forside',
  myPage: 'Min side',
  hearings: 'Høringer',
  region: 'Kommunerne',
  search: 'Søg',
  settings: 'Indstillinger',
  me: 'Dig',
  signIn: 'Log ind',
} as const
