import { redirect } from 'next/navigation'
import { accessApi } from '#shared/access/api'
import { sentences } from '#shared/locales/translate'
import { SignIn } from '../../features/access/sign-in.tsx'
import { SignInNotice } from '../../features/access/sign-in-notice.tsx'
import { whoIsHere } from '../../features/access/who.ts'
import { openApi, readerOf } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { pageLanguage } from '../../lib/language.ts'
import { ownPath } from '../../lib/own-path.ts'
import { pathOfPage, slugOf } from '../../lib/path-of-page.ts'
import { Page } from '../../ui/index.ts'

export default async function SignInPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { to: asked, error, typed } = await props.searchParams
  const [language, path] = await Promise.all([pageLanguage(), pathOfPage()])
  const to = ownPath(asked) ?? ''
  const slug = to ? slugOf(to) : null
  const [ways, reader, me] = await Promise.all([
    slug ? waysIn(slug) : null,
    slug ? readerOf(slug) : null,
    whoIsHere(),
  ])
  if (to && reader?.kind === 'person') redirect(to)
  const t = sentences(language, 'access')
  return (
    <Page
      language={language}
      title={ways ? t('signInTo', { name: ways.name }) : t('signInTitle')}
      path={path}
      lead={ways?.provider ? null : <p>{t('signInLead')}</p>}
    >
      <SignInNotice
        language={language}
        error={typeof error === 'string' ? error : null}
        standing={reader?.standing ?? null}
        name={ways?.name ?? null}
        signedIn={me !== null}
        typed={typed === 'kept' || typed === 'long' ? typed : null}
      />
      <SignIn language={language} to={to} slug={slug} ways={ways} />
    </Page>
  )
}

async function waysIn(slug: string) {
  try {
    return await openApi.call(accessApi.providerOf, { params: { slug } })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status < 500) return null
    throw thrown
  }
}
