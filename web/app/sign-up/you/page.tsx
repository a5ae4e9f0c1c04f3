import { redirect } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { askedIn, chosenIn, type SearchParams, signUpPath } from '../../../features/tenancy/asked.ts'
import { You } from '../../../features/tenancy/sign-up.tsx'
import { SignUpPage } from '../../../features/tenancy/sign-up-page.tsx'
import { webHost } from '../../../features/tenancy/web-host.ts'
import { pageLanguage } from '../../../lib/language.ts'

export default async function YouPage(props: { searchParams: Promise<SearchParams> }) {
  const [params, language] = await Promise.all([props.searchParams, pageLanguage()])
  const asked = askedIn(params)
  const chosen = chosenIn(asked)
  if (chosen.state !== 'chosen' || !asked.name || !asked.slug) redirect(signUpPath('details', asked))
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage
      language={language}
      step="you"
      asked={asked}
      title={t('youTitle')}
      lead={<p>{t('youLead')}</p>}
    >
      <You language={language} asked={asked} chosen={chosen} address={webHost()} />
    </SignUpPage>
  )
}
