import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { Mail } from '../platform/mail/mail.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { ControlTenant, TenantExport } from '../platform/table/control-records.ts'
import type { TenantMail } from '../platform/work/jobs.ts'

/** What is written about how a tenant stands, to one who must know; null where it is not so any more. */
export function tenantMail(
  which: TenantMail,
  tenant: ControlTenant,
  to: { address: string; language: Language },
  { webAddress, operator = '' }: Pick<Surroundings, 'webAddress' | 'operator'>,
  exported?: TenantExport | null,
): Mail | null {
  const { language, address } = to
  const { name, slug, leaving, deleted } = tenant
  const t = sentences(language, 'leaving')
  const letter = {
    language,
    to: { name: '', address },
    fromName: 'Rådslag',
    replyTo: operator || 'post@radslag.invalid',
  }
  const settings = `${webAddress}/${slug}/settings/leaving`
  const hello = t('mailHello')
  switch (which) {
    case 'suspended':
      return simpleMail({
        ...letter,
        subject: t('mailSuspendedSubject', { name }),
        paragraphs: [hello, t('mailSuspendedWhat', { name }), t('mailSuspendedHow')],
      })
    case 'resumed':
      return simpleMail({
        ...letter,
        subject: t('mailResumedSubject', { name }),
        paragraphs: [hello, t('mailResumedWhat', { name })],
      })
    case 'leaving': {
      if (tenant.state !== 'leaving' || !leaving) return null
      const day = dayText(language, leaving.on, { year: true })
      return simpleMail({
        ...letter,
        subject: t('mailLeavingSubject', { name, day }),
        paragraphs: [
          hello,
          leaving.by === 'operator' ? t('mailLeavingOperator', { name }) : t('mailLeavingAsked', { name }),
          t('mailLeavingUntil', { day }),
          ...(leaving.by === 'operator' ? [] : [t('mailLeavingUndo')]),
        ],
        button: { label: t('mailLeavingButton'), href: settings },
      })
    }
    case 'stays':
      return simpleMail({
        ...letter,
        subject: t('mailStaysSubject', { name }),
        paragraphs: [hello, t('mailStaysWhat', { name })],
      })
    case 'deleted':
      return deleted
        ? simpleMail({
            ...letter,
            subject: t('mailDeletedSubject', { name }),
            paragraphs: [hello, t('mailDeletedWhat', { name }), t('mailDeletedCheck')],
            button: { label: t('mailDeletedButton'), href: `${webAddress}/verify/${deleted.code}` },
            closing: [t('mailDeletedThanks')],
          })
        : null
    case 'export':
      return exported?.lapses
        ? simpleMail({
            ...letter,
            subject: t('mailExportSubject'),
            paragraphs: [
              hello,
              t('mailExportWhat', { name, day: dayText(language, localDateOf(exported.lapses)) }),
            ],
            button: { label: t('mailExportButton'), href: settings },
          })
        : null
  }
}
