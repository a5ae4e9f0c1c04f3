import { addDays, instantOf, localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { Mail } from '../platform/mail/mail.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import { makeTicket } from '../platform/proof/tickets.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { ControlTenant, KeptSignUp } from '../platform/table/control-records.ts'
import type { SignUpMail } from '../platform/work/jobs.ts'

/** What is written about a sign-up, and to whom; null where there is nobody to write to. */
export function signUpMail(
  which: SignUpMail,
  signUp: KeptSignUp,
  tenant: ControlTenant | null,
  { secret, webAddress, operator = '', now }: Surroundings,
): Mail | null {
  const { language, name, applicant, mailbox, id } = signUp
  const t = sentences(language, 'tenancy')
  const day = tenant?.publicFrom ? dayText(language, tenant.publicFrom) : ''
  const from = { language, fromName: 'Rådslag', replyTo: operator || 'post@radslag.invalid' }
  const toApplicant = { ...from, to: { name: applicant.name, address: applicant.email } }
  const toOperator = operator ? { ...from, to: { name: 'Rådslag', address: operator } } : null
  const who = { applicant: applicant.name, address: applicant.email, name }
  switch (which) {
    case 'objection': {
      // Nothing to object to once somebody has, or where no main mailbox is known (an operator has asked instead).
      if (!tenant?.publicFrom || !mailbox) return null
      const ticket = makeTicket(secret, {
        tenant: tenant.id,
        person: '',
        meeting: '',
        uses: ['object-to-tenant'],
        expires: instantOf(addDays(localDateOf(now()), 60), '00:00'),
      })
      return simpleMail({
        ...from,
        to: { name, address: mailbox },
        subject: t('mailObjectionSubject', { name }),
        paragraphs: [
          t('mailObjectionHello'),
          t('mailObjectionWho', who),
          t('mailObjectionWhen', { day }),
          t('mailObjectionElse'),
        ],
        button: { label: t('mailObjectionButton'), href: `${webAddress}/objection/${ticket}` },
      })
    }
    case 'operator':
      return toOperator
        ? simpleMail({
            ...toOperator,
            replyTo: applicant.email,
            subject: t('mailOperatorSubject', { name }),
            paragraphs: [t('mailOperatorWhat', who), t('mailOperatorHow', { id })],
          })
        : null
    case 'objected':
      return toOperator
        ? simpleMail({
            ...toOperator,
            replyTo: mailbox || from.replyTo,
            subject: t('mailObjectedSubject', { name }),
            paragraphs: [t('mailObjectedWhat', { name })],
          })
        : null
    case 'approved':
      return simpleMail({
        ...toApplicant,
        subject: t('mailApprovedSubject', { name }),
        paragraphs: [t('mailApprovedWhat', { applicant: applicant.name })],
      })
    case 'refused':
      return simpleMail({
        ...toApplicant,
        subject: t('mailRefusedSubject'),
        paragraphs: [
          t('mailRefusedWhat', { applicant: applicant.name, name }),
          signUp.reason,
          t('mailRefusedElse'),
        ],
      })
    case 'open':
      return simpleMail({
        ...toApplicant,
        subject: t('mailOpenSubject', { name }),
        paragraphs: [
          t('mailOpenWhat', { applicant: applicant.name }),
          ...(day ? [t('mailOpenPublic', { day })] : []),
        ],
        button: { label: t('mailOpenButton'), href: `${webAddress}/${signUp.slug}` },
      })
  }
}
