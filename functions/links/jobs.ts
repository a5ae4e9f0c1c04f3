import { endsOf } from '#shared/links/rules'
import type { Link } from '#shared/links/schema'
import { once } from '../platform/mail/attempts.ts'
import {
  type ControlTenant,
  claims,
  controlTenants,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Table } from '../platform/table/table.ts'
import type { JobMessage, Work, Workers } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'
import { leavingJobs } from './leaving.ts'
import { type LinkReader, linkMail } from './mails.ts'
import { closeConsent, shareFacts } from './sharing.ts'
import { linkNamed } from './store.ts'
import { closeCards, takeFacts } from './taking.ts'

/** The workers of links. Each reads one tenant, and control; between tenants there is an inbox and nothing else. */
export const linkJobs = {
  'share-facts': shareFacts,
  'take-facts': takeFacts,

  async 'close-cards'({ about }, { control, surroundings }) {
    const link = await linkNamed(control, about.link)
    const card = controlTenants.read(
      await control.get(controlTenants.key(endsOf(about.link)?.association ?? '')),
    )
    if (link && card)
      await closeCards(await systemTable(surroundings, card, 'take'), about.link, link, surroundings)
  },

  async 'close-consent'({ about }, { control, surroundings }) {
    const link = await linkNamed(control, about.link)
    if (!link?.tenant) return
    const card = controlTenants.read(await control.get(controlTenants.key(link.tenant)))
    if (card)
      await closeConsent(await systemTable(surroundings, card, 'share'), about.link, link, surroundings)
  },

  ...leavingJobs,
  'send-link-mail': sendLinkMail,
} as const satisfies Workers

/**
 * The invitation goes to the administrators of the municipality, where it is a tenant, and to the address that was
 * typed; an answer goes to the one who invited. Addresses are control's own: no tenant is read.
 */
async function sendLinkMail(
  { about, log }: JobMessage<'send-link-mail'>,
  { control, surroundings, send }: Work,
): Promise<void> {
  const link = await linkNamed(control, about.link)
  if (!link) return
  const inviting = about.mail === 'invited'
  if (inviting && link.state !== 'invited') return
  const association = controlTenants.read(await control.get(controlTenants.key(link.association)))
  if (!association) return
  const inviter = await addressOf(control, association, link.invitedBy)
  const readers = inviting
    ? await invited(control, link, association)
    : inviter
      ? [{ address: inviter, slug: association.slug, language: association.language }]
      : []
  const replyTo = inviting && inviter ? inviter : (surroundings.operator ?? 'post@radslag.invalid')
  for (const reader of readers)
    await once({ control, surroundings, send }, log, `${about.mail} ${reader.address}`, async (sending) => {
      await sending(linkMail(about.mail, link, reader, { webAddress: surroundings.webAddress, replyTo }))
    })
}

async function invited(control: Table, link: Link, association: ControlTenant): Promise<LinkReader[]> {
  const claim = claims.read(await control.get(claims.key(link.organisation)))
  const card = claim && controlTenants.read(await control.get(controlTenants.key(claim.tenant)))
  const own = card
    ? (await Promise.all(card.administrators.map((person) => addressOf(control, card, person)))).map(
        (address) => ({ address, slug: card.slug, language: card.language }),
      )
    : []
  const typed = { address: link.contact, slug: card?.slug ?? '', language: association.language }
  return [...new Map([typed, ...own].map((reader) => [reader.address, reader])).values()].filter(
    ({ address }) => address !== '',
  )
}

const addressOf = async (
  control: Table,
  { id }: Pick<ControlTenant, 'id'>,
  person: string,
): Promise<string> => waysOfTenant.read(await control.get(waysOfTenant.key(id, person)))?.email ?? ''
