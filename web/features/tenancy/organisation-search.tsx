'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FoundRow } from './found.ts'

type Words = Readonly<Record<'country' | 'denmark' | 'sweden' | 'label' | 'hint' | 'button', string>>

/**
 * Finds an organisation while its name is typed. Without JavaScript it is a search form whose answer is a page;
 * with it, the same list follows the typing.
 */
export function OrganisationSearch(props: {
  country: 'dk' | 'se'
  text: string
  rows: readonly FoundRow[]
  said: string
  words: Words
}) {
  const { words } = props
  const [rows, setRows] = useState(props.rows)
  const [said, setSaid] = useState(props.said)
  const asking = useRef<AbortController>(null)
  useEffect(() => {
    setRows(props.rows)
    setSaid(props.said)
  }, [props.rows, props.said])

  async function follow(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget)
    asking.current?.abort()
    const turn = new AbortController()
    asking.current = turn
    try {
      const asked = new URLSearchParams({ country: String(form.get('country')), q: String(form.get('q')) })
      const answer = await fetch(`/sign-up/search?${asked}`, { signal: turn.signal })
      if (!answer.ok) return
      const found: { rows: FoundRow[]; said: string } = await answer.json()
      setRows(found.rows)
      setSaid(found.said)
    } catch {
      // Typing went on, or there is no connection: the button still asks.
    }
  }

  return (
    <>
      <search>
        <form action="/sign-up" method="get" className="r-form" onInput={follow}>
          <fieldset className="r-field r-group">
            <legend className="r-label">{words.country}</legend>
            <div className="r-options r-options--beside">
              <CountryTick value="dk" label={words.denmark} chosen={props.country} />
              <CountryTick value="se" label={words.sweden} chosen={props.country} />
            </div>
          </fieldset>
          <div className="r-field">
            <label className="r-label" htmlFor="organisation">
              {words.label}
            </label>
            <div id="organisation-hint" className="r-hint">
              {words.hint}
            </div>
            <div className="tenancy-find">
              <input
                id="organisation"
                name="q"
                type="search"
                className="ds-input r-input"
                defaultValue={props.text}
                autoComplete="off"
                spellCheck={false}
                aria-describedby="organisation-hint"
              />
              <button type="submit" className="ds-button" data-variant="secondary">
                {words.button}
              </button>
            </div>
          </div>
        </form>
      </search>
      <p className={rows.length > 0 ? 'ds-sr-only' : undefined} role="status">
        {said}
      </p>
      {rows.length > 0 && <FoundList rows={rows} />}
    </>
  )
}

function CountryTick(props: { value: 'dk' | 'se'; label: string; chosen: 'dk' | 'se' }) {
  const { value, label, chosen } = props
  return (
    <div className="r-tick">
      <input
        id={`country-${value}`}
        type="radio"
        name="country"
        value={value}
        defaultChecked={value === chosen}
        className="ds-input"
      />
      <label htmlFor={`country-${value}`}>{label}</label>
    </div>
  )
}

/** Each line is a link to the next page of the sign-up. */
export function FoundList(props: { rows: readonly FoundRow[] }) {
  return (
    <ul className="tenancy-found">
      {props.rows.map(({ id, href, name, about }) => (
        <li key={id}>
          <a href={href}>
            <span className="tenancy-found__name">{name}</span>
            <span className="tenancy-found__about">{about}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
