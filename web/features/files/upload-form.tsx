'use client'

import { type FormEvent, type ReactNode, useEffect, useState } from 'react'

type Fields = readonly { readonly name: string; readonly value: string }[]

/**
 * The form that goes to where files are received. With a script it is signed anew at the moment it is sent, however
 * long the page has lain open and whatever the clock of the machine says; the chosen file stays chosen.
 */
export function UploadForm(props: {
  readonly action: string
  readonly fields: Fields
  /** Where a fresh form is asked for. */
  readonly freshAt: string
  readonly words: { readonly send: string; readonly renewing: string }
  /** What stands here without a script, when the form is about to lapse and when it has. */
  readonly lapse: ReactNode
  readonly children: ReactNode
}) {
  const { action, fields, freshAt, words, lapse, children } = props
  const [live, setLive] = useState(false)
  const [pending, setPending] = useState(false)
  useEffect(() => setLive(true), [])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setPending(true)
    const answer = await fetch(freshAt, { cache: 'no-store' }).catch(() => null)
    const type = answer?.headers.get('content-type') ?? ''
    // Signed out meanwhile, or nothing to lay up on any more: the page itself says which.
    if (!answer?.ok || !type.includes('json')) return window.location.reload()
    const fresh = (await answer.json()) as { action: string; fields: Fields }
    form.action = fresh.action
    for (const { name, value } of fresh.fields) {
      const input = form.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = value
    }
    form.submit()
    setPending(false)
  }

  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="r-form r-upload"
      data-live={live || undefined}
      onSubmit={send}
    >
      {fields.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
      {children}
      <div className="r-upload__send">
        <button type="submit" className="ds-button" data-variant="primary" disabled={pending}>
          {pending ? words.renewing : words.send}
        </button>
        {lapse}
      </div>
    </form>
  )
}
