import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { pathOfPage } from '../../lib/path-of-page.ts'
import { Page, type Step, Steps } from '../../ui/index.ts'
import { type Asked, signUpPath } from './asked.ts'
import './tenancy.css'

const order = ['organisation', 'room', 'you', 'code', 'ready'] as const
export type SignUpStep = (typeof order)[number]

/** A page of the sign-up: how far it has come, the ways back to what was chosen, one task. */
export async function SignUpPage(props: {
  language: Language
  step: SignUpStep
  title: string
  lead?: ReactNode
  /** What has been chosen so far; until the code is asked for, each earlier page can be opened again with it. */
  asked?: Asked
  children: ReactNode
}) {
  const { language, step, title, lead, asked, children } = props
  const t = sentences(language, 'tenancy')
  const labels: Record<SignUpStep, string> = {
    organisation: t('stepOrganisation'),
    room: t('stepRoom'),
    you: t('stepYou'),
    code: t('stepCode'),
    ready: t('stepReady'),
  }
  const hrefs: Partial<Record<SignUpStep, string>> = asked
    ? { organisation: '/sign-up', room: signUpPath('details', asked) }
    : {}
  const at = order.indexOf(step)
  const steps = order.map((each, place): Step => {
    const href = place < at ? hrefs[each] : undefined
    return {
      label: labels[each],
      state: place < at ? 'done' : place === at ? 'now' : 'next',
      ...(href ? { href } : {}),
    }
  })
  return (
    <Page language={language} title={title} path={await pathOfPage()} lead={lead}>
      <div className="tenancy-steps">
        <Steps label={t('steps')} language={language} steps={steps} />
      </div>
      {children}
    </Page>
  )
}
