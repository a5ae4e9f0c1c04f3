/** Where a file lies as it came, until it has been looked at. */
export const quarantineKey = (meeting: string, item: string, file: string): string =>
  `quarantine/${meeting}/${item}/${file}/`

/** What an object of the quarantine says of itself; null for any other key. */
export function cameAs(
  key: string,
): { tenant: string; meeting: string; item: string; file: string; name: string } | null {
  const id = '[0-9a-hjkmnp-tv-z]'
  const found = new RegExp(
    `^(t${id}{12})/quarantine/(m_${id}{20})/(i_${id}{20})/(f_${id}{20})/(.+)$`,
    's',
  ).exec(key)
  if (!found) return null
  const [, tenant = '', meeting = '', item = '', file = '', name = ''] = found
  return { tenant, meeting, item, file, name }
}
