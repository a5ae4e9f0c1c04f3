import { linkIdOf } from '#shared/links/rules'
import type { Link } from '#shared/links/schema'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { Language } from '#shared/tenancy/schema'
import type { Mail } from '../platform/mail/mail.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import type { LinkMail } from '../platform/work/jobs.ts'

/** Where a mail about a link goes. `slug` is the reader's own tenant; empty where it has none. */
export type LinkReader = { readonly address: string; readonly slug: string; readonly language: Language }

/** What is written about a link. The invitation says all that it is about: nobody has to sign in to read it. */
export function linkMail(
  which: LinkMail,
  link: Link,
  { address, slug, language }: LinkReader,
  { webAddress, replyTo }: { webAddress: string; replyTo: string },
): Mail {
  const t = sentences(language, 'links')
  const { associationName: association, name } = link
  if (which !== 'invited')
    return simpleMail({
      language,
      to: { name: association, address },
      fromName: 'Rådslag',
      replyTo,
      subject: t('mailAnswerSubject', { name, answer: which }),
      paragraphs: [t('mailAnswer', { name, answer: which })],
      button: { label: t('mailAnswerButton'), href: `${webAddress}/${slug}/region/links` },
    })
  return simpleMail({
    language,
    to: { name, address },
    fromName: association,
    replyTo,
    subject: t('mailInviteSubject', { association }),
    paragraphs: [
      t('mailInviteHello', { association, name }),
      ...(link.word ? [link.word] : []),
      t('mailInviteWhat', { association }),
      t('mailInviteNot'),
      slug ? t('mailInviteWho') : t('mailInviteNoTenant', { name }),
    ],
    button: slug
      ? { label: t('mailInviteButton'), href: `${webAddress}/${slug}/settings/links` }
      : { label: t('mailInviteSignUp'), href: `${webAddress}/sign-up` },
    closing: [t('mailInviteLasts', { day: dayText(language, link.lapses) })],
    tags: { link: linkIdOf(link).replace('.', '-') },
  })
}
