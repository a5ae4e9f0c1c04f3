import { sentences } from '#shared/locales/translate'
import { Laptop } from '../../../../features/access/sign-in.tsx'
import { SignUpCode } from '../../../../features/tenancy/sign-up.tsx'
import { SignUpPage } from '../../../../features/tenancy/sign-up-page.tsx'
import { addressAsked } from '../../../../lib/address-asked.ts'
import { pageLanguage } from '../../../../lib/language.ts'
import { Done } from '../../../../ui/index.ts'

export default async function SignUpCodePage(props: {
  params: Promise<{ signUp: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ signUp }, { done }, language, email] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
    addressAsked(),
  ])
  const t = sentences(language, 'tenancy')
  return (
    <SignUpPage
      language={language}
      step="code"
      title={t('codeTitle')}
      lead={<p>{email ? t('codeLead', { email }) : t('codeLeadUnknown')}</p>}
    >
      <Done
        done={done}
        language={language}
        words={{ 'new-code': sentences(language, 'access')('newCodeSent') }}
      />
      <SignUpCode language={language} signUp={signUp} laptop={<Laptop language={language} />} />
    </SignUpPage>
  )
}
