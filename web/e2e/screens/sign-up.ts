import { sentences } from '#shared/locales/translate'
import { latestTo } from '../mailbox.ts'
import type { Visitor } from '../visitor.ts'

export type Applicant = {
  readonly country: 'dk' | 'se'
  /** The first letters, as one types them. */
  readonly search: string
  /** As it stands in the list. */
  readonly organisation: string
  /** The municipality that answers for an association without a legal number. */
  readonly host?: string
  /** The short name in the address. */
  readonly slug: string
  readonly mailbox: string
  readonly name: string
  readonly email: string
}

/** From the front page until the code has been asked for. */
export async function asksForARoom(visitor: Visitor, applicant: Applicant): Promise<void> {
  const t = sentences(visitor.language, 'tenancy')
  await visitor.opens('/')
  await visitor.presses(sentences(visitor.language, 'landing')('signUp'))
  await visitor.arrives(t('findTitle'))
  await visitor.ticks(t(applicant.country === 'dk' ? 'denmark' : 'sweden'))
  await visitor.writes(t('findLabel'), applicant.search)
  // The list follows the typing; without scripts the button asks.
  if (!visitor.scripts) await visitor.presses(t('findButton'))
  await visitor.presses(new RegExp(`^${applicant.organisation}`))
  if (applicant.host) {
    await visitor.arrives(t('hostTitle'))
    await visitor.presses(new RegExp(`^${applicant.host}`))
  }
  await visitor.arrives(t('roomTitle'))
  await visitor.writes(t('roomSlug'), applicant.slug)
  await visitor.writes(t('roomMailbox'), applicant.mailbox)
  await visitor.presses(t('next'))
  await visitor.arrives(t('youTitle'))
  await visitor.writes(t('youName'), applicant.name)
  await visitor.writes(t('youEmail'), applicant.email)
  await visitor.presses(t('sendCode'))
  await visitor.arrives(t('codeTitle'))
}

/** Proves the address by the code that came to it. */
export async function provesTheAddress(visitor: Visitor, email: string): Promise<void> {
  await visitor.writes(sentences(visitor.language, 'access')('digits'), (await latestTo(email)).code())
  await visitor.presses(sentences(visitor.language, 'tenancy')('codeConfirm'))
}

/** From nothing to one's own room, by an address of the organisation's own domain. */
export async function signsUp(visitor: Visitor, applicant: Applicant): Promise<void> {
  await asksForARoom(visitor, applicant)
  await provesTheAddress(visitor, applicant.email)
  await visitor.page.waitForURL((url) => url.pathname === `/${applicant.slug}`)
  await visitor.arrives(new RegExp(applicant.name.split(' ')[0] ?? ''))
}

/** Reads the agreement on data processing and accepts it for the organisation. */
export async function acceptsTheAgreement(
  visitor: Visitor,
  slug: string,
  organisation: string,
  name: string,
): Promise<void> {
  const t = sentences(visitor.language, 'tenancy')
  await visitor.opens(`/${slug}/settings/agreement`)
  await visitor.writes(t('agreementName'), name)
  await visitor.ticks(t('agreementMay', { name: organisation }))
  await visitor.presses(t('agreementAccept'))
  await visitor.sees(t('agreementDone'))
}
