'use server'

import { redirect } from 'next/navigation'
import { accessApi } from '#shared/access/api'
import { addressAsked, keepAddress } from '../../lib/address-asked.ts'
import { openApi } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { tryDigits } from '../../lib/digits.ts'
import { formAction, go } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { ownPath } from '../../lib/own-path.ts'
import { endSession, sessionHandle, startSession } from '../../lib/session.ts'
import { languageOfAccount, rememberLanguage } from './remembered-language.ts'
import { firstPageOf } from './who.ts'

const languages = ['da', 'sv'] as const

/** Asks for a code; the answer is the same whether anyone is known at the address or not. */
export const askCode = formAction(async (posted) => {
  const email = posted.required('email')
  const { code } = await openApi.call(accessApi.askCode, { body: { email, language: await pageLanguage() } })
  await keepAddress(email)
  return go(codePage(code, posted.text('to')))
})

/** A new code for the address that the first one was asked for. */
export const askCodeAgain = formAction(async (posted) => {
  const email = await addressAsked()
  if (!email) return go(signInPage(posted.text('to')))
  const { code } = await openApi.call(accessApi.askCode, { body: { email, language: await pageLanguage() } })
  return go(codePage(code, posted.text('to')), 'new-code')
})

/** An invited person presses the button: only then is anything sent, so a scanner that opens links sends nothing. */
export const askCodeByTicket = formAction(async (_posted, slug: string, ticket: string) => {
  const { code } = await openApi.call(accessApi.askCodeByTicket, { body: { ticket } })
  // The invited address is not told to whoever holds the link.
  await keepAddress('')
  return go(`${codePage(code, `/${slug}`)}&by=invitation`)
})

export const signIn = formAction(async (posted, code: string, to: string) => {
  const { session, language } = await tryDigits(posted, (digits) =>
    openApi.call(accessApi.signIn, { body: { code, digits } }),
  )
  await startSession(session)
  await languageOfAccount(language)
  const asked = ownPath(to)
  if (asked) return go(asked)
  return go(firstPageOf(await openApi.call(accessApi.me, { body: { session } })))
})

/** Ends the session where it is kept, then in the browser. A session that has gone already is no obstacle. */
export async function signOut(): Promise<void> {
  const session = await sessionHandle()
  if (session) {
    await openApi.call(accessApi.signOut, { body: { session } }).catch((thrown: unknown) => {
      if (!(thrown instanceof ApiProblem)) throw thrown
    })
  }
  await endSession()
  redirect('/sign-out?done=out')
}

export const chooseOwnLanguage = formAction(async (posted) => {
  const session = await ownSession()
  const language = posted.choice('language', languages)
  await openApi.call(accessApi.chooseLanguage, { body: { session, language } })
  const { tenants } = await openApi.call(accessApi.me, { body: { session } })
  await rememberLanguage(
    language,
    tenants.map(({ slug }) => slug),
  )
  return go('/me', 'saved')
})

export const leave = formAction(async (_posted, tenant: string) => {
  await openApi.call(accessApi.leave, { body: { session: await ownSession(), tenant } })
  return go('/me', 'left')
})

async function ownSession(): Promise<string> {
  const session = await sessionHandle()
  if (session) return session
  throw new ApiProblem({ type: 'not-signed-in', title: 'not signed in', status: 401 })
}

const withTo = (path: string, to: string): string => {
  const asked = ownPath(to)
  return asked ? `${path}${path.includes('?') ? '&' : '?'}to=${encodeURIComponent(asked)}` : path
}
const signInPage = (to: string): string => withTo('/sign-in', to)
const codePage = (code: string, to: string): string =>
  withTo(`/sign-in/code?code=${encodeURIComponent(code)}`, to)
