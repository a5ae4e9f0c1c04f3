/**
 * Long texts are kept in the browser's own tab while they are being written, so that a reload, a closed lid or
 * a lost session does not eat them. Nothing leaves the tab; a draft is forgotten after success and after half a day.
 */
const halfADay = 12 * 3600 * 1000
const prefix = 'radslag-draft:'

const nameOf = (form: string): string => `${prefix}${location.pathname}:${form}`

type Kept = { at: number; texts: Record<string, string> }

/** Saves what stands in the text areas of the form. */
export function keepDraft(id: string, form: HTMLFormElement): void {
  const texts: Record<string, string> = {}
  for (const area of form.querySelectorAll('textarea')) {
    if (area.name && area.value !== area.defaultValue) texts[area.name] = area.value
  }
  if (Object.keys(texts).length === 0) forgetDraft(id)
  else
    quietly(() =>
      sessionStorage.setItem(nameOf(id), JSON.stringify({ at: Date.now(), texts } satisfies Kept)),
    )
}

/** The draft of a form: `fill` puts it into untouched text areas and says whether anything was put back. */
export function draftOf(id: string): { fill: (form: HTMLFormElement) => boolean } {
  return {
    fill(form) {
      const kept = read(id)
      if (!kept) return false
      let any = false
      for (const area of form.querySelectorAll('textarea')) {
        const text = kept.texts[area.name]
        if (text !== undefined && text !== area.value && area.value === area.defaultValue) {
          area.value = text
          any = true
        }
      }
      return any
    },
  }
}

export function forgetDraft(id: string): void {
  quietly(() => sessionStorage.removeItem(nameOf(id)))
}

/** All drafts of this tab: on signing out, so that the next person at the machine finds nothing. */
export function forgetAllDrafts(): void {
  quietly(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
    }
  })
}

function read(id: string): Kept | null {
  return quietly(() => {
    const text = sessionStorage.getItem(nameOf(id))
    if (!text) return null
    const kept = JSON.parse(text) as Kept
    return Date.now() - kept.at < halfADay ? kept : null
  })
}

/** Storage may be full or forbidden; then there is no draft, and nothing else changes. */
function quietly<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
