/** Who is erased, and what else the tenant's table knows them by. */
export type Erasing = {
  readonly person: string
  /** The ids of the person's seats, past and present: the public card of a body names seats only. */
  readonly memberships: readonly string[]
  /** The name as it is kept; empty where another person of the tenant bears the same one. */
  readonly name: string
}

/** Stands where a name stood: a row of a list keeps its place, and says nobody. */
export const nobody = '–'

/** What says who somebody is, in whatever it stands: empty afterwards. */
const telling = ['email', 'phone', 'address', 'title', 'organisation', 'to', 'note', 'mail', 'attention']
/** What a person has said about themselves, or about the one who stands in: gone afterwards. */
const ownWords = ['named', 'confidentiality', 'substitute', 'needs']
/** Accounts keep their vouchers for as long as the law says: what was paid, to whom and for which day. */
const keptByLaw = ['certificate', 'public-certificate']

/**
 * An item of a tenant's table without the person. Ids stay, so that counts, proofs and the log hold together; name,
 * address and own words go, wherever an object names the person by id, and wherever a text is the name and nothing
 * else. What a body has written in its notes, and the bids it works on, are the body's and stay, without the name.
 * Gives the very same item where there was nothing to take away.
 */
export function withoutPerson<Item extends { readonly kind?: unknown }>(item: Item, erasing: Erasing): Item {
  return keptByLaw.includes(String(item.kind)) ? item : (cleaned(item, erasing, false) as Item)
}

function cleaned(value: unknown, erasing: Erasing, isOfPerson: boolean): unknown {
  if (typeof value === 'string') return erasing.name !== '' && value === erasing.name ? nobody : value
  if (Array.isArray(value)) {
    const kept = value.filter((each) => !namesSeat(each, erasing))
    const after = kept.map((each) => cleaned(each, erasing, false))
    return after.length === value.length && after.every((each, nth) => each === value[nth]) ? value : after
  }
  if (typeof value !== 'object' || value === null) return value
  const found = value as Readonly<Record<string, unknown>>
  const theirs = isOfPerson || found.person === erasing.person || found.id === erasing.person
  let changed = false
  const after = Object.fromEntries(
    Object.entries(found).map(([field, was]) => {
      const is = theirs ? ofPerson(field, was, erasing) : cleaned(was, erasing, false)
      changed ||= is !== was
      return [field, is]
    }),
  )
  return changed ? after : value
}

function ofPerson(field: string, was: unknown, erasing: Erasing): unknown {
  if (field === 'name') return typeof was === 'string' && was !== '' ? nobody : was
  // A seat's last day is called `to` as well.
  if (telling.includes(field) && typeof was === 'string') return isDay(was) ? was : ''
  if (field === 'needs' && was) return withoutNeeds(was)
  if (ownWords.includes(field)) return typeof was === 'object' ? null : false
  // The card that a seat carries of its person.
  return cleaned(was, erasing, field === 'card')
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const noNeeds = { interpreter: '', loop: false, companion: false, note: '' }
const withoutNeeds = (was: unknown): unknown =>
  Object.entries(was as object).every(([need, what]) => !what || !(need in noNeeds)) ? was : { ...noNeeds }

const namesSeat = (row: unknown, { memberships }: Erasing): boolean => {
  const { membership, name } = (row ?? {}) as { membership?: unknown; name?: unknown }
  return typeof name === 'string' && typeof membership === 'string' && memberships.includes(membership)
}
