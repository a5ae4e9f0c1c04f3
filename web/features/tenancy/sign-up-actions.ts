'use server'

import { redirect } from 'next/navigation'
import { accessApi } from '#shared/access/api'
import { tenancyApi } from '#shared/tenancy/api'
import { checkSignUp } from '#shared/tenancy/rules'
import { keepAddress } from '../../lib/address-asked.ts'
import { openApi } from '../../lib/api.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { tryDigits } from '../../lib/digits.ts'
import { formAction, go } from '../../lib/form.ts'
import { pageLanguage } from '../../lib/language.ts'
import { startSession } from '../../lib/session.ts'
import { type Asked, languageIn, signUpPath } from './asked.ts'

const languages = ['da', 'sv'] as const

/** Looks at what can be looked at now, so that it is said beside its own box; the API looks again at the end. */
export const chooseDetails = formAction(async (posted) => {
  const asked: Asked = {
    organisation: posted.text('organisation'),
    host: posted.text('host'),
    name: posted.required('name'),
    slug: posted.required('slug').toLowerCase(),
    language: posted.choice('language', languages),
    mailbox: posted.text('mailbox').toLowerCase(),
  }
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(asked.slug)) posted.refuse('slug', 'not-a-short-name')
  const checked = checkSignUp({ ...asked, applicant: { email: '' } })
  if (!checked.ok) {
    if (checked.problem.type === 'slug-taken') posted.refuse('slug', 'taken')
    throw new ApiProblem({ ...checked.problem, title: checked.problem.type, status: 422 })
  }
  if (await isTaken(asked.slug)) posted.refuse('slug', 'taken')
  return go(signUpPath('you', asked))
})

/** Asks for the tenant; a code goes to the applicant. An organisation that is here already is led to its tenant. */
export const signUp = formAction(async (posted, asked: Asked) => {
  const email = posted.required('applicant.email')
  const language = await pageLanguage()
  try {
    const { id } = await openApi.call(tenancyApi.signUp, {
      body: {
        ...asked,
        language: languageIn(asked, language),
        applicant: { name: posted.required('applicant.name'), email },
      },
      posted,
    })
    await keepAddress(email)
    return go(`/sign-up/${id}/code`)
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.type === 'already-signed-up') {
      redirect(signUpPath('already', { ...asked, slug: String(thrown.document.slug ?? '') }))
    }
    throw thrown
  }
})

export const sendSignUpCode = formAction(async (_posted, signUp: string) => {
  await openApi.call(tenancyApi.sendSignUpCode, { params: { signUp } })
  return go(`/sign-up/${signUp}/code`, 'new-code')
})

/** Proves the applicant's mail; from here on the applicant is signed in. */
export const proveSignUp = formAction(async (posted, signUp: string) => {
  const { session } = await tryDigits(posted, (digits) =>
    openApi.call(tenancyApi.proveSignUp, { params: { signUp }, body: { digits } }),
  )
  await startSession(session)
  return go(`/sign-up/${signUp}`)
})

export const objectToTenant = formAction(async (_posted, ticket: string) => {
  await openApi.call(tenancyApi.object, { params: { ticket } })
  return go(`/objection/${ticket}`)
})

async function isTaken(slug: string): Promise<boolean> {
  try {
    await openApi.call(accessApi.providerOf, { params: { slug } })
    return true
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 404) return false
    throw thrown
  }
}
