import type { HearingView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { Form, SubmitButton } from '../../ui/index.ts'
import { moveHearing } from './actions.ts'
import './hearings.css'

export type Room = { slug: string; language: Language; hearing: HearingView }

/** One press that moves the hearing on and needs no words. */
export function Move(props: Room & { move: 'note' | 'reopen'; words: string }) {
  const { slug, language, hearing, move, words } = props
  return (
    <Form
      id={move}
      action={moveHearing.bind(null, slug, hearing.id, move)}
      language={language}
      version={String(hearing.version)}
    >
      <SubmitButton variant="secondary">{words}</SubmitButton>
    </Form>
  )
}
