'use client'

import { Fieldset, TextArea, TextField } from '../../ui/fields.tsx'
import { useForm } from '../../ui/form-island.tsx'

/** As many views as an answer takes along. */
const most = 6

/**
 * Boxes for those who see it differently: one for each view and one for one more. Folded away while none is there;
 * open where there is one, also one that came with a refusal.
 */
export function MinorityFields(props: {
  views: readonly { readonly who: string; readonly text: string }[]
  words: Readonly<Record<'title' | 'hint' | 'who' | 'text', string>>
}) {
  const { views, words } = props
  const state = useForm()?.state
  const typed = Object.entries(state?.values ?? {})
    .filter(([name, value]) => name.startsWith('minority.') && value !== '')
    .map(([name]) => Number(name.split('.')[1]))
  const there = Math.max(views.length, ...typed.map((at) => at + 1))
  return (
    <details className="r-details" open={there > 0}>
      <summary>{words.title}</summary>
      <div>
        <p className="r-hint">{words.hint}</p>
        {Array.from({ length: Math.min(there + 1, most) }, (_, at) => (
          // What came with a refusal stands in a new box: the browser keeps what was typed in an old one.
          // biome-ignore lint/suspicious/noArrayIndexKey: views stand in their order
          <Fieldset key={`${at}.${state?.count ?? 0}`} legend={`${at + 1}.`}>
            <TextField
              name={`minority.${at}.who`}
              label={words.who}
              value={views[at]?.who ?? ''}
              maxLength={160}
              optional
            />
            <TextArea
              name={`minority.${at}.text`}
              label={words.text}
              value={views[at]?.text ?? ''}
              rows={4}
              maxLength={4000}
              optional
            />
          </Fieldset>
        ))}
      </div>
    </details>
  )
}
