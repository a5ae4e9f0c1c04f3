import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { ContactCard, LinkButton, Page } from '../../ui/index.ts'

/** A link that has lapsed, or was cut in half on its way: said kindly, with somebody to call. */
export function LinkGone(props: {
  slug: string
  language: Language
  path: string
  tenant: string | null
  contact: { name: string; phone: string; mail: string } | null
}) {
  const { slug, language, path, tenant, contact } = props
  const t = sentences(language, 'meetings')
  return (
    <Page
      language={language}
      title={t('linkGone')}
      path={path}
      {...(tenant ? { home: { href: `/${slug}`, name: tenant } } : {})}
      lead={<p>{t('linkGoneHint')}</p>}
      actions={<LinkButton href={`/sign-in?to=${encodeURIComponent(`/${slug}`)}`}>{t('signIn')}</LinkButton>}
    >
      {contact && (contact.phone || contact.mail) && (
        <ContactCard
          language={language}
          title={t('questions')}
          name={contact.name || tenant || ''}
          phone={contact.phone}
          email={contact.mail}
        />
      )}
    </Page>
  )
}
