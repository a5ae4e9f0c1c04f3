/** Where a file lies as it came, until it has been looked at. */
export const quarantineKey = (holder: string, place: string, file: string): string =>
  `quarantine/${holder}/${place}/${file}/`

/** What an object of the quarantine says of itself; null for any other key. */
export function cameAs(
  key: string,
): { tenant: string; holder: string; place: string; file: string; name: string } | null {
  const id = '[0-9a-hjkmnp-tv-z]'
  const found = new RegExp(
    `^(t${id}{12})/quarantine/([mh]_${id}{20})/(i_${id}{20}|[a-z]{2,20})/(f_${id}{20})/(.+)$`,
    's',
  ).exec(key)
  if (!found) return null
  const [, tenant = '', holder = '', place = '', file = '', name = ''] = found
  return { tenant, holder, place, file, name }
}
