import { redirect } from 'next/navigation'
import { searchOrganisations } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import {
  askedIn,
  chosenIn,
  possibleHosts,
  type SearchParams,
  signUpPath,
} from '../../../features/tenancy/asked.ts'
import { FoundList } from '../../../features/tenancy/organisation-search.tsx'
import { SignUpPage } from '../../../features/tenancy/sign-up-page.tsx'
import { pageLanguage } from '../../../lib/language.ts'
import { SearchForm } from '../../../ui/index.ts'

/** An association without a legal number: one of its municipalities answers for it. */
export default async function HostPage(props: { searchParams: Promise<SearchParams> }) {
  const [params, language] = await Promise.all([props.searchParams, pageLanguage()])
  const asked = askedIn(params)
  const chosen = chosenIn({ ...asked, host: '' })
  if (chosen.state !== 'host-missing') redirect('/sign-up')
  const { organisation } = chosen
  const hosts = possibleHosts(organisation)
  const few = organisation.membersKnown && hosts.length <= 60
  const q = typeof params.q === 'string' ? params.q : ''
  const ids = few
    ? hosts.map(({ id }) => id)
    : searchOrganisations(organisation.country, q, 20).map(({ id }) => id)
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage
      language={language}
      step="organisation"
      title={t('hostTitle')}
      lead={<p>{t('hostLead', { name: organisation.name })}</p>}
    >
      {!few && (
        <SearchForm action="/sign-up/host" language={language} label={t('host')} value={q}>
          <input type="hidden" name="organisation" value={organisation.id} />
        </SearchForm>
      )}
      <FoundList
        rows={hosts
          .filter(({ id }) => ids.includes(id))
          .map(({ id, officialName, county, region }) => ({
            id,
            href: signUpPath('details', { organisation: organisation.id, host: id }),
            name: officialName,
            about: county ?? region,
          }))}
      />
    </SignUpPage>
  )
}
