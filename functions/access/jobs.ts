import type { TenantRole } from '#shared/access/permissions'
import { addDays, instantOf, localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { Person } from '#shared/members/schema'
import { persons } from '../platform/actor.ts'
import { once } from '../platform/mail/attempts.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import { wayFor } from '../platform/proof/accounts.ts'
import { codeMinutes, digitsOf } from '../platform/proof/codes.ts'
import { makeTicket } from '../platform/proof/tickets.ts'
import { commit } from '../platform/table/commit.ts'
import { accounts, codes, controlTenants, proofsOfWho } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, tenants } from '../platform/table/records.ts'
import type { JobMessage, Work, Workers } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'

/** How long an invitation's link is good for. */
const invitationDays = 30
const noOperator = 'post@radslag.invalid'

export const accessJobs = {
  // Here, where nobody waits and measures, it shows whether anyone is known at the address.
  async 'send-code'({ about, log }, { control, surroundings, send }) {
    const code = codes.read(await control.get(codes.key(about.code)))
    if (!code || code.usedAt || code.lapses <= surroundings.now()) return
    let { language } = code
    if (code.purpose === 'sign-in') {
      const found = proofsOfWho.read(await control.get(proofsOfWho.key('mail', code.email)))
      const account = found ? accounts.read(await control.get(accounts.key(found.account))) : null
      if (!account) return
      // Which page the code was asked from says more about the reader than which page they once chose.
      language = code.language
    }
    const t = sentences(language, 'access')
    const digits = digitsOf(surroundings.secret, about.code)
    await once({ control, surroundings, send }, log, 'code', async (sending) => {
      await sending(
        simpleMail({
          language,
          to: { name: code.name, address: code.email },
          fromName: 'Rådslag',
          replyTo: surroundings.operator ?? noOperator,
          subject: t('mailCodeSubject'),
          paragraphs: [t('mailCodeHello', { name: code.name || 'none' })],
          code: `${digits.slice(0, 3)} ${digits.slice(3)}`,
          closing: [t('mailCodeLasts', { minutes: codeMinutes }), t('mailCodeNotYou')],
        }),
      )
    })
  },

  'invite-person': (message, work) =>
    invite(message, work, message.about.person, message.about.body, ['person']),
  'invite-colleague': (message, work) =>
    invite(message, work, message.about.person, '', ['officer', 'person']),

  async 'accept-invitation'({ about }, { control, surroundings }) {
    const tenant = controlTenants.read(await control.get(controlTenants.key(about.tenant)))
    if (!tenant) return
    const table = await systemTable(surroundings, tenant, 'mail')
    const person = persons.read(await table.get(persons.key(about.person)))
    if (person && person.invited !== 'accepted') await setInvited(table, person, 'accepted', surroundings)
  },
} as const satisfies Workers

/**
 * The way in first, then the mail, then the note on the person: a kill in between is made good by doing it again.
 * Whoever cannot be mailed is not written to, and somebody whose address is another person's way in gets no way.
 */
async function invite(
  { tenant, log }: JobMessage<'invite-person' | 'invite-colleague'>,
  { table, control, surroundings, send }: Work,
  id: string,
  body: string,
  roles: readonly TenantRole[],
): Promise<void> {
  const { now, newId, secret, webAddress } = surroundings
  const [person, rows, ofBody, card] = await Promise.all([
    table.get(persons.key(id)).then(persons.read),
    table.query('TENANT'),
    body ? table.get(bodies.key(body)).then(bodies.read) : null,
    control.get(controlTenants.key(tenant)).then(controlTenants.read),
  ])
  const home = tenants.list(rows)[0]
  if (!person?.email || !home || !card) return
  const who = { tenant, person: id, email: person.email, language: person.language, roles }
  const given = await wayFor(control, who, { now: now(), newId })
  if (!given.ok) return
  if (given.value.writes.length > 0) {
    const made = await commit(
      control,
      { writes: given.value.writes, log: { did: 'way.given', about: [tenant, id] } },
      { by: 'system', at: now(), logId: newId('log') },
    )
    if (!made.ok) throw new Error(`the way in of ${id} changed meanwhile`)
  }
  const last = addDays(localDateOf(now()), invitationDays)
  const ticket = makeTicket(secret, {
    tenant,
    person: id,
    meeting: '',
    uses: ['accept-invitation'],
    expires: instantOf(addDays(last, 1), '00:00'),
  })
  const t = sentences(person.language, 'access')
  const contact = ofBody?.contact.name ? ofBody.contact : home.contact
  await once({ control, surroundings, send }, log, `invitation ${id}`, async (sending) => {
    await sending(
      simpleMail({
        language: person.language,
        to: { name: person.name, address: person.email },
        fromName: home.name,
        replyTo: contact.mail || home.mailbox || (surroundings.operator ?? noOperator),
        // Nothing on a locked screen says what kind of council it is.
        subject: t('mailInviteSubject', { tenant: home.name }),
        paragraphs: [
          t('mailInviteHello', { name: person.name }),
          ofBody ? t('mailInviteBody', { body: ofBody.name }) : t('mailInviteTenant', { tenant: home.name }),
          t('mailInviteWhat'),
        ],
        button: { label: t('mailInviteButton'), href: `${webAddress}/${card.slug}/invitation/${ticket}` },
        closing: [
          t('mailInviteLasts', { day: dayText(person.language, last) }),
          contact.name && contact.phone
            ? t('mailInviteHelpCall', { name: contact.name, phone: contact.phone })
            : t('mailInviteHelp'),
        ],
        tags: { tenant, person: id },
      }),
    )
  })
  if (person.invited === 'none') await setInvited(table, person, 'sent', surroundings)
}

async function setInvited(
  table: Work['table'],
  person: Kept<Person>,
  invited: Person['invited'],
  { now, newId }: Work['surroundings'],
): Promise<void> {
  const made = await commit(
    table,
    {
      writes: [
        persons.change(
          persons.key(person.id),
          { ...person, invited, version: person.version + 1 },
          person.version,
        ),
      ],
      log: { did: `person.invitation-${invited}`, about: [person.id] },
    },
    { by: 'system', at: now(), logId: newId('log') },
  )
  if (!made.ok) throw new Error(`${person.id} changed meanwhile`)
}
