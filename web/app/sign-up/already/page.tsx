import { redirect } from 'next/navigation'
import { organisation } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import { askedIn, type SearchParams } from '../../../features/tenancy/asked.ts'
import { nameOf } from '../../../features/tenancy/sign-up.tsx'
import { SignUpPage } from '../../../features/tenancy/sign-up-page.tsx'
import { pageLanguage } from '../../../lib/language.ts'
import { Buttons, LinkButton } from '../../../ui/index.ts'

/** The organisation has its tenant already: leads there. */
export default async function AlreadyPage(props: { searchParams: Promise<SearchParams> }) {
  const [params, language] = await Promise.all([props.searchParams, pageLanguage()])
  const asked = askedIn(params)
  const found = organisation(asked.organisation)
  if (!found || !/^[a-z0-9-]+$/.test(asked.slug)) redirect('/sign-up')
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage
      language={language}
      step="organisation"
      title={t('alreadyTitle')}
      lead={<p>{t('alreadyLead', { name: nameOf(found) })}</p>}
    >
      <Buttons>
        <LinkButton href={`/sign-in?to=/${asked.slug}`}>{t('alreadySignIn')}</LinkButton>
        <LinkButton href={`/${asked.slug}`} variant="secondary" plain>
          {t('alreadyGo')}
        </LinkButton>
        <LinkButton href="/sign-up" variant="tertiary">
          {t('alreadyOther')}
        </LinkButton>
      </Buttons>
    </SignUpPage>
  )
}
