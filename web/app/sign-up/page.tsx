import { sentences } from '#shared/locales/translate'
import type { SearchParams } from '../../features/tenancy/asked.ts'
import { countryIn, findOrganisations, saidOf } from '../../features/tenancy/found.ts'
import { OrganisationSearch } from '../../features/tenancy/organisation-search.tsx'
import { SignUpPage } from '../../features/tenancy/sign-up-page.tsx'
import { pageLanguage } from '../../lib/language.ts'
import { Details } from '../../ui/index.ts'

export default async function FindPage(props: { searchParams: Promise<SearchParams> }) {
  const [{ country: asked, q }, language] = await Promise.all([props.searchParams, pageLanguage()])
  const country = countryIn(asked, language)
  const text = typeof q === 'string' ? q : ''
  const rows = findOrganisations(language, country, text)
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage language={language} step="organisation" title={t('findTitle')} lead={<p>{t('findLead')}</p>}>
      <OrganisationSearch
        country={country}
        text={text}
        rows={rows}
        said={saidOf(language, text, rows)}
        words={{
          country: t('country'),
          denmark: t('denmark'),
          sweden: t('sweden'),
          label: t('findLabel'),
          hint: t('findHint'),
          button: t('findButton'),
        }}
      />
      <Details summary={t('notThere')}>
        <p>{t('notThereText')}</p>
      </Details>
    </SignUpPage>
  )
}
