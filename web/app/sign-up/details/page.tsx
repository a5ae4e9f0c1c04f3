import { redirect } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { askedIn, chosenIn, type SearchParams, signUpPath } from '../../../features/tenancy/asked.ts'
import { slugOfOrganisation } from '../../../features/tenancy/here-already.ts'
import { RoomDetails } from '../../../features/tenancy/sign-up.tsx'
import { SignUpPage } from '../../../features/tenancy/sign-up-page.tsx'
import { webHost } from '../../../features/tenancy/web-host.ts'
import { pageLanguage } from '../../../lib/language.ts'

export default async function DetailsPage(props: { searchParams: Promise<SearchParams> }) {
  const [params, language] = await Promise.all([props.searchParams, pageLanguage()])
  const asked = askedIn(params)
  const chosen = chosenIn(asked)
  if (chosen.state === 'unknown') redirect('/sign-up')
  const slug = await slugOfOrganisation(chosen.organisation.id)
  if (slug) redirect(signUpPath('already', { ...asked, slug }))
  if (chosen.state === 'host-missing') redirect(signUpPath('host', asked))
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage
      language={language}
      step="room"
      asked={asked}
      title={t('roomTitle')}
      lead={<p>{t('roomLead')}</p>}
    >
      <RoomDetails language={language} asked={asked} chosen={chosen} address={webHost()} />
    </SignUpPage>
  )
}
