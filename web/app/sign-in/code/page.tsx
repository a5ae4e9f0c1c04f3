import { redirect } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { EnterCode } from '../../../features/access/sign-in.tsx'
import { addressAsked } from '../../../lib/address-asked.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { ownPath } from '../../../lib/own-path.ts'
import { pathOfPage } from '../../../lib/path-of-page.ts'
import { Done, Page } from '../../../ui/index.ts'

export default async function CodePage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ code, to, done, by }, language, path, email] = await Promise.all([
    props.searchParams,
    pageLanguage(),
    pathOfPage(),
    addressAsked(),
  ])
  if (typeof code !== 'string' || !/^[\w-]{22}$/.test(code)) redirect('/sign-in')
  const invited = by === 'invitation'
  const t = sentences(language, 'access')
  return (
    <Page
      language={language}
      title={t('codeTitle')}
      path={path}
      lead={<p>{invited ? t('codeLeadInvited') : email ? t('codeLead', { email }) : t('codeLeadUnknown')}</p>}
    >
      <Done done={done} language={language} words={{ 'new-code': t('newCodeSent') }} />
      <EnterCode language={language} code={code} to={ownPath(to) ?? ''} email={email} invited={invited} />
    </Page>
  )
}
