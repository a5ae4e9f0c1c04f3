import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { FormAction } from '../lib/form-state.ts'
import { typedIn } from '../lib/kept-form.ts'
import { pathOfPage } from '../lib/path-of-page.ts'
import { FormIsland, type FormWords } from './form-island.tsx'

/**
 * The one form of the product. Works without JavaScript; what was typed survives refusals, lost connections,
 * an expired session and a reload. `id` names the form within its page. `version` is the ETag of what is changed.
 */
export async function Form(props: {
  id: string
  action: FormAction
  language: Language
  version?: string
  /** Fields in a row from 600 px on, for short forms. */
  row?: boolean
  children: ReactNode
}) {
  const { id, action, language, version, row, children } = props
  return (
    <FormIsland
      id={id}
      action={action}
      minted={crypto.randomUUID()}
      version={version}
      row={row}
      typed={(await typedIn(id, await pathOfPage())) ?? undefined}
      words={formWords(language)}
    >
      {children}
    </FormIsland>
  )
}

function formWords(language: Language): FormWords {
  const t = sentences(language, 'ui')
  const problems = sentences(language, 'problems')
  return {
    optional: t('optional'),
    saving: t('saving'),
    checkThis: t('checkThis'),
    tryAgain: t('tryAgain'),
    signInNewWindow: t('signInNewWindow'),
    seeNewest: t('seeNewest'),
    newWindow: t('newWindow'),
    draftBack: t('draftBack'),
    draftAway: t('draftAway'),
    choose: t('choose'),
    unreachable: problems('unreachable'),
    unexpected: problems('unexpected'),
  }
}
