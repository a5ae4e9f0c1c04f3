import { redirect } from 'next/navigation'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Making, SignUpStands } from '../../../features/tenancy/sign-up.tsx'
import { SignUpPage } from '../../../features/tenancy/sign-up-page.tsx'
import { openApi } from '../../../lib/api.ts'
import { ApiProblem } from '../../../lib/api-problem.ts'
import { pageLanguage } from '../../../lib/language.ts'
import { notHere } from '../../../lib/not-here.ts'
import { sessionHandle } from '../../../lib/session.ts'
import { Buttons, LinkButton } from '../../../ui/index.ts'

/** Where a sign-up stands; looked at again and again until the tenant is open. */
export default async function SignUpStatePage(props: { params: Promise<{ signUp: string }> }) {
  const [{ signUp }, language, session] = await Promise.all([props.params, pageLanguage(), sessionHandle()])
  const toSignIn = `/sign-in?to=${encodeURIComponent(`/sign-up/${signUp}`)}`
  if (!session) redirect(toSignIn)
  const view = await stateOf(signUp, session)
  if (view === 'not-signed-in') redirect(toSignIn)
  if (view.state === 'open') redirect(`/${view.slug}`)
  const { name } = view
  const t = sentences(language, 'tenancy')
  switch (view.state) {
    case 'asked':
      return (
        <SignUpPage language={language} step="code" title={t('askedTitle')} lead={<p>{t('askedLead')}</p>}>
          <Buttons>
            <LinkButton href={`/sign-up/${signUp}/code`}>{t('askedButton')}</LinkButton>
          </Buttons>
        </SignUpPage>
      )
    case 'waiting-for-operator':
      return (
        <SignUpPage
          language={language}
          step="ready"
          title={t('waitingTitle')}
          lead={<p>{t('waitingLead', { name })}</p>}
        >
          <SignUpStands language={language} view={view} />
        </SignUpPage>
      )
    case 'refused':
      return (
        <SignUpPage
          language={language}
          step="ready"
          title={t('refusedTitle')}
          lead={<p>{t('refusedLead', { name })}</p>}
        >
          <SignUpStands language={language} view={view} />
        </SignUpPage>
      )
    case 'failed':
      return (
        <SignUpPage language={language} step="ready" title={t('failedTitle')} lead={<p>{t('failedLead')}</p>}>
          <SignUpStands language={language} view={view} />
        </SignUpPage>
      )
    default:
      return (
        <SignUpPage language={language} step="ready" title={t('makingTitle')} lead={<p>{t('makingLead')}</p>}>
          <Making language={language} view={view} />
        </SignUpPage>
      )
  }
}

async function stateOf(signUp: string, session: string) {
  try {
    return await openApi.call(tenancyApi.signUpState, { params: { signUp }, body: { session } })
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'not-signed-in') return 'not-signed-in' as const
    if (thrown instanceof ApiProblem && thrown.status === 404) return notHere()
    throw thrown
  }
}
